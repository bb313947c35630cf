import {
  type BadgeDesign,
  designToSvg,
  type LayeredDesign,
  type LogoPicture,
  lettersOf,
  named,
  parseDesign,
  structureOf,
} from '@insigne/artwork';
import { pngSize } from '@insigne/credentials';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { type Bilingual, inLanguage, type Language } from '../../platform/language.ts';
import type { BadgeContent } from './badges.schema.ts';
import { levelOf, levelsOf } from './ladder.ts';

/** A draft without a name still has a picture. */
const UNNAMED: Bilingual = { fr: 'Nouveau badge', en: 'New badge' };

/**
 * The picture's model in one language: the organisation's choices, lettered with the badge's name and level.
 * @param levelId null: of the badge as a whole, which shows the highest of its levels
 */
export function designOf(content: BadgeContent, language: Language, levelId: string | null): BadgeDesign {
  const name = inLanguage(content.name, language).text || UNNAMED[language];
  const level = levelOf(content, levelId) ?? levelsOf(content).at(-1);
  const word = level === undefined ? '' : inLanguage(level.name, language).text;
  const sub = inLanguage(content.artwork.sub, language).text || word;
  const { style, palette, icon } = content.artwork;
  return parseDesign({
    v: 1,
    style,
    palette,
    icon,
    title: name,
    alt: inLanguage(content.alt, language).text || name,
    ...(sub !== '' && { sub }),
    ...(level !== undefined && { level: structureOf(level) }),
  });
}

/**
 * The drawing of the studio, with the name and the level of this badge; undefined: the badge is drawn by its choices alone.
 * @param levelId as above
 */
export function layeredOf(content: BadgeContent, levelId: string | null): LayeredDesign | undefined {
  const { design } = content.artwork;
  if (design === undefined) return undefined;
  const level = levelOf(content, levelId) ?? levelsOf(content).at(-1);
  const { level: _sample, ...plain } = named(design, {
    fr: inLanguage(content.name, 'fr').text || UNNAMED.fr,
    en: inLanguage(content.name, 'en').text || UNNAMED.en,
  });
  return {
    ...plain,
    alt: { fr: inLanguage(content.alt, 'fr').text, en: inLanguage(content.alt, 'en').text },
    ...(level && { level: { rank: level.rank, of: level.of, word: level.name } }),
  };
}

export const logoPicture = (png: Uint8Array): LogoPicture => ({
  dataUri: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
});

/**
 * An uploaded picture as SVG: the PNG itself in a frame, with its alternative text. The form of the link that every reader
 * knows, older ones included.
 */
export function framePicture(png: Uint8Array, alt: string): string {
  const { width, height } = pngSize(png);
  const data = Buffer.from(png).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="name"><title id="name">${escapeHtml(alt)}</title><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${data}"/></svg>`;
}

interface DrawOptions {
  levelId: string | null;
  fontDataUri: (letters: string) => Promise<string>;
  /** The organisation's, for a drawing that has a place for it. */
  logo: Uint8Array | undefined;
}

/** SVG with the letters it uses embedded, so that it looks the same everywhere. */
export async function drawBadge(content: BadgeContent, language: Language, options: DrawOptions): Promise<string> {
  const { levelId, fontDataUri, logo } = options;
  const layered = layeredOf(content, levelId);
  if (layered !== undefined) {
    return designToSvg(layered, {
      language,
      fontDataUri: await fontDataUri(lettersOf(layered, language)),
      ...(logo && { logo: logoPicture(logo) }),
    });
  }
  const design = designOf(content, language, levelId);
  const letters = `${design.title}${design.sub ?? ''}`;
  return designToSvg(design, { fontDataUri: await fontDataUri(`${letters}${letters.toLocaleUpperCase(language)}`) });
}
