import { isBadgeType } from './achievement/model.ts';
import type { Baked } from './bake/baked.ts';
import { detectInput, detectText, type InputKind } from './bake/detect-input.ts';
import { unbakePng } from './bake/png.ts';
import { unbakeSvg } from './bake/svg.ts';
import { fromBase64Url, utf8 } from './bytes/bytes.ts';
import { CredentialError } from './error.ts';
import type { FindDocument } from './fetch.ts';
import { decodeUtf8, parseJson } from './json/parse-json.ts';
import { asArray, hasType, isObject, type JsonObject } from './json/value.ts';
import type { Finding } from './report.ts';

export type Intake = { credential: JsonObject; format: Finding; receipt?: string } | { refused: Finding };

/** What a browser would send is not enough: a public badge page answers these with the badge itself. */
const BADGE_TYPES =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, image/png, image/svg+xml';

/** From whatever somebody hands over to one credential, or to why there is none. Never throws for its input. */
export async function takeIn(input: Uint8Array | string | URL, find: FindDocument): Promise<Intake> {
  const address =
    input instanceof URL ? input.href : typeof input === 'string' && detectText(input) === 'url' ? input.trim() : '';
  if (!address) return takeInBytes(typeof input === 'string' ? utf8(input) : (input as Uint8Array));
  const found = await find(address, BADGE_TYPES);
  return found ? takeInBytes(found.body) : { refused: noBadge('unreachable', address) };
}

function takeInBytes(bytes: Uint8Array): Intake {
  const kind = detectInput(bytes);
  try {
    if (kind === 'png') return withReceipt(unbakePng(bytes), 'png');
    if (kind === 'svg') return withReceipt(unbakeSvg(bytes), 'svg');
    if (kind === 'json' || kind === 'jws') return takeInText(decodeUtf8(bytes), kind);
    return { refused: mentionsBadge(bytes) ? broken('not-utf-8') : noBadge('format-not-recognised') };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const noneAtAll = error.code === 'no-payload' || error.code === 'json-syntax' || !mentionsBadge(bytes);
    return { refused: noneAtAll ? noBadge(error.code, error.message) : broken(error.code, error.message) };
  }
}

function withReceipt({ credential, receipt }: Baked, kind: InputKind): Intake {
  const intake = takeInText(credential, kind);
  return 'refused' in intake || receipt === undefined ? intake : { ...intake, receipt };
}

function takeInText(source: string, from: InputKind): Intake {
  const kind = detectText(source);
  if (kind === 'jws') return { refused: takeInJws(source.trim()) };
  // A baked address is how Open Badges 1 and 2 point to a hosted assertion.
  if (kind === 'url') return { refused: notYet('open-badges-2-not-supported-yet') };
  const value = parseJson(source);
  if (!isObject(value)) return { refused: noBadge('no-object') };
  const other = otherKind(value);
  return other ? { refused: other } : { credential: value, format: { outcome: 'pass', code: from } };
}

/** Undefined for an Open Badges 3.0 credential; else what it is, as honestly as it can be said today. */
function otherKind(value: JsonObject): Finding | undefined {
  const types = asArray(value.type).filter((type) => typeof type === 'string');
  if (types.includes('VerifiableCredential')) {
    if (types.some(isBadgeType)) return undefined;
    if (types.includes('ClrCredential')) return notYet('clr-not-supported-yet');
    return noBadge('another-credential', types.join(', '));
  }
  if (types.some(isBadgeType)) return broken('schema', 'A badge that is not a VerifiableCredential');
  if (hasType(value, 'Assertion', 'https://w3id.org/openbadges#Assertion') || isLegacyAssertion(value)) {
    return notYet('open-badges-2-not-supported-yet');
  }
  return noBadge('another-document', types.join(', ') || undefined);
}

/** Open Badges 1.x: no type, but a recipient, a badge and a way to verify. */
function isLegacyAssertion(value: JsonObject): boolean {
  return 'recipient' in value && 'badge' in value && ('verify' in value || 'verification' in value);
}

function takeInJws(token: string): Finding {
  const payload = fromBase64Url(token.split('.')[1] ?? '');
  try {
    const claims = payload && parseJson(payload);
    if (!isObject(claims)) return noBadge('jws-without-badge');
    const inner = isObject(claims.vc) ? claims.vc : claims;
    const badge = otherKind(inner) === undefined || hasType(inner, 'Assertion') || isLegacyAssertion(inner);
    return badge || hasType(inner, 'ClrCredential') ? notYet('jws-not-supported-yet') : noBadge('jws-without-badge');
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return noBadge('jws-without-badge', error.message);
  }
}

/** A damaged badge is told apart from a file that never was one. */
function mentionsBadge(bytes: Uint8Array): boolean {
  const source = new TextDecoder('latin1').decode(bytes);
  return /openbadgecredential|OpenBadgeCredential|AchievementCredential|openbadges|purl\.imsglobal\.org\/(?:spec\/)?ob/.test(
    source,
  );
}

function noBadge(code: string, detail?: string): Finding {
  return { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'not-a-badge' };
}

function broken(code: string, detail?: string): Finding {
  return { outcome: 'fail', code, ...(detail !== undefined && { detail }), verdict: 'invalid' };
}

/** It is a badge, of a kind that this version cannot check: nothing is said about its authenticity. */
function notYet(code: string): Finding {
  return { outcome: 'unknown', code, verdict: 'unverified' };
}
