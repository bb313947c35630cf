import { platform } from '#platform';
import type { KeyKind, PublicKey } from '../keys/public-key.ts';
import { verifyEd25519 } from '../keys/verify-ed25519.ts';
import type { JwkAlgorithm } from '../platform/port.ts';

/** The whole allow-list (P-VER-02), each with the one kind of key that it takes. No `none`, nothing with a shared secret. */
const KINDS: Record<string, KeyKind> = {
  RS256: 'RSA',
  ES256: 'P-256',
  ES384: 'P-384',
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
};

export const kindOf = (algorithm: unknown): KeyKind | undefined =>
  typeof algorithm === 'string' && Object.hasOwn(KINDS, algorithm) ? KINDS[algorithm] : undefined;

const ALGORITHM_OF: Record<'RSA' | 'P-256' | 'P-384', JwkAlgorithm> = {
  RSA: 'RS256',
  'P-256': 'ES256',
  'P-384': 'ES384',
};

/** False where the machine knows no such keys: whether the signature is right, nobody can say there. */
export const canVerify = (key: PublicKey): boolean | Promise<boolean> =>
  key.kind !== 'Ed25519' || platform.hasEd25519();

/** By the key's own kind: what the header says was compared with it before. Never throws. */
export async function verifyBytes(key: PublicKey, data: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (key.kind !== 'Ed25519') return platform.verifyJwk(ALGORITHM_OF[key.kind], key.jwk, data, signature);
  return verifyEd25519(key.bytes, data, signature);
}
