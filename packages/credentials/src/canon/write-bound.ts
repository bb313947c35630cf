import { platform } from '#platform';
import { extraUtf8, utf8Into } from '../bytes/bytes.ts';
import type { Soon } from '../platform/port.ts';
import type { BoundForm, Part, Places, StillPart } from './bound-form.ts';
import { type Line, standing, writeLine } from './compiled-form.ts';
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
  let extraBytes: number[] | undefined;
  for (let at = 0; at < open.length; at++) {
    const slot = open[at] as number;
    const written = standing(values[at] as string, form.isIri[slot] ?? false);
    if (written === undefined) return undefined;
    texts[slot] = written;
    const extra = extraUtf8(written);
    if (extra > 0) {
      extraBytes ??= [];
      extraBytes[slot] = extra;
    }
  }
  const write = (hashes: readonly string[] | undefined): Soon<T> | undefined => {
    const ranks = hashes && ranksOf(hashes);
    const bytes = ranks && layOut(bound, { texts, extraBytes, labels: labelsOf(bound, ranks) });
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

/** What differs in one document. */
interface Own {
  /** By slot, as written. */
  texts: readonly string[];
  /** By slot, by how much it takes more bytes than UTF-16 units; undefined: none does. */
  extraBytes: readonly number[] | undefined;
  /** The number in each label: by node, then by reference to twins. */
  labels: readonly number[];
}

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
function layOut(bound: BoundForm, own: Own): Uint8Array | undefined {
  const places = placesFor(bound, own);
  if (places === undefined) return undefined;
  const groups: Part[] = [];
  for (let node = 0; node < bound.groups.length; node++)
    groups[own.labels[node] as number] = bound.groups[node] as Part;
  const parts = places.parts.slice();
  for (const label of bound.labelOrder) parts.push(groups[label] as Part);

  let written = '';
  let room = 0;
  const sizes: number[] = [];
  for (const part of parts) {
    if (isStill(part)) room += part.bytes.length;
    else {
      const text = writeLine(part.whole, own.texts, (reference) => `c14n${own.labels[reference]}`);
      const size = text.length + part.extraBytes + extraOf(part.whole, own.extraBytes);
      written += text;
      room += size;
      sizes.push(size);
    }
  }
  // What is written is encoded all at once, at the far end, and moved to its places from there.
  makeRoom(room * 2);
  let from = page.length - room;
  utf8Into(written, page, from);
  let length = 0;
  let next = 0;
  for (const part of parts) {
    if (isStill(part)) {
      page.set(part.bytes, length);
      for (const { at, reference } of part.digits) page[length + at] = DIGIT_0 + (own.labels[reference] as number);
      length += part.bytes.length;
    } else {
      const size = sizes[next++] as number;
      page.copyWithin(length, from, from + size);
      from += size;
      length += size;
    }
  }
  return page.subarray(0, length);
}

const DIGIT_0 = 0x30;
const isStill = (part: Part): part is StillPart => 'bytes' in part;

function extraOf({ holes }: Line, extraBytes: readonly number[] | undefined): number {
  let extra = 0;
  if (extraBytes) for (const hole of holes) extra += extraBytes[hole] ?? 0;
  return extra;
}

/** Written over by the next document. */
let page = new Uint8Array(65_536);

function makeRoom(bytes: number): void {
  if (page.length < bytes) page = new Uint8Array(bytes);
}

/** @returns undefined when texts have a say in the order that this form does not follow */
function placesFor(bound: BoundForm, { texts, labels }: Own): Places | undefined {
  const begins = bound.runs.map((run) => writeLine(run.begins, texts, (reference) => `c14n${labels[reference]}`));
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
    parts.push(runs[run] as Part);
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
