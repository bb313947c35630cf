import type { Drawing } from './drawing.ts';
import { guilloche, sunray } from './engraving.ts';
import { circle } from './geometry.ts';
import { disc, element, path } from './markup.ts';

/** The enamelled disc behind the icon. The engraving grows richer with the level: bare, rays, waves, double waves. */
export function engravedField({ pale, palette, metal, paint, level }: Drawing, r: number, y = 0): string {
  const at = { transform: y ? `translate(0,${y})` : undefined };
  const ground = disc(r, pale ? paint('paper') : paint('field'), { cy: y });
  const stroke = pale ? palette.base : metal.light;
  const fine = { fill: 'none', stroke, 'stroke-width': 0.9, ...at };
  const share = (part: number) => r * part;
  let lines: string;
  if (pale) lines = path([0.95, 0.91].map((part) => circle(0, 0, share(part))).join(''), { ...fine, opacity: 0.45 });
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
