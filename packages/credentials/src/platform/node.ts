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
import { Kept } from '../kept.ts';
import {
  ED25519_KEY_BYTES,
  ED25519_SIGNATURE_BYTES,
  type JwkAlgorithm,
  PEM_PUBLIC_KEY,
  PKCS8_ED25519_PREFIX,
  type Platform,
  type PublicJwk,
} from './port.ts';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to the key. */
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Making a KeyObject costs as much as the verification itself; a verifier sees few issuers again and again. */
const MAX_CACHED_KEYS = 1_000;
const publicKeys = new Kept<KeyObject>(MAX_CACHED_KEYS);

const keyObject = (name: string, make: () => KeyObject): KeyObject =>
  publicKeys.get(name) ?? publicKeys.set(name, make());

const ed25519Key = (publicKey: Uint8Array): KeyObject =>
  keyObject(Buffer.from(publicKey).toString('latin1'), () =>
    createPublicKey({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' }),
  );

const jwkKey = (jwk: PublicJwk): KeyObject =>
  keyObject(`${jwk.kty} ${jwk.x ?? jwk.n} ${jwk.y ?? jwk.e}`, () =>
    createPublicKey({ key: { ...jwk }, format: 'jwk' }),
  );

const DIGEST: Record<JwkAlgorithm, string> = { ES256: 'sha256', ES384: 'sha384', RS256: 'sha256' };

export const platform: Platform = {
  sha256: (data) => hash('sha256', data, 'buffer'),
  sha384: (data) => hash('sha384', data, 'buffer'),
  sha256Hex: (data) => hash('sha256', data, 'hex'),
  randomBytes: (length) => randomBytes(length),
  hasEd25519: () => true,
  verifyEd25519(publicKey, data, signature) {
    if (publicKey.length !== ED25519_KEY_BYTES || signature.length !== ED25519_SIGNATURE_BYTES) return false;
    try {
      return verifySignature(null, data, ed25519Key(publicKey), signature);
    } catch {
      return false;
    }
  },
  verifyJwk(algorithm, jwk, data, signature) {
    try {
      return verifySignature(DIGEST[algorithm], data, { key: jwkKey(jwk), dsaEncoding: 'ieee-p1363' }, signature);
    } catch {
      return false;
    }
  },
  jwkOfPem(pem) {
    if (!PEM_PUBLIC_KEY.test(pem)) return undefined;
    try {
      return createPublicKey(pem).export({ format: 'jwk' });
    } catch {
      return undefined;
    }
  },
  importPrivateJwk(algorithm, jwk) {
    const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    return (data) => new Uint8Array(signData(DIGEST[algorithm], data, { key, dsaEncoding: 'ieee-p1363' }));
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
