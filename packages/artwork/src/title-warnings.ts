import type { BadgeDesign } from './design.ts';
import { coreScale } from './honours.ts';
import { missingLetters } from './letter-widths.ts';
import { capitals } from './lettering.ts';
import { STYLES } from './styles/styles.ts';

export type TitleWarning =
  | { code: 'title-long'; letters: number; recommended: number }
  | { code: 'sub-long'; letters: number; recommended: number }
  /** Height of the title's font where the badge is shown 400 px wide. */
  | { code: 'title-small'; pixels: number; recommended: number }
  | { code: 'letters-missing'; letters: string[] }
  | { code: 'metal-ignored' };

export const RECOMMENDED_TITLE_LETTERS = 24;
export const RECOMMENDED_SUB_LETTERS = 22;
/** Capitals of this size are still read without effort on the public page. */
export const SMALLEST_TITLE_PIXELS = 12;
const SHOWN_WIDTH = 400;
const CANVAS = 512;

/** What the author should know before publishing; nothing here prevents the drawing. */
export function titleWarnings(design: BadgeDesign): TitleWarning[] {
  const warnings: TitleWarning[] = [];
  const letters = [...design.title].length;
  if (letters > RECOMMENDED_TITLE_LETTERS)
    warnings.push({ code: 'title-long', letters, recommended: RECOMMENDED_TITLE_LETTERS });
  const pixels = titlePixels(design);
  if (pixels < SMALLEST_TITLE_PIXELS)
    warnings.push({ code: 'title-small', pixels, recommended: SMALLEST_TITLE_PIXELS });
  const subLetters = [...(design.sub ?? '')].length;
  if (subLetters > RECOMMENDED_SUB_LETTERS)
    warnings.push({ code: 'sub-long', letters: subLetters, recommended: RECOMMENDED_SUB_LETTERS });
  const missing = missingLetters(capitals(design.title + (design.sub ?? '')));
  if (missing.length > 0) warnings.push({ code: 'letters-missing', letters: missing });
  if (design.level && design.metal) warnings.push({ code: 'metal-ignored' });
  return warnings;
}

/** Font size of the title, in pixels to a tenth, where the badge is 400 px wide. */
export function titlePixels({ style, title, level }: BadgeDesign): number {
  const size = Math.min(...STYLES[style].titleLines(title).map(({ fit }) => fit.size));
  return Math.round(size * coreScale(level) * (SHOWN_WIDTH / CANVAS) * 10) / 10;
}
