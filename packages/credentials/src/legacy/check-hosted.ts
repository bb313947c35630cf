import type { FindDocument } from '../fetch.ts';
import { type JsonObject, text } from '../json/value.ts';
import type { Finding } from '../report.ts';
import { addressOf, type Chain, followChain, isInScope } from './chain.ts';
import { ownDocument, verificationOf } from './read.ts';

export interface LegacyFindings {
  signature: Finding;
  issuer: Finding;
  status: Finding;
  /** What may be shown: present when the signature or the host vouches for it. */
  assertion?: JsonObject;
  chain?: Chain;
  reason?: string;
}

const NEEDED: Finding = { outcome: 'unknown', code: 'signature-needed' };

export const without = (signature: Finding): LegacyFindings => ({ signature, issuer: NEEDED, status: NEEDED });

/** Documents out of reach are never the badge's fault; any other problem with them is the badge's. */
export function chainProblem({ problem, detail }: { problem: string; detail: string }): LegacyFindings {
  const unreachable = problem.endsWith('-unreachable');
  return without({
    ...{ outcome: unreachable ? 'unknown' : 'fail', code: problem, detail },
    verdict: unreachable ? 'unverified' : 'invalid',
  });
}

/**
 * A hosted badge (OB 2.0, section Verification): the document that stands at its address now is the badge, and nothing else is.
 * Whoever controls that address vouches for it, as far as the issuer's profile lets them (P-VER-08).
 */
export async function checkHosted(given: JsonObject, find: FindDocument): Promise<LegacyFindings> {
  const address = addressOf(given.id) ?? addressOf(verificationOf(given)?.url);
  if (address === undefined) return without({ outcome: 'unknown', code: 'no-proof', verdict: 'unverified' });
  const hosted = await ownDocument(find, address);
  if (find.isGone(address)) {
    const revoked: Finding = { outcome: 'fail', code: 'revoked', detail: address, verdict: 'revoked' };
    return { ...without({ outcome: 'unknown', code: 'assertion-gone' }), status: revoked };
  }
  if ('problem' in hosted) return chainProblem({ problem: `assertion-${hosted.problem}`, detail: address });
  const assertion = hosted.document;
  if (assertion.revoked === true) {
    const reason = text(assertion.revocationReason);
    const revoked: Finding = { outcome: 'fail', code: 'revoked', verdict: 'revoked' };
    return { ...without({ outcome: 'pass', detail: 'hosted' }), status: revoked, ...(reason && { reason }) };
  }
  const chain = await followChain(assertion, find);
  if ('problem' in chain) return chainProblem(chain);
  const outside = [address, text(chain.badgeClass.id) ?? ''].find((one) => !isInScope(one, chain.issuer));
  const issuer: Finding =
    outside === undefined
      ? { outcome: 'pass', code: 'issuer-not-listed', detail: 'https-origin' }
      : { outcome: 'fail', code: 'outside-of-scope', detail: outside, verdict: 'untrusted-issuer' };
  return { signature: { outcome: 'pass', detail: 'hosted' }, issuer, status: { outcome: 'pass' }, assertion, chain };
}
