import type { Drawing } from '../drawing.ts';
import { walls } from '../engraving.ts';
import { engravedField } from '../field.ts';
import { glyph, hush } from '../glyph.ts';
import { disc, element, group, path } from '../markup.ts';
import { plaqueTitle, setPlaqueTitle } from '../plaque.ts';
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
    return cloth(drawing) + medallion(drawing) + plaqueTitle(drawing, PLAQUE);
  },
};

function cloth(drawing: Drawing): string {
  const { metal, paint, palette, pale, level, id } = drawing;
  const ribs = Array.from(
    { length: 46 },
    (_, i) => `M-180,${-270 + i * 12}L0,${-150 + i * 12}L180,${-270 + i * 12}`,
  ).join('');
  const count = level ?? 3;
  const step = count === 4 ? 37 : 42;
  const first = 128 - (count - 1) * step * 0.5 - 24;
  let stripes = '';
  for (let i = 0; i < count; i++) {
    const y = first + i * step - 92;
    stripes += path(`M-190,${y}L0,${y + 124}L190,${y}V${y + 25}L0,${y + 149}L-190,${y + 25}Z`, {
      fill: paint('metal'),
      stroke: metal.dark,
      'stroke-width': 3,
    });
    stripes += path(`M-190,${y + 4}L0,${y + 128}L190,${y + 4}`, {
      fill: 'none',
      stroke: '#FFF',
      'stroke-width': 1.6,
      opacity: 0.6,
    });
  }
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
