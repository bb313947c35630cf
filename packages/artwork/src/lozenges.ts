import { type Ground, inkOf } from './drawing.ts';
import { lozenge } from './geometry.ts';
import { element, path } from './markup.ts';

const LEVELS = 4;

/** Small raised lozenges, the won ones filled and the others outlined, centred on (0, y). */
export function studs(ground: Ground, y: number, r: number, onMetal = false): string {
  const { level, metal, palette, pale } = ground;
  if (!level) return '';
  const step = 2 * r + 8;
  let out = '';
  for (let i = 0; i < LEVELS; i++) {
    const x = (i - (LEVELS - 1) / 2) * step;
    const whole = lozenge(x, y, r);
    const shade = `M${x - r},${y}L${x},${y + r}L${x + r},${y}Z`;
    const facet = `M${x - r},${y}L${x},${y - r}L${x},${y + r}Z`;
    if (i >= level) {
      const edge = onMetal ? metal.text : inkOf(ground);
      out += path(whole, { fill: 'none', stroke: edge, 'stroke-width': 1.8, opacity: 0.6 });
    } else if (onMetal || pale) {
      const low = onMetal ? metal.dark : palette.deep;
      out += path(whole, { fill: low, stroke: low, 'stroke-width': 2.4, 'stroke-linejoin': 'round' });
      out += path(facet, { fill: palette.glow, opacity: 0.7 });
    } else {
      out += path(whole, { fill: metal.light, stroke: metal.dark, 'stroke-width': 2.4, 'stroke-linejoin': 'round' });
      out += path(shade, { fill: metal.flat }) + path(facet, { fill: '#FFF', opacity: 0.35 });
    }
  }
  return out;
}

/** The small cut's plate: as many large white lozenges as the level, on a dark bar with a white edge. */
export function lozengePlate({ level, palette, metal }: Ground, y: number): string {
  if (!level) return '';
  const r = 30;
  const step = 2 * r + 8;
  const w = ((level - 1) * step) / 2 + r + 22;
  const h = r + 14;
  const bar = `M${-w + 22},${y - h}H${w - 22}L${w},${y}L${w - 22},${y + h}H${-w + 22}L${-w},${y}Z`;
  let marks = '';
  for (let i = 0; i < level; i++) marks += lozenge((i - (level - 1) / 2) * step, y, r);
  return (
    path(bar, { fill: '#FFF', stroke: '#FFF', 'stroke-width': 16, 'stroke-linejoin': 'round' }) +
    path(bar, { fill: palette.deep, stroke: metal.dark, 'stroke-width': 3, 'stroke-linejoin': 'round' }) +
    path(marks, { fill: '#FFF' })
  );
}

/** From the middle of one lozenge to the next. */
const STEP = 14.7;

/**
 * The level mark of lists and pages: ◆◆◆◇ as a small SVG that takes the colour of the text around it.
 * Decorative (`aria-hidden`): the number and the word stand beside it.
 * @param of how many levels the scale has
 */
export function levelLozenges(rank: number, of: number): string {
  let marks = '';
  for (let i = 0; i < of; i++) {
    const on = i < rank;
    const fill = on ? 'currentColor' : 'none';
    marks += path(lozenge(7 + i * STEP, 7, on ? 6 : 5.4), {
      fill,
      stroke: 'currentColor',
      'stroke-width': on ? 0 : 1.2,
    });
  }
  const width = Math.ceil((of - 1) * STEP + 13.5);
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} 14`, width, height: 14 };
  return element('svg', { ...attributes, 'aria-hidden': 'true' }, marks);
}
