import { describe, expect, it } from 'vitest';
import { changesBetween, partAt, withPart } from './index.ts';

const before = {
  name: { fr: 'Nom', en: 'Name' },
  months: 36,
  artwork: { style: 'sceau', icon: 'star' },
  ladder: [
    { id: 'one', name: { fr: 'Un', en: 'One' }, questions: [{ fr: 'Q', en: 'Q' }] },
    { id: 'two', name: { fr: 'Deux', en: 'Two' }, questions: [] },
  ],
};
const [one, two] = before.ladder;
const paths = (after: unknown) => changesBetween(before, after, ['artwork']).map(({ path }) => path.join('/'));

describe('what a newer version changes', () => {
  it('is nothing where all is the same, in whatever order', () => {
    expect(
      paths({ ladder: before.ladder, artwork: { icon: 'star', style: 'sceau' }, months: 36, name: before.name }),
    ).toEqual([]);
  });

  it('is told part by part, items found by their ids wherever they stand', () => {
    const after = {
      ...before,
      months: null,
      artwork: { style: 'ecrou', icon: 'flame' },
      ladder: [two, { ...one, name: { fr: 'Un', en: 'First' }, questions: [{ fr: 'R', en: 'Q' }] }],
    };
    expect(paths(after)).toEqual(['months', 'artwork', 'ladder/one/name', 'ladder/one/questions']);
  });

  it('tells an item that is new or gone as a whole', () => {
    const three = { id: 'three', name: { fr: 'Trois', en: 'Three' }, questions: [] };
    const changes = changesBetween(before, { ...before, ladder: [one, three] });
    expect(changes).toEqual([
      { path: ['ladder', 'three'], before: undefined, after: three },
      { path: ['ladder', 'two'], before: two, after: undefined },
    ]);
  });
});

describe('a part put in the place of another', () => {
  it('leaves everything else as it was', () => {
    const after = withPart(before, ['ladder', 'two', 'name'], { fr: 'II', en: 'II' });
    expect(partAt(after, ['ladder', 'two', 'name'])).toEqual({ fr: 'II', en: 'II' });
    expect(changesBetween(before, after)).toHaveLength(1);
    expect(partAt(before, ['ladder', 'two', 'name'])).toEqual({ fr: 'Deux', en: 'Two' });
  });

  it('adds an item, takes one out, and changes nothing below one that is gone', () => {
    const three = { id: 'three' };
    expect(partAt(withPart(before, ['ladder', 'three'], three), ['ladder', 'three'])).toEqual(three);
    expect(withPart(before, ['ladder', 'one'], undefined).ladder).toEqual([two]);
    expect(withPart(before, ['ladder', 'gone', 'name'], three)).toEqual(before);
    expect(withPart(before, ['months'], undefined)).not.toHaveProperty('months');
  });
});
