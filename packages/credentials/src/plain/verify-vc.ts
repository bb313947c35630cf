import { CLR_TYPE, isBadgeType } from '../achievement/model.ts';
import { digestProblem } from '../achievement/related-resource.ts';
import { type ContextRule, isTrustedContext } from '../contexts/contexts.ts';
import { checkDates } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import { type DocumentFetch, type FindDocument, findDocumentWith } from '../fetch.ts';
import type { CredentialIntake } from '../intake.ts';
import { asArray, type JsonObject, type JsonValue } from '../json/value.ts';
import { checkTokenExpiry } from '../jws/check-jws.ts';
import { checkProofExpiry } from '../proof/check-proofs.ts';
import { signedForm } from '../proof/suites.ts';
import { withoutProof } from '../proof/without-proof.ts';
import { type Finding, Findings, type VerificationReport } from '../report.ts';
import { checkBadgeStatus, checkSecuring, type Schema, verifyCredential } from '../verify-credential.ts';
import { answersTo } from './answers-to.ts';
import { takeInVc } from './take-in-vc.ts';
import { vcProblem } from './vc-model.ts';

export interface VerifyVcOptions {
  now: Date;
  fetch?: DocumentFetch;
  /** `open` for the public test suites alone: see `ContextRule`. */
  contexts?: ContextRule;
  /** What the verifier asked to be signed, so that nobody shows a proof twice; asked for only when given. */
  challenge?: string;
  /** For whom the proof was made; asked for only when given. */
  domain?: string;
}

export interface VcContext {
  find: FindDocument;
  now: Date;
  rule: ContextRule;
  challenge?: string | undefined;
  domain?: string | undefined;
}

/**
 * Verifies any verifiable credential (VC Data Model 2.0 or 1.1) by the checks that badges pass, without the rules of Open Badges:
 * contexts, model and meaning, signature, issuer, dates, status. A badge gets all the checks of `verifyBadge` (P-VER-16).
 * @param input an object with its proof, a token, or an envelope around one. Never throws for it.
 */
export async function verifyVc(
  input: JsonValue,
  { now, fetch, contexts = 'pinned', challenge, domain }: VerifyVcOptions,
): Promise<VerificationReport> {
  return verifyTaken(input, { find: findDocumentWith(fetch), now, rule: contexts, challenge, domain });
}

export async function verifyTaken(input: JsonValue, context: VcContext): Promise<VerificationReport> {
  const findings = new Findings();
  const intake = takeInVc(input);
  findings.set('format', 'refused' in intake ? intake.refused : intake.format);
  if ('refused' in intake) return findings.report();
  const differs = answersTo(asArray(intake.credential.proof), context.challenge, context.domain);
  if (differs !== undefined) {
    findings.set('signature', differs);
    return findings.report();
  }
  const { find, now, rule } = context;
  if (rule === 'pinned' && isBadge(intake.credential))
    return verifyCredential(intake, findings, { find, now, trustedIssuers: [], verify: verifyCredential });
  return checkVc(intake, findings, context);
}

const isBadge = ({ type }: JsonObject) =>
  asArray(type).some((name) => typeof name === 'string' && (isBadgeType(name) || name === CLR_TYPE));

async function checkVc(
  intake: CredentialIntake,
  findings: Findings,
  { find, now, rule }: VcContext,
): Promise<VerificationReport> {
  const { credential, jws } = intake;
  const schema = await checkVcSchema(credential, rule);
  findings.set('schema', schema.finding);
  const { signature, issuer } = await checkSecuring(intake, schema, { find, now, plain: true });
  findings.set('signature', signature);
  findings.set('issuer', issuer);
  const ended = checkProofExpiry(credential, now) ?? (jws && checkTokenExpiry(jws, now));
  findings.set('dates', ended ?? checkVcDates(credential, now));
  const { reason: _toBadges, ...status } = await checkBadgeStatus(credential, signature, find, now);
  findings.set('status', status);
  return findings.report();
}

/** A credential may say no beginning (VC Data Model 2.0 section 4.9). */
export function checkVcDates(credential: JsonObject, now: Date): Finding {
  const from = credential.validFrom ?? credential.issuanceDate ?? ALWAYS;
  return checkDates({ ...credential, validFrom: from }, now);
}
const ALWAYS = '0001-01-01T00:00:00Z';

async function checkVcSchema(credential: JsonObject, rule: ContextRule): Promise<Schema> {
  const fail = (code: string, detail?: string): Schema => ({
    finding: { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' },
  });
  if (!isTrustedContext(credential['@context'], 'credential', rule)) return fail('untrusted-context');
  const problem = vcProblem(credential);
  if (problem !== undefined) return fail('schema', problem);
  const digest = await digestProblem(credential);
  if (digest !== undefined) return fail('resource-digest', digest);
  try {
    return { finding: { outcome: 'pass' }, signed: await signedForm(withoutProof(credential), rule) };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return fail(error.code, error.message);
  }
}
