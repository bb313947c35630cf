import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  randomBytes,
  sign as signData,
  verify as verifySignature,
} from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { ED25519_KEY_BYTES, ED25519_SIGNATURE_BYTES, PKCS8_ED25519_PREFIX, type Platform } from './port.ts';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to the key. */
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Making a KeyObject costs as much as the verification itself; a verifier sees few issuers again and again. */
const MAX_CACHED_KEYS = 1_000;
const publicKeys = new Map<string, KeyObject>();

function publicKeyObject(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1');
  const known = publicKeys.get(name);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' });
  if (publicKeys.size >= MAX_CACHED_KEYS) {
    const oldest = publicKeys.keys().next().value;
    if (oldest !== undefined) publicKeys.delete(oldest);
  }
  publicKeys.set(name, key);
  return key;
}

export const platform: Platform = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  sha256Hex: (text) => hash('sha256', text, 'hex'),
  randomBytes: (length) => randomBytes(length),
  verifyEd25519(publicKey, data, signature) {
    if (publicKey.length !== ED25519_KEY_BYTES || signature.length !== ED25519_SIGNATURE_BYTES) return false;
    try {
      return verifySignature(null, data, publicKeyObject(publicKey), signature);
    } catch {
      return false;
    }
  },
  importEd25519Seed(seed) {
    const privateKey = createPrivateKey({
      key: Buffer.concat([PKCS8_ED25519_PREFIX, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    return {
      publicKey: new Uint8Array(spki.subarray(SPKI_PREFIX.length)),
      sign: (data) => new Uint8Array(signData(null, data, privateKey)),
    };
  },
  gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
  gunzip(bytes, maxBytes) {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: maxBytes }));
    } catch {
      return undefined;
    }
  },
};
