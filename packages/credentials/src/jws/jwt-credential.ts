import { parseInstant, writeInstant } from '../dates/dates.ts';
import { asArray, idOf, isObject, type JsonObject, type JsonValue, oneObject, text } from '../json/value.ts';

/** Registered claims (RFC 7519 section 4.1): of the token, not of the credential in it. */
const CLAIMS = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti'] as const;

/** What stands in a token beside its claims. */
export const withoutClaims = (payload: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !CLAIMS.some((claim) => claim === name)));

/**
 * The credential that a token carries: the payload itself without the token's claims (OB 3.0 section 8.2.4.1), or `vc` (VC Data
 * Model 1.1 section 6.3.1), whose members may be told by the claims alone.
 */
export function credentialIn(payload: JsonObject): JsonObject {
  const { vc } = payload;
  if (!isObject(vc)) return withoutClaims(payload);
  const subject = oneObject(vc.credentialSubject);
  const told: JsonObject = {
    id: text(payload.jti),
    issuer: text(payload.iss),
    issuanceDate: instantOf(payload.nbf),
    expirationDate: instantOf(payload.exp),
    ...(subject &&
      subject.id === undefined &&
      text(payload.sub) && { credentialSubject: { ...subject, id: text(payload.sub) } }),
  };
  const missing = Object.entries(told).filter(([name, value]) => {
    const has =
      name === 'credentialSubject'
        ? false
        : vc[name] !== undefined || (name === 'issuanceDate' && vc.validFrom !== undefined);
    const ends = name === 'expirationDate' && vc.validUntil !== undefined;
    return value !== undefined && !has && !ends;
  });
  return { ...vc, ...Object.fromEntries(missing) };
}

const instantOf = (seconds: JsonValue | undefined): string | undefined =>
  typeof seconds === 'number' && Number.isInteger(seconds) && Math.abs(seconds) < 1e11
    ? writeInstant(new Date(seconds * 1000))
    : undefined;

/** What the token says beside the credential must be what the credential says (OB 3.0 section 8.2.4.1). */
export function claimProblem(payload: JsonObject, credential: JsonObject, isRequired: boolean): string | undefined {
  const subject = isObject(credential.credentialSubject)
    ? credential.credentialSubject
    : asArray(credential.credentialSubject)[0];
  const from = parseInstant(credential.validFrom ?? credential.issuanceDate)?.getTime();
  const until = parseInstant(credential.validUntil ?? credential.expirationDate)?.getTime();
  const pairs: [claim: string, own: JsonValue | undefined, isAsked: boolean][] = [
    ['iss', idOf(credential.issuer), isRequired],
    ['jti', text(credential.id), isRequired && payload.vc === undefined],
    ['sub', idOf(subject), isRequired && payload.vc === undefined],
    ['nbf', from === undefined ? undefined : from / 1000, isRequired],
    // A token may end on its own; where both end, they end together.
    [
      'exp',
      payload.exp === undefined || until === undefined ? payload.exp : until / 1000,
      until !== undefined && isRequired,
    ],
  ];
  for (const [claim, own, isAsked] of pairs) {
    const told = payload[claim];
    if (told === undefined && isAsked) return `${claim} is missing`;
    if (told !== undefined && told !== own) return `${claim} differs`;
  }
  const { iat } = payload;
  return iat === undefined || typeof iat === 'number' ? undefined : 'iat is no time';
}
