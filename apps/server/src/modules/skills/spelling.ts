/** Letters that may differ: none in a short word, or everything would be like everything. */
export const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Edits between two words, a swap of neighbours being one (optimal string alignment), or `most + 1` as soon as it is more.
 * 15,000 words take about 10 ms.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1;
      let cost = Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + differs);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = line;
  }
  return above[other.length] ?? most + 1;
}

/** Other words in place of one: more of them find everything and nothing. */
const MOST_WORDS = 6;

/** The words that are nearest to a misspelt one; a beginning counts like the whole, since people type on. */
export function nearestWords(asked: string, known: readonly string[]): string[] {
  const most = tolerance(asked);
  if (most === 0) return [];
  const distanceTo = (word: string) =>
    Math.min(editDistance(asked, word, most), editDistance(asked, word.slice(0, asked.length + 1), most));
  const near = known
    .map((word) => ({ word, distance: distanceTo(word) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance || one.word.localeCompare(other.word));
  const least = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance === least)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}
