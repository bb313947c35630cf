import { lozenge } from '../geometry.ts';
import { group, path } from '../markup.ts';
import type { Frame, LayeredGround } from './frames/frame.ts';

/** A row of ten still stands inside a ring. */
const WIDEST_ROW = 176;
const GAP = 7;

/** The row where the shape has it. */
export function studRow(ground: LayeredGround, frame: Frame): string {
  const { x = 0, y, r, upright } = frame.studs;
  const ink = frame.zones(ground).find((zone) => zone.holds([x, y]))?.ink ?? ground.metal.text;
  const row = studs(ground, 0, r, ink, false);
  return group({ transform: `translate(${x},${y})${upright ? 'rotate(-90)' : ''}` }, row);
}

/** Where the row stands: its ends, its middle, and the edges of each. */
export function studPoints({ of }: LayeredGround, { studs: { x = 0, y, r, upright } }: Frame): [number, number][] {
  const half = (Math.min(2 * r + GAP, WIDEST_ROW / of) * of) / 2;
  return [-half, 0, half].flatMap((along) =>
    [-r, r].map((aside): [number, number] => (upright ? [x + aside, y + along] : [x + along, y + aside])),
  );
}

/** The row on a ribbon that has no word. */
export const studsOnMetal = (ground: LayeredGround, y: number): string => studs(ground, y, 13, ground.metal.text, true);

/** As many lozenges as the scale has levels; those reached are raised, the others outlined. Centred on (0, y). */
function studs(ground: LayeredGround, y: number, r: number, ink: string, onMetal: boolean): string {
  const { rank, of, metal, palette, pale } = ground;
  const step = Math.min(2 * r + GAP, WIDEST_ROW / of);
  const radius = Math.min(r, (step - GAP * 0.6) / 2);
  const dark = onMetal || pale;
  let out = '';
  for (let i = 0; i < of; i++) {
    const x = (i - (of - 1) / 2) * step;
    const whole = lozenge(x, y, radius);
    if (i >= rank) {
      out += path(whole, { fill: 'none', stroke: ink, 'stroke-width': 1.7, opacity: 0.6 });
      continue;
    }
    const body = dark ? palette.deep : metal.light;
    const edge = dark ? palette.deep : metal.dark;
    const facet = `M${x - radius},${y}L${x},${y - radius}V${y + radius}Z`;
    out +=
      path(whole, { fill: body, stroke: edge, 'stroke-width': 2.2, 'stroke-linejoin': 'round' }) +
      path(facet, { fill: dark ? palette.glow : metal.flat, opacity: 0.8 });
  }
  return out;
}

/** The small cut's plate: as many large white lozenges as the rank, on a dark bar with a white edge. */
export function studPlate({ rank, of, palette, metal }: LayeredGround, y: number): string {
  if (rank === 0) return '';
  const r = of <= 4 ? 30 : Math.max(13, Math.round(150 / of));
  const step = 2 * r + (of <= 4 ? 8 : 4);
  const w = ((rank - 1) * step) / 2 + r + 22;
  const h = r + 14;
  const bar = `M${-w + 22},${y - h}H${w - 22}L${w},${y}L${w - 22},${y + h}H${-w + 22}L${-w},${y}Z`;
  const marks = Array.from({ length: rank }, (_, i) => lozenge((i - (rank - 1) / 2) * step, y, r)).join('');
  return (
    path(bar, { fill: '#FFF', stroke: '#FFF', 'stroke-width': 16, 'stroke-linejoin': 'round' }) +
    path(bar, { fill: palette.deep, stroke: metal.dark, 'stroke-width': 3, 'stroke-linejoin': 'round' }) +
    path(marks, { fill: '#FFF' })
  );
}
