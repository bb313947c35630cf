import { findListedKey, type KeyPurpose, resolveKey } from '../did/resolve.ts';
import type { FindDocument } from '../fetch.ts';
import { idOf, isObject, type JsonObject, text } from '../json/value.ts';
import { readJwk } from '../keys/jwk.ts';
import { CLOCK_SKEW_MS } from '../limits.ts';
import { broken, checkBinding, noAnswer, type ProofFindings, unbound } from '../proof/check-proofs.ts';
import type { Finding } from '../report.ts';
import { canVerify, kindOf, verifyBytes } from './algorithms.ts';
import type { CompactJws } from './compact-jws.ts';
import { claimProblem } from './jwt-credential.ts';

/** Media types of a token that holds a credential; absent is one of them (OB 3.0 section 8.2.4, VC-JOSE-COSE section 3.1). */
const TYPES = ['jwt', 'vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt'];
/** They hold the credential alone: claims beside it are checked where they are, and not asked for. */
const PLAIN_TYPES = TYPES.slice(1);

/**
 * Checks the signature of a token and ties its key to the issuer that the credential in it names (P-VER-02, P-VER-03).
 * @param plain no badge: the token need not repeat what the credential says
 */
export const checkJws = (
  jws: CompactJws,
  credential: JsonObject,
  { find, plain = false }: { find: FindDocument; plain?: boolean },
): Promise<ProofFindings> =>
  checkToken(jws, {
    find,
    types: TYPES,
    claims: (type) => claimProblem(jws.payload, credential, !plain && !PLAIN_TYPES.includes(type)),
    signer: idOf(credential.issuer) ?? '',
    purpose: 'assertionMethod',
  });

interface TokenAsked {
  find: FindDocument;
  /** Media types that it may have, without `application/`. */
  types: readonly string[];
  /** What is wrong in its claims. */
  claims(type: string): string | undefined;
  /** Whose key has to have signed it. */
  signer: string;
  purpose: KeyPurpose;
}

export async function checkToken(
  { header, payload, signingInput, signature }: CompactJws,
  { find, types, claims, signer, purpose }: TokenAsked,
): Promise<ProofFindings> {
  const kind = kindOf(header.alg);
  if (kind === undefined) return broken('jws-algorithm');
  if (header.crit !== undefined || header.b64 !== undefined) return broken('jws-critical-header');
  const type = (text(header.typ) ?? (header.typ === undefined ? 'JWT' : ''))
    .toLowerCase()
    .replace(/^application\//, '');
  if (!types.includes(type)) return broken('jws-type');
  const differing = claims(type);
  if (differing) return broken('jwt-claims', differing);

  const result = await keyOf(header, signer, find, purpose);
  if ('problem' in result) return unbound(result.problem, result.detail);
  if (result.key.publicKey.kind !== kind) return broken('key-of-another-kind');
  if (!(await canVerify(result.key.publicKey))) return noAnswer('algorithm-unavailable');
  if (!(await verifyBytes(result.key.publicKey, signingInput, signature))) return broken('signature-mismatch');
  const seconds = [payload.iat, payload.nbf].find((claim) => typeof claim === 'number');
  return {
    signature: { outcome: 'pass', detail: text(header.alg) },
    issuer: checkBinding(seconds === undefined ? undefined : new Date(Number(seconds) * 1000), result.key, signer),
  };
}

/** A key in the token itself is only a name for the issuer's own: whoever signs could put any there. */
async function keyOf({ kid, jwk }: JsonObject, issuer: string, find: FindDocument, purpose: KeyPurpose) {
  const name = text(kid);
  if (name !== undefined) {
    const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(name);
    return resolveKey(isAbsolute ? name : `${issuer}#${name.replace(/^#/, '')}`, issuer, find, purpose);
  }
  const key = isObject(jwk) && purpose === 'assertionMethod' ? readJwk(jwk) : undefined;
  return key ? findListedKey(key, issuer, find) : { problem: 'verification-method-malformed' as const };
}

/** `exp` of the token, checked with the dates. */
export function checkTokenExpiry({ payload }: CompactJws, now: Date): Finding | undefined {
  const { exp } = payload;
  const isOver = typeof exp === 'number' && exp * 1000 + CLOCK_SKEW_MS < now.getTime();
  return isOver ? { outcome: 'fail', code: 'proof-expired', verdict: 'expired' } : undefined;
}
