/** A text of a design in both languages; where one is empty the other is drawn. */
export interface Words {
  fr: string;
  en: string;
}
export type Lettering = keyof Words;
export const LETTERINGS = ['fr', 'en'] as const satisfies readonly Lettering[];

/** The words in one language, or in the other where it has none. */
export const wordsIn = (words: Words, language: Lettering): string =>
  words[language] || words[language === 'fr' ? 'en' : 'fr'];

export type OwnColour = `#${string}`;
