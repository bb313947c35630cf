import { expect, it } from 'vitest';
import { badgeContent } from '../../../tests/support/factory.ts';
import { commonValidity, fixedLevel, validityOf } from './ladder.ts';

const content = (months: number | null, ...ofLevels: (number | undefined)[]) => ({
  ...badgeContent(),
  validityMonths: months,
  ladder: {
    of: 4,
    rungs: ofLevels.map((validityMonths, at) => ({
      ...{ id: `level-${at + 1}`, rank: at + 1, name: { fr: 'N', en: 'N' } },
      ...(validityMonths !== undefined && { validityMonths }),
    })),
  },
});

it('a level holds as long as it says itself, or as its badge says', () => {
  const badge = content(null, undefined, 48, 36);
  expect(['level-1', 'level-2', 'level-3'].map((id) => validityOf(badge, id))).toEqual([null, 48, 36]);
  expect(commonValidity(badge)).toBeUndefined();
});

it('a badge whose levels say nothing, or that has none, holds as long as it says', () => {
  for (const badge of [content(24, undefined, undefined), { ...badgeContent(), validityMonths: 24 }])
    expect(commonValidity(badge)).toBe(24);
  expect(commonValidity({ ...badgeContent(), ladder: fixedLevel('mastery') })).toBe(24);
});
