import type { Ground } from './drawing.ts';
import { type IconName, iconPaths } from './icons.ts';
import { element, group } from './markup.ts';

export interface GlyphPlace {
  x?: number;
  y?: number;
  /** Side of the 24-unit icon, in units of the picture. */
  size: number;
  /** Thickness on the icon's own grid. */
  weight?: number | undefined;
  /** In place of the metal, or of the enamel's colour on paper. */
  color?: string | undefined;
}

/** The icon as wire soldered on the enamel: cast shadow, body, and a fine line of light along its upper edge. */
export function glyph(ground: Ground, icon: IconName, { x = 0, y = 0, size, weight = 1.8, color }: GlyphPlace): string {
  const { pale, palette, metal, mini, paint } = ground;
  const scale = size / 24;
  const lines = iconPaths(icon)
    .map((d) => element('path', { d }))
    .join('');
  const layer = (stroke: string, width: number, dx: number, dy: number, opacity?: number): string =>
    group({ stroke, 'stroke-width': width, transform: `translate(${dx},${dy})`, opacity }, lines);
  const body = color ?? (pale ? palette.base : mini ? metal.light : paint('wire'));
  const shadow = pale ? palette.deep : '#000';
  const layers = mini
    ? [layer(pale ? palette.deep : '#000', weight + 0.3, 0, 0.35, 0.4), layer(body, weight, 0, 0)]
    : [
        layer(shadow, weight + 0.5, 0.06, 0.62, pale ? 0.16 : 0.28),
        layer(pale ? palette.deep : metal.dark, weight + 0.42, 0, 0.16, pale ? 0.9 : 0.85),
        layer(body, weight, 0, 0),
        layer('#FFF', weight * 0.22, -0.16, -0.3, pale ? 0.45 : 0.6),
      ];
  const transform = `translate(${x},${y}) scale(${Math.round(scale * 100) / 100}) translate(-12,-12)`;
  return group({ transform, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, ...layers);
}

/** Quietens the middle of an engraved field, so that the icon never fights with the lines. */
export const hush = ({ paint }: Ground, r: number, y = 0): string =>
  element('circle', { r, cy: y, fill: paint('hush') });
