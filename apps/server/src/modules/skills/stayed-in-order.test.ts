import { describe, expect, it } from 'vitest';
import { stayedInOrder } from './stayed-in-order.ts';

const movedOf = (places: number[]) => places.filter((_, at) => !stayedInOrder(places).has(at));

describe('what stayed in order', () => {
  it('is all of it when nothing moved, and one is told when one went from the end to the beginning', () => {
    expect(movedOf([])).toEqual([]);
    expect(movedOf([0, 1, 2, 3])).toEqual([]);
    expect(movedOf([3, 0, 1, 2])).toEqual([3]);
    expect(movedOf([1, 2, 3, 0])).toEqual([0]);
  });
  it('leaves the fewest out, whatever the order', () => {
    expect(movedOf([1, 0])).toHaveLength(1);
    expect(movedOf([4, 0, 5, 1, 6, 2, 7])).toHaveLength(3);
    expect(movedOf([5, 4, 3, 2, 1, 0])).toHaveLength(5);
  });
});
