import { bandText, setBandTitle } from '../band-text.ts';
import { bandOf, type Ground, inkOf } from '../drawing.ts';
import { glints } from '../engraving.ts';
import { engravedField } from '../field.ts';
import { bothSides, circle, closedPath, polar } from '../geometry.ts';
import { glyph, hush } from '../glyph.ts';
import { studs } from '../lozenges.ts';
import { disc, path } from '../markup.ts';
import type { Palette } from '../palettes.ts';
import type { Style } from './style.ts';

const PLEATS = 28;
const BAND = { radius: 144, height: 46, titleSpan: 222, subSpan: 92 };

/** Pleated rosette with tails: events and taking part. */
export const cocarde: Style = {
  titleLines: (title) => setBandTitle(title, BAND),
  silhouette: () => circle(0, 0, 200),
  ribbonY: 196,
  centreY: ({ level }) => (level === 4 ? 256 : level ? 244 : 226),
  behind: tails,
  miniRim: (drawing) => pleats(drawing, 214, 18),
  miniField: { y: 0, r: 166 },
  core(drawing) {
    const { level } = drawing;
    return (
      rosetteGround(drawing) +
      glyph(drawing, drawing.design.icon, { y: level ? -13 : 0, size: level ? 136 : 152 }) +
      (drawing.design.sub ? studs(drawing, 78, 9.5) : '') +
      bandText(drawing, BAND, bandInk(drawing))
    );
  },
};

/** The rosette without letters and figure. */
export function rosetteGround(ground: Ground): string {
  const { level } = ground;
  return (
    pleats(ground, level ? 224 : 211, PLEATS) +
    (level && level > 1 ? pleats({ ...ground, palette: innerSilk(ground) }, 206, PLEATS, 0.5) : '') +
    centre(ground)
  );
}

/** From the second level on the band is enamelled; below it is paper. */
const hasFullBand = ({ level, pale }: Ground): boolean => level !== undefined && !pale;
export const bandInk = (ground: Ground): string => (hasFullBand(ground) ? inkOf(ground) : ground.palette.deep);

export function tails(ground: Ground): string {
  const { palette, metal, level, paint } = ground;
  if (level) return '';
  return bothSides(
    path('M10,120L104,108L136,268L98,250L66,282Z', {
      fill: paint('enamel'),
      stroke: palette.deep,
      'stroke-width': 3.4,
      'stroke-linejoin': 'round',
    }) +
      path('M60,116L88,254', { stroke: metal.flat, 'stroke-width': 6 }) +
      path('M36,118L66,270M84,114L112,250', { stroke: palette.deep, 'stroke-width': 1.6, opacity: 0.6 }),
  );
}

/** The second row lies in the shade of the first one. */
const innerSilk = ({ palette }: Ground): Palette => ({ ...palette, glow: palette.base, base: palette.deep });

/** Folded silk: each pleat has a face to the light, a face to the shade and a turned hem. */
export function pleats({ palette }: Ground, radius: number, count: number, shift = 0): string {
  const half = 180 / count;
  let lit = '';
  let dim = '';
  let hem = '';
  for (let i = 0; i < count; i++) {
    const at = (i + shift) * 2 * half;
    const [left, middle, right] = [polar(radius, at - half), polar(radius + 9, at), polar(radius, at + half)];
    lit += closedPath([polar(90, at - half), left, middle, polar(90, at)]);
    dim += closedPath([polar(90, at), middle, right, polar(90, at + half)]);
    hem += closedPath([
      left,
      middle,
      right,
      polar(radius - 10, at + half),
      polar(radius - 2, at),
      polar(radius - 10, at - half),
    ]);
  }
  return (
    path(lit, { fill: palette.glow, stroke: palette.deep, 'stroke-width': 1.6, 'stroke-linejoin': 'round' }) +
    path(dim, { fill: palette.base, stroke: palette.deep, 'stroke-width': 1.6, 'stroke-linejoin': 'round' }) +
    path(hem, { fill: palette.pale, opacity: 0.32 })
  );
}

function centre(ground: Ground): string {
  const { palette, metal, paint, level } = ground;
  const full = hasFullBand(ground);
  const ink = bandInk(ground);
  return (
    disc(182, palette.deep, { opacity: 0.55 }) +
    disc(178, metal.dark) +
    disc(176.2, paint('metal')) +
    disc(169.5, metal.dark) +
    disc(168, full ? palette.deep : paint('paper')) +
    path(circle(0, 0, 144), {
      fill: 'none',
      stroke: full ? bandOf(ground) : palette.pale,
      'stroke-width': 44,
      opacity: 0.85,
    }) +
    path([164, 125].map((r) => circle(0, 0, r)).join(''), {
      fill: 'none',
      stroke: ink,
      'stroke-width': 1.1,
      opacity: 0.4,
    }) +
    glints(173, 2.4) +
    disc(121, metal.dark) +
    disc(119.4, paint('metalBack')) +
    disc(112, metal.dark) +
    engravedField(ground, 110.5) +
    hush(ground, 96, level ? -8 : 0)
  );
}
