import { bandOf, inkOf } from '../../drawing.ts';
import { beads, cord, glints, sunray, walls } from '../../engraving.ts';
import { engravedField } from '../../field.ts';
import { circle, closedPath, polar, regularPolygon } from '../../geometry.ts';
import { hush } from '../../glyph.ts';
import { disc, element, group, path } from '../../markup.ts';
import { bandZone, enamelZone, type Frame, type LayeredGround, metalZone, within } from './frame.ts';

/** Ring of lettering and field of the figure: the same in each shape, so that a family is told by its silhouette alone. */
const RING = { outer: 158, inner: 108 };
const TITLE_RADIUS = 133.5;

interface MedalShape {
  outline: string;
  /** By edge 1 to 4: how large the core is drawn. */
  sizes: readonly [number, number, number, number];
  ribbonY?: number;
  starTurn?: number;
}

const quatrefoil = (() => {
  const [r, t] = [112, 108.35];
  const lobe = `A${r},${r} 0 0 1`;
  return `M${-t},${-t}${lobe} ${t},${-t}${lobe} ${t},${t}${lobe} ${-t},${t}${lobe} ${-t},${-t}Z`;
})();
const SHIELD =
  'M-172,-152C-122,-140 -66,-152 0,-186C66,-152 122,-140 172,-152C180,-28 184,58 128,131C93,173 45,198 0,218C-45,198 -93,173 -128,131C-184,58 -180,-28 -172,-152Z';
const octagram = closedPath(Array.from({ length: 16 }, (_, i) => polar(i % 2 ? 167 : 217, -90 + i * 22.5)));

const SHAPES = {
  disc: { outline: circle(0, 0, 176), sizes: [1.17, 1.09, 0.94, 0.88] },
  quatrefoil: { outline: quatrefoil, sizes: [1.08, 1.02, 0.89, 0.84] },
  shield: { outline: SHIELD, sizes: [1.04, 0.99, 0.87, 0.82], ribbonY: 176 },
  hexagon: { outline: regularPolygon(6, 196), sizes: [1.09, 1.02, 0.89, 0.85] },
  octagram: { outline: octagram, sizes: [1.01, 0.95, 0.84, 0.8], starTurn: 22.5 },
} satisfies Record<string, MedalShape>;

/** One of the five silhouettes of the ready library: a plate with a lettered ring around an engraved field. */
function medal({ outline, sizes, ribbonY = 170, starTurn }: MedalShape): Frame {
  return {
    outline,
    ground: (ground) => plate(ground, outline) + ring(ground),
    // Only a laurel or a star asks the plate to give way.
    scale: (edge, levelled) => sizes[levelled ? edge - 1 : Math.min(edge, 2) - 1] ?? 1,
    ribbonY,
    studs: { y: 133, r: 10.5 },
    centreY: (levelled, edge) => (levelled ? ([242, 242, 247, 256][edge - 1] ?? 256) : 256),
    zones: (ground) => [
      enamelZone(ground, within(RING.inner)),
      bandZone(ground, within(RING.outer)),
      enamelZone(ground, within(186)),
      metalZone(ground),
    ],
    slots: {
      figure: { x: 0, y: -4, size: 186 },
      title: { kind: 'arc', radius: TITLE_RADIUS, span: 226, size: 33, place: 'top' },
      sub: { kind: 'arc', radius: TITLE_RADIUS, span: 104, size: 25, place: 'bottom' },
    },
    miniField: { y: 0, r: 158 },
    miniRim: (ground) => edgeWalls(ground, outline) + path(outline, { fill: plateFill(ground) }),
    ...(starTurn !== undefined && { starTurn }),
  };
}

const plateFill = ({ pale, paint }: LayeredGround): string => (pale ? paint('paper') : paint('enamel'));

/** What the level changes first: how many walls stand around the plate. */
function edgeWalls({ edge, metal, palette, paint, pale }: LayeredGround, outline: string): string {
  if (edge === 1)
    return walls(outline, [
      [17, metal.dark],
      [15.2, paint('metal')],
      [6, metal.dark],
      [4.4, paint('metalBack')],
    ]);
  if (edge === 2)
    return walls(outline, [
      [32, metal.dark],
      [30.2, paint('metal')],
      [22, metal.dark],
      [20.4, pale ? palette.pale : palette.base],
      [13.4, metal.dark],
      [11.8, paint('metalBack')],
      [3.6, metal.dark],
    ]);
  return walls(outline, [
    [29, metal.dark],
    [27.4, paint('metal')],
    [17.4, metal.light],
    [16, paint('metalBack')],
    [12, metal.dark],
    [10.6, pale ? palette.pale : palette.deep],
    [6.4, metal.dark],
    [5, paint('metal')],
    [1.4, metal.dark],
  ]);
}

function plate(ground: LayeredGround, outline: string): string {
  const { pale, palette, metal, edge, id, paint } = ground;
  const inside = id('plate');
  const lines =
    edge >= 3 ? sunray(152, 230, 144) + [170, 182, 194].map((r) => circle(0, 0, r)).join('') : sunray(152, 230, 96);
  return (
    edgeWalls(ground, outline) +
    path(outline, { fill: plateFill(ground) }) +
    element('clipPath', { id: inside }, element('path', { d: outline })) +
    group(
      { 'clip-path': `url(#${inside})` },
      path(lines, { fill: 'none', stroke: pale ? palette.base : metal.light, 'stroke-width': 1.2, opacity: 0.32 }),
      element('ellipse', { cx: -30, cy: -150, rx: 190, ry: 90, fill: paint('gloss'), opacity: 0.7 }),
      path(outline, { fill: 'none', stroke: metal.dark, 'stroke-width': 7, opacity: 0.18 }),
    )
  );
}

function ring(ground: LayeredGround): string {
  const { metal, paint, edge } = ground;
  const { outer, inner } = RING;
  return (
    disc(outer, metal.dark) +
    disc(outer - 1.6, paint('metalBack')) +
    disc(outer - 6, metal.dark) +
    disc(outer - 7.4, bandOf(ground)) +
    path([outer - 11, inner + 9.5].map((r) => circle(0, 0, r)).join(''), {
      fill: 'none',
      stroke: inkOf(ground),
      'stroke-width': 1,
      opacity: 0.3,
    }) +
    disc(inner + 6, metal.dark) +
    disc(inner + 4.6, paint('metal')) +
    (edge >= 3 ? path(beads(inner + 2.5, 1.9, 80), { fill: metal.dark, opacity: 0.6 }) : '') +
    (edge === 2
      ? path(cord(inner + 0.8, inner + 4.4, 90), { stroke: metal.dark, 'stroke-width': 1.3, opacity: 0.5 })
      : '') +
    disc(inner, metal.dark) +
    engravedField(ground, inner - 1.4) +
    hush(ground, inner - 10, -4) +
    glints(outer - 3.6, 1.8)
  );
}

export const MEDALS = {
  disc: medal(SHAPES.disc),
  quatrefoil: medal(SHAPES.quatrefoil),
  shield: medal(SHAPES.shield),
  hexagon: medal(SHAPES.hexagon),
  octagram: medal(SHAPES.octagram),
} as const;
