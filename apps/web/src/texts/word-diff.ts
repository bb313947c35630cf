/** A run of text that both have, or that only one of them has. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Words of each side that are lined up with each other: the longest texts of a badge have half as many. Beyond that, what
 * differs between the common beginning and end is shown as one run.
 */
const MOST_WORDS = 4000;

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** What became of a text, word by word: the longest common run of words stays, the rest was removed or added. */
export function wordDiff(before: string, after: string): Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [oldMiddle, newMiddle] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const tooLong = oldMiddle.length > MOST_WORDS || newMiddle.length > MOST_WORDS;
  return joined([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...(tooLong ? replaced(oldMiddle, newMiddle) : linedUp(oldMiddle, newMiddle)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

const replaced = (before: string[], after: string[]): Piece[] => [
  { kind: 'removed', text: before.join('') },
  { kind: 'added', text: after.join('') },
];

/** By the table of the longest common subsequence, from its end to its beginning. */
function linedUp(before: string[], after: string[]): Piece[] {
  const width = after.length + 1;
  const longest = new Uint16Array((before.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      pieces.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: now ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Runs of one kind as one, what was removed before what was added; a space between two changed words changed with them. */
function joined(pieces: Piece[]): Piece[] {
  const made: Piece[] = [];
  let [removed, added, between] = ['', '', ''];
  const close = () => {
    made.push({ kind: 'removed', text: removed }, { kind: 'added', text: added }, { kind: 'same', text: between });
    [removed, added, between] = ['', '', ''];
  };
  for (const { kind, text } of pieces.filter((piece) => piece.text !== '')) {
    const isOpen = removed !== '' || added !== '';
    if (kind === 'same' && isOpen && between === '' && text === ' ') between = text;
    else if (kind === 'same') {
      close();
      made.push({ kind, text });
    } else {
      if (between !== '') [removed, added, between] = [removed + between, added + between, ''];
      if (kind === 'removed') removed += text;
      else added += text;
    }
  }
  close();
  return made.reduce<Piece[]>((runs, piece) => {
    const last = runs.at(-1);
    if (piece.text === '') return runs;
    if (last?.kind === piece.kind) last.text += piece.text;
    else runs.push(piece);
    return runs;
  }, []);
}
