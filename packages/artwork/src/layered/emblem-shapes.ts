import { circle, closedPath, type Point, polar, round } from '../geometry.ts';
import { bow, type EmblemPart } from './emblem-parts.ts';

const write = ([x, y]: Point): string => `${round(x)},${round(y)}`;

/** A solid with twenty faces: outline, inner triangle, and the edges between them. */
export function icosahedron(): EmblemPart[] {
  const outer = Array.from({ length: 6 }, (_, i) => polar(84, -90 + i * 60));
  const inner = [-90, 30, 150].map((angle) => polar(46, angle));
  const at = (list: readonly Point[], i: number): Point => list[i] ?? [0, 0];
  const face = (i: number, j: number, k: number): EmblemPart => [
    'facet',
    closedPath([at(outer, i), at(outer, j), at(inner, k)]),
  ];
  const edges = [
    [0, 5, 0, 1],
    [1, 1, 2, 3],
    [2, 3, 4, 5],
  ].flatMap(([from, ...targets]) => targets.map((to) => [from ?? 0, to] as const));
  return [
    ['metal', closedPath(outer)],
    ['cut', closedPath(outer.map(([x, y]): Point => [x * 0.92, y * 0.92]))],
    ['facet', closedPath(inner)],
    face(5, 0, 0),
    face(1, 2, 1),
    face(3, 4, 2),
    ['bar', closedPath(inner), 6],
    ...edges.map(([from, to]): EmblemPart => ['bar', `M${write(at(inner, from))}L${write(at(outer, to))}`, 5]),
    ...inner.map(([x, y]): EmblemPart => ['metal', circle(x, y, 7.5)]),
  ];
}

/** Three rings, each over one neighbour and under the other. */
export function wovenRings(): EmblemPart[] {
  const radius = 38;
  const width = 13;
  const ring = ([x, y]: Point, from: number, to: number, whole = false): EmblemPart[] => [
    ['groove', whole ? circle(x, y, radius) : bow(x, y, radius, from, to), width + 9],
    ['bar', whole ? circle(x, y, radius) : bow(x, y, radius, from - 7, to + 7), width],
    ['shine', whole ? circle(x, y, radius + 3) : bow(x, y, radius + 3, from - 7, to + 7), 1.6],
  ];
  const [top, left, right]: [Point, Point, Point] = [
    [0, -30],
    [-33, 27],
    [33, 27],
  ];
  return [
    ...ring(right, 0, 0, true),
    ...ring(left, 0, 0, true),
    ...ring(top, 0, 0, true),
    // The first ring comes over the last one, on the side where it would lie under both.
    ...ring(right, -148, -98),
  ];
}

/** Rays of a rising sun, long and short in turn. */
export function risingRays(): EmblemPart[] {
  return [-160, -135, -112, -90, -68, -45, -20].map((angle, i): EmblemPart => {
    const long = i % 2 === 1;
    return ['bar', `M${write(polar(54, angle))}L${write(polar(long ? 86 : 75, angle))}`, long ? 8 : 6];
  });
}
