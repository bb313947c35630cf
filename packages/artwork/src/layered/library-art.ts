import type { EmblemName } from './emblems.ts';
import type { EnamelName } from './enamels.ts';
import type { LayeredDesign, ShapeName, Words } from './model.ts';
import { figureLayer, slotLayer } from './slots.ts';

interface Family {
  shape: ShapeName;
  palette: EnamelName;
}

const FAMILIES = {
  self: { shape: 'disc', palette: 'grenat' },
  others: { shape: 'quatrefoil', palette: 'sapin' },
  action: { shape: 'shield', palette: 'cuivre' },
  knowledge: { shape: 'hexagon', palette: 'outremer' },
  complexity: { shape: 'octagram', palette: 'violet' },
} as const satisfies Record<string, Family>;

const EMBLEM_OF_SKILL = {
  self: {
    'self-assessment': 'mirror',
    'self-regulation': 'governor',
    'self-organisation': 'hourglass',
    'self-mobilisation': 'flame',
  },
  others: { 'social-sensitivity': 'heart', 'relational-adaptation': 'voices', cooperation: 'rings' },
  action: { 'logical-reasoning': 'therefore', planning: 'steps', 'trade-off': 'scales' },
  knowledge: { 'information-processing': 'prism', synthesis: 'lens', conceptualisation: 'solid' },
  complexity: { 'mental-flexibility': 'loop', projection: 'road', 'systemic-approach': 'sphere' },
} as const satisfies Record<keyof typeof FAMILIES, Record<string, EmblemName>>;

export interface LibraryArt extends Family {
  emblem: EmblemName;
}

/** Picture of each skill of the ready library, by its id: silhouette and enamel tell the family, the emblem the skill. */
export const LIBRARY_ART: Readonly<Record<string, LibraryArt>> = Object.fromEntries(
  Object.entries(EMBLEM_OF_SKILL).flatMap(([family, skills]) =>
    Object.entries(skills).map(([skill, emblem]) => [
      skill,
      { ...FAMILIES[family as keyof typeof FAMILIES], emblem: emblem as EmblemName },
    ]),
  ),
);

export interface LibraryWords {
  name: Words;
  level: Words;
}

/**
 * The badge of one skill of the ready library at one of its four levels, as a design that can be changed freely.
 * @throws {RangeError} for a skill that the library does not have
 */
export function libraryDesign(skillId: string, rank: number, { name, level }: LibraryWords): LayeredDesign {
  const art = Object.hasOwn(LIBRARY_ART, skillId) ? LIBRARY_ART[skillId] : undefined;
  if (!art) throw new RangeError(`no picture for the skill ${skillId}`);
  const { shape, palette, emblem } = art;
  return {
    v: 2,
    shape,
    palette,
    level: { rank, of: 4, word: level },
    layers: [figureLayer(shape, { emblem }), slotLayer(shape, 'title', name)],
    alt: { fr: '', en: '' },
  };
}
