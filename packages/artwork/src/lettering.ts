import { arc } from './geometry.ts';
import { type Face, measure } from './letter-widths.ts';
import { type Attributes, element, escapeXml, path } from './markup.ts';

/** As set on a badge: capitals; the narrow no-break space, which the badge font lacks, becomes the wide one. */
export const capitals = (text: string): string => text.toUpperCase().replaceAll('\u202f', '\u00a0');

export interface Fit {
  size: number;
  tracking: number;
  /** Length of the set line, in the unit of `room`. */
  width: number;
}

export interface TitleLine {
  text: string;
  fit: Fit;
}

export interface FitRequest {
  text: string;
  /** The size wanted, reached when there is room. */
  size: number;
  /** Length that the line may take. */
  room: number;
  /** Space between letters, as a share of the size, when there is room. */
  tracking?: number;
  face?: Face;
}

/** Below this share letters of the badge font touch when small. */
const TIGHTEST_TRACKING = 0.015;

/** Fits one line: first the space between letters gives way, then the size. The text itself is never cut. */
export function fitText({ text, size, room, tracking = 0.08, face = 'badge' }: FitRequest): Fit {
  const natural = measure(text, face);
  const gaps = [...text].length;
  const tight = Math.min(tracking, TIGHTEST_TRACKING);
  const share = gaps === 0 ? tracking : Math.min(tracking, Math.max(tight, (room / size - natural) / gaps));
  const perSize = natural + gaps * share;
  // A hair of rounding must not make a line that fits exactly smaller.
  const fitted = perSize * size > room * (1 + 1e-9) ? room / perSize : size;
  return { size: fitted, tracking: share * fitted, width: perSize * fitted };
}

/** The most even cut in two lines, at a space or after a hyphen; undefined when there is no such place. */
export function cutInTwo(text: string, face: Face = 'badge'): [string, string] | undefined {
  let best: [string, string] | undefined;
  let bestLength = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(/[ \-/]/g)) {
    const at = match.index;
    const first = text.slice(0, match[0] === ' ' ? at : at + 1);
    const second = text.slice(at + 1);
    if (first === '' || second === '') continue;
    const longest = Math.max(measure(first, face), measure(second, face));
    if (longest < bestLength) {
      best = [first, second];
      bestLength = longest;
    }
  }
  return best;
}

export interface Ink {
  fontFamily: string;
  fill: string;
}

const font = (ink: Ink, fit: Fit): Attributes => ({
  'font-family': `'${ink.fontFamily}', sans-serif`,
  'font-weight': '600',
  'font-size': fit.size,
  'letter-spacing': fit.tracking,
  'text-anchor': 'middle',
  fill: ink.fill,
});

/** Half the height of capitals, as a share of the size: what centres them on a line. */
export const HALF_CAPITAL = 0.35;

/** One straight line of capitals, centred on (x, y) both ways. */
export function straightText(text: string, x: number, y: number, fit: Fit, ink: Ink): string {
  // Tracking is also added after the last letter: half of it moves the line back to its centre.
  const attributes = { x: x + fit.tracking / 2, y: y + fit.size * HALF_CAPITAL, ...font(ink, fit) };
  return element('text', attributes, escapeXml(text));
}

/** Capitals whose middle follows the circle `radius`, centred on the top (or, upright, on the bottom) of it. */
export function arcText(text: string, id: string, radius: number, place: 'top' | 'bottom', fit: Fit, ink: Ink): string {
  return alongArc(escapeXml(text), id, radius, place, fit, ink);
}

/**
 * No space after the last letter: browsers count it when they centre a line and our renderer does not, or the other way
 * round, which sets one of the two pictures off by a pixel.
 */
function evenly(text: string): string {
  const letters = [...text];
  const last = letters.pop() ?? '';
  return escapeXml(letters.join('')) + element('tspan', { 'letter-spacing': 0 }, escapeXml(last));
}

/** One straight line centred on (x, y), the same in browsers and in our renderer. */
export function evenText(text: string, x: number, y: number, fit: Fit, ink: Ink): string {
  return element('text', { x, y: y + fit.size * HALF_CAPITAL, ...font(ink, fit) }, evenly(text));
}

/** Capitals on an arc, the same in browsers and in our renderer. */
export const evenArcText: typeof arcText = (text, id, radius, place, fit, ink) =>
  alongArc(evenly(text), id, radius, place, fit, ink);

function alongArc(markup: string, id: string, radius: number, place: 'top' | 'bottom', fit: Fit, ink: Ink): string {
  const baseline = radius + (place === 'top' ? -1 : 1) * fit.size * HALF_CAPITAL;
  const d = place === 'top' ? arc(baseline, -268, 88) : arc(baseline, 268, -88);
  const along = element('textPath', { href: `#${id}`, startOffset: '50%' }, markup);
  return path(d, { id, fill: 'none' }) + element('text', font(ink, fit), along);
}
