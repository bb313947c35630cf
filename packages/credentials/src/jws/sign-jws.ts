import { toBase64Url, utf8 } from '../bytes/bytes.ts';
import type { ContextRule } from '../contexts/contexts.ts';
import { parseInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import { idOf, type JsonObject, oneObject, text } from '../json/value.ts';
import { readJwk } from '../keys/jwk.ts';
import type { PublicJwk } from '../platform/port.ts';
import { signedForm } from '../proof/suites.ts';
import { asWritten, refuseUnverifiable } from '../proof/unsigned.ts';
import { kindOf, verifyBytes } from './algorithms.ts';

export interface SignJwtOptions {
  /** `<issuer id>#<fragment>`, as the issuer's DID document lists it. */
  kid: string;
  /** Badges are read everywhere with RS256 and ES256, and with nothing else. */
  algorithm: 'RS256' | 'ES256' | 'ES384';
  sign(data: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Checks the signature before the token leaves. */
  publicJwk: PublicJwk;
  /** `vc+jwt` (VC-JOSE-COSE) holds the credential alone; `JWT` (OB 3.0) repeats parts of it as claims. */
  type?: 'JWT' | 'vc+jwt';
  /** `open` for the public test suites alone: see `ContextRule`. */
  contexts?: ContextRule;
}

/**
 * Signs a credential as a compact JWS (OB 3.0 section 8.2, VC-JOSE-COSE section 3.1.1). What it would not verify it does not sign.
 * @param unsigned with `id` and `credentialSubject.id`: the token's `jti` and `sub`
 * @throws CredentialError `bad-credential`, `untrusted-context`, `undefined-term`, `issuer-mismatch`, `bad-key`,
 * `own-signature-failed` and the codes of strict JSON
 */
export async function signCredentialAsJwt(unsigned: JsonObject, options: SignJwtOptions): Promise<string> {
  const { kid, algorithm, type = 'JWT' } = options;
  const document = asWritten(unsigned);
  await refuseUnverifiable(document, kid, options.contexts);
  // Every member must have a meaning, as in a badge that carries its proof inside.
  await signedForm(document, options.contexts);
  const key = readJwk({ ...options.publicJwk });
  if (key?.kind !== kindOf(algorithm))
    throw new CredentialError('bad-key', `${algorithm} signs with another kind of key`);
  const payload = { ...document, ...(type === 'JWT' && claimsOf(document)) };
  const signed = [{ alg: algorithm, typ: type, kid }, payload].map((part) => toBase64Url(utf8(JSON.stringify(part))));
  const data = utf8(signed.join('.'));
  const signature = await options.sign(data);
  if (!key || !(await verifyBytes(key, data, signature))) {
    throw new CredentialError('own-signature-failed', 'The signature does not fit the public key');
  }
  return [...signed, toBase64Url(signature)].join('.');
}

function claimsOf(document: JsonObject): JsonObject {
  const [jti, sub] = [text(document.id), text(oneObject(document.credentialSubject)?.id)];
  const seconds = (date: JsonObject[string]) => {
    const instant = parseInstant(date);
    return instant && Math.floor(instant.getTime() / 1000);
  };
  const nbf = seconds(document.validFrom ?? document.issuanceDate);
  const exp = seconds(document.validUntil ?? document.expirationDate);
  if (jti === undefined || sub === undefined || nbf === undefined) {
    throw new CredentialError('bad-credential', 'A token needs an id, a subject with an id, and a date');
  }
  return { iss: idOf(document.issuer), jti, sub, nbf, ...(exp !== undefined && { exp }) };
}
