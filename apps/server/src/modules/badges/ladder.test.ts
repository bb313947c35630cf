import { expect, it } from 'vitest';
import { badgeContent } from '../../../tests/support/factory.ts';
import { commonValidity, criteriaText, fixedLevel, validityOf } from './ladder.ts';

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

it('criteria stand under a name of their own where what comes before them ends with a list', () => {
  const text = (criteria: string) => {
    const both = { fr: criteria, en: criteria };
    const criteriaItems = [{ id: 'c1', text: { fr: 'Tient sa part', en: 'Holds their share' } }];
    return criteriaText({ ...badgeContent(), criteria: both, criteriaItems }, null, 'fr');
  };
  expect(text('**Où cela se voit**\n\n- En équipe')).toBe(
    '**Où cela se voit**\n\n- En équipe\n\n**Critères**\n\n- Tient sa part',
  );
  expect(text('1. Un projet\n')).toContain('**Critères**');
  expect(text('Devant une équipe - ou deux.')).toBe('Devant une équipe - ou deux.\n\n- Tient sa part');
  expect(text('- En équipe\n\nTout est demandé.')).not.toContain('**Critères**');
  expect(text('')).toBe('- Tient sa part');
});
