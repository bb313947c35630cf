import type { IconName } from '../icons.ts';
import type { EmblemName } from './emblems.ts';
import type { Slot, Slots } from './frames/frame.ts';
import { FRAMES } from './frames/frames.ts';
import { EMBLEM_SIDE, ICON_SIDE } from './layers.ts';
import type { EmblemLayer, IconLayer, Layer, LayeredDesign, LetteredLayer, ShapeName, Words } from './model.ts';

/** Where designs of a shape put their figure and their texts at first. */
export const slotsOf = (shape: ShapeName): Slots => FRAMES[shape].slots;

const PLAIN = { scale: 1, rotation: 0 } as const;

/** The figure of a shape, as large as its field holds. */
export function figureLayer(
  shape: ShapeName,
  figure: { emblem: EmblemName } | { icon: IconName },
): EmblemLayer | IconLayer {
  const { x, y, size } = slotsOf(shape).figure;
  const base = { id: 'figure', ...PLAIN, x, y, color: 'metal' } as const;
  const scale = (side: number) => Math.round((size / side) * 100) / 100;
  return 'emblem' in figure
    ? { ...base, kind: 'emblem', emblem: figure.emblem, scale: scale(EMBLEM_SIDE) }
    : { ...base, kind: 'icon', icon: figure.icon, scale: scale(ICON_SIDE) };
}

/** The title of a shape, which follows the badge's name, or its second line, which does not. */
export function slotLayer(shape: ShapeName, name: 'title' | 'sub', text: Words): LetteredLayer {
  const follows = name === 'title' ? ({ link: 'name' } as const) : {};
  return { id: name, ...placed(slotsOf(shape)[name]), text, ...follows };
}

function placed(slot: Slot): Omit<LetteredLayer, 'id' | 'text'> & LetteredShape {
  const lines = slot.lines === 2 ? ({ lines: 2 } as const) : {};
  if (slot.kind === 'arc') {
    const { radius, span, size, place } = slot;
    return { kind: 'arc', x: 0, y: 0, ...PLAIN, color: 'ink', radius, span, size, place, ...lines };
  }
  const { x, y, width, size, rotation = 0, plate } = slot;
  return { kind: 'text', x, y, scale: 1, rotation, color: 'ink', width, size, ...lines, ...(plate && { plate }) };
}
type LetteredShape =
  | { kind: 'arc'; radius: number; span: number; place: 'top' | 'bottom' }
  | { kind: 'text'; width: number };

/**
 * The design in another shape. Its figure, title and second line take the places of that shape; what was added beside them
 * stays where it is. The second line is hidden by nothing: with a level the ribbon covers its place.
 */
export function reshaped(design: LayeredDesign, shape: ShapeName): LayeredDesign {
  const layers = design.layers.map((layer): Layer => {
    if (layer.id === 'title' || layer.id === 'sub') {
      if (layer.kind !== 'text' && layer.kind !== 'arc') return layer;
      const fresh = slotLayer(shape, layer.id, layer.text);
      const { link: _link, ...rest } = fresh;
      return {
        ...rest,
        color: layer.color,
        ...(layer.link && { link: layer.link }),
        ...(layer.hidden && { hidden: true }),
      };
    }
    if (layer.id !== 'figure' || layer.kind === 'logo' || layer.kind === 'text' || layer.kind === 'arc') return layer;
    const { x, y, scale } = figureLayer(
      shape,
      layer.kind === 'emblem' ? { emblem: layer.emblem } : { icon: layer.icon },
    );
    return { ...layer, x, y, scale };
  });
  return { ...design, shape, layers };
}
