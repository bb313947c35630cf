import type { Level } from '../design.ts';
import type { Ground } from '../drawing.ts';
import { walls } from '../engraving.ts';
import { engravedField } from '../field.ts';
import { glyph, hush } from '../glyph.ts';
import { disc, element, group, path } from '../markup.ts';
import { plaqueGround, plaqueTitle, setPlaqueTitle, subPlate } from '../plaque.ts';
import { pennant } from '../shapes.ts';
import type { Style } from './style.ts';

const PLAQUE = { y: -178, w: 168, h: 82 };
const MEDALLION_Y = -36;
const outer = pennant(182, -236, 122, 240, 12);
const inner = pennant(168, -222, 115, 224, 6);

/** The pennant without letters and figure. */
export const pennantGround = (ground: Ground): string =>
  cloth(ground) + medallion(ground) + plaqueGround(ground, PLAQUE);

/** Pennant with chevrons, as many as the level: training. */
export const chevron: Style = {
  titleLines: (title) => setPlaqueTitle(title, PLAQUE),
  silhouette: () => outer,
  ribbonY: 204,
  miniField: { y: -70, r: 148 },
  miniRim: cloth,
  core(drawing) {
    const figure = glyph(drawing, drawing.design.icon, { y: MEDALLION_Y, size: 122 });
    return cloth(drawing) + medallion(drawing) + figure + plaqueTitle(drawing, PLAQUE) + subPlate(drawing, 96);
  },
};

export function cloth(ground: Ground): string {
  const { metal, paint, palette, pale, level, id } = ground;
  const ribs = Array.from(
    { length: 46 },
    (_, i) => `M-180,${-270 + i * 12}L0,${-150 + i * 12}L180,${-270 + i * 12}`,
  ).join('');
  const stripes = level ? rankStripes(ground, level) : broadStripe(ground);
  return (
    walls(outer, [
      [5, metal.dark],
      [3.2, paint('metal')],
    ]) +
    path(outer, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 1.5 }) +
    path(inner, { fill: pale ? paint('paper') : paint('enamel'), stroke: metal.dark, 'stroke-width': 3.5 }) +
    element('clipPath', { id: id('cloth') }, element('path', { d: inner })) +
    group(
      { 'clip-path': `url(#${id('cloth')})` },
      path(ribs, { fill: 'none', stroke: pale ? palette.base : metal.light, 'stroke-width': 1, opacity: 0.2 }),
      stripes,
    ) +
    path(inner, { fill: 'none', stroke: metal.dark, 'stroke-width': 2.4 })
  );
}

/** As many chevrons as the level. */
function rankStripes(ground: Ground, level: Level): string {
  const step = level === 4 ? 37 : 42;
  const first = 12 - (level - 1) * step * 0.5;
  return Array.from({ length: level }, (_, i) => stripe(ground, first + i * step, 25)).join('');
}

/** One broad band bordered with metal says nothing of a level. */
function broadStripe(ground: Ground): string {
  const { palette, metal } = ground;
  const heart = 'M-190,-9L0,115L190,-9V21L0,145L-190,21Z';
  return stripe(ground, -24, 60) + path(heart, { fill: palette.deep, stroke: metal.dark, 'stroke-width': 2.4 });
}

/** One chevron of metal: `y` where its upper edge meets the sides, its foot 124 below. */
function stripe({ metal, paint }: Ground, y: number, height: number): string {
  const [tip, low] = [y + 124, y + height];
  return (
    path(`M-190,${y}L0,${tip}L190,${y}V${low}L0,${tip + height}L-190,${low}Z`, {
      fill: paint('metal'),
      stroke: metal.dark,
      'stroke-width': 3,
    }) +
    path(`M-190,${y + 4}L0,${tip + 4}L190,${y + 4}`, {
      fill: 'none',
      stroke: '#FFF',
      'stroke-width': 1.6,
      opacity: 0.6,
    })
  );
}

function medallion(ground: Ground): string {
  const { metal, paint } = ground;
  const y = MEDALLION_Y;
  return (
    disc(101, '#000', { cy: y + 5, opacity: 0.25 }) +
    disc(100, metal.dark, { cy: y }) +
    disc(98, paint('metalBack'), { cy: y }) +
    disc(88, metal.dark, { cy: y }) +
    engravedField(ground, 86.4, y) +
    hush(ground, 76, y)
  );
}
