import type { BadgeDesign } from '../design.ts';
import type { LayeredDesign, Words } from './model.ts';
import { MAX_WORDS_LENGTH } from './model.ts';
import { figureLayer, slotLayer } from './slots.ts';

const LEVELS_OF_FIRST = 4;

/** A design of the first model as the start of a layered one: same shape, enamel, icon, words and level. */
export function fromFirst(design: BadgeDesign): LayeredDesign {
  const { style, palette, icon, title, sub, level, metal, alt } = design;
  const both = (text: string): Words => {
    const short = [...text].slice(0, MAX_WORDS_LENGTH).join('');
    return { fr: short, en: short };
  };
  return {
    v: 2,
    shape: style,
    palette,
    ...(metal && { metal }),
    ...(level && { level: { rank: level, of: LEVELS_OF_FIRST, word: both(sub ?? '') } }),
    layers: [
      figureLayer(style, { icon }),
      slotLayer(style, 'title', both(title)),
      ...(sub && !level ? [slotLayer(style, 'sub', both(sub))] : []),
    ],
    alt: { fr: alt, en: alt },
  };
}
