import { describe, expect, it } from 'vitest';
import { percent, type Reading, secondsLeft, withReading } from './progress.ts';

const readings = (...given: [done: number, seconds: number][]): Reading[] =>
  given.reduce<Reading[]>((all, [done, seconds]) => withReading(all, { done, at: seconds * 1000 }), []);

describe('time left', () => {
  it('says nothing before it can be said honestly', () => {
    expect(secondsLeft([], 100)).toBeUndefined();
    expect(secondsLeft(readings([0, 0]), 100)).toBeUndefined();
    expect(secondsLeft(readings([0, 0], [10, 1]), 100)).toBeUndefined();
    expect(secondsLeft(readings([10, 0], [10, 5]), 100)).toBeUndefined();
  });

  it('follows the speed of the run', () => {
    expect(secondsLeft(readings([0, 0], [50, 5]), 100)).toBe(5);
    expect(secondsLeft(readings([0, 0], [340, 20]), 995)).toBe(39);
  });

  it('forgets the speed of long ago', () => {
    expect(secondsLeft(readings([0, 0], [1, 10], [2, 30], [22, 40]), 42)).toBe(10);
  });

  it('starts again when a run is another one', () => {
    expect(readings([0, 0], [500, 5], [3, 6])).toEqual([{ done: 3, at: 6000 }]);
  });

  it('is nothing once all is done', () => {
    expect(secondsLeft(readings([0, 0], [100, 5]), 100)).toBe(0);
  });
});

describe('the bar', () => {
  it('is full only when the last one is done', () => {
    expect(percent(0, 1000)).toBe(0);
    expect(percent(340, 1000)).toBe(34);
    expect(percent(9999, 10_000)).toBeLessThan(100);
    expect(percent(1000, 1000)).toBe(100);
  });

  it('is empty where there is nothing to do', () => {
    expect(percent(0, 0)).toBe(0);
  });
});
