import { describe, expect, it } from 'vitest';
import { readLibrarySearch } from './library-search.ts';

describe('the address of the library', () => {
  it('names a state that badges have', () => {
    expect(readLibrarySearch({ state: 'draft' })).toEqual({ state: 'draft' });
  });

  it('shows all badges for a state that there is not, and drops what else it says', () => {
    expect(readLibrarySearch({ state: 'lost', q: 'planning' })).toEqual({});
    expect(readLibrarySearch({ state: ['draft'] })).toEqual({});
  });
});
