import type { Level } from './design.ts';
import type { Ground } from './drawing.ts';
import { arc, closedPath, type Point, polar, round } from './geometry.ts';
import { element, group, path } from './markup.ts';

/** The core gives way to what surrounds it. */
export const coreScale = (level: Level | undefined): number => (level === 3 ? 0.87 : level === 4 ? 0.85 : 1);

/** What surrounds the core at the two upper levels: a laurel (3), the rays of an order's star (4). */
export function honours(ground: Ground): string {
  if (ground.level === 3) return laurel(ground);
  if (ground.level === 4) return orderStar(ground);
  return '';
}

const leafOutline = (length: number, width: number): string => {
  const at = (share: number) => round(length * share);
  return `M0,0C${at(0.22)},${-width} ${at(0.72)},${round(-width * 0.95)} ${length},0C${at(0.72)},${round(width * 0.6)} ${at(0.25)},${round(width * 0.65)} 0,0Z`;
};

interface Branch {
  radius: number;
  from: number;
  to: number;
  pairs: number;
}

const BRANCH: Branch = { radius: 214, from: 76, to: -56, pairs: 9 };

function laurel({ metal, paint, id }: Ground): string {
  const { radius, from, to, pairs } = BRANCH;
  const stem = arc(radius, from, to);
  let side =
    path(stem, { fill: 'none', stroke: metal.dark, 'stroke-width': 7.5, 'stroke-linecap': 'round' }) +
    path(stem, { fill: 'none', stroke: paint('metal'), 'stroke-width': 4, 'stroke-linecap': 'round' });
  const [bright, mid, shade] = metal.stops;
  const leaf = (at: number, turn: number, length: number, width: number, scale: number, outer: boolean): string => {
    const [x, y] = polar(radius, at);
    const outline = leafOutline(length, width);
    // The outer half of each branch turns to the light, the inner one away from it.
    const halves = outer ? [bright, mid] : [mid, shade];
    const lower = `M0,0C${round(length * 0.25)},${round(width * 0.65)} ${round(length * 0.72)},${round(width * 0.6)} ${length},0Z`;
    return group(
      {
        transform: `translate(${round(x)},${round(y)}) rotate(${round(turn)}) scale(${Math.round(scale * 100) / 100})`,
      },
      path(outline, { fill: halves[0], stroke: metal.dark, 'stroke-width': 3.2, 'stroke-linejoin': 'round' }),
      path(lower, { fill: halves[1] }),
      element('path', { d: `M4,0H${length - 8}`, stroke: metal.dark, 'stroke-width': 1.3, opacity: 0.55 }),
    );
  };
  for (let i = 0; i < pairs; i++) {
    const at = from + ((to - from) * (i + 0.4)) / pairs;
    const scale = 1 - 0.3 * (i / pairs);
    side += leaf(at - 5, at - 97, 54, 20, scale, false) + leaf(at, at - 50, 50, 19, scale, true);
  }
  side += leaf(to, to - 92, 50, 17, 0.72, true);
  const branch = id('branch');
  return group({ id: branch }, side) + element('use', { href: `#${branch}`, transform: 'scale(-1,1)' });
}

/** Lengths of five neighbouring rays; eight such groups make the star. */
const RAY_GROUP = [251, 234, 214, 214, 234] as const;
const RAY_COUNT = 40;

function orderStar({ metal, paint }: Ground): string {
  const root = 120;
  const half = 180 / RAY_COUNT;
  let edge = '';
  let lit = '';
  let dim = '';
  for (let i = 0; i < RAY_COUNT; i++) {
    const at = -90 + (i * 360) / RAY_COUNT;
    const length = RAY_GROUP[i % RAY_GROUP.length] ?? RAY_GROUP[0];
    const tip = polar(length, at);
    const axis = polar(root, at);
    const [left, right] = [polar(root, at - half), polar(root, at + half)];
    const [leftHip, rightHip] = [polar(length - 27, at - half * 0.74), polar(length - 27, at + half * 0.74)];
    const facets: [Point[], Point[], Point[]] = [
      [left, leftHip, tip, rightHip, right],
      [left, leftHip, tip, axis],
      [axis, tip, rightHip, right],
    ];
    edge += closedPath(facets[0]);
    lit += closedPath(facets[1]);
    dim += closedPath(facets[2]);
  }
  return (
    path(edge, { fill: metal.dark, stroke: metal.dark, 'stroke-width': 5, 'stroke-linejoin': 'round' }) +
    path(lit, { fill: paint('metal') }) +
    path(lit, { fill: metal.light, opacity: 0.3 }) +
    path(dim, { fill: metal.stops[2] })
  );
}
