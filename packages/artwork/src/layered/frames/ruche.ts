import { bandOf, inkOf } from '../../drawing.ts';
import { walls } from '../../engraving.ts';
import { engravedField } from '../../field.ts';
import { closedPath, type Point, polar, regularPolygon } from '../../geometry.ts';
import { coreScale } from '../../honours.ts';
import { element, group, path } from '../../markup.ts';
import { bandZone, enamelZone, type Frame, inBox, type LayeredGround, metalZone, within } from './frame.ts';

const CELL = { distance: 162, radius: 80 };
const HEART = 150;
const CENTRES: Point[] = Array.from({ length: 6 }, (_, i) => polar(CELL.distance, -90 + i * 60));
const cellAt = ([x, y]: Point, radius: number): string =>
  closedPath(Array.from({ length: 6 }, (_, i) => polar(radius, i * 60)).map(([px, py]): Point => [x + px, y + py]));
const ALL_CELLS = CENTRES.map((centre) => cellAt(centre, CELL.radius)).join('');
const OUTLINE = ALL_CELLS + regularPolygon(6, HEART, 0);

/** Seven cells around a common one: communities, networks, mutual help. */
export const ruche: Frame = {
  outline: OUTLINE,
  ground: (ground) => cells(ground) + heart(ground),
  scale: (edge, levelled) => coreScale(levelled ? edge : undefined) * (levelled && edge > 2 ? 0.97 : 1),
  ribbonY: 198,
  studs: { y: 112, r: 8.5 },
  centreY: () => 256,
  zones: (ground) => [
    bandZone(ground, inBox(-118, 26, 118, 126)),
    enamelZone(ground, within(130)),
    enamelZone(ground, within(244)),
    metalZone(ground),
  ],
  slots: {
    figure: { x: 0, y: -48, size: 122 },
    title: { kind: 'line', x: 0, y: 56, width: 218, size: 38, lines: 2 },
    sub: { kind: 'line', x: 0, y: 103, width: 142, size: 22 },
  },
  miniField: { y: 0, r: 150 },
};

function cells({ metal, paint, palette, pale, edge }: LayeredGround): string {
  const light = pale ? palette.base : metal.light;
  return CENTRES.map((centre) => {
    const outer = cellAt(centre, CELL.radius);
    // People look at each other: each stands a little towards the rim.
    const [x, y] = [centre[0] * 1.17, centre[1] * 1.17 - 3];
    const person =
      `M${Math.round(x - 18)},${Math.round(y + 25)}a18,17 0 0 1 36,0Z` +
      `M${Math.round(x - 11.5)},${Math.round(y - 7)}a11.5,11.5 0 1 0 23,0a11.5,11.5 0 1 0 -23,0Z`;
    return (
      walls(outer, [
        [8.6, metal.dark],
        [6.8, paint('metal')],
      ]) +
      path(outer, { fill: pale ? paint('paper') : paint('enamel'), stroke: metal.dark, 'stroke-width': 3 }) +
      path(cellAt(centre, CELL.radius - 11), { fill: 'none', stroke: light, 'stroke-width': 1.4, opacity: 0.5 }) +
      (edge >= 2
        ? path(cellAt(centre, CELL.radius - 17), { fill: 'none', stroke: light, 'stroke-width': 0.9, opacity: 0.4 })
        : '') +
      path(person, { fill: '#000', opacity: 0.25, transform: 'translate(0,2.4)' }) +
      path(person, { fill: light })
    );
  }).join('');
}

function heart(ground: LayeredGround): string {
  const { metal, paint, palette, pale, id } = ground;
  const outer = regularPolygon(6, HEART, 0);
  const inside = regularPolygon(6, HEART - 4, 0);
  return (
    walls(outer, [
      [13, metal.dark],
      [11, paint('metal')],
      [3, metal.dark],
      [1.4, paint('metalBack')],
    ]) +
    path(outer, { fill: pale ? paint('paper') : paint('field'), stroke: metal.dark, 'stroke-width': 2.6 }) +
    element('clipPath', { id: id('heart') }, element('path', { d: inside })) +
    group(
      { 'clip-path': `url(#${id('heart')})` },
      engravedField(ground, 150, -6),
      path('M-150,24H150V140H-150Z', { fill: bandOf(ground), opacity: 0.92 }),
      path('M-150,24H150', { stroke: metal.dark, 'stroke-width': 6 }),
      path('M-150,24H150', { stroke: paint('metal'), 'stroke-width': 3.4 }),
    ) +
    path(regularPolygon(6, HEART - 9, 0), {
      fill: 'none',
      stroke: pale ? palette.base : inkOf(ground),
      'stroke-width': 1.4,
      opacity: 0.55,
    })
  );
}
