import type { Level } from '../design.ts';
import type { Drawing } from '../drawing.ts';
import { walls } from '../engraving.ts';
import { engravedField } from '../field.ts';
import { glyph, hush } from '../glyph.ts';
import { disc, element, group, path } from '../markup.ts';
import { plaqueTitle, setPlaqueTitle, subPlate } from '../plaque.ts';
import { pennant } from '../shapes.ts';
import type { Style } from './style.ts';

const PLAQUE = { y: -178, w: 168, h: 82 };
const outer = pennant(182, -236, 122, 240, 12);
const inner = pennant(168, -222, 115, 224, 6);

/** Pennant with chevrons, as many as the level: training. */
export const chevron: Style = {
  titleLines: (title) => setPlaqueTitle(title, PLAQUE),
  silhouette: () => outer,
  ribbonY: 204,
  miniField: { y: -70, r: 148 },
  miniRim: cloth,
  core(drawing) {
    return cloth(drawing) + medallion(drawing) + plaqueTitle(drawing, PLAQUE) + subPlate(drawing, 96);
  },
};

function cloth(drawing: Drawing): string {
  const { metal, paint, palette, pale, level, id } = drawing;
  const ribs = Array.from(
    { length: 46 },
    (_, i) => `M-180,${-270 + i * 12}L0,${-150 + i * 12}L180,${-270 + i * 12}`,
  ).join('');
  const stripes = level ? rankStripes(drawing, level) : broadStripe(drawing);
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
function rankStripes(drawing: Drawing, level: Level): string {
  const step = level === 4 ? 37 : 42;
  const first = 12 - (level - 1) * step * 0.5;
  return Array.from({ length: level }, (_, i) => stripe(drawing, first + i * step, 25)).join('');
}

/** One broad band bordered with metal says nothing of a level. */
function broadStripe(drawing: Drawing): string {
  const { palette, metal } = drawing;
  const heart = 'M-190,-9L0,115L190,-9V21L0,145L-190,21Z';
  return stripe(drawing, -24, 60) + path(heart, { fill: palette.deep, stroke: metal.dark, 'stroke-width': 2.4 });
}

/** One chevron of metal: `y` where its upper edge meets the sides, its foot 124 below. */
function stripe({ metal, paint }: Drawing, y: number, height: number): string {
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

function medallion(drawing: Drawing): string {
  const { metal, paint } = drawing;
  const y = -36;
  return (
    disc(101, '#000', { cy: y + 5, opacity: 0.25 }) +
    disc(100, metal.dark, { cy: y }) +
    disc(98, paint('metalBack'), { cy: y }) +
    disc(88, metal.dark, { cy: y }) +
    engravedField(drawing, 86.4, y) +
    hush(drawing, 76, y) +
    glyph(drawing, { y, size: 122 })
  );
}
