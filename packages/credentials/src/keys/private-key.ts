import { platform } from '#platform';
import { CredentialError } from '../error.ts';
import type { JwkAlgorithm, PrivateJwk, PublicJwk } from '../platform/port.ts';
import { readJwk } from './jwk.ts';
import { multikeyFromJwk } from './multikey.ts';

export interface Signer {
  algorithm: JwkAlgorithm;
  publicJwk: PublicJwk;
  /** ECDSA: r and s; RSA: PKCS#1 v1.5. */
  sign(data: Uint8Array): Promise<Uint8Array>;
}

const ALGORITHMS: Record<string, JwkAlgorithm> = { 'P-256': 'ES256', 'P-384': 'ES384', RSA: 'RS256' };

/**
 * Reads a private JSON Web Key once and gives what signs with it: EC P-256 (ES256), EC P-384 (ES384), or RSA of at least 2048
 * bits (RS256). `publicKeyMultibase` is there for the curves; RSA has no multikey.
 * @throws CredentialError `bad-key`
 */
export async function importPrivateKey(jwk: PrivateJwk): Promise<Signer & { publicKeyMultibase?: string }> {
  const { kty, crv, x, y, n, e } = jwk;
  const publicPart = Object.fromEntries(
    Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined),
  );
  const key = readJwk(publicPart);
  const algorithm = ALGORITHMS[key?.kind ?? ''];
  if (key === undefined || key.kind === 'Ed25519' || algorithm === undefined) {
    throw new CredentialError('bad-key', 'A private key of P-256, P-384 or RSA with at least 2048 bits was expected');
  }
  const sign = await readPrivate(algorithm, jwk);
  return {
    algorithm,
    publicJwk: key.jwk,
    sign: async (data) => sign(data),
    ...(key.kind !== 'RSA' && { publicKeyMultibase: multikeyFromJwk(key.jwk) }),
  };
}

async function readPrivate(algorithm: JwkAlgorithm, jwk: PrivateJwk) {
  try {
    return await platform.importPrivateJwk(algorithm, jwk);
  } catch (cause) {
    throw new CredentialError('bad-key', 'The private part of the key cannot be read', { cause });
  }
}
