import { describe, expect, it } from 'vitest';
import { badgeContent } from '../../../tests/support/factory.ts';
import { badgeContentSchema } from './badges.schema.ts';
import { missingParts } from './missing-parts.ts';

const both = (words: string) => ({ fr: words, en: words });
const rung = (id: string, rank: number, criteria?: string) => ({
  ...{ id, rank, name: both(id) },
  ...(criteria !== undefined && { criteria: [{ id: 'c1', text: both(criteria) }] }),
});
const pointers = (change: object) =>
  missingParts(badgeContentSchema.parse({ ...badgeContent('Coopération'), ...change })).map(({ pointer }) => pointer);

describe('what is missing before publication', () => {
  it('is nothing where a badge of one level says in its text what it asks for', () => {
    expect(pointers({})).toEqual([]);
    expect(pointers({ ladder: { of: 4, rungs: [rung('mastery', 3)] } })).toEqual([]);
  });

  it('is the text of the criteria, unless they stand in a list', () => {
    expect(pointers({ criteria: both('') })).toEqual(['/content/criteria/fr', '/content/criteria/en']);
    expect(
      pointers({ ladder: undefined, criteria: both(''), criteriaItems: [{ id: 'c1', text: both('Planifie') }] }),
    ).toEqual([]);
    expect(pointers({ criteria: both(''), ladder: { of: 4, rungs: [rung('mastery', 3, 'Guide')] } })).toEqual([]);
  });

  it('is a criterion of each of several levels, and the other language of each text', () => {
    const ladder = { of: 2, rungs: [rung('a', 1), { ...rung('b', 2, 'Guide'), name: { fr: 'Haut', en: '' } }] };
    expect(pointers({ ladder })).toEqual([
      '/content/ladder/rungs/1/name/en',
      '/content/ladder/rungs/0/criteria',
      '/content/ladder/rungs/0/criteria',
    ]);
    expect(pointers({ ladder: undefined, criteriaItems: [{ id: 'c1', text: { fr: '', en: 'Plans' } }] })).toEqual([
      '/content/criteriaItems/0/text/fr',
    ]);
  });
});
