import { CLR_TYPE, isBadgeType } from './achievement/model.ts';
import type { Baked } from './bake/baked.ts';
import { detectInput, detectText, type InputKind } from './bake/detect-input.ts';
import { unbakePng } from './bake/png.ts';
import { unbakeSvg } from './bake/svg.ts';
import { bundledBadge } from './bundle.ts';
import { fromBase64Url, utf8 } from './bytes/bytes.ts';
import { readKnown, type Written } from './canon/templates.ts';
import { CredentialError } from './error.ts';
import type { FindDocument } from './fetch.ts';
import { decodeUtf8, parseJson } from './json/parse-json.ts';
import { asArray, isObject, type JsonObject, type JsonValue } from './json/value.ts';
import { type CompactJws, readJws } from './jws/compact-jws.ts';
import { credentialIn } from './jws/jwt-credential.ts';
import { isAssertion } from './legacy/read.ts';
import type { Finding } from './report.ts';

/** A credential of version 3. `jws`: the token that it came in, whose signature covers all of it. */
export interface CredentialIntake {
  credential: JsonObject;
  format: Finding;
  receipt?: string;
  jws?: CompactJws;
  /** The credential without its proofs, and the template that it was read by: most badges are like one that was read before. */
  known?: Written;
}
/** The second is a badge of version 1 or 2. */
export type Intake =
  | CredentialIntake
  | { assertion: JsonObject; format: Finding; jws?: CompactJws }
  | { refused: Finding };

/** What a browser would send is not enough: a public badge page answers these with the badge itself. */
const BADGE_TYPES =
  'application/vc, application/vc+ld+json, application/ld+json, application/json, image/png, image/svg+xml';

/**
 * From whatever somebody hands over to one badge, or to why there is none. Never throws for its input.
 * @param place `inner`: inside another credential, where endorsements may stand as well
 */
export async function takeIn(
  input: Uint8Array | string | URL,
  find: FindDocument,
  place: Place = 'outer',
): Promise<Intake> {
  const address =
    input instanceof URL
      ? input.href
      : typeof input === 'string' && input[0] !== '{' && detectText(input) === 'url'
        ? input.trim()
        : '';
  const taken = address
    ? await takeInAddress(address, find)
    : typeof input === 'string'
      ? takeInWritten(input, place)
      : takeInBytes(input as Uint8Array, place);
  if (!('address' in taken)) return taken;
  // A baked address is how Open Badges 1 and 2 point to a hosted badge. It leads to the badge, not to another address.
  const hosted = await takeInAddress(taken.address, find);
  if ('address' in hosted) return { refused: noBadge('another-document', taken.address) };
  return 'refused' in hosted ? hosted : { ...hosted, format: taken.format };
}

function takeInWritten(source: string, place: Place): Taken {
  // What is like a text that was read before has no half of a pair in it, which a way through bytes would change.
  const known = takeInKnown(source, JSON_FORMAT, place);
  if (known) return known;
  if (source[0] !== '{' || !source.isWellFormed()) return takeInBytes(utf8(source), place);
  return reading(
    'json',
    () => utf8(source),
    () => takeInText(source, 'json', place),
  );
}
const JSON_FORMAT: Finding = { outcome: 'pass', code: 'json' };

function takeInKnown(source: string, format: Finding, place: Place): Taken | undefined {
  const known = place === 'outer' ? readKnown(source) : undefined;
  if (known === undefined) return undefined;
  const taken = takeInObject({ ...known.document, proof: known.proof }, format, place);
  return 'credential' in taken ? { ...taken, known } : taken;
}

type Place = 'outer' | 'inner' | 'bundled';
type Taken = Intake | { address: string; format: Finding };

async function takeInAddress(address: string, find: FindDocument): Promise<Taken> {
  const found = await find(address, BADGE_TYPES);
  if (!found && find.isGone(address)) return { assertion: { id: address }, format: { outcome: 'pass', code: 'json' } };
  if (!found) return { refused: noBadge('unreachable', address) };
  const taken = takeInBytes(found.body);
  // A badge of 1.x says nowhere what its address is: it is the one where it was found.
  const isNameless = 'assertion' in taken && taken.jws === undefined && taken.assertion.id === undefined;
  return isNameless ? { ...taken, assertion: { ...taken.assertion, id: address } } : taken;
}

function takeInBytes(bytes: Uint8Array, place: Place = 'outer'): Taken {
  const kind = detectInput(bytes);
  const read = (): Taken => {
    if (kind === 'png') return withReceipt(unbakePng(bytes), 'png');
    if (kind === 'svg') return withReceipt(unbakeSvg(bytes), 'svg');
    if (kind === 'json' || kind === 'jws') return takeInText(decodeUtf8(bytes), kind, place);
    return { refused: mentionsBadge(bytes) ? broken('not-utf-8') : noBadge('format-not-recognised') };
  };
  return reading(kind, () => bytes, read);
}

/** @param bytesOf asked only to say what could not be read */
function reading(kind: InputKind, bytesOf: () => Uint8Array, read: () => Taken): Taken {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    const bytes = bytesOf();
    const noneAtAll =
      ['no-payload', 'json-syntax', 'jws-malformed'].includes(error.code) ||
      !mentionsBadge(kind === 'jws' ? payloadOf(bytes) : bytes);
    return { refused: noneAtAll ? noBadge(error.code, error.message) : broken(error.code, error.message) };
  }
}

function withReceipt({ credential, receipt }: Baked, kind: InputKind): Taken {
  const taken = takeInText(credential, kind);
  return 'credential' in taken && receipt !== undefined ? { ...taken, receipt } : taken;
}

function takeInText(source: string, from: InputKind, place: Place = 'outer'): Taken {
  const kind = detectText(source);
  const format: Finding = { outcome: 'pass', code: from };
  if (kind === 'url') return { address: source.trim(), format };
  if (kind !== 'jws') {
    const known = takeInKnown(source, format, place);
    if (known) return known;
    const value = parseJson(source);
    const badge = place === 'outer' ? bundledBadge(value) : undefined;
    return badge === undefined ? takeInObject(value, format, place) : takeInBundled(badge);
  }
  const jws = readJws(source.trim());
  if (isAssertion(jws.payload)) return { assertion: jws.payload, jws, format };
  const taken = takeInObject(credentialIn(jws.payload), format, place);
  if ('refused' in taken && taken.refused.code === 'another-document') return { refused: noBadge('jws-without-badge') };
  return 'credential' in taken ? { ...taken, jws } : taken;
}

/** The badge of a bundle, whose documents are believed only where the caller asks for that (`readBundle`). */
function takeInBundled(badge: string): Taken {
  const taken = takeInText(badge, detectText(badge) === 'jws' ? 'jws' : 'json', 'bundled');
  return 'address' in taken ? { refused: noBadge('another-document', taken.address) } : taken;
}

/** A badge of any version, a record that holds badges, or what it is instead. */
function takeInObject(value: JsonValue, format: Finding, place: Place): Intake {
  if (!isObject(value)) return { refused: noBadge('no-object') };
  const types = asArray(value.type).filter((type) => typeof type === 'string');
  if (types.includes('VerifiableCredential')) {
    const isEndorsement = place === 'inner' && types.includes('EndorsementCredential');
    const isOurs = isEndorsement || types.some((type) => isBadgeType(type) || type === CLR_TYPE);
    return isOurs ? { credential: value, format } : { refused: noBadge('another-credential', types.join(', ')) };
  }
  if (types.some(isBadgeType)) return { refused: broken('schema', 'A badge that is not a VerifiableCredential') };
  if (isAssertion(value)) return { assertion: value, format };
  return { refused: noBadge('another-document', types.join(', ') || undefined) };
}

/** What tells a badge stands at the beginning; four characters make three bytes. */
const FIRST_CHARACTERS = 256 * 1024;
const payloadOf = (token: Uint8Array): Uint8Array =>
  fromBase64Url((decodeUtf8(token).trim().split('.')[1] ?? '').slice(0, FIRST_CHARACTERS)) ?? new Uint8Array();

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
