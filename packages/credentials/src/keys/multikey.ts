import { CredentialError } from '../error.ts';
import { Kept } from '../kept.ts';
import { ED25519_KEY_BYTES, type PublicJwk } from '../platform/port.ts';
import { decodeBase58, encodeBase58 } from './base58.ts';
import { compressPoint, expandPoint } from './curve-point.ts';
import type { PublicKey } from './public-key.ts';

/** Multicodec of an Ed25519 public key, as a varint (Controlled Identifiers 1.0, section 2.2.2). */
const ED25519_CODE = [0xed, 0x01] as const;

/**
 * An Ed25519 public key as text (Multikey of Controlled Identifiers 1.0).
 * @param publicKey 32 bytes
 * @returns `z6Mk…`
 */
export function multikeyFromPublicKey(publicKey: Uint8Array): string {
  if (publicKey.length !== ED25519_KEY_BYTES) {
    throw new CredentialError('bad-key', `An Ed25519 public key has ${ED25519_KEY_BYTES} bytes`);
  }
  return `z${encodeBase58(Uint8Array.of(...ED25519_CODE, ...publicKey))}`;
}

/**
 * The Ed25519 public key in a multikey.
 * @param multikey `z6Mk…`
 * @returns 32 bytes
 * @throws CredentialError `bad-multibase` when it is no base58 text, `bad-key` when it is another kind of key
 */
export function publicKeyFromMultikey(multikey: string): Uint8Array {
  const bytes = decodeMultibase58(multikey);
  if (bytes.length !== ED25519_KEY_BYTES + 2 || bytes[0] !== ED25519_CODE[0] || bytes[1] !== ED25519_CODE[1]) {
    throw new CredentialError('bad-key', 'Not an Ed25519 public key');
  }
  return bytes.slice(2);
}

/** Multicodecs of compressed points: p256-pub, p384-pub. */
const CURVE_CODES = [
  { curve: 'P-256', code: [0x80, 0x24] },
  { curve: 'P-384', code: [0x81, 0x24] },
] as const;

/**
 * A multikey of any kind that signs badges: `z6Mk…` Ed25519, `zDn…` P-256, `z82…` P-384.
 * @throws CredentialError `bad-multibase`, `bad-key`
 */
export function readMultikey(multikey: string): PublicKey {
  return known.get(multikey) ?? known.set(multikey, decodeMultikey(multikey));
}

/** A verifier sees few keys again and again. */
const known = new Kept<PublicKey>(500);

function decodeMultikey(multikey: string): PublicKey {
  const bytes = decodeMultibase58(multikey);
  const found = CURVE_CODES.find(({ code }) => code[0] === bytes[0] && code[1] === bytes[1]);
  if (found === undefined) return { kind: 'Ed25519', bytes: publicKeyFromMultikey(multikey) };
  const jwk = expandPoint(found.curve, bytes.subarray(2));
  if (jwk === undefined) throw new CredentialError('bad-key', `Not a point of ${found.curve}`);
  return { kind: found.curve, jwk };
}

/**
 * An elliptic curve's public key as text.
 * @param jwk of P-256 or P-384
 * @returns `zDn…` or `z82…`
 * @throws CredentialError `bad-key`
 */
export function multikeyFromJwk(jwk: PublicJwk): string {
  const point = compressPoint(jwk);
  const code = CURVE_CODES.find(({ curve }) => curve === jwk.crv)?.code;
  if (!point || !code) throw new CredentialError('bad-key', 'Not a point of P-256 or P-384');
  return `z${encodeBase58(Uint8Array.of(...code, ...point))}`;
}

/** Multibase of the one kind that keys and signatures use: `z` and base58btc. */
export function decodeMultibase58(value: string): Uint8Array {
  if (!value.startsWith('z')) throw new CredentialError('bad-multibase', 'Multibase z (base58btc) was expected');
  return decodeBase58(value.slice(1));
}
