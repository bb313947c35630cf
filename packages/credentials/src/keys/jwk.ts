import { fromBase64Url } from '../bytes/bytes.ts';
import { type JsonObject, text } from '../json/value.ts';
import { MAX_RSA_BITS, MIN_RSA_BITS } from '../limits.ts';
import { ED25519_KEY_BYTES } from '../platform/port.ts';
import { compressPoint } from './curve-point.ts';
import type { PublicKey } from './public-key.ts';

/** Members of a private or secret key: whoever publishes one has given the key away. */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** A public JSON Web Key (RFC 7517) of a kind that signs badges; undefined for every other, and for a private one. */
export function readJwk(jwk: JsonObject): PublicKey | undefined {
  if (PRIVATE.some((member) => member in jwk)) return undefined;
  if (jwk.use !== undefined && jwk.use !== 'sig') return undefined;
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') {
    const bytes = fromBase64Url(text(jwk.x) ?? '');
    return bytes?.length === ED25519_KEY_BYTES ? { kind: 'Ed25519', bytes } : undefined;
  }
  if (jwk.kty === 'EC' && (jwk.crv === 'P-256' || jwk.crv === 'P-384')) {
    const point = { kty: 'EC' as const, crv: jwk.crv, x: text(jwk.x) ?? '', y: text(jwk.y) ?? '' };
    return compressPoint(point) ? { kind: jwk.crv, jwk: point } : undefined;
  }
  if (jwk.kty === 'RSA') {
    const [n, e] = [text(jwk.n) ?? '', text(jwk.e) ?? ''];
    const bits = bitsOf(fromBase64Url(n));
    const isUsable = bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS && bitsOf(fromBase64Url(e)) > 1;
    return isUsable ? { kind: 'RSA', jwk: { kty: 'RSA', n, e } } : undefined;
  }
  return undefined;
}

function bitsOf(bytes: Uint8Array | undefined): number {
  const [first = 0] = bytes ?? [];
  // A leading zero byte is no part of a Base64urlUInt (RFC 7518 section 2).
  return bytes === undefined || first === 0 ? 0 : bytes.length * 8 - Math.clz32(first) + 24;
}
