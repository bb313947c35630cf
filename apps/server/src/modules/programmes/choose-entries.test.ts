import { describe, expect, it } from 'vitest';
import { catalogueFilterSchema } from './catalogue.schema.ts';
import { type ChosenEntry, chooseEntries } from './choose-entries.ts';

const entry = (name: string, issuer: string, levels: number[] = []): ChosenEntry => ({
  versionId: name,
  badgeId: name,
  organisationId: issuer,
  name: { fr: name, en: '' },
  levels,
  skills: levels.includes(2)
    ? [{ key: 'https://skills.example/2', id: '2', name: { fr: 'Écouter', en: 'Listening' } }]
    : [],
  libraryItem: null,
  issuer,
  programmes: name === 'Zèle' ? ['mentors'] : [],
});
const all = [
  entry('Veille', 'quai', [1, 2]),
  entry('Zèle', 'quai'),
  entry('Écoute', 'rive', [2]),
  entry('Accueil', 'rive', [4]),
];
const asked = (query: object) => chooseEntries(all, catalogueFilterSchema.parse(query), 'fr');
const names = (query: object) => asked(query).entries.map(({ name }) => name.fr);
const counts = (query: object, facet: 'level' | 'issuer') =>
  asked(query).facets[facet].map(({ value, count }) => `${value}: ${count}`);

describe('choosing among the badges of a catalogue', () => {
  it('sorts names as the language does, and reads a missing one in the other language', () => {
    expect(names({})).toEqual(['Accueil', 'Écoute', 'Veille', 'Zèle']);
    expect(chooseEntries(all, catalogueFilterSchema.parse({}), 'en').entries).toHaveLength(4);
  });

  it('takes any of the ticked values of a kind, and asks that each kind be met', () => {
    expect(names({ level: ['2', '4'] })).toEqual(['Accueil', 'Écoute', 'Veille']);
    expect(names({ level: ['2', '4'], issuer: 'rive' })).toEqual(['Accueil', 'Écoute']);
    expect(names({ programme: 'mentors' })).toEqual(['Zèle']);
    expect(names({ skill: 'https://skills.example/2' })).toEqual(['Écoute', 'Veille']);
    expect(names({ skill: 'https://skills.example/2', issuer: 'quai' })).toEqual(['Veille']);
  });

  it('says beside each box how many badges it would show with what else is chosen, and lets none vanish', () => {
    expect(counts({ issuer: 'rive' }, 'level')).toEqual(['1: 0', '2: 1', '4: 1']);
    expect(counts({ issuer: 'rive' }, 'issuer')).toEqual(['quai: 2', 'rive: 2']);
  });

  it('takes what cannot be read as not asked', () => {
    expect(names({ level: 'x', page: '-3', q: 'x'.repeat(101) })).toHaveLength(4);
  });
});
