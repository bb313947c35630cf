export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines that decide, the header first: enough to outvote a sentence with commas. */
const DECIDING_LINES = 20;
/** What is looked at, in characters: a first line of a megabyte is no header. */
const DECIDING_LENGTH = 100_000;

/** The separator that cuts the header, and cuts the most of the first lines into as many cells as the header. */
export function detectSeparator(text: string): Separator {
  const lines = countSeparators(text.slice(0, DECIDING_LENGTH));
  const [header] = lines;
  let best: { separator: Separator; agreeing: number; inHeader: number } | undefined;
  for (const separator of SEPARATORS) {
    const inHeader = header?.[separator] ?? 0;
    if (inHeader === 0) continue;
    const agreeing = lines.filter((counts) => counts[separator] === inHeader).length;
    const wins = !best || agreeing > best.agreeing || (agreeing === best.agreeing && inHeader > best.inHeader);
    if (wins) best = { separator, agreeing, inHeader };
  }
  // A single column needs none.
  return best?.separator ?? ',';
}

/** For each of the first lines, how often each separator stands outside quotation marks. */
function countSeparators(text: string): Record<Separator, number>[] {
  const none = () => ({ ',': 0, ';': 0, '\t': 0 });
  const lines: Record<Separator, number>[] = [];
  let counts = none();
  let quoted = false;
  let empty = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if ((character === '\n' || character === '\r') && !quoted) {
      if (!empty) lines.push(counts);
      if (lines.length === DECIDING_LINES) return lines;
      counts = none();
      empty = true;
      continue;
    }
    empty = false;
    if (!quoted && isSeparator(character)) counts[character] += 1;
  }
  if (!empty) lines.push(counts);
  return lines;
}

const isSeparator = (character: string): character is Separator =>
  character === ',' || character === ';' || character === '\t';
