import { bandOf, inkOf } from '../../drawing.ts';
import { beads, walls } from '../../engraving.ts';
import { engravedField } from '../../field.ts';
import { hush } from '../../glyph.ts';
import { coreScale } from '../../honours.ts';
import { disc, element, group, path } from '../../markup.ts';
import { bandZone, enamelZone, type Frame, inBox, type LayeredGround, metalZone, within } from './frame.ts';

const PINS = 7;
const PITCH = 46;
const BODY = 'M-170,-200H170L200,-170V170L170,200H-170L-200,170V-170Z';
const INNER = 'M-158,-184H158L184,-158V158L158,184H-158L-184,158V-158Z';
const MEDALLION = { y: -58, r: 100 };
const PLAQUE = { top: 68, bottom: 158, half: 168 };

/** A chip with its pins: electronics, software, data. */
export const circuit: Frame = {
  outline: BODY,
  ground: (ground) => pins(ground) + body(ground) + medallion(ground) + plaque(ground),
  scale: (edge, levelled) => coreScale(levelled ? edge : undefined) * (levelled && edge > 2 ? 0.97 : 1),
  ribbonY: 204,
  studs: { y: 172, r: 9 },
  centreY: (levelled, edge) => (levelled && edge < 4 ? 250 : 256),
  zones: (ground) => [
    enamelZone(ground, within(86, MEDALLION.y)),
    bandZone(ground, inBox(-PLAQUE.half, PLAQUE.top, PLAQUE.half, PLAQUE.bottom)),
    enamelZone(ground, inBox(-184, -184, 184, 184)),
    metalZone(ground),
  ],
  slots: {
    figure: { x: 0, y: MEDALLION.y, size: 136 },
    title: { kind: 'line', x: 0, y: 113, width: 312, size: 44, lines: 2 },
    sub: { kind: 'line', x: 0, y: 178, width: 240, size: 23, plate: 'metal' },
  },
  miniField: { y: -14, r: 158 },
};

function pins({ metal, paint }: LayeredGround): string {
  let d = '';
  for (let i = 0; i < PINS; i++) {
    const at = (i - (PINS - 1) / 2) * PITCH;
    d += `M${at - 10},-242Q${at - 10},-246 ${at - 6},-246H${at + 6}Q${at + 10},-246 ${at + 10},-242V-190H${at - 10}Z`;
  }
  const row = (turn: number) =>
    path(d, { transform: `rotate(${turn})`, fill: paint('metal'), stroke: metal.dark, 'stroke-width': 3.4 });
  return [0, 90, 180, 270].map(row).join('');
}

function body(ground: LayeredGround): string {
  const { metal, paint, palette, pale, edge } = ground;
  const thin = {
    fill: 'none',
    stroke: pale ? palette.base : metal.flat,
    'stroke-width': 2.6,
    opacity: pale ? 0.5 : 0.8,
  };
  return (
    walls(BODY, [
      [7, metal.dark],
      [5.2, paint('metal')],
    ]) +
    path(BODY, { fill: pale ? paint('paper') : paint('enamel'), stroke: metal.dark, 'stroke-width': 2.6 }) +
    traces(thin) +
    path(INNER, { fill: 'none', stroke: metal.dark, 'stroke-width': edge > 1 ? 7 : 5 }) +
    path(INNER, { fill: 'none', stroke: paint('metalBack'), 'stroke-width': edge > 1 ? 4.6 : 3 }) +
    (edge === 2 || edge === 4
      ? path(INNER, { fill: 'none', stroke: palette.glow, 'stroke-width': 1.6, transform: 'scale(.955)' })
      : '') +
    element('ellipse', { cx: -30, cy: -150, rx: 180, ry: 80, fill: paint('gloss') }) +
    // The notch of pin one.
    disc(7.5, metal.light, { cx: -150, cy: -150, stroke: metal.dark, 'stroke-width': 2.4 })
  );
}

/** Conductors from the pins to the middle; each ends in an eye. */
function traces(thin: Record<string, string | number>): string {
  let side = '';
  let eyes = '';
  for (let i = -3; i <= 3; i++) {
    const at = i * PITCH * 0.88;
    const bend = -146 + Math.abs(i) * 9;
    const end = Math.round(at * 0.72);
    side += `M${Math.round(at)},-182V${bend}L${end},${bend + 20}V-96`;
    eyes += `M${end - 4},-96a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z`;
  }
  return [0, 90, 270]
    .map((turn) =>
      group(
        { transform: turn === 0 ? undefined : `rotate(${turn})` },
        path(side, thin),
        path(eyes, { ...thin, fill: 'none' }),
      ),
    )
    .join('');
}

function medallion(ground: LayeredGround): string {
  const { metal, paint, edge, palette, pale } = ground;
  const { y, r } = MEDALLION;
  return (
    disc(r + 16, pale ? palette.pale : palette.deep, { cy: y, opacity: 0.55 }) +
    disc(r + 3, '#000', { cy: y + 4, opacity: 0.25 }) +
    disc(r, metal.dark, { cy: y }) +
    disc(r - 1.8, paint('metal'), { cy: y }) +
    (edge >= 3
      ? group({ transform: `translate(0,${y})` }, path(beads(r - 6, 2, 64), { fill: metal.dark, opacity: 0.55 }))
      : '') +
    disc(r - 10.5, metal.dark, { cy: y }) +
    engravedField(ground, r - 12, y) +
    hush(ground, r - 22, y)
  );
}

function plaque(ground: LayeredGround): string {
  const { metal, paint } = ground;
  const { top, bottom, half } = PLAQUE;
  const d = `M${-half + 8},${top}H${half - 8}L${half},${top + 8}V${bottom - 8}L${half - 8},${bottom}H${-half + 8}L${-half},${bottom - 8}V${top + 8}Z`;
  return (
    path(d, { fill: bandOf(ground), stroke: metal.dark, 'stroke-width': 7, 'stroke-linejoin': 'round' }) +
    path(d, { fill: bandOf(ground), stroke: paint('metal'), 'stroke-width': 4, 'stroke-linejoin': 'round' }) +
    path(`M${-half + 12},${top + 7}H${half - 12}M${-half + 12},${bottom - 7}H${half - 12}`, {
      stroke: inkOf(ground),
      'stroke-width': 1,
      opacity: 0.45,
    })
  );
}
