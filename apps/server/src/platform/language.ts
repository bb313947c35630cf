/** The two languages of the product; every text exists in both. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of an organisation: one language may be missing in drafts, then the other is shown with a mark. */
export type Bilingual = { fr: string; en: string };

export const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';

/** The text in the language asked for, or in the other one; `language` says which one it is. */
export function inLanguage(text: Bilingual, wanted: Language): { text: string; language: Language } {
  const other: Language = wanted === 'fr' ? 'en' : 'fr';
  return text[wanted] === '' && text[other] !== ''
    ? { text: text[other], language: other }
    : { text: text[wanted], language: wanted };
}
