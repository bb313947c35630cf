import { type DocumentFetch, findDocumentWith } from './fetch.ts';
import { takeIn } from './intake.ts';
import { verifyAssertion } from './legacy/verify-assertion.ts';
import { Findings, type VerificationReport } from './report.ts';
import { verifyCredential } from './verify-credential.ts';

export interface VerifyOptions {
  /** The clock comes from outside: the same badge at the same instant gets the same verdict. */
  now: Date;
  /** Without it nothing is fetched: issuers known by did:key alone can then be checked. */
  fetch?: DocumentFetch;
  /** Never calls `fetch`, even when it is given. */
  offline?: boolean;
  /** An e-mail address: was the badge issued to it? Asked only when given. */
  recipient?: string;
  /** Ids of issuers that the caller knows: the report says of theirs that they are listed. No verdict changes by it. */
  trustedIssuers?: readonly string[];
}

/**
 * Verifies a badge of Open Badges 3.0, 2.1, 2.0 or 1.x, or a learner record (CLR 2.0) with all that it holds: bytes of a PNG, SVG,
 * JSON or JWS, the same as text, the JSON as an object, or an address (a text that is one counts as such).
 * Answers with one verdict and ten named checks; never throws for a bad badge.
 *
 * ```ts
 * const { verdict, checks, badge } = await verifyBadge(bytes, { fetch, now: new Date() });
 * ```
 */
export async function verifyBadge(
  input: Uint8Array | string | URL | object,
  options: VerifyOptions,
): Promise<VerificationReport> {
  const findings = new Findings();
  const find = findDocumentWith(options.offline ? undefined : options.fetch);
  const { now, recipient, trustedIssuers = [] } = options;
  const intake = await takeIn(asInput(input), find);
  findings.set('format', 'refused' in intake ? intake.refused : intake.format);
  if ('refused' in intake) return findings.report();
  if ('assertion' in intake) return findings.report(await verifyAssertion(intake, findings, { find, now, recipient }));
  return verifyCredential(intake, findings, { find, now, recipient, trustedIssuers, verify: verifyCredential });
}

/** An object is read as the JSON that it would be sent as: one way in, one strict reader. */
function asInput(input: Uint8Array | string | URL | object): Uint8Array | string | URL {
  if (typeof input === 'string' || input instanceof Uint8Array || input instanceof URL) return input;
  try {
    return JSON.stringify(input) ?? '';
  } catch {
    // Circular, or with a bigint: no JSON at all.
    return '';
  }
}
