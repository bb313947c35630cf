import { type Bilingual, LANGUAGES } from './library.ts';

/** Every text of both languages below `value`, with its JSON pointer. */
export function* textsIn(value: unknown, path = ''): Generator<{ path: string; text: Bilingual }> {
  if (typeof value !== 'object' || value === null) return;
  if (isBilingual(value)) yield { path, text: value };
  else for (const [name, member] of Object.entries(value)) yield* textsIn(member, `${path}/${name}`);
}

const isBilingual = (value: object): value is Bilingual =>
  Object.keys(value).length === LANGUAGES.length && LANGUAGES.every((language) => Object.hasOwn(value, language));

/** Small letters without accents, so that what is typed in a hurry is found. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'")
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');
