import { type Point, round } from '../geometry.ts';

/**
 * What an emblem is made of, drawn in order: `metal` and `cut` are filled, the others stroked. `cut` and `groove` go down to
 * the enamel; `facet` is a half-tone on metal, `shine` a fine line of light.
 */
export type EmblemPart =
  | readonly ['metal' | 'cut' | 'facet', d: string]
  | readonly ['bar' | 'groove' | 'shine', d: string, width: number];

export const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${x - rx},${y}a${rx},${ry} 0 1,0 ${2 * rx},0a${rx},${ry} 0 1,0 ${-2 * rx},0Z`;

export const box = (x: number, y: number, w: number, h: number, r = 3): string =>
  `M${x + r},${y}h${w - 2 * r}a${r},${r} 0 0 1 ${r},${r}v${h - 2 * r}a${r},${r} 0 0 1 ${-r},${r}h${-(w - 2 * r)}a${r},${r} 0 0 1 ${-r},${-r}v${-(h - 2 * r)}a${r},${r} 0 0 1 ${r},${-r}Z`;

/** Arc of a circle anywhere, as an open path. */
export function bow(x: number, y: number, r: number, from: number, to: number): string {
  const at = (degrees: number): string => {
    const angle = (degrees * Math.PI) / 180;
    return `${round(x + r * Math.cos(angle))},${round(y + r * Math.sin(angle))}`;
  };
  return `M${at(from)}A${r},${r} 0 ${Math.abs(to - from) > 180 ? 1 : 0} ${to > from ? 1 : 0} ${at(to)}`;
}

/** Ellipse turned around its centre, as two arcs. */
export function tilted(rx: number, ry: number, degrees: number): string {
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy]: Point = [round(rx * Math.cos(angle)), round(rx * Math.sin(angle))];
  const half = `A${rx},${ry} ${degrees} 0 1`;
  return `M${-dx},${-dy}${half} ${dx},${dy}${half} ${-dx},${-dy}Z`;
}
