/** The two languages of the product; every text exists in both. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text of an organisation: one language may be missing in drafts, then the other is shown with a mark. */
export type Bilingual = { fr: string; en: string };

export const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';

export const otherLanguage = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');

/** The text in the language asked for, or in the other one; `language` says which one it is. */
export function inLanguage(text: Bilingual, wanted: Language): { text: string; language: Language } {
  const other = otherLanguage(wanted);
  return text[wanted] === '' && text[other] !== ''
    ? { text: text[other], language: other }
    : { text: text[wanted], language: wanted };
}
