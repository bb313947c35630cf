import type { Engraving, Ground } from './drawing.ts';
import { guilloche, sunray } from './engraving.ts';
import { circle, round } from './geometry.ts';
import { disc, element, path } from './markup.ts';

/** The enamelled disc behind the icon. The engraving grows richer with the level: bare, rays, waves, double waves. */
export function engravedField({ pale, palette, metal, paint, level, engraving }: Ground, r: number, y = 0): string {
  const at = { transform: y ? `translate(0,${y})` : undefined };
  const ground = disc(r, pale ? paint('paper') : paint('field'), { cy: y });
  const stroke = pale ? palette.base : metal.light;
  const fine = { fill: 'none', stroke, 'stroke-width': 0.9, ...at };
  const share = (part: number) => r * part;
  let lines: string;
  if (engraving) lines = path(chosenLines(engraving, r), { ...fine, opacity: pale ? 0.42 : 0.3 });
  else if (pale)
    lines = path([0.95, 0.91].map((part) => circle(0, 0, share(part))).join(''), { ...fine, opacity: 0.45 });
  else if (level === 2) lines = path(sunray(share(0.3), share(0.98), 90), { ...fine, opacity: 0.3 });
  else {
    const outer = guilloche({ radius: share(0.8), amplitude: share(0.17), lobes: 24, turns: 5 });
    lines = path(outer, { ...fine, opacity: 0.3 });
    if (level !== undefined && level === 4)
      lines += path(guilloche({ radius: share(0.42), amplitude: share(0.18), lobes: 14, turns: 4 }), {
        ...fine,
        opacity: 0.26,
      });
    else if (level === undefined) lines += path(sunray(share(0.2), share(0.62), 60), { ...fine, opacity: 0.2 });
  }
  const light = element('ellipse', {
    cx: -r * 0.12,
    cy: y - r * 0.42,
    rx: r * 0.8,
    ry: r * 0.54,
    fill: paint('gloss'),
    opacity: pale ? 0.6 : 1,
  });
  return ground + lines + light;
}

const GRID_LINES = 15;

/** The engraving that a design chooses itself, in a disc of radius `r`. */
function chosenLines(engraving: Engraving, r: number): string {
  if (engraving === 'rays') return sunray(r * 0.3, r * 0.98, 90);
  if (engraving === 'none') return [0.95, 0.91].map((part) => circle(0, 0, r * part)).join('');
  const waves = guilloche({ radius: r * 0.8, amplitude: r * 0.17, lobes: 24, turns: 5 });
  if (engraving === 'waves') return waves;
  if (engraving === 'weave') return waves + guilloche({ radius: r * 0.42, amplitude: r * 0.18, lobes: 14, turns: 4 });
  return Array.from({ length: GRID_LINES }, (_, i) => {
    const at = ((i + 1) / (GRID_LINES + 1)) * 2 * r - r;
    const half = Math.sqrt((r * 0.97) ** 2 - at ** 2);
    return `M${round(at)},${round(-half)}V${round(half)}M${round(-half)},${round(at)}H${round(half)}`;
  }).join('');
}
