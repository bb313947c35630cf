import { describe, expect, it } from 'vitest';
import { timeToGo } from './countdown.ts';

describe('the time to take it back', () => {
  it.each([
    [600_000, 'minutes', 10],
    [599_000, 'minutes', 10],
    [60_001, 'minutes', 2],
    [60_000, 'seconds', 60],
    [1, 'seconds', 1],
    [0, 'seconds', 0],
    [-5_000, 'seconds', 0],
  ] as const)('%i ms is said as %s: %i', (left, unit, count) => {
    expect(timeToGo(left)).toEqual({ unit, count });
  });
});
