import type { BadgeContent, Language } from '@insigne/server/api';
import { LANGUAGES } from './badge-content.ts';

type Words = Record<Language, RegExp>;

const whole = (fr: string, en: string): Words => ({
  fr: new RegExp(`(?<!\\p{L})(?:${fr})(?!\\p{L})`, 'iu'),
  en: new RegExp(`(?<!\\p{L})(?:${en})(?!\\p{L})`, 'iu'),
});

/**
 * By what words an alternative text names a colour or a shape. Words that speak of something else as often (night, rose, star)
 * stand here only with what makes them a picture.
 */
const COLOURS: Record<string, Words> = {
  petrole: whole('pétrole', 'petrol'),
  nuit: whole('bleu nuit', 'night[- ]blue'),
  brique: whole('brique', 'brick'),
  olive: whole('vert olive|olive', 'olive'),
  prune: whole('prune', 'plum'),
  ardoise: whole('ardoise', 'slate'),
  ambre: whole('ambre|ambrée?', 'amber'),
  lagon: whole('lagon', 'lagoon'),
  grenat: whole('grenat', 'garnet'),
  sapin: whole('vert sapin|sapin', 'fir[- ]green'),
  cuivre: whole('cuivre|cuivrée?', 'copper'),
  outremer: whole('outremer', 'ultramarine'),
  violet: whole('violette?', 'violet'),
  ciel: whole('bleu ciel', 'sky[- ]blue'),
};
const SHAPES: Record<string, Words> = {
  disc: whole('médaille|médaillon', 'medal|medallion'),
  quatrefoil: whole('quatre-feuilles', 'quatrefoil'),
  shield: whole('écu|bouclier', 'shield'),
  hexagon: whole('hexagone', 'hexagon'),
  octagram: whole('étoile (?:\\p{L}+ )?à huit branches', 'eight-pointed star'),
  ecrou: whole('écrou', 'gear'),
  cocarde: whole('cocarde', 'rosette'),
};

export interface OtherWord {
  language: Language;
  /** As the text says it. */
  word: string;
}

/**
 * Colours and shapes that the alternative text names and the drawing no longer has, the first of each language. Nothing of a picture
 * of one's own, of which only its owner knows what it shows.
 */
export function wordsOfAnotherDrawing({ alt, artwork }: Pick<BadgeContent, 'alt' | 'artwork'>): OtherWord[] {
  const { design, picture } = artwork;
  if (picture !== undefined) return [];
  const palette = design?.palette ?? artwork.palette;
  const drawn = [
    { names: COLOURS, now: typeof palette === 'string' ? palette : undefined },
    { names: SHAPES, now: design?.shape ?? artwork.style },
  ];
  return LANGUAGES.flatMap((language) => {
    for (const { names, now } of drawn) {
      // It names what is drawn, too: what else it speaks of may be the emblem.
      if (now !== undefined && names[now]?.[language].test(alt[language])) continue;
      for (const words of Object.values(names)) {
        const word = words[language].exec(alt[language])?.[0];
        if (word !== undefined) return [{ language, word }];
      }
    }
    return [];
  });
}
