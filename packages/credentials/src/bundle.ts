import { utf8 } from './bytes/bytes.ts';
import { CredentialError } from './error.ts';
import type { DocumentFetch } from './fetch.ts';
import { parseJson } from './json/parse-json.ts';
import { isObject, type JsonObject, type JsonValue, text } from './json/value.ts';

const VERSION = 1;
const MEMBER = 'insigneBundle';

export interface BundleInput {
  /** The badge as it was signed: the text of a JSON, or of a JWS. */
  badge: string;
  madeAt: Date;
  /** What a verifier asks for, by address, as it is answered now. */
  documents: Record<string, string>;
}

export interface Bundle {
  badge: string;
  /** When its documents were taken; said by whoever made it, and signed by nobody. */
  madeAt: Date;
  /** Answers with the documents of the bundle, and with nothing else. */
  fetch: DocumentFetch;
}

/**
 * A badge with all documents that verifying it asks for, as JSON text: it is verified where there is no network. Beside the
 * member `insigneBundle` stands a table of answers by address.
 */
export function makeBundle({ badge, madeAt, documents }: BundleInput): string {
  const answers = Object.entries(documents).map(([address, body]) => [
    address,
    { status: 200, headers: { 'content-type': 'application/json' }, body },
  ]);
  return JSON.stringify({
    [MEMBER]: { version: VERSION, madeAt: madeAt.toISOString(), badge },
    ...Object.fromEntries(answers),
  });
}

/**
 * Reads a bundle; undefined for anything else. A result that rests on its documents says that the badge agrees with them as of
 * `madeAt`: whoever made the bundle could have made them too. Never throws.
 */
export function readBundle(input: Uint8Array | string): Bundle | undefined {
  try {
    const value = parseJson(input);
    const badge = bundledBadge(value);
    if (badge === undefined || !isObject(value) || !isObject(value[MEMBER])) return undefined;
    const madeAt = new Date(text(value[MEMBER].madeAt) ?? '');
    return Number.isNaN(madeAt.getTime()) ? undefined : { badge, madeAt, fetch: fetchFrom(value) };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return undefined;
  }
}

/** The badge of a bundle, as text. */
export function bundledBadge(value: JsonValue): string | undefined {
  const bundle = isObject(value) ? value[MEMBER] : undefined;
  return isObject(bundle) && bundle.version === VERSION ? text(bundle.badge) : undefined;
}

const fetchFrom =
  (table: JsonObject): DocumentFetch =>
  async (url) => {
    const answer = url !== MEMBER && Object.hasOwn(table, url) ? table[url] : undefined;
    const body = isObject(answer) ? text(answer.body) : undefined;
    if (body === undefined) throw new Error('Not in the bundle');
    return { status: 200, headers: {}, body: utf8(body), url };
  };
