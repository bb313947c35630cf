import { badgeModelProblem } from './achievement/model.ts';
import { checkRecipient } from './achievement/recipient.ts';
import { summarise } from './achievement/summary.ts';
import { isTrustedContext } from './contexts/contexts.ts';
import { checkDates } from './dates/dates.ts';
import { CredentialError } from './error.ts';
import { type DocumentFetch, type FindDocument, findDocumentWith } from './fetch.ts';
import { takeIn } from './intake.ts';
import { idOf, type JsonObject, text } from './json/value.ts';
import { checkProofExpiry, checkProofs } from './proof/check-proofs.ts';
import { hashDocument } from './proof/eddsa-rdfc-2022.ts';
import { withoutProof } from './proof/without-proof.ts';
import { type Finding, Findings, type VerificationReport } from './report.ts';
import { checkStatus } from './status/check-status.ts';
import type { StatusFinding } from './status/status-finding.ts';

export interface VerifyOptions {
  /** The clock comes from outside: the same badge at the same instant gets the same verdict. */
  now: Date;
  /** Without it nothing is fetched: issuers known by did:key alone can then be checked. */
  fetch?: DocumentFetch;
  /** Never calls `fetch`, even when it is given. */
  offline?: boolean;
  /** An e-mail address: was the badge issued to it? Asked only when given. */
  recipient?: string;
}

/**
 * Verifies an Open Badge: bytes of a PNG, SVG, JSON or JWS, the same as text, or an address (a text that is one counts as such).
 * Answers with one verdict and ten named checks; never throws for a bad badge.
 *
 * ```ts
 * const { verdict, checks, badge } = await verifyBadge(bytes, { fetch, now: new Date() });
 * ```
 */
export async function verifyBadge(
  input: Uint8Array | string | URL,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const findings = new Findings();
  const find = findDocumentWith(options.offline ? undefined : options.fetch);

  const intake = await takeIn(input, find);
  findings.set('format', 'refused' in intake ? intake.refused : intake.format);
  if ('refused' in intake) return findings.report();
  const { credential, receipt } = intake;

  const schema = await checkSchema(credential);
  findings.set('schema', schema.finding);

  const { signature, issuer } = schema.documentHash
    ? await checkProofs(credential, schema.documentHash, { find, now: options.now })
    : { signature: NEEDS_SCHEMA, issuer: NEEDS_SCHEMA };
  findings.set('signature', signature);
  findings.set('issuer', issuer);

  const recipient = await checkRecipient(credential, options.recipient);
  findings.set('recipient', recipient);

  findings.set('dates', checkProofExpiry(credential, options.now) ?? checkDates(credential, options.now));

  const { reason, ...status } = await checkBadgeStatus(credential, signature, find, options.now);
  findings.set('status', status);

  findings.set('refresh', announced(credential.refreshService));
  findings.set('endorsements', announced(credential.endorsement ?? credential.endorsementJwt));
  findings.set('log', announced(receipt));

  return findings.report(signature.outcome === 'pass' ? summarise(credential, reason) : undefined);
}

/** What the standard does not define cannot be put in the form that is signed; the other checks are still made. */
const NEEDS_SCHEMA: Finding = { outcome: 'unknown', code: 'schema-needed' };

/** Contexts, model and meaning: every member must be known, or it would be signed by nobody (P-VER-09, P-VER-10). */
async function checkSchema(credential: JsonObject): Promise<{ finding: Finding; documentHash?: Uint8Array }> {
  const fail = (code: string, detail?: string): { finding: Finding } => ({
    finding: { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' },
  });
  if (!isTrustedContext(credential['@context'], 'badge')) return fail('untrusted-context');
  const problem = badgeModelProblem(credential);
  if (problem) return fail('schema', problem);
  try {
    const documentHash = await hashDocument(withoutProof(credential));
    // The model above is our own reading of the standard; a schema that the badge lists beside it is not run yet.
    const listed = credential.credentialSchema !== undefined;
    return { finding: { outcome: 'pass', ...(listed && { code: 'listed-schema-not-checked' }) }, documentHash };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return fail(error.code, error.message);
  }
}

/** An altered badge may name any list: nothing is asked for its sake. */
async function checkBadgeStatus(
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

/** What the badge carries and this version does not read yet: said, without any weight. */
function announced(part: unknown): Finding {
  return part === undefined ? { outcome: 'not-applicable' } : { outcome: 'unknown', code: 'not-supported-yet' };
}
