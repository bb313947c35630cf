import { circle } from '../../geometry.ts';
import { coreScale } from '../../honours.ts';
import { gear, pennant, scalloped } from '../../shapes.ts';
import { cloth, pennantGround } from '../../styles/chevron.ts';
import { bandInk, pleats, rosetteGround, tails } from '../../styles/cocarde.ts';
import { wheelGround } from '../../styles/ecrou.ts';
import { sealGround } from '../../styles/sceau.ts';
import { anywhere, bandZone, enamelZone, type Frame, inBox, metalZone, within } from './frame.ts';

const scale: Frame['scale'] = (edge, levelled) => coreScale(levelled ? edge : undefined);

/** The four shapes of the first model, without what they lettered themselves. */
export const sceau: Frame = {
  outline: scalloped(228, 32),
  ground: sealGround,
  scale,
  ribbonY: 202,
  studs: { y: 95, r: 10.5 },
  centreY: () => 256,
  zones: (ground) => [enamelZone(ground, within(136)), bandZone(ground, within(198)), metalZone(ground)],
  slots: {
    figure: { x: 0, y: 0, size: 190 },
    title: { kind: 'arc', radius: 170, span: 226, size: 33, place: 'top', lines: 2 },
    sub: { kind: 'arc', radius: 170, span: 100, size: 25, place: 'bottom' },
  },
};

export const ecrou: Frame = {
  outline: gear(212, 244, 12),
  ground: wheelGround,
  scale,
  ribbonY: 206,
  studs: { y: 84, r: 10 },
  centreY: () => 256,
  zones: (ground) => [
    enamelZone(ground, within(124)),
    // The gear's paper is laid under its band.
    bandZone(ground, within(188)),
    metalZone(ground),
  ],
  slots: {
    figure: { x: 0, y: 0, size: 166 },
    title: { kind: 'arc', radius: 164, span: 220, size: 30, place: 'top', lines: 2 },
    sub: { kind: 'arc', radius: 164, span: 96, size: 23, place: 'bottom' },
  },
};

export const chevron: Frame = {
  outline: pennant(182, -236, 122, 240, 12),
  ground: pennantGround,
  scale,
  ribbonY: 204,
  studs: { y: 92, r: 10 },
  centreY: () => 256,
  zones: (ground) => [
    bandZone(ground, inBox(-168, -219, 168, -137)),
    enamelZone(ground, within(87, -36)),
    metalZone(ground),
  ],
  slots: {
    figure: { x: 0, y: -36, size: 122 },
    title: { kind: 'line', x: 0, y: -179, width: 304, size: 40, lines: 2 },
    sub: { kind: 'line', x: 0, y: 96, width: 232, size: 27, plate: 'metal' },
  },
  miniField: { y: -70, r: 148 },
  miniRim: cloth,
};

export const cocarde: Frame = {
  outline: circle(0, 0, 200),
  ground: rosetteGround,
  behind: tails,
  scale,
  ribbonY: 196,
  studs: { y: 78, r: 9.5 },
  centreY: (levelled, edge) => (levelled ? (edge === 4 ? 256 : 244) : 226),
  zones: (ground) => [
    enamelZone(ground, within(110)),
    {
      holds: within(168),
      grounds: ground.level !== undefined && !ground.pale ? [ground.palette.deep] : [ground.palette.pale],
      ink: bandInk(ground),
    },
    { holds: anywhere, grounds: [ground.palette.base, ground.palette.glow], ink: '#FFFFFF' },
  ],
  slots: {
    figure: { x: 0, y: 0, size: 150 },
    title: { kind: 'arc', radius: 144, span: 222, size: 30, place: 'top', lines: 2 },
    sub: { kind: 'arc', radius: 144, span: 92, size: 23, place: 'bottom' },
  },
  miniRim: (ground) => pleats(ground, 214, 18),
  miniField: { y: 0, r: 166 },
};
