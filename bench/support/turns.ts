/** One act of a case: `at` counts from 0. What it gives back is thrown away, so it throws when its result is not right. */
export type Act = (at: number) => unknown;

/** Enough of them that a disturbed turn moves no median. */
const TURNS = 9;
/** A turn begins with time that does not count: the collector clears up after the case before, and caches fill again. */
const RUN_UP_MS = 200;
const TURN_MS = 400;
const WARM_UP_MS = 600;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Acts a second of this process's own CPU time, each case beside the others: they take turns in one process, and the median of
 * a case's turns is its figure. Time of the collector and of the compiler counts where it falls.
 */
export async function inTurns<Name extends string>(cases: Record<Name, Act>): Promise<Record<Name, number>> {
  const names = Object.keys(cases) as Name[];
  const state = new Map(names.map((name) => [name, { act: cases[name], at: 0, step: 1, rates: [] as number[] }]));
  for (const one of state.values()) await turn(one, WARM_UP_MS);
  for (let round = 0; round < TURNS; round++) {
    for (const one of state.values()) {
      await turn(one, RUN_UP_MS);
      one.rates.push(await turn(one, TURN_MS));
    }
  }
  return Object.fromEntries([...state].map(([name, { rates }]) => [name, median(rates)])) as Record<Name, number>;
}

async function turn(one: { act: Act; at: number; step: number }, ms: number): Promise<number> {
  const begun = cpuMs();
  const first = one.at;
  for (;;) {
    for (const until = one.at + one.step; one.at < until; one.at++) {
      const result = one.act(one.at);
      if (result instanceof Promise) await result;
    }
    const spent = cpuMs() - begun;
    if (spent >= ms) return (one.at - first) / (spent / 1000);
    // The clock is asked some twenty times a turn, whatever an act takes.
    if (spent < ms / 20) one.step *= 2;
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
