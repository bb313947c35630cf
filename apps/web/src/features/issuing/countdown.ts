/** What a countdown says: minutes while there are some, then seconds. */
export interface TimeToGo {
  unit: 'minutes' | 'seconds';
  count: number;
}

const MINUTE_MS = 60_000;

/** Minutes are rounded up, so that “in 1 minute” is never over before it is said; never below zero. */
export function timeToGo(milliseconds: number): TimeToGo {
  const left = Math.max(0, milliseconds);
  return left > MINUTE_MS
    ? { unit: 'minutes', count: Math.ceil(left / MINUTE_MS) }
    : { unit: 'seconds', count: Math.ceil(left / 1000) };
}
