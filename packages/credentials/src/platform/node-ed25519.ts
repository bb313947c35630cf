import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { isSame } from '../bytes/bytes.ts';
import { Kept } from '../kept.ts';
import { ED25519_KEY_BYTES, ED25519_SIGNATURE_BYTES, PKCS8_ED25519_PREFIX, type PlatformSigner } from './port.ts';

/** What makes and checks Ed25519 signatures in Node. All give the same answers; they differ in speed. */
export interface Ed25519Engine {
  name: 'libsodium' | 'openssl';
  /** @throws for what is no key or no signature */
  verify(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean;
  signer(seed: Uint8Array): PlatformSigner;
}

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to the key. */
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);

/** Making a KeyObject costs as much as the verification itself; a verifier sees few issuers again and again. */
const publicKeys = new Kept<KeyObject>(1_000);

function keyObject(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1');
  const der = () => ({ key: Buffer.concat([SPKI_PREFIX, publicKey]), format: 'der', type: 'spki' }) as const;
  return publicKeys.get(name) ?? publicKeys.set(name, createPublicKey(der()));
}

/** Node's own, always there. */
export const openSsl: Ed25519Engine = {
  name: 'openssl',
  verify: (publicKey, data, signature) => verify(null, data, keyObject(publicKey), signature),
  signer(seed) {
    const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519_PREFIX, seed]), format: 'der', type: 'pkcs8' });
    const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
    return {
      publicKey: new Uint8Array(spki.subarray(SPKI_PREFIX.length)),
      sign: (data) => new Uint8Array(sign(null, data, key)),
    };
  },
};

/** What is used here of the package `sodium-native`. */
interface Sodium {
  crypto_sign_SECRETKEYBYTES: number;
  crypto_sign_seed_keypair(publicKey: Uint8Array, secretKey: Uint8Array, seed: Uint8Array): void;
  crypto_sign_detached(signature: Uint8Array, data: Uint8Array, secretKey: Uint8Array): void;
  crypto_sign_verify_detached(signature: Uint8Array, data: Uint8Array, publicKey: Uint8Array): boolean;
  /** Memory that is neither swapped nor dumped. */
  sodium_malloc(bytes: number): Buffer;
}

const byLibsodium = (sodium: Sodium): Ed25519Engine => ({
  name: 'libsodium',
  verify: (publicKey, data, signature) => sodium.crypto_sign_verify_detached(signature, data, publicKey),
  signer(seed) {
    const publicKey = new Uint8Array(ED25519_KEY_BYTES);
    const secretKey = sodium.sodium_malloc(sodium.crypto_sign_SECRETKEYBYTES);
    sodium.crypto_sign_seed_keypair(publicKey, secretKey, seed);
    return {
      publicKey,
      sign(data) {
        const signature = new Uint8Array(ED25519_SIGNATURE_BYTES);
        sodium.crypto_sign_detached(signature, data, secretKey);
        return signature;
      },
    };
  },
});

/** libsodium, if `sodium-native` is installed and does on this machine what Node's own does. */
export function findLibsodium(): Ed25519Engine | undefined {
  try {
    const engine = byLibsodium(createRequire(import.meta.url)('sodium-native') as Sodium);
    return doesAs(openSsl, engine) ? engine : undefined;
  } catch {
    // Not installed, or not made for this machine.
    return undefined;
  }
}

function doesAs(one: Ed25519Engine, other: Ed25519Engine): boolean {
  const data = Uint8Array.of(1, 2, 3);
  const [signer, otherSigner] = [one, other].map((engine) => engine.signer(new Uint8Array(ED25519_KEY_BYTES)));
  const signature = signer?.sign(data) as Uint8Array;
  const key = otherSigner?.publicKey as Uint8Array;
  const makesTheSame = isSame(signature, otherSigner?.sign(data) as Uint8Array);
  return makesTheSame && other.verify(key, data, signature) && !other.verify(key, data.subarray(1), signature);
}

export const ed25519: Ed25519Engine = findLibsodium() ?? openSsl;
