import { platform } from '#platform';
import { utf8, utf8Into } from '../bytes/bytes.ts';
import { Kept } from '../kept.ts';
import type { Soon } from '../platform/port.ts';
import { type CompiledForm, type Line, standing, writeLine } from './compiled-form.ts';

/**
 * A compiled form in which most texts stand still, as in all badges of one version: their blank nodes are hashed once and
 * their lines sorted once for each order of labels; a badge then only costs the lines that its own texts stand in.
 */
export interface BoundForm {
  form: CompiledForm;
  /** The slots that differ from badge to badge. */
  open: readonly number[];
  /** Every slot's text as it is written; those of open slots are filled in by `renderBound`. */
  texts: readonly string[];
  nodes: FirstDegree[];
  /** Names its orders among those of all forms. */
  number: number;
}

/** What a blank node is hashed by: its lines, itself as `a`, all others as `z`. */
interface FirstDegree {
  lines: Line[];
  /** All its lines as one, when their order is the same whatever stands in them. */
  whole?: Line;
  /** Of a node none of whose lines is open. */
  hash?: Soon<string>;
}

/** The lines that stand still, sorted, for one order of labels; `bytes`: the same as UTF-8, where line n ends at `ends[n]`. */
interface Ordered {
  lines: string[];
  bytes: Uint8Array;
  ends: number[];
  open: Line[];
  /** Where the open lines stood in the document before: most often they do again. */
  places?: Places | undefined;
}

/** Open lines that follow each other whatever their texts are. */
interface Run {
  /** How many of the lines that stand still are before it. */
  at: number;
  first: Line;
  last: Line;
  /** All of them, as one. */
  whole: Line;
}

interface Places {
  runs: PlacedRun[];
  /** What stands still before the first run, between the runs, and after the last. */
  still: Uint8Array[];
}

/** With what has to be asked of each document, where its texts could move the run. */
interface PlacedRun {
  whole: Line;
  /** What all its lines begin with. */
  begins?: Line;
  /** The lines around it that stand still. */
  below?: string | undefined;
  above?: string | undefined;
  /** Whether the run before it could come after it. */
  isAfterRun?: boolean;
}

/**
 * Orders of labels, of all forms together: two nodes that change can stand in some forty orders among five that do not. Each
 * takes 10 to 30 KiB.
 */
const orders = new Kept<Ordered>(500);
let numbers = 0;

/** @returns undefined when a text that stands still needs the full path, or a node says one thing twice */
export function bind(form: CompiledForm, slots: readonly string[], open: readonly number[]): BoundForm | undefined {
  const isOpen = new Set(open);
  const texts: string[] = [];
  for (const [slot, text] of slots.entries()) {
    const written = isOpen.has(slot) ? '' : standing(text, form.isIri[slot] ?? false);
    if (written === undefined) return undefined;
    texts.push(written);
  }
  const nodes: FirstDegree[] = [];
  for (const [self, mentions] of form.mentions.entries()) {
    const lines = mentions
      .map((at) => fillStill(form.lines[at] as Line, texts, isOpen, (node) => (node === self ? 'a' : 'z')))
      .sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
    const still = lines.filter(isStill).map(textOf);
    if (new Set(still).size < still.length) return undefined;
    const hasOneOrder = lines.every((line, at) => at === 0 || precedes(lines[at - 1] as Line, line));
    nodes.push({ lines, ...(hasOneOrder && { whole: joinLines(lines) }) });
  }
  return { form, open, texts, nodes, number: numbers++ };
}

/** The canonical N-Quads, as UTF-8, of a document that differs from the bound one in `values` alone, in the order of the open slots. */
export const renderBound = (bound: BoundForm, values: readonly string[]): Soon<Uint8Array | undefined> =>
  compose(bound, values, (bytes) => bytes.slice());

/** Their SHA-256. */
export const hashBound = (bound: BoundForm, values: readonly string[]): Soon<Uint8Array | undefined> =>
  compose(bound, values, (bytes) => platform.sha256(bytes));

/**
 * What stands still is encoded once: a text with one sign beyond Latin-1 is encoded more slowly than it is hashed.
 * @param use reads or copies the bytes before it waits for anything: the next document is written over them
 * @returns undefined when the full path, or the one without bound texts, has to say
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
    const order = hashes && orderOf(bound, hashes);
    return order && use(merge(order, texts));
  };
  const hashes = hashesOf(bound.nodes, texts);
  return hashes instanceof Promise ? hashes.then(write) : write(hashes);
}

function hashesOf(nodes: FirstDegree[], texts: readonly string[]): Soon<string[] | undefined> {
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
function hashOf(node: FirstDegree, texts: readonly string[]): Soon<string> | undefined {
  const { whole, lines } = node;
  let written: string;
  if (whole) written = writeLine(whole, texts, noLabel);
  else {
    const sorted = lines.map((line) => writeLine(line, texts, noLabel)).sort();
    if (sorted.some((line, at) => line === sorted[at + 1])) return undefined;
    written = sorted.join('');
  }
  const hash = platform.sha256Hex(written);
  if (lines.every(isStill)) node.hash = hash;
  return hash;
}

function orderOf(bound: BoundForm, hashes: readonly string[]): Ordered | undefined {
  let name = `${bound.number}`;
  const ranks: number[] = [];
  for (const hash of hashes) {
    let rank = 0;
    for (const other of hashes) if (other < hash) rank += 1;
    if (ranks.includes(rank)) return undefined;
    ranks.push(rank);
    name += ` ${rank}`;
  }
  return orders.get(name) ?? orders.set(name, sortStill(bound, ranks));
}

function sortStill(bound: BoundForm, ranks: readonly number[]): Ordered {
  const isOpen = new Set(bound.open);
  const all = bound.form.lines.map((line) => fillStill(line, bound.texts, isOpen, (node) => `c14n${ranks[node]}`));
  const lines = [...new Set(all.filter(isStill).map(textOf))].sort();
  let end = 0;
  const ends = lines.map((line) => {
    end += utf8(line).length;
    return end;
  });
  return { lines, bytes: utf8(lines.join('')), ends, open: all.filter((line) => !isStill(line)) };
}

/** The open lines put among those that stand still. A graph is a set: what is said twice is said once. */
function merge(order: Ordered, texts: readonly string[]): Uint8Array {
  const written = order.places && writeRuns(order.places, texts);
  if (order.places && written) return join(order.places.still, written);
  const { lines, open } = order;
  const placed: { line: Line; written: string; at: number }[] = [];
  for (const line of open) {
    const written = writeLine(line, texts, noLabel);
    const at = placeOf(written, lines);
    if (lines[at] === written) continue;
    let before = placed.length;
    while (before > 0 && (placed[before - 1] as { written: string }).written > written) before -= 1;
    if (before > 0 && placed[before - 1]?.written === written) continue;
    placed.splice(before, 0, { line, written, at });
  }
  // What was left out because it was said twice need not be said twice the next time.
  order.places = placed.length === open.length ? placesOf(order, joinRuns(placed)) : undefined;
  return join(
    stillAround(order, placed),
    placed.map((one) => one.written),
  );
}

/** What stands still, in pieces: before the first of these, between them, and after the last. */
function stillAround({ bytes, ends }: Ordered, placed: readonly { at: number }[]): Uint8Array[] {
  const cuts = [0, ...placed.map(({ at }) => (at === 0 ? 0 : (ends[at - 1] as number))), bytes.length];
  return cuts.slice(1).map((end, piece) => bytes.subarray(cuts[piece], end));
}

/** Lines that stand in one order whatever their texts are go together. */
function joinRuns(placed: readonly { line: Line; at: number }[]): Run[] {
  const joined: { at: number; lines: Line[] }[] = [];
  for (const { line, at } of placed) {
    const before = joined.at(-1);
    const last = before?.lines.at(-1);
    const follows = before?.at === at && last && beginsAs(last, line) && precedes(last, line);
    if (follows) before.lines.push(line);
    else joined.push({ at, lines: [line] });
  }
  return joined.map(({ at, lines }) => ({
    ...{ at, first: lines[0] as Line, last: lines.at(-1) as Line, whole: joinLines(lines) },
  }));
}

function placesOf(order: Ordered, runs: readonly Run[]): Places {
  const placed = runs.map(({ at, first, last, whole }, index): PlacedRun => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    const below = before?.at === at ? undefined : order.lines[at - 1];
    const above = after?.at === at ? undefined : order.lines[at];
    const asked = {
      below: below === undefined || precedes(stillLine(below), first) ? undefined : below,
      above: above === undefined || precedes(last, stillLine(above)) ? undefined : above,
      isAfterRun: before?.at === at && !precedes(before.last, first),
    };
    const isBeforeRun = after?.at === at && !precedes(last, after.first);
    const isFixed = asked.below === undefined && asked.above === undefined && !asked.isAfterRun && !isBeforeRun;
    return isFixed ? { whole } : { whole, begins: beginOf(first), ...asked };
  });
  return { runs: placed, still: stillAround(order, runs) };
}

/** @returns undefined when a line does not stand where the last document's stood */
function writeRuns({ runs }: Places, texts: readonly string[]): string[] | undefined {
  const written: string[] = [];
  let before = '';
  for (const { whole, begins, below, above, isAfterRun } of runs) {
    if (begins) {
      const begin = writeLine(begins, texts, noLabel);
      if (below !== undefined && below >= begin) return undefined;
      if (above !== undefined && !comesBefore(begin, above)) return undefined;
      if (isAfterRun && !comesBefore(before, begin)) return undefined;
      before = begin;
    }
    written.push(writeLine(whole, texts, noLabel));
  }
  return written;
}

/** All that begins with the one text comes before all that begins with the other. */
const comesBefore = (one: string, other: string): boolean => one < other && !other.startsWith(one);

/** Whether the one line comes before the other whatever stands in their holes. */
function precedes(one: Line, other: Line): boolean {
  for (let at = 0; at < one.texts.length && at < other.texts.length; at++) {
    const [text, otherText] = [one.texts[at] as string, other.texts[at] as string];
    if (text !== otherText) return comesBefore(text, otherText);
    if (one.holes[at] !== other.holes[at]) return false;
  }
  return false;
}

const isStill = ({ holes }: Line): boolean => holes.length === 0;
const stillLine = (text: string): Line => ({ texts: [text], holes: [] });
/** Without what stands in its holes. */
const textOf = ({ texts }: Line): string => texts.join('');
const beginOf = ({ texts, holes }: Line): Line => ({ texts: [texts[0] ?? '', ''], holes: holes.slice(0, 1) });
const beginsAs = (one: Line, other: Line): boolean =>
  one.texts[0] === other.texts[0] && one.holes[0] === other.holes[0];

function joinLines(lines: readonly Line[]): Line {
  const joined: Line = { texts: [''], holes: [] };
  for (const { texts, holes } of lines) {
    joined.texts[joined.texts.length - 1] += texts[0] ?? '';
    joined.texts.push(...texts.slice(1));
    joined.holes.push(...holes);
  }
  return joined;
}

/** Written over by the next document. */
let page = new Uint8Array(65_536);

/** The pieces that stand still with the texts between them, in bytes that the next call writes over. */
function join(still: readonly Uint8Array[], written: readonly string[]): Uint8Array {
  const open = written.join('');
  let room = open.length * MAX_UTF8_BYTES;
  for (const piece of still) room += piece.length;
  // Twice: the open texts are encoded at once, at the far end, and moved from there.
  if (page.length < room * 2) page = new Uint8Array(room * 2);
  const far = page.length - open.length * MAX_UTF8_BYTES;
  const isAscii = utf8Into(open, page, far) === open.length;
  let length = 0;
  let from = far;
  for (let at = 0; at < still.length; at++) {
    const piece = still[at] as Uint8Array;
    page.set(piece, length);
    length += piece.length;
    const text = written[at];
    if (text === undefined) break;
    if (isAscii) {
      page.copyWithin(length, from, from + text.length);
      from += text.length;
      length += text.length;
    } else length += utf8Into(text, page, length);
  }
  return page.subarray(0, length);
}

/** That one UTF-16 unit can take. */
const MAX_UTF8_BYTES = 3;

/** How many of the sorted lines stand before this one. */
function placeOf(written: string, lines: readonly string[]): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as string) < written) low = middle + 1;
    else high = middle;
  }
  return low;
}

const noLabel = () => '';

/** The line with every label and every text that stands still written in: only open slots are left as holes. */
function fillStill(
  line: Line,
  texts: readonly string[],
  isOpen: ReadonlySet<number>,
  label: (node: number) => string,
): Line {
  const filled: Line = { texts: [line.texts[0] ?? ''], holes: [] };
  for (const [index, hole] of line.holes.entries()) {
    const after = line.texts[index + 1] ?? '';
    if (isOpen.has(hole)) {
      filled.holes.push(hole);
      filled.texts.push(after);
    } else filled.texts[filled.texts.length - 1] += (hole >= 0 ? (texts[hole] ?? '') : label(-1 - hole)) + after;
  }
  return filled;
}
