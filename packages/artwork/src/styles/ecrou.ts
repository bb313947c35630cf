import { bandText, setBandTitle } from '../band-text.ts';
import { bandOf, type Drawing, type Ground, hasSecondRim, inkOf } from '../drawing.ts';
import { beads, glints } from '../engraving.ts';
import { circle, regularPolygon } from '../geometry.ts';
import { glyph } from '../glyph.ts';
import { studs } from '../lozenges.ts';
import { disc, element, group, path } from '../markup.ts';
import { gear } from '../shapes.ts';
import type { Style } from './style.ts';

const TEETH = 12;
const BAND = { radius: 164, height: 46, titleSpan: 220, subSpan: 96 };
const NUT = 130;

/** The wheel and the nut without letters and figure. */
export const wheelGround = (ground: Ground): string => wheel(ground) + nut(ground);

/** Toothed wheel around a nut on squared paper: technical skills. */
export const ecrou: Style = {
  titleLines: (title) => setBandTitle(title, BAND),
  silhouette: () => gear(212, 244, TEETH),
  ribbonY: 206,
  core(drawing) {
    return wheel(drawing) + bandText(drawing, BAND) + nut(drawing) + figure(drawing);
  },
};

function wheel(ground: Ground): string {
  const { metal, paint, palette, pale } = ground;
  const outline = gear(210, 243, TEETH);
  const double = hasSecondRim(ground);
  return (
    path(outline, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 5, 'stroke-linejoin': 'round' }) +
    group(
      { transform: 'scale(.972)' },
      path(outline, { fill: 'none', stroke: metal.light, 'stroke-width': 1.8, opacity: 0.6 }),
    ) +
    path(beads(217, 4.4, TEETH), { fill: metal.dark, opacity: 0.55, transform: 'rotate(-90)' }) +
    disc(203, metal.dark) +
    disc(201, paint('metalBack')) +
    (double ? disc(197, metal.dark) + disc(195.6, palette.base) + disc(192, metal.dark) : '') +
    disc(190.4, metal.dark) +
    disc(188.6, pale ? paint('paper') : palette.deep) +
    path(circle(0, 0, 164), { fill: 'none', stroke: bandOf(ground), 'stroke-width': 44, opacity: 0.85 }) +
    path([184.5, 143.5].map((r) => circle(0, 0, r)).join(''), {
      fill: 'none',
      stroke: inkOf(ground),
      'stroke-width': 1.2,
      opacity: 0.45,
    }) +
    glints(199, 2.2)
  );
}

function nut(ground: Ground): string {
  const { metal, paint, palette, pale, id } = ground;
  const hexagon = regularPolygon(6, NUT, -60);
  const lines = Array.from({ length: 15 }, (_, i) => `M${-126 + i * 18},-126V126M-126,${-126 + i * 18}H126`).join('');
  const ink = pale ? palette.base : metal.light;
  return (
    disc(140, metal.dark) +
    disc(138, paint('metal')) +
    disc(132, metal.dark) +
    disc(130.5, metal.stops[2]) +
    path(hexagon, { fill: pale ? paint('paper') : paint('field'), stroke: metal.dark, 'stroke-width': 14 }) +
    element('clipPath', { id: id('nut') }, element('path', { d: hexagon })) +
    group(
      { 'clip-path': `url(#${id('nut')})` },
      path(lines, { stroke: ink, 'stroke-width': 0.9, opacity: pale ? 0.26 : 0.2 }),
      disc(96, pale ? palette.pale : palette.deep, { opacity: 0.3 }),
      element('ellipse', { cx: -12, cy: -58, rx: 104, ry: 62, fill: paint('gloss') }),
    ) +
    path(hexagon, { fill: 'none', stroke: paint('metalBack'), 'stroke-width': 8, 'stroke-linejoin': 'round' }) +
    path(regularPolygon(6, NUT - 7, -60), { fill: 'none', stroke: metal.dark, 'stroke-width': 1.6, opacity: 0.7 })
  );
}

function figure(drawing: Drawing): string {
  const { level } = drawing;
  return (
    glyph(drawing, drawing.design.icon, { y: level ? -14 : 0, size: level ? 150 : 168 }) +
    (drawing.design.sub ? studs(drawing, 84, 10) : '')
  );
}
