import { group, path } from '../markup.ts';
import type { EmblemPart } from './emblem-parts.ts';
import { EMBLEMS, type EmblemName } from './emblems.ts';

export interface EmblemPaints {
  body: string;
  /** What shows where the emblem is cut through. */
  hole: string;
  shine: string;
  shadow: string;
  shadowOpacity: number;
}

const joined = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };

/** An emblem cast in metal: its shadow on the enamel, then its parts in order. */
export function emblem(name: EmblemName, paints: EmblemPaints): string {
  const { parts } = EMBLEMS[name] as { parts: readonly EmblemPart[] };
  return (
    group(
      { opacity: paints.shadowOpacity, transform: 'translate(0,3.4)' },
      ...parts.map((part) => shadowOf(part, paints)),
    ) + parts.map((part) => draw(part, paints)).join('')
  );
}

function shadowOf([kind, d, width]: EmblemPart, { shadow }: EmblemPaints): string {
  if (kind === 'metal') return path(d, { fill: shadow, stroke: shadow, 'stroke-width': 3, 'stroke-linejoin': 'round' });
  if (kind === 'bar') return path(d, { fill: 'none', stroke: shadow, 'stroke-width': width + 3, ...joined });
  return '';
}

function draw([kind, d, width]: EmblemPart, { body, hole, shine }: EmblemPaints): string {
  switch (kind) {
    case 'metal':
      return path(d, { fill: body });
    case 'cut':
      return path(d, { fill: hole });
    case 'facet':
      return path(d, { fill: body, opacity: 0.38 });
    case 'bar':
      return path(d, { fill: 'none', stroke: body, 'stroke-width': width, ...joined });
    case 'groove':
      return path(d, { fill: 'none', stroke: hole, 'stroke-width': width, 'stroke-linejoin': 'round' });
    case 'shine':
      return path(d, { fill: 'none', stroke: shine, 'stroke-width': width, 'stroke-linecap': 'round', opacity: 0.8 });
  }
}
