import { listsUnknownSchema } from './achievement/listed-schema.ts';
import { CLR_TYPE, modelProblem } from './achievement/model.ts';
import { checkRecipient } from './achievement/recipient.ts';
import { digestProblem } from './achievement/related-resource.ts';
import { issuerOf, summarise } from './achievement/summary.ts';
import { checkContained, isTooComplex } from './contained/check-contained.ts';
import { checkEndorsements } from './contained/check-endorsements.ts';
import { isTrustedContext } from './contexts/contexts.ts';
import { checkDates } from './dates/dates.ts';
import { CredentialError } from './error.ts';
import type { FindDocument } from './fetch.ts';
import type { CredentialIntake } from './intake.ts';
import { hasType, idOf, type JsonObject, text } from './json/value.ts';
import { checkJws, checkTokenExpiry } from './jws/check-jws.ts';
import type { Soon } from './platform/port.ts';
import { checkProofExpiry, checkProofs, type ProofFindings, worst } from './proof/check-proofs.ts';
import { type SignedForm, signedForm } from './proof/suites.ts';
import { withoutProof } from './proof/without-proof.ts';
import { checkRefresh } from './refresh.ts';
import type { Finding, Findings, VerificationReport } from './report.ts';
import { checkStatus } from './status/check-status.ts';
import type { StatusFinding } from './status/status-finding.ts';
import type { Verifying } from './verifying.ts';

/** Verifies a credential of version 3 by the checks of the standard, in their order. */
export async function verifyCredential(
  intake: CredentialIntake,
  findings: Findings,
  context: Verifying,
): Promise<VerificationReport> {
  const { credential, receipt, jws } = intake;
  const { find, now } = context;
  const isRecord = hasType(credential, CLR_TYPE);
  const schema = await (isRecord ? checkRecord(credential) : checkSchema(intake));
  findings.set('schema', schema.finding);

  const { signature, issuer } = await checkSecuring(intake, schema, { find, now });
  findings.set('signature', signature);
  findings.set('issuer', listed(issuer, credential, context.trustedIssuers));

  findings.set(
    'recipient',
    context.recipient === undefined ? NONE : await checkRecipient(credential, context.recipient),
  );

  const ended = checkProofExpiry(credential, now) ?? (jws && checkTokenExpiry(jws, now));
  findings.set('dates', ended ?? checkDates(credential, now));

  const { reason, ...status } = await checkBadgeStatus(credential, signature, find, now);
  findings.set('status', status);

  findings.set('log', receipt === undefined ? NONE : { outcome: 'unknown', code: 'not-supported-yet' });

  const isSigned = signature.outcome === 'pass';
  const isBadge = !isRecord && !hasType(credential, 'EndorsementCredential');
  const badge = isSigned && isBadge ? summarise(credential, reason) : undefined;
  if (context.isInner) return findings.report(badge);
  const found = checkEndorsements(credential, isSigned, context);
  const endorsements = found instanceof Promise ? await found : found;
  findings.set('endorsements', endorsements.finding);
  const contained = isRecord && schema.finding !== TOO_COMPLEX ? await checkContained(credential, context) : [];
  const isRefreshable = credential.refreshService !== undefined || context.isRefreshed;
  const refresh = isRefreshable ? await checkRefresh(intake, issuer, context) : { finding: NONE };
  findings.set('refresh', refresh.finding);
  if (refresh.report) return refresh.report;

  return findings.report(badge, {
    ...(endorsements.reports.length > 0 && { endorsements: endorsements.reports }),
    ...(isRecord && { ...(isSigned && { record: { issuer: issuerOf(credential) } }), contained }),
  });
}

const NONE: Finding = { outcome: 'not-applicable' };

/** What the standard does not define cannot be put in the form that is signed; the other checks are still made. */
const NEEDS_SCHEMA: Finding = { outcome: 'unknown', code: 'schema-needed' };

const TOO_COMPLEX: Finding = { outcome: 'fail', code: 'too-complex', verdict: 'invalid' };

export interface Schema {
  finding: Finding;
  signed?: SignedForm;
}

function fail(code: string, detail?: string): Schema {
  return { finding: { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' } };
}

/** The shape of the standard, and the digests that it gives of documents which stand here. */
function checkModel(credential: JsonObject): Soon<Schema | undefined> {
  const problem = modelProblem(credential);
  if (problem !== undefined) return fail('schema', problem);
  if (credential.relatedResource === undefined) return undefined;
  return digestProblem(credential).then((digest) =>
    digest === undefined ? undefined : fail('resource-digest', digest),
  );
}

/** Contexts, model and meaning: every member must be known, or it would be signed by nobody (P-VER-09, P-VER-10). */
async function checkSchema({ credential, known }: CredentialIntake): Promise<Schema> {
  const kind = hasType(credential, 'EndorsementCredential') ? 'credential' : 'badge';
  if (!isTrustedContext(credential['@context'], kind)) return fail('untrusted-context');
  const model = checkModel(credential);
  const refused = model instanceof Promise ? await model : model;
  if (refused) return refused;
  try {
    const form = signedForm(known?.document ?? withoutProof(credential), 'pinned', known);
    const signed = form instanceof Promise ? await form : form;
    const others = listsUnknownSchema(credential);
    return { finding: { outcome: 'pass', ...(others && { code: 'listed-schema-not-checked' }) }, signed };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return fail(error.code, error.message);
  }
}

/** The context of learner records is in no package: their model is checked, their meaning as statements cannot be. */
async function checkRecord(record: JsonObject): Promise<Schema> {
  if (isTooComplex(record)) return { finding: TOO_COMPLEX };
  const refused = await checkModel(record);
  return refused ?? { finding: { outcome: 'unknown', code: 'context-unavailable' } };
}

/** The proofs inside and the token around: what there is must be right (OB 3.0 section 8.5 step 2, P-VER-07). */
export async function checkSecuring(
  { credential, jws }: CredentialIntake,
  { finding, signed }: Schema,
  context: { find: FindDocument; now: Date; plain?: boolean },
): Promise<ProofFindings> {
  if (finding.outcome === 'fail') return { signature: NEEDS_SCHEMA, issuer: NEEDS_SCHEMA };
  const found = jws ? [await checkJws(jws, credential, context)] : [];
  if (signed && (!jws || credential.proof !== undefined)) found.push(await checkProofs(credential, signed, context));
  if (found.length > 0) return worst(found);
  const unavailable: Finding = { outcome: 'unknown', code: 'context-unavailable' };
  return { signature: { ...unavailable, verdict: 'unverified' }, issuer: unavailable };
}

/** Nothing but a word: a list says who an issuer is, not whether a badge is right. */
function listed(issuer: Finding, credential: JsonObject, trusted: readonly string[]): Finding {
  const isListed = issuer.outcome === 'pass' && trusted.includes(idOf(credential.issuer) ?? '');
  return isListed ? { outcome: 'pass', code: 'issuer-listed', detail: 'trusted-list' } : issuer;
}

/** An altered badge may name any list: nothing is asked for its sake. */
export async function checkBadgeStatus(
  credential: JsonObject,
  signature: Finding,
  find: FindDocument,
  now: Date,
): Promise<StatusFinding> {
  if ((signature.outcome === 'fail' || signature === NEEDS_SCHEMA) && credential.credentialStatus !== undefined) {
    return { outcome: 'unknown', code: 'signature-needed' };
  }
  const credentialId = text(credential.id) ?? '';
  return checkStatus(credential, { credentialId, issuer: idOf(credential.issuer) ?? '', find, now });
}
