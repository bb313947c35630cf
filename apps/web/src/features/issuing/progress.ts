/** One reading of a run: how many were done at this moment. */
export interface Reading {
  done: number;
  /** Milliseconds. */
  at: number;
}

/** Too short a run says nothing about its speed. */
const LEAST_MS = 2000;
/** The last readings count: a run gets faster or slower. */
const WINDOW_MS = 20_000;

/** Adds a reading and forgets those that are too old to tell the present speed. */
export function withReading(readings: readonly Reading[], next: Reading): Reading[] {
  const last = readings.at(-1);
  // Fewer than before: another run, or a resumed one.
  if (last !== undefined && next.done < last.done) return [next];
  return [...readings.filter(({ at }) => next.at - at <= WINDOW_MS), next];
}

/** Seconds until `total`, or undefined while it cannot be said honestly. */
export function secondsLeft(readings: readonly Reading[], total: number): number | undefined {
  const first = readings[0];
  const last = readings.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const elapsed = last.at - first.at;
  const done = last.done - first.done;
  if (elapsed < LEAST_MS || done <= 0) return undefined;
  return Math.max(0, Math.round(((total - last.done) * elapsed) / done / 1000));
}

/** 0 to 100, never 100 before the last one is done. */
export const percent = (done: number, total: number): number =>
  total === 0 ? 0 : done >= total ? 100 : Math.min(99.5, (done / total) * 100);
