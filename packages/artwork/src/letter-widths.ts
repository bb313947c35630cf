import { LETTER_WIDTH_RUNS } from './letter-widths.gen.ts';

export type Face = keyof typeof LETTER_WIDTH_RUNS;

/** A letter that we cannot measure is taken as wide: its line may look loose but never runs over. */
const UNKNOWN_WIDTH = 850;

function readRuns(face: Face): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [first, list] of LETTER_WIDTH_RUNS[face])
    for (const [offset, width] of list.split(' ').entries()) widths.set(first + offset, Number(width));
  return widths;
}

const WIDTHS: Record<Face, Map<number, number>> = {
  badge: readRuns('badge'),
  display: readRuns('display'),
  text: readRuns('text'),
};

/** Width of a line set at size 1, without tracking or kerning (kerning only narrows capitals). */
export function measure(text: string, face: Face): number {
  let sum = 0;
  for (const letter of text) sum += WIDTHS[face].get(letter.codePointAt(0) ?? 0) ?? UNKNOWN_WIDTH;
  return sum / 1000;
}

/** The letters of a text that the badge font does not hold, each once. */
export function missingLetters(text: string, face: Face = 'badge'): string[] {
  return [...new Set(text)].filter((letter) => !WIDTHS[face].has(letter.codePointAt(0) ?? 0));
}
