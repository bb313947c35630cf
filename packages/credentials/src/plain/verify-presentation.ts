import { isTrustedContext } from '../contexts/contexts.ts';
import { CredentialError } from '../error.ts';
import { findDocumentWith } from '../fetch.ts';
import { asArray, hasType, idOf, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { checkToken, checkTokenExpiry } from '../jws/check-jws.ts';
import { MAX_CONTAINED } from '../limits.ts';
import { checkProofExpiry, checkProofs, type ProofFindings, worst } from '../proof/check-proofs.ts';
import { type SignedForm, signedForm } from '../proof/suites.ts';
import { withoutProof } from '../proof/without-proof.ts';
import { type Finding, Findings, type VerificationReport } from '../report.ts';
import { answersTo } from './answers-to.ts';
import { type PresentationIntake, takeInVp } from './take-in-vp.ts';
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
  const fail = (code: string, detail?: string) => {
    findings.set('schema', broken(code, detail));
    return findings.report();
  };
  const taken = takeInVp(input);
  findings.set('format', 'refused' in taken ? taken.refused : taken.format);
  if ('refused' in taken) return findings.report();
  const { presentation, jws } = taken;
  if (!isTrustedContext(presentation['@context'], 'credential', contexts)) return fail('untrusted-context');
  const problem = presentationProblem(presentation);
  if (problem !== undefined) return fail('schema', problem);
  const inner = asArray(presentation.verifiableCredential);
  if (inner.length > MAX_CONTAINED) return fail('too-complex');

  const holder = holderOf(taken);
  try {
    const signed = await signedForm(withoutProof(presentation), contexts);
    findings.set('schema', { outcome: 'pass' });
    const { signature, issuer } = await checkHolder(taken, signed, holder, context);
    findings.set('signature', answersTo(answersOf(taken), challenge, domain) ?? signature);
    findings.set('issuer', issuer);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return fail(error.code, error.message);
  }
  const ended = checkProofExpiry(presentation, now) ?? (jws && checkTokenExpiry(jws, now));
  findings.set('dates', ended ?? { outcome: 'pass' });
  const contained: VerificationReport[] = [];
  const statesHolder = idOf(presentation.holder) !== undefined;
  for (const value of inner) {
    const isOwnWord = isObject(value) && value.proof === undefined && !hasType(value, 'EnvelopedVerifiableCredential');
    contained.push(isOwnWord && statesHolder ? ownWord(value, holder, now) : await verifyTaken(value, context));
  }
  return findings.report(undefined, { contained });
}

/** Who presents: named, or whoever the key belongs to. */
function holderOf({ presentation, jws }: PresentationIntake): string {
  const [first] = asArray(presentation.proof).filter(isObject);
  const key = text(jws ? jws.header.kid : first?.verificationMethod);
  return idOf(presentation.holder) ?? text(jws?.payload.iss) ?? key?.split('#')[0] ?? '';
}

/** Media types of a token that holds a presentation; absent is the general one (VC-JOSE-COSE section 3.1.2). */
const TYPES = ['jwt', 'vp+jwt'];

/** The proofs inside and the token around, made by a key with which the holder says who it is: what there is must be right. */
async function checkHolder(
  { presentation, jws }: PresentationIntake,
  signed: SignedForm,
  holder: string,
  { find, now }: VcContext,
): Promise<ProofFindings> {
  const purpose = 'authentication';
  const issuerOf = ({ iss }: JsonObject) => (iss === undefined || iss === holder ? undefined : 'iss differs');
  const claims = () => issuerOf(jws?.payload ?? {});
  const found = jws ? [await checkToken(jws, { find, types: TYPES, claims, signer: holder, purpose })] : [];
  if (!jws || presentation.proof !== undefined)
    found.push(await checkProofs(presentation, signed, { find, now }, { issuer: holder, purpose }));
  return worst(found);
}

/** Where the answers stand to what was asked: in each proof, or in the claims of the token. */
function answersOf({ presentation, jws }: PresentationIntake): JsonValue[] {
  const { nonce, aud } = jws?.payload ?? {};
  return [...asArray(presentation.proof), ...(jws ? [{ challenge: nonce, domain: aud }] : [])];
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

function broken(code: string, detail?: string): Finding {
  return { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' };
}
