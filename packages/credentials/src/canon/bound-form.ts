import { utf8, utf8Length } from '../bytes/bytes.ts';
import type { Soon } from '../platform/port.ts';
import { type CompiledForm, type Line, standing } from './compiled-form.ts';
import { joinLines, Labels, type Twins } from './line-order.ts';

/**
 * A compiled form in which most texts stand still, as in all badges of one version: what stands still is sorted and encoded once, and
 * the blank nodes that say nothing else are hashed once. A badge then only costs the lines that its own texts stand in, and the digits
 * of the labels.
 */
export interface BoundForm {
  form: CompiledForm;
  /** The slots that differ from badge to badge. */
  open: readonly number[];
  /** Every slot's text as it is written; those of open slots are filled in for each document. */
  texts: readonly string[];
  nodes: FirstDegree[];
  twins: readonly Twins[];
  /** What no blank node is the subject of, as far as it stands still. */
  body: StillLines;
  /** Written lines among those of `body`. */
  runs: Run[];
  /** By node, the lines that it is the subject of: they follow each other, after all others. */
  groups: Part[][];
  /** Too many for one digit. */
  hasManyLabels: boolean;
  /** How many bytes stand still, and how many times each own text stands somewhere. */
  stillBytes: number;
  uses: readonly number[];
  /** The numbers of labels in the order of the labels as texts: c14n10 comes before c14n2. */
  labelOrder: readonly number[];
  /** Where the runs stood in the document before: most often they do again. */
  places?: Places;
}

/** What a blank node is hashed by: its lines, itself as `a`, all others as `z`. */
interface FirstDegree {
  lines: Line[];
  /** All its lines as one, when their order is the same whatever stands in them. */
  whole?: Line;
  /** Of a node none of whose lines is open. */
  hash?: Soon<string>;
}

/** UTF-8 that stands still but for the digits of labels. */
export interface StillPart {
  bytes: Uint8Array;
  digits: { at: number; reference: number }[];
}

/** What stands still, or the place of an own text of the document: first come the texts of the open slots, then the labels if they are many. */
export type Part = StillPart | number;

interface StillLines extends StillPart {
  /** Each line up to its first label. */
  heads: string[];
  /** Where each line ends. */
  ends: number[];
}

/** Lines that follow each other whatever their texts are. */
interface Run {
  parts: Part[];
  /** What all of them begin with. That nothing else in a document does is asked of each. */
  begins: Line;
}

export interface Places {
  /** The runs in their order, and how many lines of the body stand before each. */
  runs: { run: number; at: number }[];
  /** They and the body between them. */
  parts: Part[];
}

/** So many labels are told apart by one digit, which can be written into bytes that stand still. */
const ONE_DIGIT = 10;
export const LABEL = 'c14n';
/** Of all lines together: an honest badge has 5 to 25 thousand. Few texts of a stranger's could make millions, each in hundreds of lines. */
const MAX_SIGNS = 49_152;

/**
 * @returns undefined when a text that stands still needs the full path, when the form itself must tell what stands where, and for more
 * than any honest badge says
 */
export function bind(form: CompiledForm, slots: readonly string[], open: readonly number[]): BoundForm | undefined {
  const isOpen = new Set(open);
  const texts: string[] = [];
  for (const [slot, text] of slots.entries()) {
    const written = isOpen.has(slot) ? '' : standing(text, form.isIri[slot] ?? false);
    if (written === undefined) return undefined;
    texts.push(written);
  }
  if (signsOf(form, texts) > MAX_SIGNS) return undefined;
  const nodes = nodesOf(form, texts, isOpen);
  if (nodes === undefined) return undefined;
  const labels = new Labels(nodes.length);
  const hasManyLabels = nodes.length > ONE_DIGIT;
  const partsOf = partsBy(open, hasManyLabels);

  const groups: Line[][] = nodes.map(() => []);
  const [still, written]: [Map<string, Line>, Line[]] = [new Map(), []];
  for (const line of form.lines.map((one) => fillStill(one, texts, isOpen))) {
    const subject = line.texts[0] === '_:' ? groups[-1 - (line.holes[0] as number)] : undefined;
    if (subject) subject.push(line);
    else if (line.holes.every((hole) => hole < 0 && !hasManyLabels))
      still.set(`${line.texts.join(' ')} ${line.holes}`, line);
    else written.push(line);
  }
  const body = labels.inOrder([...still.values()]);
  const ordered = groups.map((lines) => labels.inOrder(lines));
  if (body === undefined || !ordered.every((lines) => lines !== undefined)) return undefined;
  const runs = runsOf(written, labels).map(({ lines, begins }) => ({ parts: partsOf(joinLines(lines)), begins }));
  const parts = { body: stillLines(body), runs, groups: ordered.map((lines) => partsOf(joinLines(lines))) };
  return {
    ...{ form, open, texts, nodes, hasManyLabels, twins: labels.twins, ...parts, ...weigh(parts) },
    labelOrder: nodes.map((_, at) => at).sort((one, other) => (String(one) < String(other) ? -1 : 1)),
  };
}

/** How long all lines are together, but for what open slots will hold. */
function signsOf({ lines }: CompiledForm, texts: readonly string[]): number {
  let signs = 0;
  for (const line of lines) {
    for (const text of line.texts) signs += text.length;
    for (const hole of line.holes) signs += texts[hole]?.length ?? 0;
  }
  return signs;
}

/**
 * @returns undefined when a node says one thing twice, or the same of two nodes: such a badge, which names its holder twice perhaps,
 * is left to the compiled form
 */
function nodesOf(form: CompiledForm, texts: readonly string[], isOpen: ReadonlySet<number>): FirstDegree[] | undefined {
  const nodes: FirstDegree[] = [];
  for (const [self, mentions] of form.mentions.entries()) {
    const lines = mentions.map((at) =>
      fillStill(form.lines[at] as Line, texts, isOpen, (node) => (node === self ? 'a' : 'z')),
    );
    const still = lines.filter(({ holes }) => holes.length === 0).map((line) => line.texts[0]);
    if (new Set(still).size < still.length) return undefined;
    const ordered = new Labels(0).inOrder(lines);
    nodes.push({ lines, ...(ordered && { whole: joinLines(ordered) }) });
  }
  return nodes;
}

/** Lines that begin alike go together if their order is certain; else each goes by itself. */
function runsOf(written: readonly Line[], labels: Labels): { lines: Line[]; begins: Line }[] {
  const alike = new Map<string, Line[]>();
  for (const line of written) {
    const begin = JSON.stringify(beginOf(line));
    alike.set(begin, [...(alike.get(begin) ?? []), line]);
  }
  return [...alike.values()].flatMap((lines) => {
    const ordered = labels.inOrder(lines);
    if (ordered === undefined) return lines.map((line) => ({ lines: [line], begins: line }));
    return [{ lines: ordered, begins: beginOf(lines[0] as Line) }];
  });
}

/** Up to the sign after its first hole. */
const beginOf = ({ texts: [text = '', after = ''], holes }: Line): Line => ({
  texts: [text, after.slice(0, 1)],
  holes: holes.slice(0, 1),
});

function stillLines(lines: readonly Line[]): StillLines {
  const partsOf = partsBy([], false);
  const whole = (line: Line) => (partsOf(line)[0] ?? { bytes: new Uint8Array(), digits: [] }) as StillPart;
  let end = 0;
  const ends = lines.map((line) => {
    end += whole(line).bytes.length;
    return end;
  });
  return { ...whole(joinLines(lines)), heads: lines.map(({ texts }) => texts[0] ?? ''), ends };
}

function partsBy(open: readonly number[], hasManyLabels: boolean): (line: Line) => Part[] {
  return ({ texts, holes }) => {
    const parts: Part[] = [];
    let still = '';
    let bytes = 0;
    let digits: StillPart['digits'] = [];
    const say = (text: string) => {
      still += text;
      bytes += utf8Length(text);
    };
    const end = () => {
      if (still !== '') parts.push({ bytes: utf8(still), digits });
      still = '';
      bytes = 0;
      digits = [];
    };
    for (const [at, text] of texts.entries()) {
      say(text);
      const hole = holes[at];
      if (hole === undefined) continue;
      if (hole < 0 && !hasManyLabels) {
        say(`${LABEL}0`);
        digits.push({ at: bytes - 1, reference: -1 - hole });
      } else {
        end();
        parts.push(hole < 0 ? open.length - 1 - hole : open.indexOf(hole));
      }
    }
    end();
    return parts;
  };
}

function weigh({ body, runs, groups }: Pick<BoundForm, 'body' | 'runs' | 'groups'>) {
  let stillBytes = body.bytes.length;
  const uses: number[] = [];
  for (const part of [...runs.map(({ parts }) => parts), ...groups].flat()) {
    if (typeof part === 'number') uses[part] = (uses[part] ?? 0) + 1;
    else stillBytes += part.bytes.length;
  }
  return { stillBytes, uses };
}

/** The line with every text that stands still written in. @param label of a blank node; without it labels are left as holes */
function fillStill(
  line: Line,
  texts: readonly string[],
  isOpen: ReadonlySet<number>,
  label?: (node: number) => string,
): Line {
  const filled: Line = { texts: [line.texts[0] ?? ''], holes: [] };
  for (const [index, hole] of line.holes.entries()) {
    const after = line.texts[index + 1] ?? '';
    const still = hole < 0 ? label?.(-1 - hole) : isOpen.has(hole) ? undefined : (texts[hole] ?? '');
    if (still === undefined) {
      filled.holes.push(hole);
      filled.texts.push(after);
    } else filled.texts[filled.texts.length - 1] += still + after;
  }
  return filled;
}
