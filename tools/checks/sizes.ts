// What something weighs, and what it may.

/** Kilobytes of 1,000 bytes, compressed. */
export interface Size {
  what: string;
  kilobytes: number;
  budget: number;
}

/** One sentence for each that is too heavy. */
export const overBudget = (sizes: Size[]): string[] =>
  sizes
    .filter(({ kilobytes, budget }) => kilobytes > budget)
    .map(({ what, kilobytes, budget }) => `${what}: ${kilobytes.toFixed(1)} kB, at most ${budget}`);
