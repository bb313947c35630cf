import { describe, expect, it } from 'vitest';
import { Kept, KeptInUse } from './kept.ts';

describe('what is kept', () => {
  it('is the last few, whatever is asked for', () => {
    const kept = new Kept<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect(['a', 'b', 'c'].map((name) => kept.get(name))).toEqual([undefined, 2, 3]);
  });

  it('is nothing under a name that no honest one is as long as', () => {
    const kept = new Kept<number>(2);
    expect(kept.set('a'.repeat(2_049), 1)).toBe(1);
    expect(kept.get('a'.repeat(2_049))).toBeUndefined();
  });

  it('is what was used last', () => {
    const kept = new KeptInUse<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3);
    expect(['a', 'b', 'c'].map((name) => kept.get(name))).toEqual([1, undefined, 3]);
    kept.set('a', 4);
    kept.set('d', 5);
    expect(['a', 'c', 'd'].map((name) => kept.get(name))).toEqual([4, undefined, 5]);
  });
});
