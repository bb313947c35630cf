import { platform } from '#platform';
import { CredentialError } from '../error.ts';
import { ED25519_KEY_BYTES } from '../platform/port.ts';
import { multikeyFromPublicKey } from './multikey.ts';

export interface Ed25519KeyPair {
  /** 32 bytes. */
  publicKey: Uint8Array;
  /** 32-byte seed (RFC 8032). Keep it encrypted; nothing in this library writes it anywhere. */
  privateKey: Uint8Array;
  /** The public key as a document shows it: `z6Mk…`. */
  publicKeyMultibase: string;
}

export interface Ed25519Signer {
  publicKey: Uint8Array;
  publicKeyMultibase: string;
  /** 64 bytes. */
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** A new random key pair. */
export async function createEd25519KeyPair(): Promise<Ed25519KeyPair> {
  const privateKey = new Uint8Array(platform.randomBytes(ED25519_KEY_BYTES));
  const { publicKey } = await platform.importEd25519Seed(privateKey);
  return { publicKey, privateKey, publicKeyMultibase: multikeyFromPublicKey(publicKey) };
}

/**
 * Reads a private key once and gives what signs with it: keep the result, a key read at each call halves the speed.
 * @param seed 32 bytes
 * @throws CredentialError `bad-key`
 */
export async function importEd25519PrivateKey(seed: Uint8Array): Promise<Ed25519Signer> {
  if (seed.length !== ED25519_KEY_BYTES) {
    throw new CredentialError('bad-key', `An Ed25519 private key is a seed of ${ED25519_KEY_BYTES} bytes`);
  }
  const signer = await platform.importEd25519Seed(seed);
  return {
    publicKey: signer.publicKey,
    publicKeyMultibase: multikeyFromPublicKey(signer.publicKey),
    sign: (data) => signer.sign(data),
  };
}
