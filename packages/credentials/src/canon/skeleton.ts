import { CredentialError } from '../error.ts';
import { isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { MAX_STATEMENT_CHARACTERS, MAX_VALUES } from '../limits.ts';

/**
 * A document taken apart: what decides which statements it makes, and the texts that only stand in them. Two documents of
 * the same `key` make the same statements with other texts.
 */
export interface Skeleton {
  /** Members, contexts, types and every value that is no text, written out; `S` for each slot. */
  key: string;
  /** The texts in the order of the document. */
  slots: string[];
}

/** JSON-LD keywords that a credential may hold as they are: those of a text with a language. */
const TEXT_KEYWORDS = new Set(['@value', '@language', '@direction']);

/**
 * Members whose texts decide about the statements themselves: types, languages, and all that a pinned context types as
 * `@vocab` (a word of the vocabulary) or `@json` (kept as one literal). A test holds this list against the contexts.
 */
export const STRUCTURAL_MEMBERS: ReadonlySet<string> = new Set([
  ...['@context', 'type', '@language', '@direction', 'proofPurpose', 'jsonSchema', 'jwk', '_sd'],
]);

/**
 * @throws CredentialError `bad-credential` for null, which JSON-LD would drop in silence, and for a keyword that could move
 * statements to where no reader of the JSON looks (P-VER-10); `too-complex` for more values than any honest badge has
 */
export function skeletonOf(document: JsonObject): Skeleton {
  const walk: Walk = { slots: [], values: 0, characters: 0 };
  return { key: write(document, walk), slots: walk.slots };
}

interface Walk {
  slots: string[];
  values: number;
  /** What the statements will have, or more: each id counts for all that stands below it. */
  characters: number;
}

function write(value: JsonValue, walk: Walk): string {
  walk.values += 1;
  if (walk.values > MAX_VALUES) throw new CredentialError('too-complex', `More than ${MAX_VALUES} values`);
  if (typeof value === 'string') {
    walk.slots.push(value);
    return 'S';
  }
  if (value === null) throw new CredentialError('bad-credential', 'null is not a value of a credential');
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    let key = '[';
    for (const entry of value) key += `${write(entry, walk)},`;
    return `${key}]`;
  }
  let key = '{';
  const before = walk.values;
  for (const member in value) {
    const inner = value[member];
    if (inner === undefined) continue;
    key += `${JSON.stringify(member)}:`;
    if (STRUCTURAL_MEMBERS.has(member)) {
      if (member !== '@context') refuseHiddenMeaning(inner, walk);
      key += JSON.stringify(inner);
    } else {
      if (member.startsWith('@') && !TEXT_KEYWORDS.has(member)) throw hiddenKeyword(member);
      key += write(inner, walk);
    }
    key += ',';
  }
  walk.characters += (text(value.id)?.length ?? 0) * (walk.values - before);
  if (walk.characters > MAX_STATEMENT_CHARACTERS)
    throw new CredentialError('too-complex', `More than ${MAX_STATEMENT_CHARACTERS} characters as statements`);
  return `${key}}`;
}

/** Its texts are no slots: the skeleton holds them as they are. */
function refuseHiddenMeaning(value: JsonValue, walk: Walk): void {
  const kept = walk.slots.length;
  write(value, walk);
  walk.slots.length = kept;
}

function hiddenKeyword(member: string): CredentialError {
  return new CredentialError('bad-credential', `JSON-LD keyword ${member} as a member`);
}

/** A copy of the document with `text(n)` in its slot n. */
export function fillSlots(document: JsonObject, text: (slot: number) => string): JsonObject {
  let next = 0;
  const fill = (value: JsonValue): JsonValue => {
    if (typeof value === 'string') return text(next++);
    if (Array.isArray(value)) return value.map(fill);
    if (!isObject(value)) return value;
    const copy: JsonObject = {};
    for (const member in value) {
      const inner = value[member];
      if (inner !== undefined) copy[member] = STRUCTURAL_MEMBERS.has(member) ? inner : fill(inner);
    }
    return copy;
  };
  return fill(document) as JsonObject;
}
