import { platform } from '#platform';
import { hex, utf8 } from '../bytes/bytes.ts';
import { asArray, isObject, type JsonObject, oneObject, text } from '../json/value.ts';
import type { Finding } from '../report.ts';

/** Mail systems do not tell upper from lower case, and people do not either. */
function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * What a badge says of its recipient's address: `sha256$` and the hex digest of address and salt (OB 3.0 IdentityObject).
 * The address is trimmed and in lower case first.
 */
export async function hashRecipient(email: string, salt: string): Promise<string> {
  return hashIdentity(normaliseEmail(email), salt);
}

async function hashIdentity(identity: string, salt: string): Promise<string> {
  return `sha256$${hex(await platform.sha256(utf8(identity + salt)))}`;
}

/** Was the badge issued to this address? Every form is tried: `mailto:`, plain, hashed as typed and in lower case. */
export async function checkRecipient(credential: JsonObject, recipient: string): Promise<Finding> {
  const subject = oneObject(credential.credentialSubject) ?? {};
  const id = text(subject.id) ?? '';
  const addresses = asArray(subject.identifier)
    .filter(isObject)
    .filter((identifier) => identifier.identityType === 'emailAddress');
  const stated = /^mailto:/i.test(id) || addresses.length > 0;
  if (!stated) return { outcome: 'unknown', code: 'recipient-not-stated', verdict: 'unverified' };
  if (/^mailto:/i.test(id) && normaliseEmail(id.slice('mailto:'.length)) === normaliseEmail(recipient))
    return { outcome: 'pass' };
  for (const { hashed, identityHash, salt } of addresses) {
    const stated = { hashed: hashed === true, value: text(identityHash) ?? '', salt: text(salt) ?? '' };
    if (await matchesIdentity(stated, recipient)) return { outcome: 'pass' };
  }
  return { outcome: 'fail', code: 'recipient-mismatch', verdict: 'invalid' };
}

/** Whether a badge's word for an address is this one, as typed or in lower case. An md5 hash never is: anybody can make one. */
export async function matchesIdentity(
  { hashed, value, salt }: { hashed: boolean; value: string; salt: string },
  asked: string,
): Promise<boolean> {
  if (!hashed) return normaliseEmail(value) === normaliseEmail(asked);
  for (const candidate of new Set([asked.trim(), normaliseEmail(asked)])) {
    if (value.toLowerCase() === (await hashIdentity(candidate, salt))) return true;
  }
  return false;
}
