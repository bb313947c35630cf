import type { Language } from './library.ts';

const BOTH: [RegExp, string][] = [
  [/!/, 'no exclamation mark'],
  [/\.\.\./, 'an ellipsis is one sign: …'],
  [/^\s|\s$/, 'white space at an end'],
  [/'/, 'the apostrophe is ’'],
];

/** A language's own signs: a narrow no-break space keeps a French sign on the line of its word. */
const OWN: Record<Language, [RegExp, string][]> = {
  fr: [
    [/(?:^|[^\u202f])[;:?]/, 'U+202F before ; : and ?'],
    [/«(?!\u202f)|(?:^|[^\u202f])»/, 'U+202F inside « »'],
    [/["“”]/, 'quotation marks are « »'],
  ],
  en: [
    [/["«»]/, 'quotation marks are “ ”'],
    [/[\u00a0\u202f]/, 'no space before a sign'],
  ],
};

/** What the text breaks, in words. */
export function typographyFaults(text: string, language: Language): string[] {
  return [...BOTH, ...OWN[language]].filter(([broken]) => broken.test(text)).map(([, what]) => what);
}
