import { EMBLEM_SIDE, ICON_SIDE, LOGO_SIDE } from './layers.ts';
import type { Layer, Lettering } from './model.ts';
import { fitOf, setText } from './set-text.ts';

/** The box of a layer at scale 1, centred on its (x, y): what a handle takes hold of. */
export function layerBox(layer: Layer, language: Lettering): { width: number; height: number } {
  switch (layer.kind) {
    case 'emblem':
      return { width: EMBLEM_SIDE, height: EMBLEM_SIDE };
    case 'icon':
      return { width: ICON_SIDE, height: ICON_SIDE };
    case 'logo':
      return { width: LOGO_SIDE, height: LOGO_SIDE };
    case 'arc': {
      const side = 2 * layer.radius + layer.size;
      return { width: side, height: side };
    }
    case 'text': {
      const lines = setText(layer, language);
      if (lines.length === 0) return { width: layer.width, height: layer.size };
      const { size, width } = fitOf(lines);
      return { width: Math.round(width), height: Math.round(size * 1.15 * lines.length) };
    }
  }
}
