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
import { ed25519 } from './node-ed25519.ts';
import { type JwkAlgorithm, PEM_PUBLIC_KEY, type Platform, type PublicJwk } from './port.ts';

/** Making a KeyObject costs as much as the verification itself; a verifier sees few issuers again and again. */
const publicKeys = new Kept<KeyObject>(1_000);

const keyObject = (name: string, make: () => KeyObject): KeyObject =>
  publicKeys.get(name) ?? publicKeys.set(name, make());

const jwkKey = (jwk: PublicJwk): KeyObject =>
  keyObject(`${jwk.kty} ${jwk.x ?? jwk.n} ${jwk.y ?? jwk.e}`, () =>
    createPublicKey({ key: { ...jwk }, format: 'jwk' }),
  );

const DIGEST: Record<JwkAlgorithm, string> = { ES256: 'sha256', ES384: 'sha384', RS256: 'sha256' };

/** A Buffer that comes out of the machine costs as much as hashing two kilobytes; a text of as many signs does not. */
function sha256(data: Uint8Array | string): Uint8Array {
  const signs = hash('sha256', data, 'latin1');
  const digest = new Uint8Array(SHA256_BYTES);
  for (let at = 0; at < SHA256_BYTES; at++) digest[at] = signs.charCodeAt(at);
  return digest;
}
const SHA256_BYTES = 32;

export const platform: Platform = {
  sha256,
  sha384: (data) => hash('sha384', data, 'buffer'),
  sha256Hex: (data) => hash('sha256', data, 'hex'),
  isSame: (one, other) => one.length === other.length && Buffer.compare(one, other) === 0,
  randomBytes: (length) => randomBytes(length),
  hasEd25519: () => true,
  verifyEd25519(publicKey, data, signature) {
    try {
      return ed25519.verify(publicKey, data, signature);
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
  importEd25519Seed: (seed) => ed25519.signer(seed),
  gzip: (bytes) => new Uint8Array(gzipSync(bytes)),
  gunzip(bytes, maxBytes) {
    try {
      return new Uint8Array(gunzipSync(bytes, { maxOutputLength: maxBytes }));
    } catch {
      return undefined;
    }
  },
};
