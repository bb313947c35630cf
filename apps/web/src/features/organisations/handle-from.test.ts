import { expect, it } from 'vitest';
import { linksIn } from '../notices/links-in.ts';
import { handleFrom } from './handle-from.ts';

it.each([
  ['Coopérative Hautes-Rives', 'cooperative-hautes-rives'],
  ['  L’Œuvre & Cie  ', 'l-oeuvre-cie'],
  ['3 Rivières', 'rivieres'],
  ['x'.repeat(60), 'x'.repeat(40)],
])('proposes a short name for %s', (name, handle) => {
  expect(handleFrom(name)).toBe(handle);
});

it('finds the links of a mail without the punctuation around them', () => {
  expect(linksIn('Voir https://insigne.example/claim/abc. Ou (https://insigne.example/x?y=1).')).toEqual([
    'https://insigne.example/claim/abc',
    'https://insigne.example/x?y=1',
  ]);
});
