// Two versions of a content compared part by part, so that a newer text can be offered without touching the others. A part is
// the least that is taken whole: a text in both languages, a plain value, a list of texts; a list whose items have ids is
// compared item by item.

type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };
type Item = { id: string; [name: string]: Json };

/** One part that differs. `path` names members and, in lists, ids; undefined: there is no such part on that side. */
export interface Change {
  path: string[];
  before: unknown;
  after: unknown;
}

/** What `after` says otherwise than `before`, in the order of `after`. Members named in `whole` are one part each. */
export function changesBetween(before: unknown, after: unknown, whole: readonly string[] = []): Change[] {
  return walk(before as Json, after as Json, [], whole);
}

function walk(before: Json, after: Json, path: string[], whole: readonly string[]): Change[] {
  if (samePart(before, after)) return [];
  const name = path.at(-1);
  const isWhole = name !== undefined && path.length === 1 && whole.includes(name);
  if (!isWhole && isItems(before) && isItems(after)) {
    return idsOf(after, before).flatMap((id) => walk(itemOf(before, id), itemOf(after, id), [...path, id], whole));
  }
  if (!isWhole && isParent(before) && isParent(after)) {
    return namesOf(after, before).flatMap((member) => walk(before[member], after[member], [...path, member], whole));
  }
  return [{ path, before, after }];
}

/** The part at `path`; undefined where there is none. */
export function partAt(content: unknown, path: readonly string[]): unknown {
  return path.reduce<Json>((found, step) => {
    if (isItems(found)) return itemOf(found, step);
    return isObject(found) ? found[step] : undefined;
  }, content as Json);
}

/** A copy of `content` with another part at `path`; undefined takes the part out. A part whose parent is gone changes nothing. */
export function withPart<Content>(content: Content, path: readonly string[], part: unknown): Content {
  return put(content as Json, path, part as Json) as Content;
}

function put(content: Json, [step, ...rest]: readonly string[], part: Json): Json {
  if (step === undefined) return part;
  if (Array.isArray(content)) {
    const known = isItems(content) ? itemOf(content, step) : undefined;
    if (known === undefined) return rest.length === 0 && part !== undefined ? [...content, part] : content;
    return content.flatMap((item) => {
      if ((item as Item).id !== step) return [item];
      const changed = put(item, rest, part);
      return changed === undefined ? [] : [changed];
    });
  }
  if (!isObject(content)) return content;
  if (rest.length > 0 && content[step] === undefined) return content;
  const { [step]: old, ...others } = content;
  const changed = put(old, rest, part);
  return changed === undefined ? others : { ...content, [step]: changed };
}

/** The same, whatever the order of the members. */
export function samePart(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => samePart(item, other[index]));
  if (isObject(one) && isObject(other)) return namesOf(one, other).every((name) => samePart(one[name], other[name]));
  return one === other;
}

const isObject = (value: unknown): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBilingual = (value: object): boolean => 'fr' in value && 'en' in value;
const isParent = (value: Json): value is { [name: string]: Json } => isObject(value) && !isBilingual(value);
const isItems = (value: Json): value is Item[] =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item.id === 'string');

const itemOf = (items: Item[], id: string): Item | undefined => items.find((item) => item.id === id);
const idsOf = (first: Item[], second: Item[]): string[] => [...new Set([...first, ...second].map(({ id }) => id))];
const namesOf = (first: object, second: object): string[] => [
  ...new Set([...Object.keys(first), ...Object.keys(second)]),
];
