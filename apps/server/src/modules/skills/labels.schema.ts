import type { Bilingual } from '../../platform/language.ts';
import type { Keywords } from './skills.schema.ts';

/** Without accents, case and punctuation; the signs of “C++” and “C#” stay. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

export interface Labelled {
  code: string | null;
  name: Bilingual;
  keywords: Keywords;
}

/** All that a skill is called, each name between bars, so that a whole name and its beginning can be asked for. */
export function labelsOf(skills: readonly Labelled[]): string {
  const names = skills.flatMap(({ code, name, keywords }) => [
    ...[name.fr, name.en, code ?? ''],
    ...keywords.fr,
    ...keywords.en,
  ]);
  return `|${[...new Set(names.map(fold).filter(Boolean))].join('|')}|`;
}

/** Shorter ones say nothing when they are misspelt. */
const SHORTEST = 3;
export const wordsOf = (labels: string): string[] =>
  labels.split(/[ |]/).filter((word) => word.length >= SHORTEST && word.length <= 40);
