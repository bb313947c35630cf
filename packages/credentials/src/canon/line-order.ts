import { type Line, writeLine } from './compiled-form.ts';

/* In which order lines stand, as far as what stands still in them decides it. */

/** All that begins with the one text comes before all that begins with the other. */
export const comesBefore = (one: string, other: string): boolean => one < other && !other.startsWith(one);

/** Whether the one line comes before the other whatever stands in their holes. */
function precedes(one: Line, other: Line): boolean {
  for (let at = 0; at < one.texts.length && at < other.texts.length; at++) {
    const [text, otherText] = [one.texts[at] as string, other.texts[at] as string];
    if (text !== otherText) return comesBefore(text, otherText);
    if (one.holes[at] !== other.holes[at]) return false;
  }
  return false;
}

/** Where two lines name two blank nodes, when nothing else tells them apart: their labels do. */
function twinsAt(one: Line, other: Line): number | undefined {
  if (one.texts.length !== other.texts.length || one.texts.some((text, at) => text !== other.texts[at]))
    return undefined;
  const [at, ...more] = one.holes.flatMap((hole, index) => (hole === other.holes[index] ? [] : [index]));
  if (at === undefined || more.length > 0) return undefined;
  return (one.holes[at] as number) < 0 && (other.holes[at] as number) < 0 ? at : undefined;
}

/** Sets of nodes: that of its n-th smallest label stands in the line that names the n-th reference. */
export interface Twins {
  nodes: number[];
  /** Of the first of them; the others follow. */
  firstReference: number;
}

/** Counts references to labels: those of the nodes themselves come first. */
export class Labels {
  readonly twins: Twins[] = [];
  private next: number;

  constructor(nodes: number) {
    this.next = nodes;
  }

  /** Lines that only their labels tell apart, now by the order of these. */
  private asTwins(lines: readonly Line[], at: number): Line[] {
    const firstReference = this.next;
    this.next += lines.length;
    this.twins.push({ nodes: lines.map(({ holes }) => -1 - (holes[at] as number)), firstReference });
    return lines.map(({ texts, holes }, index) => ({
      texts,
      holes: holes.map((hole, place) => (place === at ? -1 - (firstReference + index) : hole)),
    }));
  }

  /** @returns undefined when what stands in the holes has a say in the order */
  inOrder(lines: readonly Line[]): Line[] | undefined {
    const sorted = [...lines].sort((one, other) => (withoutHoles(one) < withoutHoles(other) ? -1 : 1));
    const ordered: Line[] = [];
    for (let at = 0; at < sorted.length; ) {
      const line = sorted[at] as Line;
      const before = ordered.at(-1);
      if (before && !precedes(before, line)) return undefined;
      const place = sorted[at + 1] && twinsAt(line, sorted[at + 1] as Line);
      let until = at + 1;
      while (place !== undefined && sorted[until] && twinsAt(line, sorted[until] as Line) === place) until += 1;
      ordered.push(...(place === undefined ? [line] : this.asTwins(sorted.slice(at, until), place)));
      at = until;
    }
    return ordered;
  }
}

const withoutHoles = (line: Line): string => writeLine(line, [], () => '');

export function joinLines(lines: readonly Line[]): Line {
  const joined: Line = { texts: [''], holes: [] };
  for (const { texts, holes } of lines) {
    joined.texts[joined.texts.length - 1] += texts[0] ?? '';
    joined.texts.push(...texts.slice(1));
    joined.holes.push(...holes);
  }
  return joined;
}
