import { describe, expect, it } from 'vitest';
import { byName, formatBytes, formatDate, formatDateTime, inLanguage } from './format.ts';

const NO_BREAK = '\u00a0';

describe('sizes', () => {
  it('are written by thousands, in the letters of the language', () => {
    expect(formatBytes(0, 'en')).toBe(`0${NO_BREAK}B`);
    expect(formatBytes(1_500_000_000, 'fr')).toBe(`1,5${NO_BREAK}Go`);
    expect(formatBytes(999, 'fr')).toBe(`999${NO_BREAK}o`);
  });
});

describe('dates', () => {
  it('writes the first of the month as French does', () => {
    expect(formatDate('2026-02-01T10:00:00Z', 'fr', 'Europe/Paris')).toBe(`1er${NO_BREAK}février 2026`);
    expect(formatDate('2026-02-11T10:00:00Z', 'fr', 'Europe/Paris')).toBe(`11${NO_BREAK}février 2026`);
    expect(formatDate('2026-02-01T10:00:00Z', 'en', 'Europe/Paris')).toBe(`1${NO_BREAK}February 2026`);
  });

  it('takes the day of the place, not of Greenwich', () => {
    expect(formatDate('2026-01-31T23:30:00Z', 'fr', 'Europe/Paris')).toBe(`1er${NO_BREAK}février 2026`);
    expect(formatDate('2026-01-31T23:30:00Z', 'fr', 'America/Montreal')).toBe(`31${NO_BREAK}janvier 2026`);
  });

  it('writes the hour as each language does', () => {
    const when = '2026-11-22T08:05:00Z';
    expect(formatDateTime(when, 'fr', 'Europe/Paris')).toBe(`22${NO_BREAK}novembre 2026 à 9${NO_BREAK}h${NO_BREAK}05`);
    expect(formatDateTime(when, 'en', 'Europe/Paris')).toBe(`22${NO_BREAK}November 2026, 09:05`);
  });
});

describe('texts in two languages', () => {
  it('falls back to the other language, and says which it is', () => {
    expect(inLanguage({ fr: 'Planification', en: '' }, 'en')).toEqual({ text: 'Planification', language: 'fr' });
    expect(inLanguage({ fr: 'Planification', en: 'Planning' }, 'en')).toEqual({ text: 'Planning', language: 'en' });
    expect(inLanguage({ fr: '', en: '' }, 'en')).toEqual({ text: '', language: 'en' });
  });

  it('sorts names with their accents in their place', () => {
    const names = ['Fanny', 'Élodie', 'Denis', 'Zoé'];
    expect(names.sort(byName((name: string) => name, 'fr'))).toEqual(['Denis', 'Élodie', 'Fanny', 'Zoé']);
  });
});
