import { CredentialError } from '../error.ts';
import { ED25519_KEY_BYTES } from '../platform/port.ts';
import { decodeBase58, encodeBase58 } from './base58.ts';

/** Multicodec of an Ed25519 public key, as a varint (Controlled Identifiers 1.0, section 2.2.2). */
const ED25519_CODE = [0xed, 0x01] as const;

/** @param publicKey 32 bytes. @returns `z6Mk…` */
export function multikeyFromPublicKey(publicKey: Uint8Array): string {
  if (publicKey.length !== ED25519_KEY_BYTES) {
    throw new CredentialError('bad-key', `An Ed25519 public key has ${ED25519_KEY_BYTES} bytes`);
  }
  return `z${encodeBase58(Uint8Array.of(...ED25519_CODE, ...publicKey))}`;
}

/**
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

/** Multibase of the one kind that keys and signatures use: `z` and base58btc. */
export function decodeMultibase58(value: string): Uint8Array {
  if (!value.startsWith('z')) throw new CredentialError('bad-multibase', 'Multibase z (base58btc) was expected');
  return decodeBase58(value.slice(1));
}
