import { platform } from '#platform';
import { utf8Into, utf8Length } from '../bytes/bytes.ts';
import type { Soon } from '../platform/port.ts';
import { type BoundForm, LABEL, type Part, type Places, type StillPart } from './bound-form.ts';
import { standing, writeLine } from './compiled-form.ts';
import { comesBefore } from './line-order.ts';

/** The canonical N-Quads, as UTF-8, of a document that differs from the bound one in `values` alone, in the order of the open slots. */
export const renderBound = (bound: BoundForm, values: readonly string[]): Soon<Uint8Array | undefined> =>
  compose(bound, values, (bytes) => bytes.slice());

/** Their SHA-256. */
export const hashBound = (bound: BoundForm, values: readonly string[]): Soon<Uint8Array | undefined> =>
  compose(bound, values, (bytes) => platform.sha256(bytes));

/**
 * @param use reads or copies the bytes before it waits for anything: the next document is written over them
 * @returns undefined when the full path, or the form without bound texts, has to say
 */
function compose<T>(
  bound: BoundForm,
  values: readonly string[],
  use: (bytes: Uint8Array) => Soon<T>,
): Soon<T | undefined> {
  const { form, open } = bound;
  const texts = bound.texts.slice();
  for (let at = 0; at < open.length; at++) {
    const slot = open[at] as number;
    const written = standing(values[at] as string, form.isIri[slot] ?? false);
    if (written === undefined) return undefined;
    texts[slot] = written;
  }
  const write = (hashes: readonly string[] | undefined): Soon<T> | undefined => {
    const ranks = hashes && ranksOf(hashes);
    const bytes = ranks && layOut(bound, texts, labelsOf(bound, ranks));
    return bytes && use(bytes);
  };
  const hashes = hashesOf(bound, texts);
  return hashes instanceof Promise ? hashes.then(write) : write(hashes);
}

const noLabel = () => '';

function hashesOf({ nodes }: BoundForm, texts: readonly string[]): Soon<string[] | undefined> {
  // One node has no other to be told from: its hash decides nothing.
  if (nodes.length < 2) return nodes.map(() => '');
  const hashes: Soon<string>[] = [];
  let isWaiting = false;
  for (const node of nodes) {
    const hash = node.hash ?? hashOf(node, texts);
    if (hash === undefined) return undefined;
    isWaiting ||= typeof hash !== 'string';
    hashes.push(hash);
  }
  return isWaiting ? Promise.all(hashes) : (hashes as string[]);
}

/** @returns undefined when a line is said twice, or leads to two nodes: a difference that the form itself must tell */
function hashOf(node: BoundForm['nodes'][number], texts: readonly string[]): Soon<string> | undefined {
  const { whole, lines } = node;
  let written: string;
  if (whole) written = writeLine(whole, texts, noLabel);
  else {
    const sorted = lines.map((line) => writeLine(line, texts, noLabel)).sort();
    if (sorted.some((line, at) => line === sorted[at + 1])) return undefined;
    written = sorted.join('');
  }
  const hash = platform.sha256Hex(written);
  if (lines.every(({ holes }) => holes.length === 0)) node.hash = hash;
  return hash;
}

/** The number in each node's label; undefined when two hashes are the same (RDFC-1.0 section 4.4.3, step 5). */
function ranksOf(hashes: readonly string[]): number[] | undefined {
  const ranks: number[] = [];
  for (const hash of hashes) {
    let rank = 0;
    for (const other of hashes) if (other < hash) rank += 1;
    if (ranks.includes(rank)) return undefined;
    ranks.push(rank);
  }
  return ranks;
}

/** The number in each label, by reference: those of the nodes themselves come first, then those of twins. */
function labelsOf({ twins, labelOrder }: BoundForm, ranks: readonly number[]): number[] {
  const labels = ranks.slice();
  for (const { nodes, firstReference } of twins) {
    const sorted = nodes.map((node) => ranks[node] as number);
    sorted.sort((one, other) => labelOrder.indexOf(one) - labelOrder.indexOf(other));
    for (let at = 0; at < sorted.length; at++) labels[firstReference + at] = sorted[at] as number;
  }
  return labels;
}

/** All lines in their order, in bytes that the next call writes over. */
function layOut(bound: BoundForm, texts: readonly string[], labels: readonly number[]): Uint8Array | undefined {
  const label = (reference: number) => `${LABEL}${labels[reference]}`;
  const begins = bound.runs.map((run) => writeLine(run.begins, texts, label));
  const places = placesFor(bound, begins);
  if (places === undefined) return undefined;
  const groups: Part[][] = [];
  for (let node = 0; node < bound.groups.length; node++) groups[labels[node] as number] = bound.groups[node] as Part[];

  const own = bound.open.map((slot) => texts[slot] as string);
  if (bound.hasManyLabels) for (let at = 0; at < labels.length; at++) own.push(label(at));
  const ends = encodeOwn(bound, own);
  if (ends === undefined) return undefined;
  const begin = ends[own.length] as number;
  let end = put(places.parts, begin, ends, labels);
  for (const number of bound.labelOrder) end = put(groups[number] as Part[], end, ends, labels);
  return page.subarray(begin, end);
}

/** That one UTF-16 unit can take. */
const MAX_UTF8_BYTES = 3;

/**
 * Writes the document's own texts, once, to the beginning of the page: from there they are copied to their places.
 * @returns where each of them begins, and where the last ends; undefined when all would take more room than there is
 */
function encodeOwn({ stillBytes, uses }: BoundForm, own: readonly string[]): number[] | undefined {
  let room = stillBytes;
  for (let at = 0; at < own.length; at++) room += (own[at] as string).length * MAX_UTF8_BYTES * (1 + (uses[at] ?? 0));
  if (room > MAX_PAGE) return undefined;
  if (page.length < room) page = new Uint8Array(room);
  const all = own.join('');
  const isAscii = utf8Into(all, page, 0) === all.length;
  const ends = [0];
  let end = 0;
  for (const text of own) {
    end += isAscii ? text.length : utf8Length(text);
    ends.push(end);
  }
  return ends;
}

const DIGIT_0 = 0x30;

/** @param ends of the own texts. @returns where the parts end that were put here */
function put(parts: readonly Part[], here: number, ends: readonly number[], labels: readonly number[]): number {
  let end = here;
  for (const part of parts) {
    if (typeof part === 'number') {
      page.copyWithin(end, ends[part] as number, ends[part + 1]);
      end += (ends[part + 1] as number) - (ends[part] as number);
    } else {
      page.set(part.bytes, end);
      for (const { at, reference } of part.digits) page[end + at] = DIGIT_0 + (labels[reference] as number);
      end += part.bytes.length;
    }
  }
  return end;
}

/** Written over by the next document. */
let page = new Uint8Array(65_536);
/** Long texts that stand in many lines are left to the form, which keeps nothing of them. */
const MAX_PAGE = 1_048_576;

/** @param begins what each run begins with in this document. @returns undefined when its texts have another say in the order */
function placesFor(bound: BoundForm, begins: readonly string[]): Places | undefined {
  if (bound.places && fit(bound, bound.places, begins)) return bound.places;
  const places = findPlaces(bound, begins);
  if (!fit(bound, places, begins)) return undefined;
  bound.places = places;
  return places;
}

/** Whether each run comes after all that stands before it and before all that stands behind it, whatever they go on with. */
function fit({ body: { heads } }: BoundForm, { runs }: Places, begins: readonly string[]): boolean {
  let before: string | undefined;
  let place = -1;
  for (const { run, at } of runs) {
    const begin = begins[run] as string;
    if (at !== place) before = heads[at - 1];
    if (before !== undefined && !comesBefore(before, begin)) return false;
    const after = heads[at];
    if (after !== undefined && !comesBefore(begin, after)) return false;
    before = begin;
    place = at;
  }
  return true;
}

function findPlaces({ body, runs }: BoundForm, begins: readonly string[]): Places {
  const places = begins
    .map((begin, run) => ({ begin, run, at: body.heads.filter((head) => head < begin).length }))
    .sort((one, other) => (one.begin < other.begin ? -1 : 1));
  const parts: Part[] = [];
  let done = 0;
  for (const { run, at } of places) {
    if (at > done) parts.push(between(body, done, at));
    parts.push(...(runs[run]?.parts ?? []));
    done = at;
  }
  if (done < body.ends.length) parts.push(between(body, done, body.ends.length));
  return { runs: places, parts };
}

/** Some lines of the body. */
function between({ bytes, digits, ends }: BoundForm['body'], first: number, end: number): StillPart {
  const [from, to] = [first === 0 ? 0 : (ends[first - 1] as number), ends[end - 1] as number];
  const inside = digits.filter(({ at }) => at >= from && at < to);
  return {
    bytes: bytes.subarray(from, to),
    digits: inside.map(({ at, reference }) => ({ at: at - from, reference })),
  };
}
