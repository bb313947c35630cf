import { describe, expect, it } from 'vitest';
import { chosenSides, readCompareVersionsSearch } from './compare-versions-search.ts';

describe('the two states of a framework that are compared', () => {
  it('are those that the address names and that are there, else the newest version and today', () => {
    const versions = ['newest', 'older'];
    expect(chosenSides(versions, {})).toEqual({ from: 'newest', to: 'now' });
    expect(chosenSides(versions, { from: 'older', to: 'newest' })).toEqual({ from: 'older', to: 'newest' });
    expect(chosenSides(versions, { from: 'gone', to: 'gone' })).toEqual({ from: 'newest', to: 'now' });
    expect(chosenSides(versions, { from: 'now', to: 'older' })).toEqual({ from: 'now', to: 'older' });
    expect(chosenSides([], { to: 'now' })).toBeUndefined();
  });
  it('are read from an address that says nonsense', () => {
    expect(readCompareVersionsSearch({ from: 4, change: 'burnt', page: '-1' })).toEqual({});
    expect(readCompareVersionsSearch({ from: 'a', change: 'moved', page: '3' })).toEqual({
      ...{ from: 'a', change: 'moved', page: 3 },
    });
  });
});
