/** Every figure is drawn around (0, 0), x to the right, y down; angles in degrees, clockwise from the right. */
export type Point = readonly [x: number, y: number];

/** A tenth of a unit is a twelfth of a pixel at 400 px: finer digits would only weigh. */
export const round = (value: number): number => Math.round(value * 10) / 10 || 0;

const write = ([x, y]: Point): string => `${round(x)},${round(y)}`;

export function polar(radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

export const closedPath = (points: readonly Point[]): string => `M${points.map(write).join('L')}Z`;
export const line = (from: Point, to: Point): string => `M${write(from)}L${write(to)}`;

export function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)},${round(y)}a${round(r)},${round(r)} 0 1,0 ${round(2 * r)},0a${round(r)},${round(r)} 0 1,0 ${round(-2 * r)},0Z`;
}

/** Arc of a circle around the origin; `to` below `from` runs anticlockwise. */
export function arc(radius: number, from: number, to: number): string {
  const large = Math.abs(to - from) > 180 ? 1 : 0;
  const r = round(radius);
  return `M${write(polar(radius, from))}A${r},${r} 0 ${large} ${to > from ? 1 : 0} ${write(polar(radius, to))}`;
}

export function regularPolygon(sides: number, radius: number, start = -90): string {
  return closedPath(Array.from({ length: sides }, (_, i) => polar(radius, start + (i * 360) / sides)));
}

export function lozenge(x: number, y: number, r: number): string {
  return closedPath([
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ]);
}

/**
 * Closed curve through the points of a function of the turn, as cubic Béziers: smooth, and few points suffice.
 * Written relative to the last (rounded) point: half the bytes, and rounding errors do not add up.
 */
export function smoothLoop(pointAt: (turn: number) => Point, segments: number): string {
  const step = 1 / segments;
  // Catmull-Rom with a uniform step: the leaving handle mirrors the arriving one, so `s` may leave it out.
  const handle = (i: number): Point => {
    const [ax, ay] = pointAt((i - 1) * step);
    const [bx, by] = pointAt((i + 1) * step);
    return [(bx - ax) / 6, (by - ay) / 6];
  };
  const [startX, startY] = pointAt(0);
  let [lastX, lastY] = [round(startX), round(startY)];
  let d = `M${lastX},${lastY}c${write(handle(0))}`;
  for (let i = 1; i <= segments; i++) {
    const [x, y] = pointAt(i * step);
    const [tx, ty] = handle(i);
    const [nextX, nextY] = [round(x), round(y)];
    d += `${i === 1 ? ' ' : 's'}${write([x - tx - lastX, y - ty - lastY])} ${write([nextX - lastX, nextY - lastY])}`;
    [lastX, lastY] = [nextX, nextY];
  }
  return `${d.replaceAll(/[ ,]-/g, '-')}z`;
}

/** Mirror image of markup on the vertical axis, drawn beside the original. */
export const bothSides = (markup: string): string => `${markup}<g transform="scale(-1,1)">${markup}</g>`;
