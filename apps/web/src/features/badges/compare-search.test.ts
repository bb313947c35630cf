import { expect, it } from 'vitest';
import { chosenVersions, readCompareSearch } from './compare-search.ts';

it('sets the last version against the draft, and without a draft against the one before', () => {
  expect(chosenVersions(['draft', '3', '2', '1'], {})).toEqual({ from: '3', to: 'draft' });
  expect(chosenVersions(['3', '2', '1'], {})).toEqual({ from: '2', to: '3' });
});

it('takes what the address asks for, as far as it is there', () => {
  expect(chosenVersions(['draft', '2', '1'], readCompareSearch({ from: 1, to: '2' }))).toEqual({ from: '1', to: '2' });
  expect(chosenVersions(['2', '1'], { from: '9', to: 'draft' })).toEqual({ from: '1', to: '2' });
});

it('has nothing to compare with fewer than two', () => {
  expect(chosenVersions(['1'], {})).toBeUndefined();
  expect(chosenVersions([], { from: '1' })).toBeUndefined();
});
