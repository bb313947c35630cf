import { inkOf } from '../../drawing.ts';
import { guilloche, walls } from '../../engraving.ts';
import { engravedField } from '../../field.ts';
import { bothSides, lozenge } from '../../geometry.ts';
import { hush } from '../../glyph.ts';
import { coreScale } from '../../honours.ts';
import { element, group, path } from '../../markup.ts';
import { bandZone, enamelZone, type Frame, inBox, type LayeredGround, metalZone } from './frame.ts';

/** A bookplate with hollow corners; `w` and `h` are half its sides. */
const bookplate = (w: number, h: number, hollow: number): string =>
  `M${-w},${-h + hollow}Q${-w + hollow},${-h + hollow} ${-w + hollow},${-h}H${w - hollow}Q${w - hollow},${-h + hollow} ${w},${-h + hollow}V${h - hollow}Q${w - hollow},${h - hollow} ${w - hollow},${h}H${-w + hollow}Q${-w + hollow},${h - hollow} ${-w},${h - hollow}Z`;

const OUTER = bookplate(184, 236, 26);
const LABEL = { top: 76, bottom: 203 };
const OVAL = { y: -62, rx: 112, ry: 126 };

/** Bookplate with an oval: writing, reading, courses. */
export const exLibris: Frame = {
  outline: OUTER,
  ground: (ground) => plate(ground) + oval(ground) + flourish(ground),
  scale: (edge, levelled) => coreScale(levelled ? edge : undefined) * (levelled && edge > 2 ? 0.95 : 1),
  ribbonY: 206,
  studs: { y: 166, r: 9 },
  centreY: (levelled, edge) => (levelled && edge < 4 ? 250 : 256),
  zones: (ground) => [
    bandZone(ground, inBox(-152, LABEL.top, 152, LABEL.bottom)),
    enamelZone(ground, inBox(-166, -216, 166, 216)),
    metalZone(ground),
  ],
  slots: {
    figure: { x: 0, y: OVAL.y, size: 158 },
    title: { kind: 'line', x: 0, y: 117, width: 280, size: 42, lines: 2 },
    sub: { kind: 'line', x: 0, y: 184, width: 268, size: 24 },
  },
  miniField: { y: -24, r: 152 },
};

function plate({ metal, paint, palette, pale, edge, id }: LayeredGround): string {
  const ink = pale ? palette.base : metal.light;
  const inner = bookplate(170, 222, 26);
  return (
    walls(OUTER, [
      [6, metal.dark],
      [4.2, paint('metal')],
    ]) +
    path(OUTER, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 1.6 }) +
    path(inner, { fill: pale ? paint('paper') : paint('enamel'), stroke: metal.dark, 'stroke-width': 3.4 }) +
    element('clipPath', { id: id('leaf') }, element('path', { d: inner })) +
    group(
      { 'clip-path': `url(#${id('leaf')})`, fill: 'none', stroke: ink, 'stroke-width': 1, opacity: 0.22 },
      path(guilloche({ radius: 176, amplitude: 34, lobes: 30, turns: 4 }), { transform: `translate(0,${OVAL.y})` }),
      path(Array.from({ length: 16 }, (_, i) => `M-180,${70 + i * 11}H180`).join(''), { opacity: 0.6 }),
    ) +
    group({ 'clip-path': `url(#${id('leaf')})` }, labelPanel({ pale, palette, metal })) +
    path(bookplate(158, 210, 24), { fill: 'none', stroke: paint('metalBack'), 'stroke-width': 3.2 }) +
    (edge >= 2
      ? path(bookplate(151, 203, 24), { fill: 'none', stroke: pale ? palette.base : metal.flat, 'stroke-width': 1.3 })
      : '') +
    element('ellipse', { cx: -24, cy: -170, rx: 150, ry: 70, fill: paint('gloss') })
  );
}

/** The darker part of the plate on which the title stands. */
function labelPanel({ pale, palette, metal }: Pick<LayeredGround, 'pale' | 'palette' | 'metal'>): string {
  const d = `M-172,${LABEL.top}H172V224H-172Z`;
  return (
    path(d, { fill: pale ? palette.pale : palette.deep, opacity: 0.94 }) +
    path(`M-172,${LABEL.top}H172`, { stroke: pale ? palette.base : metal.flat, 'stroke-width': 1.6, opacity: 0.8 })
  );
}

function oval(ground: LayeredGround): string {
  const { metal, paint, id } = ground;
  const { y, rx, ry } = OVAL;
  const ring = (grow: number, fill: string, lower = 0, opacity?: number) =>
    element('ellipse', { cy: y + lower, rx: rx + grow, ry: ry + grow, fill, opacity });
  const hole = id('oval');
  return (
    ring(4, '#000', 5, 0.26) +
    ring(0, metal.dark) +
    ring(-1.8, paint('metal')) +
    ring(-10, metal.dark) +
    element('clipPath', { id: hole }, element('ellipse', { cy: y, rx: rx - 11.5, ry: ry - 11.5 })) +
    group({ 'clip-path': `url(#${hole})` }, engravedField(ground, ry - 8, y), hush(ground, rx - 14, y))
  );
}

function flourish(ground: LayeredGround): string {
  const { metal, pale, palette, level } = ground;
  if (level) return '';
  const ink = pale ? palette.base : metal.flat;
  return (
    bothSides(path('M14,155H118', { stroke: ink, 'stroke-width': 2 })) +
    path(lozenge(0, 155, 7), { fill: inkOf(ground) })
  );
}
