import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../language.ts';
import { PROBLEM_TYPES, type ProblemType } from '../problem/problem-types.ts';
import { fieldText, problemText } from './problem-text.ts';
import { findText, texts, variablesIn } from './texts.ts';

const TYPES = Object.keys(PROBLEM_TYPES) as ProblemType[];
/** Every fact that a refusal may bring. */
const FACTS = { what: 'atelier', max: 50_000, line: 14, seconds: 12, min: 3 };

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(TYPES)('has title and sentence for the problem %s, with and without its facts', (type) => {
    for (const facts of [{}, FACTS]) {
      const { title, detail } = problemText(language, type, facts);
      expect(title).not.toBe('');
      expect(detail.length).toBeGreaterThan(title.length);
      expect(`${title}${detail}`).not.toMatch(/\{\{|undefined|problems:/);
    }
  });

  test('names the fact when it is known', () => {
    expect(problemText(language, 'list-unreadable', { line: 14 }).detail).toContain('14');
    expect(problemText(language, 'list-too-long', { max: 50_000 }).detail).toMatch(/50[\s,]000/);
  });

  test('prefers the sentence of the reason, when there is one', () => {
    const general = problemText(language, 'list-unreadable').detail;
    expect(problemText(language, 'list-unreadable', { reason: 'spreadsheet', line: 3 }).detail).toMatch(
      /XLS.*OpenDocument/,
    );
    expect(problemText(language, 'list-unreadable', { reason: 'no-such-reason' }).detail).toBe(general);
  });

  test('says why a field was refused, also for a reason without words of its own', () => {
    expect(fieldText(language, { pointer: '/name', reason: 'too-long', facts: { max: 120 } })).toContain('120');
    const general = fieldText(language, { pointer: '/name', reason: 'malformed' });
    expect(fieldText(language, { pointer: '/name', reason: 'no-such-reason' })).toBe(general);
    expect(fieldText(language, { pointer: '/name', reason: 'too-long' })).toBe(general);
  });
});

test('refuses a key that no catalogue holds', () => {
  const say = texts('fr') as unknown as (key: string) => string;
  expect(() => say('problems:no-such-key')).toThrow(/no-such-key is missing in fr/);
});

test('refuses a text without its variables', () => {
  const say = texts('en') as unknown as (key: string) => string;
  expect(() => say('problems:list-unreadable.detailKnown')).toThrow(/no value for line/);
});

test('finds a text by a key made at run time, or says that there is none', () => {
  expect(findText('fr', 'problems:not-found.title')).toContain('existe pas');
  expect(findText('fr', 'problems:no-such-type.title')).toBeUndefined();
  expect(variablesIn('fr', 'problems:field.out-of-range')).toEqual(['min', 'max']);
});

test('keeps the languages of two visitors apart', () => {
  const [french, english] = [texts('fr'), texts('en')];
  expect(english('problems:not-found.title')).not.toBe(french('problems:not-found.title'));
  expect(french('problems:not-found.title')).toContain('Cette page');
});

test('leaves escaping to whoever writes HTML', () => {
  expect(problemText('en', 'already-exists', { what: '<b>&' }).detail).toContain('<b>&');
});
