import type { Level } from '../../design.ts';
import type { Ground } from '../../drawing.ts';
import type { Point } from '../../geometry.ts';

/** What a picture of the second model adds: the edge, whether a level or the design decides it. */
export interface LayeredGround extends Ground {
  /** 1 rim, 2 double rim, 3 rim with beads, 4 the same inside a star. */
  edge: Level;
  /** Studs to show: how many of how many. */
  rank: number;
  of: number;
}

/** Part of a shape where letters may stand: what lies behind them, and the ink that reads there. */
export interface Zone {
  holds(point: Point): boolean;
  grounds: readonly string[];
  ink: string;
}

export interface ArcSlot {
  kind: 'arc';
  radius: number;
  span: number;
  size: number;
  place: 'top' | 'bottom';
  lines?: 2;
}
export interface LineSlot {
  kind: 'line';
  x: number;
  y: number;
  width: number;
  size: number;
  rotation?: number;
  lines?: 2;
  plate?: 'metal';
}
export type Slot = ArcSlot | LineSlot;

/** Where a design of this shape puts its figure and its texts, until someone moves them. */
export interface Slots {
  /** Centre, and the side of the square that the figure fills. */
  figure: { x: number; y: number; size: number };
  title: Slot;
  /** Only without a level, whose ribbon stands there. */
  sub: Slot;
}

/** One shape, drawn around (0, 0) inside a circle of radius 240 at scale 1. */
export interface Frame {
  /** Outer edge, for the small cut. */
  outline: string;
  /** Everything but layers, studs and ribbon. */
  ground(ground: LayeredGround): string;
  /** What hangs behind, never scaled away by a laurel or a star. */
  behind?(ground: LayeredGround): string;
  /** By edge: how large the core is drawn. */
  scale(edge: Level, levelled: boolean): number;
  /** Degrees by which the whole shape leans. */
  lean?: number;
  /** Middle of the ribbon, at scale 1. */
  ribbonY: number;
  /** Middle and size of the row of studs; `upright` where it runs downwards. */
  studs: { x?: number; y: number; r: number; upright?: true };
  /** Vertical centre of the drawing in the 512 canvas. */
  centreY(levelled: boolean, edge: Level): number;
  /** The first that holds a point counts; the last holds every point. */
  zones(ground: LayeredGround): Zone[];
  slots: Slots;
  /** Centre and radius of the disc of the small cut. */
  miniField?: { y: number; r: number };
  miniRim?(ground: LayeredGround): string;
  /** Star of the highest level turned, so that its rays stand between the points of the shape. */
  starTurn?: number;
}

export const anywhere = (): boolean => true;
export const within =
  (radius: number, y = 0, x = 0) =>
  ([px, py]: Point): boolean =>
    (px - x) ** 2 + (py - y) ** 2 <= radius ** 2;
export const inBox =
  (left: number, top: number, right: number, bottom: number) =>
  ([x, y]: Point): boolean =>
    x >= left && x <= right && y >= top && y <= bottom;

/** The polished edge, where letters hardly ever stand. */
export const metalZone = ({ metal }: Ground): Zone => ({
  holds: anywhere,
  grounds: [metal.light, metal.flat],
  ink: metal.text,
});
/** Enamel that runs from lit to shaded; or the paper of the first level. */
export const enamelZone = ({ pale, palette, metal }: Ground, holds: Zone['holds']): Zone =>
  pale
    ? { holds, grounds: [palette.pale, '#FFFFFF'], ink: palette.deep }
    : { holds, grounds: [palette.base, palette.deep], ink: metal.light };
/** A band for lettering: one colour. */
export const bandZone = ({ pale, palette, metal }: Ground, holds: Zone['holds']): Zone =>
  pale ? { holds, grounds: [palette.pale], ink: palette.deep } : { holds, grounds: [palette.deep], ink: metal.light };
