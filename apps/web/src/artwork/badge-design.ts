import {
  type BadgeDesign,
  ICON_NAMES,
  type Level as LevelNumber,
  MAX_TITLE_LENGTH,
  PALETTE_NAMES,
  STYLE_NAMES,
} from '@insigne/artwork';
import type { BadgeContent, Language, Level } from '@insigne/server/api';
import { inLanguage } from '../texts/format.ts';
import type { Translate } from '../texts/texts.ts';

export const LEVELS: readonly Level[] = ['aptitude', 'acquisition', 'mastery', 'excellence'];
export const levelNumber = (level: Level): LevelNumber => (LEVELS.indexOf(level) + 1) as LevelNumber;

const oneOf = <T extends string>(names: readonly T[], wanted: string, otherwise: T): T =>
  names.find((name) => name === wanted) ?? otherwise;

/**
 * The picture's model in one language, as the server draws it on publication: the organisation's choices, lettered with
 * the badge's name and level. A draft without a name still has a picture.
 */
export function designOf(content: BadgeContent, language: Language, t: Translate): BadgeDesign {
  const inThis = { lng: language };
  const name = inLanguage(content.name, language).text || t('app:badge.unnamed', inThis);
  const word = content.level === null ? '' : t(`app:level.${content.level}`, inThis);
  const sub = inLanguage(content.artwork.sub, language).text || word;
  return {
    v: 1,
    style: oneOf(STYLE_NAMES, content.artwork.style, 'sceau'),
    palette: oneOf(PALETTE_NAMES, content.artwork.palette, 'petrole'),
    icon: oneOf(ICON_NAMES, content.artwork.icon, 'award'),
    title: [...name].slice(0, MAX_TITLE_LENGTH).join(''),
    alt: inLanguage(content.alt, language).text || name,
    ...(sub !== '' && { sub }),
    ...(content.level !== null && { level: levelNumber(content.level) }),
  };
}

/** “Badge Planification, niveau 2, Acquisition”: what the picture says, proposed until someone writes better. */
export function proposedAlt(content: BadgeContent, language: Language, t: Translate): string {
  const name = content.name[language].trim();
  if (name === '') return '';
  if (content.level === null) return t('app:badge.altPlain', { name, lng: language });
  const word = t(`app:level.${content.level}`, { lng: language });
  return t('app:badge.altLevel', { name, number: String(levelNumber(content.level)), word, lng: language });
}
