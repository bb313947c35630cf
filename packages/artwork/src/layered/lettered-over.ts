import type { LetteredLayer, Lettering } from './model.ts';
import { fitOf, setText } from './set-text.ts';

type Point = readonly [number, number];

/** A plate stands out from its letters by as much on every side. */
const MARGIN = 8;

/** Whether the letters of a layer, or their plate, stand on a point of the core. */
export function lettersOver(layer: LetteredLayer, language: Lettering, [x, y]: Point): boolean {
  const lines = setText(layer, language);
  if (lines.length === 0) return false;
  const { size, width } = fitOf(lines);
  const height = size * (lines.length === 2 ? 2.1 : 1);
  const turn = (-layer.rotation * Math.PI) / 180;
  const [dx, dy] = [(x - layer.x) / layer.scale, (y - layer.y) / layer.scale];
  const across = dx * Math.cos(turn) - dy * Math.sin(turn);
  const down = dx * Math.sin(turn) + dy * Math.cos(turn);
  if (layer.kind === 'text') return Math.abs(across) <= width / 2 + MARGIN && Math.abs(down) <= height / 2 + MARGIN;
  const radius = Math.hypot(across, down);
  const away = Math.atan2(Math.abs(across), layer.place === 'top' ? -down : down);
  return Math.abs(radius - layer.radius) <= height / 2 + MARGIN && away <= width / 2 / layer.radius;
}
