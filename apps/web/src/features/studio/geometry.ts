// What a hand does with a layer on the drawing, in the units of its picture: 512 a side. Pure.
import { type Layer, LIMITS } from '@insigne/artwork';

export interface Point {
  x: number;
  y: number;
}
/** Where the origin of the layers stands in the picture, how large their units are there, and by how much they lean. */
export interface Frame extends Point {
  scale: number;
  lean: number;
}
/** What a gesture changes of a layer. */
export type Placing = Pick<Layer, 'x' | 'y' | 'scale' | 'rotation'>;

/** Units that an arrow key moves a layer by, alone and with the shift key. */
export const STEP = 1;
export const LONG_STEP = 10;
/** Nearer than this to the middle, a layer is meant to stand in it. */
const SNAP = 6;
/** Nearer than this to its natural size. */
const SNAP_SCALE = 0.03;
/** Nearer than this to upright or lying, in degrees; with the shift key a layer turns by whole steps. */
const SNAP_ANGLE = 4;
const QUARTER = 90;
const ANGLE_STEP = 15;
const SCALE_STEP = 0.05;
/** The picture's side, which the frame's place is told in. */
export const PICTURE = 512;

export const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));
const rounded = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;
/** Half a turn either way: −180 and 180 are the same, the second is said. */
export const turn = (degrees: number): number => {
  const within360 = ((degrees % 360) + 360) % 360;
  return within360 > 180 ? within360 - 360 : within360;
};

/** From a place on the screen to the units of the layers. */
export function onDesign(at: Point, shown: { left: number; top: number; width: number }, frame: Frame): Point {
  const unit = shown.width / PICTURE;
  const x = ((at.x - shown.left) / unit - frame.x) / frame.scale;
  const y = ((at.y - shown.top) / unit - frame.y) / frame.scale;
  return turnedBy({ x, y }, -frame.lean);
}

function turnedBy({ x, y }: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return { x: x * Math.cos(angle) - y * Math.sin(angle), y: x * Math.sin(angle) + y * Math.cos(angle) };
}

/** Moved by hand. Near the middle it stands in it, unless the hand says not to. */
export function dragged(start: Placing, from: Point, to: Point, snaps: boolean): Placing {
  const along = (value: number): number => {
    const whole = rounded(within(value, LIMITS.position));
    return snaps && Math.abs(value) < SNAP ? 0 : whole;
  };
  return { ...start, x: along(start.x + to.x - from.x), y: along(start.y + to.y - from.y) };
}

/** Pulled by a corner: the middle stays, the size follows the distance of the hand from it. */
export function resized(start: Placing, from: Point, to: Point, snaps: boolean): Placing {
  const before = Math.hypot(from.x - start.x, from.y - start.y);
  if (before === 0) return start;
  const scale = (start.scale * Math.hypot(to.x - start.x, to.y - start.y)) / before;
  const snapped = snaps && Math.abs(scale - 1) < SNAP_SCALE ? 1 : scale;
  return { ...start, scale: rounded(within(snapped, LIMITS.scale), 2) };
}

/** Turned by the handle above it; by whole steps with the shift key. */
export function rotated(start: Placing, from: Point, to: Point, options: { snaps: boolean; steps: boolean }): Placing {
  const angle = (point: Point) => (Math.atan2(point.y - start.y, point.x - start.x) * 180) / Math.PI;
  const wanted = turn(start.rotation + angle(to) - angle(from));
  if (options.steps) return { ...start, rotation: turn(Math.round(wanted / ANGLE_STEP) * ANGLE_STEP) };
  const upright = Math.round(wanted / QUARTER) * QUARTER;
  const isNear = options.snaps && Math.abs(wanted - upright) < SNAP_ANGLE;
  return { ...start, rotation: turn(isNear ? upright : rounded(wanted)) };
}

const MOVES: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export type KeyAct = 'move' | 'resize' | 'turn';

/** What a key does to the chosen layer: arrows move, + and − resize, brackets turn. Undefined: nothing. */
export function keyed(start: Placing, key: string, isLong: boolean): { act: KeyAct; placing: Placing } | undefined {
  const move = MOVES[key];
  if (move !== undefined) {
    const by = isLong ? LONG_STEP : STEP;
    const x = within(start.x + move.x * by, LIMITS.position);
    const y = within(start.y + move.y * by, LIMITS.position);
    return { act: 'move', placing: { ...start, x, y } };
  }
  if (key === '+' || key === '=' || key === '-') {
    const scale = start.scale + (key === '-' ? -SCALE_STEP : SCALE_STEP);
    return { act: 'resize', placing: { ...start, scale: rounded(within(scale, LIMITS.scale), 2) } };
  }
  if (key === '[' || key === ']') {
    const by = (key === '[' ? -1 : 1) * (isLong ? ANGLE_STEP : STEP);
    return { act: 'turn', placing: { ...start, rotation: turn(start.rotation + by) } };
  }
  return undefined;
}

/** The corners of a layer's box, turned with it, in units of the layers. From the upper left, clockwise. */
export function corners({ x, y, scale, rotation }: Placing, box: { width: number; height: number }): Point[] {
  const [w, h] = [(box.width * scale) / 2, (box.height * scale) / 2];
  return [
    { x: -w, y: -h },
    { x: w, y: -h },
    { x: w, y: h },
    { x: -w, y: h },
  ].map((corner) => {
    const turned = turnedBy(corner, rotation);
    return { x: x + turned.x, y: y + turned.y };
  });
}
