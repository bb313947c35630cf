import { matchesIdentity } from '../achievement/recipient.ts';
import type { FindDocument } from '../fetch.ts';
import { isObject, type JsonObject, text } from '../json/value.ts';
import type { CompactJws } from '../jws/compact-jws.ts';
import { CLOCK_SKEW_MS } from '../limits.ts';
import type { BadgeSummary, Finding, Findings } from '../report.ts';
import type { Chain } from './chain.ts';
import { checkHosted } from './check-hosted.ts';
import { checkSigned } from './check-signed.ts';
import { legacyInstant, texts, verificationOf } from './read.ts';

/** Verifies a badge of Open Badges 1.x, 2.0 or 2.1. @returns what may be shown of it, when something vouches for it */
export async function verifyAssertion(
  { assertion: given, jws }: { assertion: JsonObject; jws?: CompactJws | undefined },
  findings: Findings,
  { find, now, recipient }: { find: FindDocument; now: Date; recipient?: string | undefined },
): Promise<BadgeSummary | undefined> {
  const found = jws ? await checkSigned(jws, find) : await checkHosted(given, find);
  const { assertion = given, chain } = found;
  // Its host took it back: there may be nothing left that could be held to the model.
  const isGone = found.signature.code === 'assertion-gone';
  findings.set('schema', isGone ? { outcome: 'unknown', code: 'assertion-gone' } : modelFinding(assertion, chain));
  findings.set('signature', found.signature);
  findings.set('issuer', found.issuer);
  findings.set('status', found.status);
  if (!isGone) findings.set('dates', datesFinding(assertion, now));
  findings.set('recipient', await recipientFinding(assertion, recipient));
  return chain && found.signature.outcome === 'pass' ? summarise(assertion, chain, found.reason) : undefined;
}

const isText = (value: JsonObject[string]): boolean => typeof value === 'string' && value !== '';

/** What OB 2.0 asks of each document; those of 1.x are held to the part that they had. */
function modelFinding(assertion: JsonObject, chain: Chain | undefined): Finding {
  const isTyped = assertion.type !== undefined;
  const missing = [
    ...(isObject(assertion.recipient) || (isText(assertion.recipient) && !isTyped) ? [] : ['/recipient']),
    ...(legacyInstant(assertion.issuedOn) || !isTyped ? [] : ['/issuedOn']),
    ...(isTyped && verificationOf(assertion) === undefined ? ['/verification'] : []),
    ...(chain
      ? ['name', 'description', 'criteria'].filter((name) => !chain.badgeClass[name]).map((name) => `/badge/${name}`)
      : []),
    ...(chain && !isText(chain.issuer.name) ? ['/badge/issuer/name'] : []),
  ];
  const [problem] = missing;
  if (problem !== undefined) return { outcome: 'fail', code: 'schema', detail: problem, verdict: 'invalid' };
  return { outcome: 'pass', code: isTyped ? 'open-badges-2' : 'open-badges-1' };
}

function datesFinding({ issuedOn, expires }: JsonObject, now: Date): Finding {
  const [start, end] = [legacyInstant(issuedOn), legacyInstant(expires)];
  if ((issuedOn !== undefined && !start) || (expires !== undefined && !end)) {
    return { outcome: 'fail', code: 'date-malformed', verdict: 'invalid' };
  }
  if (end && end.getTime() + CLOCK_SKEW_MS < now.getTime()) {
    return { outcome: 'fail', code: 'expired', detail: String(expires), verdict: 'expired' };
  }
  if (start && start.getTime() - CLOCK_SKEW_MS > now.getTime()) {
    return { outcome: 'fail', code: 'not-yet-valid', detail: String(issuedOn), verdict: 'not-yet-valid' };
  }
  return { outcome: 'pass' };
}

async function recipientFinding({ recipient, salt }: JsonObject, asked: string | undefined): Promise<Finding> {
  if (asked === undefined) return { outcome: 'not-applicable' };
  // 1.0: the address itself or its hash, with the salt beside it.
  const identity: JsonObject = isObject(recipient)
    ? recipient
    : { type: 'email', identity: recipient, hashed: /^\w+\$/.test(text(recipient) ?? ''), salt };
  if (identity.type !== 'email') return { outcome: 'unknown', code: 'recipient-not-stated', verdict: 'unverified' };
  const stated = {
    hashed: identity.hashed === true,
    value: text(identity.identity) ?? '',
    salt: text(identity.salt) ?? '',
  };
  if (await matchesIdentity(stated, asked)) return { outcome: 'pass' };
  return { outcome: 'fail', code: 'recipient-mismatch', verdict: 'invalid' };
}

function summarise(assertion: JsonObject, { badgeClass, issuer }: Chain, reason: string | undefined): BadgeSummary {
  const { criteria, image } = badgeClass;
  const [start, end] = [legacyInstant(assertion.issuedOn), legacyInstant(assertion.expires)];
  const narrative = isObject(criteria) ? text(criteria.narrative) : undefined;
  const criteriaUrl = isObject(criteria) ? text(criteria.id) : text(criteria);
  const imageId = isObject(image) ? text(image.id) : text(image);
  const url = text(issuer.url);
  const name = text(issuer.name);
  return {
    credentialId: text(assertion.id) ?? '',
    id: text(badgeClass.id) ?? '',
    name: text(badgeClass.name) ?? '',
    description: text(badgeClass.description) ?? '',
    ...(narrative !== undefined && { criteria: narrative }),
    ...(criteriaUrl !== undefined && { criteriaUrl }),
    ...(imageId !== undefined && !imageId.startsWith('data:') && { imageId }),
    tags: texts(badgeClass.tags),
    issuer: { id: text(issuer.id) ?? '', ...(name !== undefined && { name }), ...(url !== undefined && { url }) },
    validFrom: start?.toISOString() ?? '',
    ...(end && { validUntil: end.toISOString() }),
    ...(reason !== undefined && { revocationReason: reason }),
  };
}
