import type { Level } from '../design.ts';
import type { AlloyName } from './alloys.ts';
import type { DesignLevel, LayeredDesign, ShapeName, Words } from './model.ts';

/** Edges: 1 rim, 2 double rim, 3 laurel, 4 star of an order. The highest rank of every scale of two or more is the star. */
const OF_SHORT_SCALES: Record<number, readonly Level[]> = { 1: [2], 2: [2, 4], 3: [2, 3, 4] };
const STRUCTURES = 4;

/** Which edge a rank bears. Longer scales share the four edges out; studs and word tell ranks of one edge apart. */
export function structureOf({ rank, of }: Pick<DesignLevel, 'rank' | 'of'>): Level {
  const structure = OF_SHORT_SCALES[of]?.[rank - 1] ?? 1 + Math.floor(((rank - 1) * STRUCTURES) / of);
  return structure as Level;
}

const ALLOY_OF_STRUCTURE: Record<Level, AlloyName> = { 1: 'acier', 2: 'bronze', 3: 'argent', 4: 'or' };
const ALLOY_OF_SHAPE: Record<ShapeName, AlloyName> = {
  disc: 'or',
  quatrefoil: 'or',
  shield: 'argent',
  hexagon: 'argent',
  octagram: 'or',
  sceau: 'argent',
  ecrou: 'acier',
  chevron: 'argent',
  cocarde: 'or',
  circuit: 'or',
  'ex-libris': 'or',
  billet: 'bronze',
  ruche: 'or',
};

/** A level decides its metal, so that gold never means anything but the highest one. */
export const alloyOf = ({ level, metal, shape }: LayeredDesign): AlloyName =>
  level ? ALLOY_OF_STRUCTURE[structureOf(level)] : (metal ?? ALLOY_OF_SHAPE[shape]);

/** The design without its second line, which gives way to the ribbon of a level, and is there again when it is shown. */
export const forLevels = (design: LayeredDesign): LayeredDesign => ({
  ...design,
  layers: design.layers.map((layer) => (layer.id === 'sub' ? { ...layer, hidden: true } : layer)),
});

export const withLevel = (design: LayeredDesign, level: DesignLevel): LayeredDesign => ({
  ...forLevels(design),
  level,
});

/** One design for each level of a scale, lowest first. */
export const levelSet = (design: LayeredDesign, scale: readonly { word: Words }[]): LayeredDesign[] =>
  scale.map(({ word }, i) => withLevel(design, { rank: i + 1, of: scale.length, word }));

/** The design with the name of the badge wherever its text follows it. */
export const named = (design: LayeredDesign, name: Words): LayeredDesign => ({
  ...design,
  layers: design.layers.map((layer) => ('link' in layer && layer.link === 'name' ? { ...layer, text: name } : layer)),
});
