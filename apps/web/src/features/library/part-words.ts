import type { Language } from '@insigne/server/api';
import type { Translate } from '../../texts/texts.ts';

/** Members of a badge's content that have a name of their own in the editor. */
const NAMED = [
  'name',
  'description',
  'criteria',
  'alt',
  'tags',
  'artwork',
  'level',
  'validityMonths',
  'ladder',
] as const;
type Named = (typeof NAMED)[number];
const isNamed = (name: string | undefined): name is Named => NAMED.some((known) => known === name);

/** What a part of a badge is called: its member, and the level that it belongs to by its own id. */
export function partName(path: readonly string[], t: Translate): string {
  const [member, ...below] = path;
  const name = isNamed(member) ? t(`library:part.${member}`) : (member ?? '');
  return below.length === 0 ? name : `${name} · ${below.join(' · ')}`;
}

/** A part in words, to be compared: a text in one language, a list line by line, nothing as what it is called. */
export function wordsOf(part: unknown, language: Language, t: Translate): string {
  if (part === undefined || part === null || part === '') return t('library:part.nothing');
  if (typeof part !== 'object') return String(part);
  if (Array.isArray(part)) return part.map((item) => wordsOf(item, language, t)).join('\n');
  const text = (part as Record<string, unknown>)[language];
  if (typeof text === 'string') return text;
  return Object.values(part)
    .filter((value) => typeof value === 'object' || typeof value === 'string')
    .map((value) => wordsOf(value, language, t))
    .join('\n');
}
