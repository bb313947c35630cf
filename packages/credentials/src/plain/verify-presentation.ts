import { isTrustedContext } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import { findDocumentWith } from '../fetch.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, hasType, idOf, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { MAX_CONTAINED } from '../limits.ts';
import { checkProofExpiry, checkProofs } from '../proof/check-proofs.ts';
import { signedForm } from '../proof/suites.ts';
import { withoutProof } from '../proof/without-proof.ts';
import { type Finding, Findings, type VerificationReport } from '../report.ts';
import { answersTo } from './answers-to.ts';
import { presentationProblem, vcProblem } from './vc-model.ts';
import { checkVcDates, type VcContext, type VerifyVcOptions, verifyTaken } from './verify-vc.ts';

/**
 * Verifies a presentation (VC Data Model 2.0 section 4.13): the holder's own proofs, made to authenticate, and each credential in it
 * by itself. Its verdict is no better than the worst of theirs. Never throws for its input.
 */
export async function verifyPresentation(
  input: JsonValue,
  { now, fetch, contexts = 'pinned', challenge, domain }: VerifyVcOptions,
): Promise<VerificationReport> {
  const context: VcContext = { find: findDocumentWith(fetch), now, rule: contexts };
  const findings = new Findings();
  const fail = (check: 'format' | 'schema', code: string, detail?: string) => {
    findings.set(check, broken(code, detail));
    return findings.report();
  };
  const presentation = asWritten(input);
  if (typeof presentation === 'string') return fail('format', presentation);
  findings.set('format', { outcome: 'pass', code: 'json' });
  if (!isTrustedContext(presentation['@context'], 'credential', contexts)) return fail('schema', 'untrusted-context');
  const problem = presentationProblem(presentation);
  if (problem !== undefined) return fail('schema', 'schema', problem);
  const inner = asArray(presentation.verifiableCredential);
  if (inner.length > MAX_CONTAINED) return fail('schema', 'too-complex');

  const proofs = asArray(presentation.proof).filter(isObject);
  const [first] = proofs;
  const holder = idOf(presentation.holder) ?? text(first?.verificationMethod)?.split('#')[0] ?? '';
  try {
    const signed = await signedForm(withoutProof(presentation), contexts);
    findings.set('schema', { outcome: 'pass' });
    const { signature, issuer } = await checkProofs(presentation, signed, context, {
      issuer: holder,
      purpose: 'authentication',
    });
    findings.set('signature', answersTo(proofs, challenge, domain) ?? signature);
    findings.set('issuer', issuer);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return fail('schema', error.code, error.message);
  }
  findings.set('dates', checkProofExpiry(presentation, now) ?? { outcome: 'pass' });
  const contained: VerificationReport[] = [];
  const statesHolder = idOf(presentation.holder) !== undefined;
  for (const value of inner) {
    const isOwnWord = isObject(value) && value.proof === undefined && !hasType(value, 'EnvelopedVerifiableCredential');
    contained.push(isOwnWord && statesHolder ? ownWord(value, holder, now) : await verifyTaken(value, context));
  }
  return findings.report(undefined, { contained });
}

/** A holder's own word, which the presentation's proof covers: of nobody else (section 4.13.4). */
function ownWord(credential: JsonObject, holder: string, now: Date): VerificationReport {
  const findings = new Findings();
  const problem = vcProblem(credential) ?? (idOf(credential.issuer) === holder ? undefined : '/issuer');
  findings.set('format', { outcome: 'pass', code: 'json' });
  findings.set('schema', problem === undefined ? { outcome: 'pass' } : broken('schema', problem));
  findings.set('signature', { outcome: 'not-applicable', code: 'signed-with-presentation' });
  findings.set('dates', checkVcDates(credential, now));
  return findings.report();
}

function asWritten(input: JsonValue): JsonObject | string {
  if (!isObject(input)) return 'no-object';
  try {
    return parseJson(JSON.stringify(input)) as JsonObject;
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return error.code;
  }
}

function broken(code: string, detail?: string): Finding {
  return { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' };
}
