import { platform } from '#platform';
import { Kept } from '../kept.ts';
import { parseJson } from './parse-json.ts';
import type { JsonValue } from './value.ts';

/** An issuer's document and its status lists are read again for each of its badges. */
const kept = new Kept<JsonValue>(200);
/** Larger ones are rare, and would take much memory. */
const MAX_KEPT_BYTES = 65_536;

/**
 * As `parseJson`; the same bytes are read once, and what they say is then the same object. It is frozen: many share it.
 * @throws CredentialError as `parseJson` does
 */
export async function parseKept(body: Uint8Array): Promise<JsonValue> {
  if (body.length > MAX_KEPT_BYTES) return parseJson(body);
  const name = await platform.sha256Hex(body);
  return kept.get(name) ?? kept.set(name, frozen(parseJson(body)));
}

function frozen(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) if (inner !== undefined) frozen(inner);
  Object.freeze(value);
  return value;
}
