import { isShared, share } from '../json/frozen-values.ts';
import { isObject, type JsonObject, type JsonValue } from '../json/value.ts';
import { type BoundForm, bind } from './bound-form.ts';
import { type CompiledForm, sentinel } from './compiled-form.ts';
import { fillSlots, STRUCTURAL_MEMBERS } from './skeleton.ts';

/**
 * A document as a tree: a value that stands still, an open slot, or what holds others. `whole`: nothing in it is open, and all
 * documents of the template share it.
 */
type Tree =
  | 'open'
  | { still: JsonValue }
  | { items: Tree[]; whole: JsonValue | undefined }
  | { names: string[]; members: Tree[]; whole: JsonValue | undefined };

/** Documents that are alike but for a few texts: those of one badge version, proofs by one key. */
export interface Template {
  tree: Tree;
  bound: BoundForm;
  /** Its JSON around the open slots. */
  json: string[];
  /** How the proof of the last document began: most often they begin alike. */
  lastProof?: { begun: string; beginning: ProofBeginning };
}

/** What all proofs have in common that one key makes in one second. */
export interface ProofBeginning {
  /** Without `proofValue`. */
  members: JsonObject;
  /** The hash of the same with the contexts of a document, by these, where many documents share them. */
  hashes: WeakMap<object, Uint8Array>;
}

/** A longer text takes the ways that count bytes. */
const MAX_TEXT = 4_096;
/** More open slots than this, and there is nothing to gain by binding the rest. */
const MAX_OPEN = 24;

/** @returns undefined when the texts that stand still are of a kind that the full path has to see */
export function makeTemplate(
  document: JsonObject,
  form: CompiledForm,
  slots: readonly string[],
  open: readonly number[],
): Template | undefined {
  if (open.length > MAX_OPEN) return undefined;
  const bound = bind(form, slots, open);
  if (bound === undefined) return undefined;
  const isOpen = new Set(open);
  const json = JSON.stringify(
    fillSlots(document, (slot) => (isOpen.has(slot) ? sentinel(slot) : (slots[slot] ?? ''))),
  ).split(/"urn:insigne-slot:\d+:"/);
  const template: Template = { tree: treeOf(document, isOpen), bound, json };
  const values = open.map((slot) => slots[slot] ?? '');
  return json.length === open.length + 1 && writeJson(template, values) === JSON.stringify(document)
    ? template
    : undefined;
}

function treeOf(document: JsonObject, isOpen: ReadonlySet<number>): Tree {
  let slot = 0;
  const tree = (value: JsonValue, isStructure: boolean): Tree => {
    if (typeof value === 'string' && !isStructure) return isOpen.has(slot++) ? 'open' : { still: value };
    if (Array.isArray(value)) {
      const items = value.map((entry) => tree(entry, isStructure));
      const whole = items.map(wholeOf);
      if (whole.includes(undefined)) return { items, whole: undefined };
      return { items, whole: isShared(value) ? value : share(whole as JsonValue[]) };
    }
    if (!isObject(value)) return { still: value };
    const names = Object.keys(value);
    const members = names.map((name) => tree(value[name] ?? null, isStructure || STRUCTURAL_MEMBERS.has(name)));
    const whole = members.map(wholeOf);
    if (whole.includes(undefined)) return { names, members, whole: undefined };
    const copy = () => share(Object.fromEntries(names.map((name, at) => [name, whole[at] as JsonValue])));
    return { names, members, whole: isShared(value) ? value : copy() };
  };
  return tree(document, false);
}

function wholeOf(tree: Tree): JsonValue | undefined {
  if (tree === 'open') return undefined;
  return 'still' in tree ? tree.still : tree.whole;
}

/** The document of a template that has these texts in its open slots; all that stands still is the same object in each. */
export function documentOf({ tree }: Pick<Template, 'tree'>, values: readonly string[]): JsonObject {
  let slot = 0;
  const make = (part: Tree): JsonValue => {
    if (part === 'open') return values[slot++] as string;
    if ('still' in part) return part.still;
    if (part.whole !== undefined) return part.whole;
    if ('items' in part) return part.items.map(make);
    const object: JsonObject = {};
    const { names, members } = part;
    for (let at = 0; at < names.length; at++) object[names[at] as string] = make(members[at] as Tree);
    return object;
  };
  return make(tree) as JsonObject;
}

/** What in a text would not be the text itself: an escape, what JSON forbids unescaped, and half of a pair perhaps. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that JSON forbids
const NOT_AS_WRITTEN = /[\\\u0000-\u001f\ud800-\udfff]/;

/**
 * Reads JSON that is of the template by comparing it with the template's own, sign by sign: only what stands in the open slots is
 * looked at. Undefined for JSON that is written otherwise, which is read like any other.
 * @param source an object whose last member is `proof`: what stands before it is compared
 * @returns the texts of the open slots, and where the value of `proof` begins
 */
export function readWritten({ json }: Template, source: string): { values: string[]; proofAt: number } | undefined {
  const values: string[] = [];
  let at = 0;
  for (let piece = 0; piece < json.length - 1; piece++) {
    const still = json[piece] as string;
    // Compared as a whole: `startsWith` looks at one sign after the other.
    if (source.slice(at, at + still.length) !== still || source.charCodeAt(at + still.length) !== QUOTE)
      return undefined;
    const from = at + still.length + 1;
    const end = source.indexOf('"', from);
    if (end < 0 || end - from > MAX_TEXT) return undefined;
    const value = source.slice(from, end);
    if (NOT_AS_WRITTEN.test(value)) return undefined;
    values.push(value);
    at = end + 1;
  }
  const last = `${(json.at(-1) as string).slice(0, -1)}${PROOF}`;
  return source.slice(at, at + last.length) === last ? { values, proofAt: at + last.length } : undefined;
}
const QUOTE = 0x22;
const PROOF = ',"proof":';

/** The texts of the open slots, if the document is of the template: the same JSON but for them. */
export function matchTemplate({ tree }: Template, document: JsonObject): string[] | undefined {
  const values: string[] = [];
  return matches(tree, document, values) ? values : undefined;
}

function matches(tree: Tree, value: unknown, values: string[]): boolean {
  if (tree === 'open') return typeof value === 'string' && value.length <= MAX_TEXT && values.push(value) > 0;
  if ('still' in tree) return value === tree.still;
  if (typeof value !== 'object' || value === null) return false;
  // Frozen through and through: it is what it was when the template was made.
  if (value === tree.whole) return true;
  if ('items' in tree) {
    const { items } = tree;
    if (!Array.isArray(value) || value.length !== items.length) return false;
    for (let at = 0; at < items.length; at++) if (!matches(items[at] as Tree, value[at], values)) return false;
    return true;
  }
  // Of another make it could write itself as other JSON than what is read here.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  const { names, members } = tree;
  let at = 0;
  for (const name in value) {
    if (name !== names[at] || !matches(members[at] as Tree, (value as JsonObject)[name], values)) return false;
    at += 1;
  }
  return at === names.length;
}

/** What `JSON.stringify` gives for a document of the template. */
export function writeJson({ json }: Template, values: readonly string[]): string {
  let written = json[0] ?? '';
  for (let at = 0; at < values.length; at++) written += JSON.stringify(values[at]) + (json[at + 1] ?? '');
  return written;
}
