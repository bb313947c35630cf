import { type BadgeDesign, designToSvg, parseDesign } from '@insigne/artwork';
import { pngSize } from '@insigne/credentials';
import { escapeHtml } from '../../platform/http/escape-html.ts';
import { type Bilingual, inLanguage, type Language } from '../../platform/language.ts';
import { type BadgeContent, type Level, levelPosition } from './badges.schema.ts';

/** The words of the four levels; in badges they are lettering, so they stand with the drawing. */
export const LEVEL_WORDS: Record<Level, Bilingual> = {
  aptitude: { fr: 'Aptitude', en: 'Aptitude' },
  acquisition: { fr: 'Acquisition', en: 'Acquisition' },
  mastery: { fr: 'Maîtrise', en: 'Mastery' },
  excellence: { fr: 'Excellence', en: 'Excellence' },
};

/** A draft without a name still has a picture. */
const UNNAMED: Bilingual = { fr: 'Nouveau badge', en: 'New badge' };

/** The picture's model in one language: the organisation's choices, lettered with the badge's name and level. */
export function designOf(content: BadgeContent, language: Language): BadgeDesign {
  const name = inLanguage(content.name, language).text || UNNAMED[language];
  const sub =
    inLanguage(content.artwork.sub, language).text ||
    (content.level === null ? '' : LEVEL_WORDS[content.level][language]);
  const { style, palette, icon } = content.artwork;
  return parseDesign({
    v: 1,
    style,
    palette,
    icon,
    title: name,
    alt: inLanguage(content.alt, language).text || name,
    ...(sub !== '' && { sub }),
    ...(content.level !== null && { level: levelPosition(content.level) }),
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
  fontDataUri: (letters: string) => Promise<string>,
): Promise<string> {
  const design = designOf(content, language);
  const letters = `${design.title}${design.sub ?? ''}`;
  return designToSvg(design, { fontDataUri: await fontDataUri(`${letters}${letters.toLocaleUpperCase(language)}`) });
}
