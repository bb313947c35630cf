import { textFits } from '@insigne/artwork';
import type { BadgeContent, Level } from '@insigne/server/api';
import { layeredOf } from '../../artwork/badge-design.ts';
import { levelsIn } from '../../artwork/badge-words.ts';
import type { Translate } from '../../texts/texts.ts';
import { LANGUAGES } from './badge-content.ts';

/** A text of the drawing that is hard to read, or that nobody can read, once the badge is published. */
export interface LetteringFault {
  /** Of its layer; `level` for the word on the ribbon. */
  layer: string;
  text: string;
  /** `small` can be published; the others cannot. */
  kind: 'cut' | 'illegible' | 'small';
  /** Height of the letters on a badge of 400, where they are smallest. */
  pixels: number;
  /** Where; none, where the badge has no levels or it is so at each of them. */
  levels: Level[];
}

const WORST = ['cut', 'illegible', 'small'] as const;

/** The server's `unreadableTexts`, and what is merely small, said while somebody writes. */
export function letteringFaults(content: BadgeContent, t: Translate): LetteringFault[] {
  const { design, picture } = content.artwork;
  if (design === undefined || picture !== undefined) return [];
  const levels = levelsIn(content);
  const found = new Map<string, LetteringFault>();
  for (const language of LANGUAGES)
    for (const level of levels.length === 0 ? [undefined] : levels)
      for (const fit of textFits(layeredOf(content, design, t, level?.id), language)) {
        if (fit.fits && !fit.isCut) continue;
        const kind = fit.isCut ? 'cut' : fit.isLegible ? 'small' : 'illegible';
        const key = `${fit.layer} ${fit.text}`;
        const before = found.get(key) ?? { layer: fit.layer, text: fit.text, kind, pixels: fit.pixels, levels: [] };
        found.set(key, {
          ...before,
          kind: WORST.find((one) => one === kind || one === before.kind) ?? kind,
          pixels: Math.min(before.pixels, fit.pixels),
          levels: level === undefined ? [] : [...before.levels.filter(({ id }) => id !== level.id), level],
        });
      }
  return [...found.values()].map((fault) => ({
    ...fault,
    // The word of a level is of that level alone: its name says which.
    levels: fault.levels.length === levels.length || fault.layer === 'level' ? [] : fault.levels,
  }));
}
