import type { BadgeContent, Bilingual, Language, Level } from '@insigne/server/api';
import { inLanguage } from '../texts/format.ts';
import type { Translate } from '../texts/texts.ts';

/** All levels of a badge, lowest first. */
export const levelsIn = ({ ladder }: Pick<BadgeContent, 'ladder'>): Level[] =>
  (ladder?.rungs ?? []).map(({ id, rank, name }) => ({ id, rank, name, of: ladder?.of ?? 1 }));

/** The level of a badge that has just one. */
export function onlyLevel(content: Pick<BadgeContent, 'ladder'>): Level | null {
  const [first, ...more] = levelsIn(content);
  return first === undefined || more.length > 0 ? null : first;
}

/** A draft without a name still has a picture. */
export const wordsOfName = ({ name }: Pick<BadgeContent, 'name'>, t: Translate): Bilingual => ({
  fr: inLanguage(name, 'fr').text || t('app:badge.unnamed', { lng: 'fr' }),
  en: inLanguage(name, 'en').text || t('app:badge.unnamed', { lng: 'en' }),
});

/** “Badge Planification, niveau 2, Acquisition”: what the picture says, proposed until someone writes better. */
export function proposedAlt(content: BadgeContent, language: Language, t: Translate): string {
  const name = content.name[language].trim();
  if (name === '') return '';
  const level = onlyLevel(content);
  if (level === null) return t('app:badge.altPlain', { name, lng: language });
  const word = inLanguage(level.name, language).text;
  return t('app:badge.altLevel', { name, number: String(level.rank), word, lng: language });
}
