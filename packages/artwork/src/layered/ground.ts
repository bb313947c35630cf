import type { Level } from '../design.ts';
import { element } from '../markup.ts';
import { alloy } from './alloys.ts';
import { enamelOf } from './enamels.ts';
import type { LayeredGround } from './frames/frame.ts';
import type { LayeredDesign, Rim } from './model.ts';
import { alloyOf, structureOf } from './structure.ts';

export interface GroundOptions {
  mini: boolean;
  fontFamily: string;
  idPrefix: string;
}

const EDGE_OF_RIM: Record<Rim, Level> = { plain: 1, double: 2, beaded: 3 };

export function layeredGround(design: LayeredDesign, { mini, fontFamily, idPrefix }: GroundOptions): LayeredGround {
  const id = (name: string) => `${idPrefix}-${name}`;
  const palette = enamelOf(design.palette);
  const level = design.level && structureOf(design.level);
  const rim = design.rim ?? 'double';
  return {
    level,
    edge: level ?? EDGE_OF_RIM[rim],
    rank: design.level?.rank ?? 0,
    of: design.level?.of ?? 0,
    metal: alloy(alloyOf(design), palette),
    palette,
    pale: level ? level === 1 : design.field === 'paper',
    mini,
    fontFamily,
    ...(!level && { engraving: design.engraving ?? 'waves', secondRim: rim === 'double' }),
    id,
    paint: (name) => `url(#${id(name)})`,
  };
}

/** Bright metal for figures: it must stand off the enamel, of its own hue as well. In units of an emblem. */
export function castServer({ id, metal }: LayeredGround): string {
  const stops = [metal.stops[0], metal.stops[3], metal.light, metal.flat];
  return element(
    'linearGradient',
    { id: id('cast'), gradientUnits: 'userSpaceOnUse', x1: 0, y1: -90, x2: 0, y2: 90 },
    ...stops.map((color, i) => element('stop', { offset: i / (stops.length - 1), 'stop-color': color })),
  );
}
