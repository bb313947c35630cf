// What a text of the catalogue is made of: variables, tags, plural forms (the conventions of i18next).

const VARIABLE = /\{\{-?\s*([\w.]+)\s*(?:,([^{}]*))?\}\}/g;
const TAG = /<\/?([a-zA-Z0-9]+)[^<>]*>/g;
const PLURAL = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/;

export interface PluralForm {
  base: string;
  ordinal: boolean;
  category: string;
}

/** `badges_one` is the form `one` of `badges`. */
export function pluralForm(key: string): PluralForm | undefined {
  const [, base, ordinal, category] = PLURAL.exec(key) ?? [];
  return base && category ? { base, ordinal: ordinal !== undefined, category } : undefined;
}

/** The forms that a language needs, as a set: their order differs between releases of Node. */
export const pluralCategories = (language: string, ordinal: boolean): string[] =>
  new Intl.PluralRules(language, { type: ordinal ? 'ordinal' : 'cardinal' }).resolvedOptions().pluralCategories.sort();

export function variablesOf(text: string): Set<string> {
  return new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''));
}

/** Counts written without `, number`, which show 1000000 instead of 1 000 000. */
export const bareCounts = (text: string): boolean =>
  [...text.matchAll(VARIABLE)].some(([, name, format]) => name === 'count' && !format?.trim().startsWith('number'));

/** Opening, closing and empty tags, in alphabetical order: languages order their words differently. */
export const tagsOf = (text: string): string[] =>
  [...text.matchAll(TAG)]
    .map(([tag, name]) => `${tag.startsWith('</') ? '/' : ''}${name}${tag.endsWith('/>') ? '/' : ''}`)
    .sort();

/** Braces that no variable accounts for: they would be shown. */
export const hasStrayBraces = (text: string): boolean => /[{}]/.test(text.replaceAll(VARIABLE, ''));

/** The words alone, for typography. */
export const withoutMarkup = (text: string): string => text.replaceAll(VARIABLE, '0').replaceAll(TAG, '');
