import { bandText, setBandTitle } from '../band-text.ts';
import { bandOf, type Drawing, type Ground, hasSecondRim, inkOf } from '../drawing.ts';
import { beads, cord, glints, guilloche, sunray } from '../engraving.ts';
import { engravedField } from '../field.ts';
import { circle } from '../geometry.ts';
import { glyph, hush } from '../glyph.ts';
import { studs } from '../lozenges.ts';
import { disc, group, path } from '../markup.ts';
import { scalloped } from '../shapes.ts';
import type { Style } from './style.ts';

const LOBES = 32;
const VALLEY = 228;
const BAND = { radius: 170, height: 50, titleSpan: 226, subSpan: 100 };

/** The seal without letters and figure. */
export const sealGround = (ground: Ground): string => sealRim(ground) + sealBand(ground) + sealMedallion(ground);

/** Scalloped seal: a wax seal's edge struck in metal. The default style. */
export const sceau: Style = {
  titleLines: (title) => setBandTitle(title, BAND),
  silhouette: () => scalloped(VALLEY, LOBES),
  ribbonY: 202,
  core(drawing) {
    return sealRim(drawing) + sealBand(drawing) + bandText(drawing, BAND) + sealMedallion(drawing) + figure(drawing);
  },
};

function sealRim(ground: Ground): string {
  const { metal, paint, palette } = ground;
  const edge = scalloped(VALLEY, LOBES);
  const second = hasSecondRim(ground);
  return (
    path(edge, { fill: metal.dark, stroke: metal.dark, 'stroke-width': 6, 'stroke-linejoin': 'round' }) +
    path(edge, { fill: paint('metal') }) +
    path(scalloped(VALLEY - 4.5, LOBES), { fill: 'none', stroke: metal.light, 'stroke-width': 1.8, opacity: 0.7 }) +
    path(beads(226.5, 3.1, LOBES), {
      fill: metal.dark,
      opacity: 0.62,
      transform: `rotate(${-90 + 180 / LOBES - 180 / LOBES})`,
    }) +
    (second ? disc(218, metal.dark) + disc(216.4, palette.base) + disc(211.6, metal.dark) : disc(216, metal.dark)) +
    disc(second ? 210 : 214.2, paint('metalBack')) +
    path(sunray(201, second ? 209 : 213, 180), { stroke: metal.dark, 'stroke-width': 1, opacity: 0.26 }) +
    disc(200, metal.dark) +
    group({}, glints(207, 2.6))
  );
}

function sealBand(ground: Ground): string {
  const { metal, paint, palette, pale } = ground;
  const lines = guilloche({ radius: 171, amplitude: 24, lobes: 36, turns: 4 });
  return (
    disc(198, pale ? paint('paper') : palette.deep) +
    path(lines, {
      fill: 'none',
      stroke: pale ? palette.base : metal.light,
      'stroke-width': 0.9,
      opacity: pale ? 0.3 : 0.32,
    }) +
    path(circle(0, 0, 171), {
      fill: 'none',
      stroke: bandOf(ground),
      'stroke-width': 38,
      opacity: pale ? 0.78 : 0.82,
    }) +
    path(circle(0, 0, 193.5), { fill: 'none', stroke: inkOf(ground), 'stroke-width': 1.2, opacity: 0.45 })
  );
}

function sealMedallion(ground: Ground): string {
  const { metal, paint, level } = ground;
  return (
    disc(148, metal.dark) +
    disc(146.2, paint('metal')) +
    path(cord(137.5, 145.5, 72), { stroke: metal.dark, 'stroke-width': 2.2, opacity: 0.6 }) +
    disc(137.5, metal.dark) +
    engravedField(ground, 135.6) +
    hush(ground, 112, level ? -12 : 0)
  );
}

function figure(drawing: Drawing): string {
  const { level } = drawing;
  return (
    glyph(drawing, drawing.design.icon, { y: level ? -16 : 0, size: level ? 168 : 190 }) +
    (drawing.design.sub ? studs(drawing, 95, 10.5) : '')
  );
}
