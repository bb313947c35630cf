/**
 * Which of these stayed in order: the fewest others are told as moved. One skill that goes from the end to the beginning is one move,
 * though every place has changed. @param places former places, in the order of now; no two the same @returns positions in `places`
 */
export function stayedInOrder(places: readonly number[]): ReadonlySet<number> {
  /** At n: position of the smallest end of a rising run of n + 1. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, place] of places.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? undefined : ends[low - 1];
    ends[low] = at;
  }
  const stayed = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) stayed.add(at);
  return stayed;
}
