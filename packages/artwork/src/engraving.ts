import { arc, circle, line, polar, round, smoothLoop } from './geometry.ts';
import { path } from './markup.ts';

export interface Guilloche {
  /** Middle radius of the band. */
  radius: number;
  /** How far the waves leave it, each way. */
  amplitude: number;
  lobes: number;
  /** How many times the wave is laid, each turned a little further. */
  turns: number;
}

/** Points per wave: one a quarter, where cubic joins still follow the sine closely. */
const SEGMENTS_PER_LOBE = 4;

/** Rose-engine lines: interlaced waves around the origin, as path data to be stroked thinly. */
export function guilloche({ radius, amplitude, lobes, turns }: Guilloche): string {
  let d = '';
  for (let k = 0; k < turns; k++) {
    const phase = (k / turns) * 2 * Math.PI;
    d += smoothLoop((turn) => {
      const r = radius + amplitude * Math.sin(lobes * turn * 2 * Math.PI + phase);
      return polar(r, turn * 360);
    }, lobes * SEGMENTS_PER_LOBE);
  }
  return d;
}

/** Straight engraved rays between two radii. */
export function sunray(inner: number, outer: number, count: number): string {
  return Array.from({ length: count }, (_, i) =>
    line(polar(inner, (i * 360) / count), polar(outer, (i * 360) / count)),
  ).join('');
}

/** Slanted strokes that read as a twisted cord between two radii. */
export function cord(inner: number, outer: number, count: number): string {
  const step = 360 / count;
  return Array.from({ length: count }, (_, i) => {
    const [x0, y0] = polar(inner, i * step);
    const [x1, y1] = polar(outer, (i + 0.9) * step);
    return `M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}`;
  }).join('');
}

/** A ring of beads. */
export function beads(radius: number, bead: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const [x, y] = polar(radius, (i * 360) / count);
    return circle(x, y, bead);
  }).join('');
}

/** Nested walls: one outline stroked at falling widths, outermost first, as [width each side, paint]. */
export function walls(d: string, layers: readonly (readonly [number, string])[]): string {
  return layers
    .map(([width, paint]) =>
      path(d, { fill: 'none', stroke: paint, 'stroke-width': 2 * width, 'stroke-linejoin': 'round' }),
    )
    .join('');
}

/** Light caught by a round wall: two bright arcs above, one dim answer below. */
export function glints(radius: number, width: number): string {
  const stroke = (from: number, to: number, opacity: number) =>
    path(arc(radius, from, to), {
      fill: 'none',
      stroke: '#FFF',
      'stroke-width': width,
      'stroke-linecap': 'round',
      opacity,
    });
  return stroke(-158, -118, 0.75) + stroke(-112, -106, 0.6) + stroke(34, 58, 0.4);
}
