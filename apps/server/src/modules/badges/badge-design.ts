import { type BadgeDesign, designToSvg, parseDesign } from '@insigne/artwork';
import { pngSize } from '@insigne/credentials';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { type Bilingual, inLanguage, type Language } from '../../platform/language.ts';
import type { BadgeContent } from './badges.schema.ts';
import { levelOf, levelsOf } from './ladder.ts';

/** A draft without a name still has a picture. */
const UNNAMED: Bilingual = { fr: 'Nouveau badge', en: 'New badge' };

/** The structures of an edge that tell levels apart; a longer scale shares them among its ranks. */
const STRUCTURES = 4;

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
    ...(level !== undefined && { level: Math.ceil((level.rank * STRUCTURES) / level.of) as 1 | 2 | 3 | 4 }),
  });
}

/**
 * An uploaded picture as SVG: the PNG itself in a frame, with its alternative text. The form of the link that every reader
 * knows, older ones included.
 */
export function framePicture(png: Uint8Array, alt: string): string {
  const { width, height } = pngSize(png);
  const data = Buffer.from(png).toString('base64');
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="name"><title id="name">${escapeHtml(alt)}</title><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${data}"/></svg>`;
}

/** SVG with the letters it uses embedded, so that it looks the same everywhere. */
export async function drawBadge(
  content: BadgeContent,
  language: Language,
  levelId: string | null,
  fontDataUri: (letters: string) => Promise<string>,
): Promise<string> {
  const design = designOf(content, language, levelId);
  const letters = `${design.title}${design.sub ?? ''}`;
  return designToSvg(design, { fontDataUri: await fontDataUri(`${letters}${letters.toLocaleUpperCase(language)}`) });
}
