import { type Face, measure } from './letter-widths.ts';

export interface WrappedText {
  lines: string[];
  size: number;
}

export interface WrapRequest {
  text: string;
  face: Face;
  /** The size wanted; it falls until the whole text stands in the box. */
  size: number;
  width: number;
  height: number;
  lineHeight: number;
}

const STEP = 2;
const SMALLEST = 10;

/** Sets a text in a box, whole: words move to the next line, then the letters shrink. */
export function wrapText({ text, face, size, width, height, lineHeight }: WrapRequest): WrappedText {
  const words = text.split(' ').filter(Boolean);
  for (let at = size; ; at -= STEP) {
    const lines = fill(words, width / at, face);
    const fits = lines.length * at * lineHeight <= height && lines.every((line) => measure(line, face) * at <= width);
    if (fits || at - STEP < SMALLEST) return { lines, size: at };
  }
}

function fill(words: string[], room: number, face: Face): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && measure(longer, face) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
