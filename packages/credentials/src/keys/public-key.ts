import type { PublicJwk } from '../platform/port.ts';

/** A key that signatures are checked with, in the form that its kind is fastest in. */
export type PublicKey = { kind: 'Ed25519'; bytes: Uint8Array } | { kind: 'P-256' | 'P-384' | 'RSA'; jwk: PublicJwk };
export type KeyKind = PublicKey['kind'];

/** The same key, however it was written. */
export function isSameKey(a: PublicKey, b: PublicKey): boolean {
  return plain(a) === plain(b);
}

function plain(key: PublicKey): string {
  if (key.kind === 'Ed25519') return `${key.kind} ${key.bytes.join(' ')}`;
  const { crv = '', x = '', y = '', n = '', e = '' } = key.jwk;
  return [key.kind, crv, x, y, n, e].join(' ');
}
