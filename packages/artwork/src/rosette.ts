import { ArtworkError } from './artwork-error.ts';
import { guilloche } from './engraving.ts';
import { circle } from './geometry.ts';
import { element, path } from './markup.ts';

export interface RosetteOptions {
  /** Six-digit colour of the lines, or `currentColor`. */
  color: string;
  /** 0 to 1: how much the lines show. */
  strength?: number;
}

/** Radius of the rosette in its own units. */
const RADIUS = 430;

/** The guilloché rosette that stands behind a badge on its public page: at most 12 kB, decorative. */
export function guillocheRosette(options: RosetteOptions): string {
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', viewBox: '-440 -440 880 880', 'aria-hidden': 'true' };
  return element('svg', attributes, rosetteLines(options));
}

/** The same lines around (0, 0), to be placed in a larger picture. */
export function rosetteLines({ color, strength = 0.34 }: RosetteOptions): string {
  if (color !== 'currentColor' && !/^#[0-9A-Fa-f]{6}$/.test(color))
    throw new ArtworkError('bad-option', 'the colour of a rosette is #RRGGBB or currentColor');
  const fine = { fill: 'none', stroke: color, 'stroke-width': 1, opacity: strength };
  return (
    path(guilloche({ radius: 376, amplitude: 52, lobes: 22, turns: 4 }), fine) +
    path(guilloche({ radius: 282, amplitude: 46, lobes: 16, turns: 3 }), { ...fine, opacity: strength * 0.8 }) +
    path(circle(0, 0, RADIUS) + circle(0, 0, RADIUS - 5) + circle(0, 0, 326), { ...fine, opacity: strength * 1.2 })
  );
}
