import type { Language } from '../language.ts';

/** What is kept of a cell at fault: enough to find it in the file. */
const MAX_VALUE_LENGTH = 200;

const LANGUAGE_WORDS: Record<string, Language> = {
  fr: 'fr',
  fra: 'fr',
  fre: 'fr',
  francais: 'fr',
  french: 'fr',
  en: 'en',
  eng: 'en',
  anglais: 'en',
  english: 'en',
};

/** On one line, and harmless in a list: what broke a row must not break the page or the next file. */
export const shown = (value: string): string =>
  value
    .replaceAll(/\p{Cc}+/gu, ' ')
    .slice(0, MAX_VALUE_LENGTH)
    .toWellFormed();

/** “FR”, “fr-FR”, “Français”; null for nothing, undefined for what is no language of ours. */
export function readLanguage(value: string): Language | null | undefined {
  if (value === '') return null;
  const folded = value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const word = folded.split(/[-_]/)[0] ?? '';
  return Object.hasOwn(LANGUAGE_WORDS, word) ? LANGUAGE_WORDS[word] : undefined;
}
