import { platform } from '#platform';
import { CredentialError } from '../error.ts';
import type { FindDocument } from '../fetch.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, idOf, isObject, type JsonObject, text } from '../json/value.ts';
import { canVerify, kindOf, verifyBytes } from '../jws/algorithms.ts';
import type { CompactJws } from '../jws/compact-jws.ts';
import { readJwk } from '../keys/jwk.ts';
import type { PublicKey } from '../keys/public-key.ts';
import type { Finding } from '../report.ts';
import { addressOf, type Chain, followChain } from './chain.ts';
import { chainProblem, type LegacyFindings, without } from './check-hosted.ts';
import { JSON_TYPES, ownIn, texts, verificationOf } from './read.ts';

const PEM_TYPES = `${JSON_TYPES}, application/x-pem-file, text/plain`;
const broken = (code: string): LegacyFindings => without({ outcome: 'fail', code, verdict: 'invalid' });

/** A signed badge (OB 2.0, section Verification): a JWS by a key that the issuer's profile and the key itself agree on. */
export async function checkSigned(jws: CompactJws, find: FindDocument): Promise<LegacyFindings> {
  const { header, payload: assertion, signingInput, signature } = jws;
  const kind = kindOf(header.alg);
  if (kind === undefined) return broken('jws-algorithm');
  if (header.crit !== undefined || header.b64 !== undefined) return broken('jws-critical-header');
  const chain = await followChain(assertion, find);
  if ('problem' in chain) return chainProblem(chain);
  const key = await keyOf(assertion, chain.issuer, find);
  if ('problem' in key) {
    const unreachable = key.problem === 'issuer-unreachable';
    const issuer: Finding = {
      outcome: unreachable ? 'unknown' : 'fail',
      code: key.problem,
      verdict: 'untrusted-issuer',
    };
    return { ...without({ outcome: 'unknown', code: key.problem }), issuer };
  }
  if (key.publicKey.kind !== kind) return broken('key-of-another-kind');
  if (!(await canVerify(key.publicKey)))
    return without({ outcome: 'unknown', code: 'algorithm-unavailable', verdict: 'unverified' });
  if (!(await verifyBytes(key.publicKey, signingInput, signature))) return broken('signature-mismatch');
  return {
    signature: { outcome: 'pass', detail: text(header.alg) },
    issuer: { outcome: 'pass', code: 'issuer-not-listed', detail: 'https-origin' },
    ...(await checkRevocations(assertion, chain, find)),
    assertion,
    chain,
  };
}

type Key = { publicKey: PublicKey } | { problem: string };

/** The key names the issuer as its owner, and the issuer's profile names the key: one alone could be anybody's claim. */
async function keyOf(assertion: JsonObject, issuer: JsonObject, find: FindDocument): Promise<Key> {
  const verification = verificationOf(assertion) ?? {};
  const listed = asArray(issuer.publicKey);
  const named =
    addressOf(verification.creator) ?? addressOf(verification.url) ?? listed.flatMap((key) => idOf(key) ?? [])[0];
  if (named === undefined) return { problem: 'verification-method-malformed' };
  const inProfile = listed.filter(isObject).find((key) => key.id === named);
  const found = inProfile === undefined ? await find(named, PEM_TYPES) : undefined;
  if (inProfile === undefined && found === undefined) return { problem: 'issuer-unreachable' };
  const source = new TextDecoder().decode(found?.body);
  // 1.x: the address serves the key alone, and stands where the issuer does.
  if (found && source.trimStart().startsWith('-----BEGIN')) {
    const isOwn = URL.parse(found.url)?.origin === URL.parse(text(issuer.id) ?? '')?.origin;
    return isOwn ? keyIn(source) : { problem: 'key-not-listed' };
  }
  const own = inProfile ? { document: inProfile } : found ? ownIn(found, named) : { problem: 'unreachable' };
  if ('problem' in own) return { problem: 'did-document-malformed' };
  if (own.document.owner !== issuer.id) return { problem: 'key-of-another' };
  if (!listed.some((key) => idOf(key) === named)) return { problem: 'key-not-listed' };
  return keyIn(text(own.document.publicKeyPem) ?? '');
}

async function keyIn(pem: string): Promise<Key> {
  const jwk = await platform.jwkOfPem(pem);
  const publicKey = jwk && readJwk({ ...jwk });
  return publicKey ? { publicKey } : { problem: 'key-type-not-supported-yet' };
}

/** OB 2.0 RevocationList: by id, or by the `uid` of older badges; an entry is a text or an object. */
async function checkRevocations(
  assertion: JsonObject,
  { issuer }: Chain,
  find: FindDocument,
): Promise<{ status: Finding; reason?: string }> {
  if (issuer.revocationList === undefined) return { status: { outcome: 'not-applicable' } };
  const address = addressOf(issuer.revocationList);
  const unknown = (code: string): { status: Finding } => ({
    status: { outcome: 'unknown', code, ...(address && { detail: address }), verdict: 'status-unknown' },
  });
  const found = address === undefined ? undefined : await find(address, JSON_TYPES);
  if (found === undefined) return unknown('status-list-unreachable');
  const revoked = entriesIn(found.body, text(issuer.id) ?? '');
  if (revoked === undefined) return unknown('status-list-malformed');
  const names = [...texts(assertion.id), ...texts(assertion.uid)];
  const mine = revoked.find((entry) =>
    isObject(entry)
      ? names.includes(text(entry.id) ?? '') || names.includes(text(entry.uid) ?? '')
      : names.includes(text(entry) ?? ''),
  );
  if (mine === undefined) return { status: { outcome: 'pass' } };
  const reason = isObject(mine) ? text(mine.revocationReason) : undefined;
  return { status: { outcome: 'fail', code: 'revoked', verdict: 'revoked' }, ...(reason && { reason }) };
}

function entriesIn(body: Uint8Array, issuer: string) {
  try {
    const list = parseJson(body);
    if (!isObject(list) || !Array.isArray(list.revokedAssertions)) return undefined;
    return list.issuer === undefined || idOf(list.issuer) === issuer ? list.revokedAssertions : undefined;
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return undefined;
  }
}
