import { isObject, type JsonObject, type JsonValue } from '../json/value.ts';
import { type BoundForm, bind } from './bound-form.ts';
import { type CompiledForm, sentinel } from './compiled-form.ts';
import { fillSlots, STRUCTURAL_MEMBERS } from './skeleton.ts';

/** A document as a tree: a value that stands still, an open slot, or what holds others. */
type Tree = { still: JsonValue } | 'open' | { items: Tree[] } | { names: string[]; members: Tree[] };

/** Documents that are alike but for a few texts: those of one badge version, proofs by one key. */
export interface Template {
  tree: Tree;
  bound: BoundForm;
  /** Its JSON around the open slots. */
  json: string[];
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
    if (Array.isArray(value)) return { items: value.map((entry) => tree(entry, isStructure)) };
    if (!isObject(value)) return { still: value };
    const names = Object.keys(value);
    const members = names.map((name) => tree(value[name] ?? null, isStructure || STRUCTURAL_MEMBERS.has(name)));
    return { names, members };
  };
  return tree(document, false);
}

/** The texts of the open slots, if the document is of the template: the same JSON but for them. */
export function matchTemplate({ tree }: Template, document: JsonObject): string[] | undefined {
  const values: string[] = [];
  return matches(tree, document, values) ? values : undefined;
}

function matches(tree: Tree, value: unknown, values: string[]): boolean {
  if (tree === 'open') return typeof value === 'string' && value.length <= MAX_TEXT && values.push(value) > 0;
  if ('still' in tree) return value === tree.still;
  if (typeof value !== 'object' || value === null) return false;
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
