import { textFits } from '@insigne/artwork';
import { LANGUAGES } from '../../platform/language.ts';
import type { FieldFault } from '../../platform/problem/app-error.ts';
import { layeredOf } from './badge-design.ts';
import type { BadgeContent } from './badges.schema.ts';
import { levelsOf } from './ladder.ts';

/** Enough of a text to know it again. */
const QUOTED = 40;

/**
 * Texts of the drawing that nobody could read once it is published, in either language, at any of its levels: too small by the
 * artwork's own rule, or cut by the edge of the picture. A published picture travels with awards, and none of them is drawn anew.
 * Smaller letters than one reads with ease are told while somebody draws, and prevent nothing.
 */
export function unreadableTexts(content: BadgeContent): FieldFault[] {
  const { design, picture } = content.artwork;
  // Of an uploaded picture nobody knows the texts; the simple drawings keep a name of a hundred letters legible, and a ribbon every
  // word that a level may have.
  if (design === undefined || picture !== undefined) return [];
  const levels = levelsOf(content);
  const found = new Map<string, FieldFault>();
  for (const language of LANGUAGES)
    for (const level of levels.length === 0 ? [undefined] : levels) {
      const drawn = layeredOf(content, level?.id ?? null);
      for (const { layer, text, pixels, isLegible, isCut } of drawn === undefined ? [] : textFits(drawn, language)) {
        if (isLegible && !isCut) continue;
        const at = design.layers.findIndex(({ id }) => id === layer);
        if (at < 0) continue;
        const pointer = `/content/artwork/design/layers/${at}/text/${language}`;
        const quote = [...text].slice(0, QUOTED).join('');
        if (!found.has(pointer))
          found.set(pointer, {
            pointer,
            reason: isCut ? 'letters-cut' : 'letters-too-small',
            facts: { text: quote.length < text.length ? `${quote}…` : quote, pixels: Math.floor(pixels) },
          });
      }
    }
  return [...found.values()];
}
