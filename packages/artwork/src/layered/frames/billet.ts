import { walls } from '../../engraving.ts';
import { engravedField } from '../../field.ts';
import { circle } from '../../geometry.ts';
import { hush } from '../../glyph.ts';
import { coreScale } from '../../honours.ts';
import { disc, element, group, path } from '../../markup.ts';
import { bandZone, enamelZone, type Frame, inBox, type LayeredGround, metalZone, within } from './frame.ts';

/** Half the length and height, and the radius of the two punched notches. */
const HALF = { w: 240, h: 178, notch: 30 };
const TEAR = 108;

/** A ticket; its notches stand on the line where the stub is torn. */
function ticket(w: number, h: number, notch: number, r: number): string {
  const [left, right] = [TEAR - notch, TEAR + notch];
  return `M${-w + r},${-h}H${left}A${notch},${notch} 0 0 0 ${right},${-h}H${w - r}Q${w},${-h} ${w},${-h + r}V${h - r}Q${w},${h} ${w - r},${h}H${right}A${notch},${notch} 0 0 0 ${left},${h}H${-w + r}Q${-w},${h} ${-w},${h - r}V${-h + r}Q${-w},${-h} ${-w + r},${-h}Z`;
}

const OUTER = ticket(HALF.w, HALF.h, HALF.notch, 20);
const INNER = ticket(HALF.w - 15, HALF.h - 15, HALF.notch + 1, 12);
const FACE = ticket(HALF.w - 24, HALF.h - 24, HALF.notch + 1, 8);
/** Where the lettered strip at the foot begins. */
const STRIP = 56;
const MEDALLION = { x: -66, y: -50, r: 96 };

/** A ticket with its stub: events, visits, taking part. */
export const billet: Frame = {
  outline: OUTER,
  lean: -7,
  ground: (ground) => card(ground) + medallion(ground),
  scale: (edge, levelled) => coreScale(levelled ? edge : undefined) * (levelled && edge > 2 ? 0.9 : 0.945),
  ribbonY: 206,
  studs: { x: 168, y: 0, r: 15, upright: true },
  centreY: () => 256,
  zones: (ground) => [
    enamelZone(ground, within(84, MEDALLION.y, MEDALLION.x)),
    bandZone(ground, inBox(-214, STRIP, TEAR, 154)),
    bandZone(ground, inBox(TEAR, -146, 214, 146)),
    enamelZone(ground, inBox(-225, -163, 225, 163)),
    metalZone(ground),
  ],
  slots: {
    figure: { x: MEDALLION.x, y: MEDALLION.y, size: 132 },
    title: { kind: 'line', x: -69, y: 105, width: 276, size: 48, lines: 2 },
    sub: { kind: 'line', x: 166, y: 0, width: 300, size: 36, rotation: 90 },
  },
  miniField: { y: 0, r: 150 },
};

function card(ground: LayeredGround): string {
  const { metal, paint, palette, pale, edge, id } = ground;
  const ink = pale ? palette.base : metal.light;
  const waves = Array.from({ length: 26 }, (_, i) => {
    const y = -156 + i * 12.4;
    return `M-222,${y}q18,-10 36,0t36,0t36,0t36,0t36,0t36,0t36,0t36,0`;
  }).join('');
  const holes = Array.from({ length: 17 }, (_, i) => circle(TEAR, -132 + i * 16.5, 3.1)).join('');
  return (
    path(OUTER, { fill: '#000', opacity: 0.2, transform: 'translate(0,6)' }) +
    walls(OUTER, [
      [6, metal.dark],
      [4.2, paint('metal')],
    ]) +
    path(OUTER, { fill: paint('metal'), stroke: metal.dark, 'stroke-width': 1.6 }) +
    path(INNER, { fill: pale ? paint('paper') : paint('enamel'), stroke: metal.dark, 'stroke-width': 3.2 }) +
    path(waves, { fill: 'none', stroke: ink, 'stroke-width': 1, opacity: 0.16 }) +
    element('clipPath', { id: id('face') }, element('path', { d: FACE })) +
    group(
      { 'clip-path': `url(#${id('face')})` },
      path(`M${TEAR},-180H240V180H${TEAR}ZM-240,${STRIP}H${TEAR}V180H-240Z`, {
        fill: pale ? palette.pale : palette.deep,
        opacity: 0.94,
      }),
      path(`M-240,${STRIP}H${TEAR}`, { stroke: pale ? palette.base : metal.flat, 'stroke-width': 1.8, opacity: 0.8 }),
    ) +
    path(FACE, {
      fill: 'none',
      stroke: edge >= 2 ? paint('metalBack') : ink,
      'stroke-width': edge >= 2 ? 3 : 1.4,
      opacity: edge >= 2 ? 1 : 0.6,
    }) +
    path(holes, { fill: pale ? palette.base : metal.light, opacity: 0.9 }) +
    element('ellipse', { cx: -40, cy: -130, rx: 190, ry: 70, fill: paint('gloss') })
  );
}

function medallion(ground: LayeredGround): string {
  const { metal, paint } = ground;
  const { x, y, r } = MEDALLION;
  return group(
    { transform: `translate(${x},${y})` },
    disc(r + 2, '#000', { cy: 4, opacity: 0.22 }),
    disc(r, metal.dark),
    disc(r - 1.8, paint('metalBack')),
    disc(r - 10, metal.dark),
    engravedField(ground, r - 11.4),
    hush(ground, r - 20),
  );
}
