import {
  type AnyDesign,
  type BadgeDesign,
  ICON_NAMES,
  type LayeredDesign,
  MAX_TITLE_LENGTH,
  named,
  PALETTE_NAMES,
  STYLE_NAMES,
  structureOf,
} from '@insigne/artwork';
import type { BadgeContent, Language } from '@insigne/server/api';
import { inLanguage } from '../texts/format.ts';
import type { Translate } from '../texts/texts.ts';
import { levelsIn, wordsOfName } from './badge-words.ts';

const oneOf = <T extends string>(names: readonly T[], wanted: string, otherwise: T): T =>
  names.find((name) => name === wanted) ?? otherwise;

/** What a drawing takes from its badge. */
type Lettered = Pick<BadgeContent, 'name' | 'ladder' | 'alt'>;

/**
 * A drawing of the studio with the name and the level of its badge, as the server draws it on publication.
 * @param levelId left out: the badge as a whole, which shows the highest of its levels
 */
export function layeredOf(content: Lettered, design: LayeredDesign, t: Translate, levelId?: string): LayeredDesign {
  const levels = levelsIn(content);
  const level = levels.find(({ id }) => id === levelId) ?? levels.at(-1);
  const name = wordsOfName(content, t);
  const { level: _sample, ...plain } = named(design, name);
  return {
    ...plain,
    alt: { fr: inLanguage(content.alt, 'fr').text || name.fr, en: inLanguage(content.alt, 'en').text || name.en },
    ...(level && { level: { rank: level.rank, of: level.of, word: level.name } }),
  };
}

/** What a badge is drawn by: the drawing of the studio, or its choices alone. */
export const designOf = (content: BadgeContent, language: Language, t: Translate, levelId?: string): AnyDesign =>
  content.artwork.design === undefined
    ? simpleDesignOf(content, language, t, levelId)
    : layeredOf(content, content.artwork.design, t, levelId);

/**
 * The picture's model in one language, as the server draws it on publication: the organisation's choices, lettered with
 * the badge's name and level. A draft without a name still has a picture.
 * @param levelId left out: the badge as a whole, which shows the highest of its levels
 */
export function simpleDesignOf(content: BadgeContent, language: Language, t: Translate, levelId?: string): BadgeDesign {
  const inThis = { lng: language };
  const name = inLanguage(content.name, language).text || t('app:badge.unnamed', inThis);
  const levels = levelsIn(content);
  const level = levels.find(({ id }) => id === levelId) ?? levels.at(-1);
  const word = level === undefined ? '' : inLanguage(level.name, language).text;
  const sub = inLanguage(content.artwork.sub, language).text || word;
  return {
    v: 1,
    style: oneOf(STYLE_NAMES, content.artwork.style, 'sceau'),
    palette: oneOf(PALETTE_NAMES, content.artwork.palette, 'petrole'),
    icon: oneOf(ICON_NAMES, content.artwork.icon, 'award'),
    title: [...name].slice(0, MAX_TITLE_LENGTH).join(''),
    alt: inLanguage(content.alt, language).text || name,
    ...(sub !== '' && { sub }),
    ...(level !== undefined && { level: structureOf(level) }),
  };
}
