import type { Bilingual, LibrarySkill } from './library.ts';

/** What the picture of a family is cut from. */
const GROUNDS: Record<string, Bilingual> = {
  self: { fr: 'un médaillon rond grenat', en: 'a round garnet medal' },
  others: { fr: 'un quatre-feuilles vert sapin', en: 'a fir-green quatrefoil' },
  action: { fr: 'un écu de cuivre', en: 'a copper shield' },
  knowledge: { fr: 'un hexagone outremer', en: 'an ultramarine hexagon' },
  complexity: { fr: 'une étoile violette à huit branches', en: 'a violet eight-pointed star' },
};

/** What stands in its middle. */
const EMBLEMS: Record<string, Bilingual> = {
  'self-assessment': { fr: 'un miroir à main où paraît une coche', en: 'a hand mirror showing a tick' },
  'self-regulation': { fr: 'un régulateur à boules', en: 'a governor with two balls' },
  'self-organisation': { fr: 'un sablier', en: 'an hourglass' },
  'self-mobilisation': { fr: 'une flamme', en: 'a flame' },
  'social-sensitivity': { fr: 'un cœur et ses échos', en: 'a heart with its echoes' },
  'relational-adaptation': { fr: 'deux bulles de parole', en: 'two speech bubbles' },
  cooperation: { fr: 'trois anneaux entrelacés', en: 'three interwoven rings' },
  'logical-reasoning': {
    fr: 'trois points reliés, le signe «\u202fdonc\u202f»',
    en: 'three linked points, the “therefore” sign',
  },
  planning: { fr: 'des marches et un drapeau', en: 'steps and a flag' },
  'trade-off': { fr: 'une balance', en: 'a pair of scales' },
  'information-processing': { fr: 'un prisme traversé de lumière', en: 'a prism with light passing through' },
  synthesis: { fr: 'une lentille qui réunit des rayons', en: 'a lens gathering rays' },
  conceptualisation: { fr: 'un solide à vingt faces', en: 'a solid of twenty faces' },
  'mental-flexibility': { fr: 'un ruban sans fin', en: 'an endless ribbon' },
  projection: { fr: 'une route vers un soleil levant', en: 'a road towards a rising sun' },
  'systemic-approach': { fr: 'une sphère armillaire', en: 'an armillary sphere' },
};

/** What the picture of a skill shows, for people who cannot see it. A skill that is new has its name alone. */
export function pictureWords({ id, family, name }: LibrarySkill): Bilingual {
  const [emblem, ground] = [EMBLEMS[id], GROUNDS[family]];
  if (emblem === undefined || ground === undefined) return { fr: `Badge ${name.fr}`, en: `${name.en} badge` };
  return {
    fr: `Badge ${name.fr}\u202f: ${emblem.fr} sur ${ground.fr}`,
    en: `${name.en} badge: ${emblem.en} on ${ground.en}`,
  };
}
