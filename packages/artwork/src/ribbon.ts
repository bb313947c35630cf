import type { Ground } from './drawing.ts';
import { bothSides, circle } from './geometry.ts';
import { measure } from './letter-widths.ts';
import { capitals, type Fit, fitText, straightText } from './lettering.ts';
import { studs } from './lozenges.ts';
import { path } from './markup.ts';

const HEIGHT = 54;
/** The band grows with its word up to this half width, then the word shrinks. */
const WIDEST = 158;
const NARROWEST = 104;
const LETTER_SIZE = 32;

/** How the level's word is set on the ribbon, and how far the band reaches each way. */
export function setRibbon(text: string, level: number): { word: string; half: number; fit: Fit } {
  const word = capitals(text);
  const wanted = (measure(word, 'badge') + word.length * 0.09) * LETTER_SIZE;
  const half = Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted / 2 + 34)));
  const inner = half - (level === 2 ? 14 : 11);
  return { word, half, fit: fitText({ text: word, size: LETTER_SIZE, room: 2 * inner - 18, tracking: 0.09 }) };
}

/**
 * The metal band across the foot: the level's word, or the lozenges when there is none. Its ends tell the level too:
 * riveted plate (1), cut ends (2), folded tails (3), folded tails with a cord (4).
 */
export function ribbon(ground: Ground, text: string, y: number, marks?: string): string {
  const { metal, paint, level = 1 } = ground;
  const { word, half: w, fit } = setRibbon(text, level);
  const [top, bottom] = [y - HEIGHT / 2, y + HEIGHT / 2];
  const cut = level === 2 ? 16 : 0;
  const body =
    level === 1
      ? `M${-w + 6},${top}H${w - 6}Q${w},${top} ${w},${top + 6}V${bottom - 6}Q${w},${bottom} ${w - 6},${bottom}H${-w + 6}Q${-w},${bottom} ${-w},${bottom - 6}V${top + 6}Q${-w},${top} ${-w + 6},${top}Z`
      : level === 2
        ? `M${-w - cut},${top}H${w + cut}L${w},${y}L${w + cut},${bottom}H${-w - cut}L${-w},${y}Z`
        : `M${-w},${top}H${w}V${bottom}H${-w}Z`;
  const inner = w - (level === 2 ? 14 : 11);
  const panel = `M${-inner},${top + 9}H${inner}V${bottom - 9}H${-inner}Z`;
  const rules = `M${-inner},${top + 9}H${inner}M${-inner},${bottom - 9}H${inner}`;
  const rivets = circle(-w + 10, y, 3.4) + circle(w - 10, y, 3.4);
  return (
    (level >= 3 ? tails(ground, w, top, bottom) : '') +
    path(body, { fill: '#000', opacity: 0.24, transform: 'translate(0,5)' }) +
    path(body, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 3.4, 'stroke-linejoin': 'round' }) +
    path(panel, { fill: metal.light, opacity: 0.88 }) +
    path(rules, { stroke: metal.dark, 'stroke-width': 1.5, opacity: 0.55 }) +
    (level === 1 ? path(rivets, { fill: metal.flat, stroke: metal.dark, 'stroke-width': 1.6 }) : '') +
    (word === ''
      ? (marks ?? studs(ground, y, 14, true))
      : straightText(word, 0, y, fit, { fontFamily: ground.fontFamily, fill: metal.text }))
  );
}

function tails({ metal, paint, level }: Ground, w: number, top: number, bottom: number): string {
  const reach = level === 4 ? 66 : 52;
  const lift = 17;
  const x = w - 30;
  const tail = `M${x},${top - lift + 8}L${w + reach},${top - lift - 5}L${w + reach - 22},${(top + bottom) / 2 - lift - 5}L${w + reach},${bottom - lift - 5}L${x},${bottom - lift + 8}Z`;
  const cordLines = `M${x},${top - lift + 17}L${w + reach - 7},${top - lift + 5}M${x},${bottom - lift - 1}L${w + reach - 7},${bottom - lift - 14}`;
  const fold = `M${w},${bottom}L${x},${bottom - lift + 8}V${bottom - 8}Z`;
  return bothSides(
    path(tail, { fill: paint('metalBack'), stroke: metal.dark, 'stroke-width': 3.2, 'stroke-linejoin': 'round' }) +
      path(cordLines, { fill: 'none', stroke: metal.dark, 'stroke-width': level === 4 ? 2 : 1.2, opacity: 0.6 }) +
      path(fold, { fill: metal.dark }),
  );
}
