import { platform } from '#platform';
import { ED25519_KEY_BYTES, ED25519_SIGNATURE_BYTES, type Soon } from '../platform/port.ts';

/**
 * Whether an Ed25519 signature is right (RFC 8032 section 5.1.7); false for a key or signature of another length too; never throws.
 * Every platform gives the same answer: they differ over points of small order alone, with which anybody could sign anything, and
 * over keys that are not written as RFC 8032 has them. Both are refused here, as WebCrypto asks (Secure Curves, section "Ed25519").
 */
export function verifyEd25519(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): Soon<boolean> {
  if (publicKey.length !== ED25519_KEY_BYTES || signature.length !== ED25519_SIGNATURE_BYTES) return false;
  // The signature begins with its point R.
  if (!isSoundPoint(publicKey) || !isSoundPoint(signature)) return false;
  return platform.verifyEd25519(publicKey, data, signature);
}

/** Whether a point is written as RFC 8032 has it, and is none of those of small order. @param point at the beginning of these bytes */
export const isSoundPoint = (point: Uint8Array): boolean => !hasSmallOrder(point) && !isAboveField(point);

/** The y of the eight points whose order divides 8; two of them can be written otherwise as well, above the field. */
const SMALL_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
].map((hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16)));

/** Of the last byte of a point: the rest is y, lowest byte first, and this the sign of x. */
const SIGN = 0x80;

function hasSmallOrder(point: Uint8Array): boolean {
  return SMALL_ORDER.some((y) => y[0] === point[0] && isPointOf(y, point));
}

function isPointOf(y: Uint8Array, point: Uint8Array): boolean {
  for (let at = 0; at < ED25519_KEY_BYTES - 1; at++) if (y[at] !== point[at]) return false;
  return y[ED25519_KEY_BYTES - 1] === ((point[ED25519_KEY_BYTES - 1] as number) & ~SIGN);
}

/** y is 2^255 - 19 or more. */
function isAboveField(point: Uint8Array): boolean {
  if ((point[0] as number) < 0xed || ((point[ED25519_KEY_BYTES - 1] as number) | SIGN) !== 0xff) return false;
  return point.subarray(1, ED25519_KEY_BYTES - 1).every((byte) => byte === 0xff);
}
