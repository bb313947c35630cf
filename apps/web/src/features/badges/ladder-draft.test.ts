import type { BadgeContent, Ladder } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import type { Translate } from '../../texts/texts.ts';
import { adviceFor } from './advice.ts';
import { missingTexts, newContent } from './badge-content.ts';
import { addCriterion, addRung, freeId, kindOf, moved, moveRung, removeRung, withKind } from './ladder-draft.ts';

// The key stands for the words: what is tested is which level gets which.
const t = ((key: string) => key) as unknown as Translate;
const text = (words: string) => ({ fr: words, en: words });
const base: BadgeContent = newContent('Planification', 'fr');
const ids = ({ ladder }: BadgeContent) => ladder?.rungs.map(({ id, rank }) => `${rank} ${id}`);
const ladderOf = (content: BadgeContent): Ladder => content.ladder ?? { of: 0, rungs: [] };
const asking = (words: string) => [{ id: 'c1', text: text(words) }];

describe('the scale of a badge', () => {
  it('is told from its levels', () => {
    for (const kind of ['none', 'one', 'four', 'three', 'own'] as const)
      expect(kindOf(withKind(base, kind, t))).toBe(kind);
  });

  it('takes over what is written: by the level’s own id first, else by its place', () => {
    const one = withKind({ ...base, criteriaItems: asking('Planifie') }, 'one', t);
    expect(one.criteriaItems).toBeUndefined();
    expect(one.ladder?.rungs[0]).toMatchObject({ id: 'aptitude', criteria: asking('Planifie') });
    const three = withKind(one, 'three', t);
    expect(ids(three)).toEqual(['1 discovery', '2 practice', '3 expertise']);
    expect(three.ladder?.rungs[0]?.criteria).toEqual(asking('Planifie'));
    const four = withKind(
      { ...base, ladder: { of: 4, rungs: [{ id: 'mastery', rank: 3, name: text('M'), criteria: asking('Guide') }] } },
      'four',
      t,
    );
    expect(four.ladder?.rungs.map(({ criteria }) => criteria?.length ?? 0)).toEqual([0, 0, 1, 0]);
    expect(withKind(three, 'none', t)).toMatchObject({ criteriaItems: asking('Planifie') });
    expect(withKind(three, 'none', t).ladder).toBeUndefined();
  });

  it('numbers its levels anew when one is added, taken away or moved', () => {
    const three = ladderOf(withKind(base, 'three', t));
    const four = addRung(three);
    expect(ids({ ...base, ladder: four })).toEqual(['1 discovery', '2 practice', '3 expertise', '4 level-4']);
    expect(ids({ ...base, ladder: moveRung(four, 3, -1) })).toEqual([
      '1 discovery',
      '2 practice',
      '3 level-4',
      '4 expertise',
    ]);
    expect(removeRung(four, 0)).toMatchObject({ of: 3, rungs: [{ id: 'practice', rank: 1 }, {}, {}] });
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  });

  it('never gives one id twice', () => {
    expect(freeId('c', [{ id: 'c2' }])).toBe('c3');
    expect(addCriterion(asking('Planifie')).map(({ id }) => id)).toEqual(['c1', 'c2']);
  });
});

describe('what is said before publication', () => {
  const complete = { ...base, name: text('P'), description: text('D'), criteria: text('C'), alt: text('A') };

  it('asks for a criterion at each of several levels, and for both languages of each', () => {
    const four = withKind(complete, 'four', t);
    expect(missingTexts(four).map(({ field, number }) => `${field} ${number}`)).toEqual([
      'levelCriteria 1',
      'levelCriteria 2',
      'levelCriteria 3',
      'levelCriteria 4',
    ]);
    const half = { ...complete, criteria: text(''), criteriaItems: [{ id: 'c1', text: { fr: 'Planifie', en: '' } }] };
    expect(missingTexts(half).map(({ path }) => path)).toEqual(['content.criteriaItems.0.text.en']);
  });

  it('advises where a criterion cannot be seen, or a level asks for what the one before asks for', () => {
    const codes = (content: BadgeContent) => adviceFor(content).map(({ code, path }) => `${code} ${path}`);
    expect(codes({ ...complete, criteriaItems: asking('Knows the rules') })).toEqual([
      'notObservable content.criteriaItems.0.text.en',
    ]);
    expect(codes({ ...complete, criteriaItems: asking('Comprend les règles') })).toEqual([
      'notObservable content.criteriaItems.0.text.fr',
    ]);
    expect(codes({ ...complete, criteriaItems: asking('Estime les délais') })).toEqual([]);
    const same = ladderOf(withKind(complete, 'three', t));
    const rungs = same.rungs.map((rung) => ({ ...rung, criteria: asking('Planifie') }));
    expect(codes({ ...complete, ladder: { ...same, rungs } })).toEqual([
      'sameCriteria content.ladder.rungs.1.criteria',
      'sameCriteria content.ladder.rungs.2.criteria',
    ]);
    expect(codes({ ...complete, renewal: text('Refaire le stage') })).toEqual(['noEnd content.validityMonths']);
  });
});
