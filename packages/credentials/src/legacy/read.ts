import { CredentialError } from '../error.ts';
import type { FetchedDocument, FindDocument } from '../fetch.ts';
import { parseJson } from '../json/parse-json.ts';
import { asArray, hasType, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';

/* Open Badges 1 and 2 need no JSON-LD: their terms are read by name, with or without the vocabulary's prefix. */

export const JSON_TYPES = 'application/ld+json, application/json';

/** A badge of 2.0 says that it is an Assertion; those of 1.x have no type. */
export const isAssertion = (value: JsonObject): boolean =>
  hasType(value, 'Assertion', 'https://w3id.org/openbadges#Assertion', 'obi:Assertion') || isUntypedAssertion(value);

/** 1.x: no type, but a recipient, a badge, and mostly a way to verify. */
const isUntypedAssertion = (value: JsonObject): boolean =>
  value.type === undefined && 'recipient' in value && 'badge' in value;

/** 2.0 names it `verification`, 1.x `verify`. */
export const verificationOf = (assertion: JsonObject): JsonObject | undefined =>
  [assertion.verification, assertion.verify].find((way) => isObject(way)) as JsonObject | undefined;

/** The document at an address, which must be about itself: what it says of another address is nobody's word there. */
export async function ownDocument(
  find: FindDocument,
  url: string,
): Promise<{ document: JsonObject } | { problem: string }> {
  const found = await find(url, JSON_TYPES);
  return found === undefined ? { problem: 'unreachable' } : ownIn(found, url);
}

export function ownIn(found: FetchedDocument, url: string): { document: JsonObject } | { problem: string } {
  let document: JsonValue;
  try {
    document = parseJson(found.body);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return { problem: error.code };
  }
  if (!isObject(document)) return { problem: 'no-object' };
  // Documents of 1.x have no id: their address is it.
  const id = text(document.id) ?? url;
  return id === url && found.url === url ? { document: { ...document, id } } : { problem: 'of-another-address' };
}

/** Instants as the older versions write them: with an offset, as a day, or (1.0) in seconds. No offset counts as UTC. */
export function legacyInstant(value: JsonValue | undefined): Date | undefined {
  if (typeof value === 'number') return validDate(value * 1000);
  const written = text(value) ?? '';
  if (/^\d{1,11}$/.test(written)) return validDate(Number(written) * 1000);
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(written);
  if (!parts) return undefined;
  const [, day = '', time = '00:00:00', offset = 'Z'] = parts;
  const at = validDate(
    Date.parse(
      `${day}T${time}${/^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase()}`,
    ),
  );
  // Date.parse would roll 31 February over into March.
  return at && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? at : undefined;
}

const validDate = (ms: number): Date | undefined => {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

/** Texts of a member that may be one or several. */
export const texts = (value: JsonValue | undefined): string[] =>
  asArray(value).filter((entry) => typeof entry === 'string');
