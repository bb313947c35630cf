// French typography, and the voice of both languages: no exclamation mark, a real ellipsis.
import type { Language } from './read-catalogues.ts';
import { withoutMarkup } from './text-form.ts';

/** Addresses and identifiers keep their own punctuation. */
const ADDRESS = /\b(?:https?|mailto|did|urn):[^\s\u00a0\u202f]*|\S+@\S+/g;

const BOTH: [RegExp, string][] = [
  [/!/, 'no exclamation mark'],
  [/\.\.\./, 'an ellipsis is one sign: …'],
  [/^\s|\s$/, 'white space at an end'],
];

const FRENCH: [RegExp, string][] = [
  [/(?:^|[^\u202f;?])[;?](?![\w=&])/, 'U+202F before ; and ?'],
  [/[^\u202f]%(?!\w)/, 'U+202F before %'],
  [/[^\u00a0]:(?!\d)/, 'U+00A0 before :'],
  [/«(?!\u202f)/, 'U+202F after «'],
  [/(?:^|[^\u202f])»/, 'U+202F before »'],
  [/'/, 'the apostrophe is ’'],
  [/"/, 'quotation marks are « »'],
];

/** What the text breaks, in words. */
export function typographyFaults(text: string, language: Language): string[] {
  const words = withoutMarkup(text).replaceAll(ADDRESS, 'x');
  const rules = language === 'fr' ? [...BOTH, ...FRENCH] : BOTH;
  return rules.filter(([broken]) => broken.test(words)).map(([, what]) => what);
}
