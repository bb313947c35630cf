import { expect, it } from 'vitest';
import { findTemplates } from './find-templates.ts';

const TEMPLATES = [
  { name: { fr: 'Écrou d’atelier', en: 'Workshop nut' }, use: 'technical' },
  { name: { fr: 'Cocarde', en: 'Rosette' }, use: 'event' },
];

it('finds templates by either language, without accents, and by their use', () => {
  const names = (query: string, use?: string) => findTemplates(TEMPLATES, query, use).map(({ name }) => name.en);
  expect(names('')).toEqual(['Workshop nut', 'Rosette']);
  expect(names('ecr')).toEqual(['Workshop nut']);
  expect(names('atelier écrou')).toEqual(['Workshop nut']);
  expect(names('rosette')).toEqual(['Rosette']);
  expect(names('', 'event')).toEqual(['Rosette']);
  expect(names('rosette', 'technical')).toEqual([]);
});
