import { expect, test } from 'vitest';
import {
  firstSentence,
  formatAge,
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  yearAndMonth,
} from './format.ts';

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  ['2026-02-01T12:00:00Z', 'fr', '1er février 2026'],
  ['2026-02-11T12:00:00Z', 'fr', '11 février 2026'],
  ['2026-02-21T12:00:00Z', 'fr', '21 février 2026'],
  ['2026-02-01T12:00:00Z', 'en', '1 February 2026'],
] as const)('writes the day as the language does: %s in %s', (when, language, expected) => {
  expect(plain(formatDate(when, language, 'Europe/Paris'))).toBe(expected);
});

test('tells a date where it was, not where the server stands', () => {
  expect(plain(formatDate('2026-01-31T23:30:00Z', 'fr', 'Europe/Paris'))).toBe('1er février 2026');
  expect(plain(formatDate('2026-01-31T23:30:00Z', 'fr', 'America/Cayenne'))).toBe('31 janvier 2026');
});

test('tells the time of day in each language', () => {
  expect(plain(formatDateTime('2026-11-22T08:05:00Z', 'fr', 'Europe/Paris'))).toBe('22 novembre 2026 à 9 h 05');
  expect(plain(formatDateTime('2026-11-22T08:05:00Z', 'en', 'Europe/Paris'))).toBe('22 November 2026, 09:05');
  expect(plain(formatDateTime('2026-11-21T23:05:00Z', 'en', 'Europe/Paris'))).toBe('22 November 2026, 00:05');
});

test.each([
  ['2026-01-31T10:00:00Z', 2026, 1],
  ['2026-12-31T10:00:00Z', 2026, 12],
  ['2026-01-31T23:30:00Z', 2026, 2],
  ['2026-12-31T23:30:00Z', 2027, 1],
])('counts months from 1, in the place asked for: %s', (when, year, month) => {
  expect(yearAndMonth(when, 'Europe/Paris')).toEqual({ year, month });
});

test('separates thousands and joins lists as each language does', () => {
  expect(plain(formatNumber(18204, 'fr'))).toBe('18 204');
  expect(formatNumber(18204, 'en')).toBe('18,204');
  expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
});

test('says how old a fact is, and nothing under a minute', () => {
  expect(formatAge(59, 'fr')).toBeUndefined();
  expect(plain(formatAge(120, 'fr'))).toBe('il y a 2 minutes');
  expect(formatAge(7200, 'en')).toBe('2 hours ago');
  expect(plain(formatAge(172_800, 'fr'))).toBe('il y a 2 jours');
});

test.each([
  ['Sait réagir. Et plus encore.', 'Sait réagir.'],
  ['Sans point', 'Sans point'],
  ['Une  ligne\ncoupée. Autre.', 'Une ligne coupée.'],
  ['', ''],
  [`${'mot '.repeat(100)}fin.`, `${'mot '.repeat(60).trim()}…`],
])('the first sentence of %j', (text, sentence) => {
  expect(firstSentence(text, 'fr')).toBe(sentence);
});
