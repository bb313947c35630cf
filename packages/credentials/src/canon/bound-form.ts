import { platform } from '#platform';
import { appendUtf8, utf8 } from '../bytes/bytes.ts';
import { Kept } from '../kept.ts';
import { type CompiledForm, canStand, escapeLiteral, type Line, writeLine } from './compiled-form.ts';

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

/** What a blank node is hashed by: its lines, itself as `a`, all others as `z`. `hash`: none of them is open. */
interface FirstDegree {
  hash?: string;
  still: string[];
  open: Line[];
}

/** The lines that stand still, sorted, for one order of labels; `bytes`: the same as UTF-8, where line n ends at `ends[n]`. */
interface Ordered {
  lines: string[];
  bytes: Uint8Array;
  ends: number[];
  open: Line[];
  /** Where the open lines stood in the document before: most often they do again. */
  runs?: Run[];
}

/** Open lines that follow each other whatever their texts are. */
interface Run {
  /** How many of the lines that stand still are before it, and where they end. */
  at: number;
  end: number;
  first: Line;
  last: Line;
  /** All of them, as one. */
  whole: Line;
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
    if (!isOpen.has(slot) && !canStand(text, form.isIri[slot] ?? false)) return undefined;
    texts.push(isOpen.has(slot) ? '' : form.isIri[slot] ? text : escapeLiteral(text));
  }
  const nodes: FirstDegree[] = [];
  for (const [self, mentions] of form.mentions.entries()) {
    const lines = mentions.map((at) =>
      fillStill(form.lines[at] as Line, texts, isOpen, (node) => (node === self ? 'a' : 'z')),
    );
    const still = lines.filter(({ holes }) => holes.length === 0).map(({ texts: [text = ''] }) => text);
    if (new Set(still).size < still.length) return undefined;
    nodes.push({ still: still.sort(), open: lines.filter(({ holes }) => holes.length > 0) });
  }
  return { form, open, texts, nodes, number: numbers++ };
}

/**
 * The canonical N-Quads, as UTF-8, of a document that differs from the bound one in `values` alone, in the order of the open slots.
 * What stands still is encoded once: a text with one sign beyond Latin-1 is encoded more slowly than it is hashed.
 * @returns undefined when the full path, or the one without bound texts, has to say
 */
export async function renderBound(bound: BoundForm, values: readonly string[]): Promise<Uint8Array | undefined> {
  const { form, open } = bound;
  const texts = bound.texts.slice();
  for (let at = 0; at < open.length; at++) {
    const slot = open[at] as number;
    const value = values[at] as string;
    if (!canStand(value, form.isIri[slot] ?? false)) return undefined;
    texts[slot] = form.isIri[slot] ? value : escapeLiteral(value);
  }
  const order = await orderOf(bound, texts);
  return order && merge(order, texts);
}

async function orderOf(bound: BoundForm, texts: readonly string[]): Promise<Ordered | undefined> {
  const { nodes } = bound;
  // One node has no other to be told from: its hash decides nothing.
  const hashes = nodes.length < 2 ? nodes.map(() => '') : await hashesOf(nodes, texts);
  if (hashes === undefined) return undefined;
  const ranks = hashes.map((hash) => hashes.reduce((rank, other) => (other < hash ? rank + 1 : rank), 0));
  if (new Set(ranks).size < ranks.length) return undefined;
  const name = `${bound.number} ${ranks.join()}`;
  const known = orders.get(name);
  if (known) return known;
  const made = sortStill(
    bound,
    ranks.map((rank) => `c14n${rank}`),
  );
  return orders.set(name, made);
}

async function hashesOf(nodes: FirstDegree[], texts: readonly string[]): Promise<string[] | undefined> {
  const hashes: string[] = [];
  for (const node of nodes) {
    let { hash } = node;
    if (hash === undefined) {
      const lines = node.still.concat(node.open.map((line) => writeLine(line, texts, noLabel))).sort();
      // Said twice, or leading to two nodes: a difference that the form itself must tell.
      if (lines.some((line, at) => line === lines[at + 1])) return undefined;
      const made = platform.sha256Hex(lines.join(''));
      hash = typeof made === 'string' ? made : await made;
      if (node.open.length === 0) node.hash = hash;
    }
    hashes.push(hash);
  }
  return hashes;
}

function sortStill(bound: BoundForm, labels: string[]): Ordered {
  const isOpen = new Set(bound.open);
  const all = bound.form.lines.map((line) => fillStill(line, bound.texts, isOpen, (node) => labels[node] ?? ''));
  const lines = [
    ...new Set(all.filter(({ holes }) => holes.length === 0).map(({ texts: [text = ''] }) => text)),
  ].sort();
  let end = 0;
  const ends = lines.map((line) => {
    end += utf8(line).length;
    return end;
  });
  const open = all.filter(({ holes }) => holes.length > 0);
  return { lines, bytes: utf8(lines.join('')), ends, open };
}

/** The open lines put among those that stand still. A graph is a set: what is said twice is said once. */
function merge(order: Ordered, texts: readonly string[]): Uint8Array {
  const { lines, bytes, ends } = order;
  const written = order.runs && writeRuns(order.runs, lines, texts);
  if (order.runs && written) return join(bytes, order.runs, written);
  const placed: { line: Line; written: string; at: number }[] = [];
  for (const line of order.open) {
    const written = writeLine(line, texts, noLabel);
    const at = placeOf(written, lines);
    if (lines[at] === written) continue;
    let before = placed.length;
    while (before > 0 && (placed[before - 1] as { written: string }).written > written) before -= 1;
    if (before > 0 && placed[before - 1]?.written === written) continue;
    placed.splice(before, 0, { line, written, at });
  }
  const runs = placed.map(({ line, at }) => ({
    ...{ at, end: at === 0 ? 0 : (ends[at - 1] as number) },
    ...{ first: line, last: line, whole: line },
  }));
  // What was left out because it was said twice need not be said twice the next time.
  order.runs = runs.length === order.open.length ? joinRuns(runs) : undefined;
  return join(
    bytes,
    runs,
    placed.map(({ written }) => written),
  );
}

/** Lines of one open subject stand in the order of what follows it. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && before.at === run.at && alwaysFollows(before.last, run.first)) {
      const { texts, holes } = before.whole;
      before.whole = {
        texts: [...texts.slice(0, -1), `${texts.at(-1)}${run.first.texts[0]}`, ...run.first.texts.slice(1)],
        holes: [...holes, ...run.first.holes],
      };
      before.last = run.last;
    } else joined.push({ ...run });
  }
  return joined;
}

function alwaysFollows(one: Line, next: Line): boolean {
  const [after = '', follows = ''] = [one.texts[1], next.texts[1]];
  const isSameSubject = one.texts[0] === next.texts[0] && one.holes[0] === next.holes[0];
  return isSameSubject && after < follows && !follows.startsWith(after);
}

/** @returns undefined when a line does not stand where the last document's stood */
function writeRuns(runs: readonly Run[], lines: readonly string[], texts: readonly string[]): string[] | undefined {
  const written: string[] = [];
  let before = '';
  for (const { at, first, last, whole } of runs) {
    const begins = writeLine(first, texts, noLabel);
    const ends = first === last ? begins : writeLine(last, texts, noLabel);
    if (at > 0 && (lines[at - 1] as string) >= begins) return undefined;
    if (at < lines.length && ends >= (lines[at] as string)) return undefined;
    if (before >= begins) return undefined;
    before = ends;
    written.push(first === last ? begins : writeLine(whole, texts, noLabel));
  }
  return written;
}

function join(still: Uint8Array, runs: readonly Run[], written: readonly string[]): Uint8Array {
  let room = still.length;
  for (const text of written) room += text.length * MAX_UTF8_BYTES;
  const joined = new Uint8Array(room);
  let length = 0;
  let done = 0;
  for (let at = 0; at < runs.length; at++) {
    const { end } = runs[at] as Run;
    if (end > done) joined.set(still.subarray(done, end), length);
    length += end - done;
    done = end;
    length += appendUtf8(written[at] as string, joined, length);
  }
  joined.set(still.subarray(done), length);
  return joined.subarray(0, length + still.length - done);
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
