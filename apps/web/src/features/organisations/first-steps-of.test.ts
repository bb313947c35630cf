import { describe, expect, it } from 'vitest';
import type { Translate } from '../../texts/texts.ts';
import { type Facts, stepsOf } from './first-steps-of.ts';

const NOTHING: Facts = {
  programme: false,
  logo: false,
  website: false,
  badge: false,
  published: false,
  draftId: null,
  people: false,
  colleague: false,
  looked: false,
  team: false,
  award: false,
  ownAward: false,
  teamAward: false,
};
const ISSUER = ['badge.read', 'award.read', 'award.create', 'people.team', 'people.read'];
const MANAGER = ['badge.read', 'award.team', 'people.team'];
const EDITOR = [...ISSUER, 'organisation.edit', 'badge.edit', 'programme.manage', 'people.edit'];

const stepsFor = (rights: string[], facts: Partial<Facts> = {}) =>
  stepsOf(
    { t: ((key: string) => key) as unknown as Translate, base: '/o/atelier', can: (right) => rights.includes(right) },
    { ...NOTHING, ...facts },
  );
const titles = (...of: Parameters<typeof stepsFor>) =>
  stepsFor(...of).map(({ title }) => title.replace(/^first:|\.title$/g, ''));

describe('first steps', () => {
  it('are those of what somebody may do, and of nothing else', () => {
    expect(titles([...EDITOR, 'member.invite'])).toEqual([
      ...['badge', 'publish', 'programme', 'logo', 'website', 'people', 'colleague', 'award'],
    ]);
    expect(titles(EDITOR)).not.toContain('colleague');
    expect(titles(ISSUER)).toEqual(['award']);
    expect(titles(MANAGER)).toEqual(['team', 'teamAward']);
    expect(titles(['badge.read'])).toEqual([]);
  });

  it('lead nowhere that is closed: what must come first is said instead', () => {
    expect(stepsFor(ISSUER)).toMatchObject([{ text: 'first:award.noBadge', isDone: false }]);
    expect(stepsFor(ISSUER)[0]?.act).toBeUndefined();
    expect(stepsFor(ISSUER, { published: true })[0]?.act?.to).toBe('/o/atelier/award');
    expect(stepsFor(MANAGER)[0]).toMatchObject({ text: 'first:team.nobody' });
    expect(stepsFor(MANAGER)[0]?.act).toBeUndefined();
    expect(stepsFor(MANAGER, { team: true })[0]?.act?.to).toBe('/o/atelier/people');
    const [, publish] = stepsFor(
      EDITOR.filter((right) => right !== 'organisation.edit'),
      { draftId: 'd1', badge: true },
    );
    expect(publish?.act?.to).toBe('/o/atelier/badges/d1');
    const [, locked, ...more] = stepsFor(EDITOR);
    expect(locked).toMatchObject({ text: 'first:publish.noBadge' });
    expect(locked?.act).toBeUndefined();
    expect(more.at(-1)).toMatchObject({ text: 'first:award.publishFirst' });
  });

  it('of who only awards are done by their own award; of who writes badges, by anybody’s', () => {
    const facts = { published: true, award: true };
    expect(stepsFor(ISSUER, facts)[0]?.isDone).toBe(false);
    expect(stepsFor(ISSUER, { ...facts, ownAward: true })[0]?.isDone).toBe(true);
    expect(stepsFor(EDITOR, facts).at(-1)?.isDone).toBe(true);
  });
});
