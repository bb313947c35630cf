import type { BadgeView, ProgrammeContent } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import { recognisedBy, sortedForSkills } from './recognising.ts';

const both = (text: string) => ({ fr: text, en: text });
const skills: ProgrammeContent['skills'] = [
  { from: 'library', id: 'cooperation', name: both('Coopération'), why: both('') },
  { from: 'own', id: 's1', name: both('Consigner'), why: both('') },
  { from: 'words', id: '', name: both('Veiller'), why: both('') },
];
const badge = (id: string, state: BadgeView['state'], content: object) =>
  ({ id, state, content: { name: both(id), ...content } }) as unknown as BadgeView;
const origin = (item: string) => ({ origin: { library: 'socio-cognitive', item, version: '1.0.0' } });

describe('badges for the skills of a programme', () => {
  it('stand for a skill of the library that they came from, or for one of one’s own that they name', () => {
    const named = (one: BadgeView) => recognisedBy(one, skills).map(({ name }) => name.fr);
    expect(named(badge('a', 'draft', origin('cooperation')))).toEqual(['Coopération']);
    expect(named(badge('b', 'draft', { skills: [{ skillId: 's1' }, { skillId: 's2' }] }))).toEqual(['Consigner']);
    expect(named(badge('c', 'draft', origin('planning')))).toEqual([]);
    expect(named(badge('d', 'draft', {}))).toEqual([]);
  });

  it('come before the others, and what is published before drafts; else in the order given', () => {
    const all = [
      badge('a', 'draft', {}),
      badge('b', 'published', {}),
      badge('c', 'draft', origin('cooperation')),
      badge('d', 'published', { skills: [{ skillId: 's1' }] }),
      badge('e', 'published', {}),
    ];
    const { fitting, others } = sortedForSkills(all, skills);
    expect(fitting.map(({ id }) => id)).toEqual(['d', 'c']);
    expect(others.map(({ id }) => id)).toEqual(['b', 'e', 'a']);
  });
});
