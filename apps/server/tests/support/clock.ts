import type { Clock } from '../../src/platform/clock.ts';

/** The real time until it is moved; then as far ahead of it as was asked for. */
export interface MovedClock extends Clock {
  advance(milliseconds: number): void;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * 60 * 1000;

export function movedClock(): MovedClock {
  let ahead = 0;
  return {
    now: () => new Date(Date.now() + ahead),
    advance(milliseconds) {
      ahead += milliseconds;
    },
  };
}
