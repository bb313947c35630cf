import { parseInstant } from '../dates/dates.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { readJwk } from '../keys/jwk.ts';
import { readMultikey } from '../keys/multikey.ts';
import type { PublicKey } from '../keys/public-key.ts';
import type { KeyProblemFound, KeyResult } from './key-result.ts';

/** Ids in a document may be relative to it: `#key-1`. */
const absolute = (id: JsonValue | undefined, controller: string): string | undefined =>
  typeof id === 'string' && id.startsWith('#') ? `${controller}${id}` : text(id);

const idIn = (entry: JsonValue, controller: string) => absolute(isObject(entry) ? entry.id : entry, controller);

/** The keys that a controller lets make assertions, or say who it is. */
export const assertionIds = (
  document: JsonObject,
  controller: string,
  purpose: 'assertionMethod' | 'authentication' = 'assertionMethod',
): string[] => asArray(document[purpose]).flatMap((entry) => idIn(entry, controller) ?? []);

/**
 * The entry of a key in a controller document (Controlled Identifiers 1.0, section 3.3): it counts only under its purpose.
 * Undefined: it is allowed there, and not written out.
 */
export function listedMethod(
  document: JsonObject,
  id: string,
  controller: string,
  purpose: 'assertionMethod' | 'authentication' = 'assertionMethod',
): { entry: JsonObject } | KeyProblemFound | undefined {
  if (!assertionIds(document, controller, purpose).includes(id)) return { problem: 'key-not-listed', detail: id };
  const entries = [...asArray(document.verificationMethod), ...asArray(document[purpose])].filter(isObject);
  const [entry, ...more] = entries.filter((one) => idIn(one, controller) === id);
  if (more.length > 0) return { problem: 'did-document-malformed', detail: 'One key id twice' };
  return entry && { entry };
}

/** The key that an entry holds, with its end. */
export function methodKey(method: JsonObject, controller: string): KeyResult {
  if (method.controller !== controller) return { problem: 'key-not-listed', detail: 'Another controller' };
  const publicKey = keyIn(method);
  if (publicKey === undefined) return { problem: 'key-type-not-supported-yet' };
  const end = method.revoked ?? method.expires;
  const revoked = parseInstant(end);
  if (end !== undefined && !revoked)
    return { problem: 'did-document-malformed', detail: 'The end of the key is no date' };
  return { key: { publicKey, controller, ...(revoked && { revoked }) } };
}

/** The forms of Controlled Identifiers 1.0, section 2.2, and the two older ones that badges are still signed with. */
function keyIn(method: JsonObject): PublicKey | undefined {
  const multikey = text(method.publicKeyMultibase);
  if (multikey !== undefined && hasType(method, 'Multikey')) return multikeyIn(multikey);
  if (multikey !== undefined && hasType(method, 'Ed25519VerificationKey2020')) {
    const key = multikeyIn(multikey);
    return key?.kind === 'Ed25519' ? key : undefined;
  }
  const jwk = method.publicKeyJwk;
  return isObject(jwk) && hasType(method, 'JsonWebKey', 'JsonWebKey2020') ? readJwk(jwk) : undefined;
}

export function multikeyIn(multikey: string): PublicKey | undefined {
  try {
    return readMultikey(multikey);
  } catch {
    return undefined;
  }
}
