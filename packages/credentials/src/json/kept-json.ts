import { platform } from '#platform';
import { Kept } from '../kept.ts';
import { share } from './frozen-values.ts';
import { parseJson } from './parse-json.ts';
import type { JsonValue } from './value.ts';

/** An issuer's document and its status lists are read again for each of its badges. */
const kept = new Kept<{ body: Uint8Array; value: JsonValue }>(200);
/** Larger ones are rare, and would take much memory. */
const MAX_KEPT_BYTES = 65_536;

/**
 * As `parseJson`; the same bytes at the same address are read once, and what they say is then the same object, which is shared.
 * @throws CredentialError as `parseJson` does
 */
export function parseKept(address: string, body: Uint8Array): JsonValue {
  if (body.length > MAX_KEPT_BYTES) return parseJson(body);
  const known = kept.get(address);
  if (known && platform.isSame(known.body, body)) return known.value;
  const value = share(parseJson(body));
  // A copy: whoever gave the bytes may write other ones in their place.
  kept.set(address, { body: body.slice(), value });
  return value;
}
