// What is done with the layers of a design as a list. Pure: each answers another design, or the same when nothing can be done.
import {
  type EmblemName,
  type IconName,
  type Layer,
  type LayeredDesign,
  LIMITS,
  MAX_LAYERS,
  type Words,
} from '@insigne/artwork';
import { within } from './geometry.ts';

export type LayerKind = Layer['kind'];
export type Move = 'up' | 'down';

/** What a new layer begins with: a person changes it at once. */
const FIRST_EMBLEM: EmblemName = 'flame';
const FIRST_ICON: IconName = 'award';
/** A copy lies beside what it was copied from, so that both are seen. */
const COPY_OFFSET = 16;

export const isFull = (design: LayeredDesign): boolean => design.layers.length >= MAX_LAYERS;

/** `emblem-1`, `emblem-2`: the first that is free. */
function freeId(design: LayeredDesign, kind: LayerKind): string {
  const taken = new Set(design.layers.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number++;
  return `${kind}-${number}`;
}

export function newLayer(design: LayeredDesign, kind: LayerKind, words: Words): Layer {
  const base = { id: freeId(design, kind), x: 0, y: 0, scale: 1, rotation: 0, color: 'ink' as const };
  switch (kind) {
    case 'emblem':
      return { ...base, kind, emblem: FIRST_EMBLEM };
    case 'icon':
      return { ...base, kind, icon: FIRST_ICON };
    case 'text':
      return { ...base, kind, y: 96, text: words, size: 30, width: 220 };
    case 'arc':
      return { ...base, kind, text: words, size: 30, radius: 150, span: 150, place: 'top' };
    case 'logo':
      return { ...base, kind };
  }
}

/** On top of the others. */
export const withLayer = (design: LayeredDesign, layer: Layer): LayeredDesign =>
  isFull(design) ? design : { ...design, layers: [...design.layers, layer] };

export const withoutLayer = (design: LayeredDesign, id: string): LayeredDesign => ({
  ...design,
  layers: design.layers.filter((layer) => layer.id !== id),
});

/** What stands in a layer's place among the others when it is gone: the one above, else the one below. */
export function neighbourOf(design: LayeredDesign, id: string): string | undefined {
  const at = design.layers.findIndex((layer) => layer.id === id);
  return (design.layers[at + 1] ?? design.layers[at - 1])?.id;
}

export function changedLayer(design: LayeredDesign, id: string, change: (layer: Layer) => Layer): LayeredDesign {
  return { ...design, layers: design.layers.map((layer) => (layer.id === id ? change(layer) : layer)) };
}

export const toggledLayer = (design: LayeredDesign, id: string): LayeredDesign =>
  changedLayer(design, id, ({ hidden, ...layer }) => (hidden === true ? layer : { ...layer, hidden: true }));

/** Right above what it was copied from. The name stands once: a copy keeps its words, not the link to it. */
export function withCopy(design: LayeredDesign, id: string): { design: LayeredDesign; copy: string } | undefined {
  const at = design.layers.findIndex((layer) => layer.id === id);
  const layer = design.layers[at];
  if (layer === undefined || isFull(design)) return undefined;
  const copy = freeId(design, layer.kind);
  const moved = {
    ...layer,
    id: copy,
    x: within(layer.x + COPY_OFFSET, LIMITS.position),
    y: within(layer.y + COPY_OFFSET, LIMITS.position),
  };
  if ('link' in moved) delete moved.link;
  return {
    design: { ...design, layers: [...design.layers.slice(0, at + 1), moved, ...design.layers.slice(at + 1)] },
    copy,
  };
}

/** One place nearer to the top of the pile, or to its ground. */
export function movedLayer(design: LayeredDesign, id: string, move: Move): LayeredDesign {
  const from = design.layers.findIndex((layer) => layer.id === id);
  const to = from + (move === 'up' ? 1 : -1);
  const [layer, other] = [design.layers[from], design.layers[to]];
  if (layer === undefined || other === undefined) return design;
  return { ...design, layers: design.layers.with(from, other).with(to, layer) };
}
