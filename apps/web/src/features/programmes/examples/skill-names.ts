import type { Bilingual } from '@insigne/server/api';

/** The skills of the ready library by their ids, as they are named there. */
export const SKILL_NAMES = {
  'self-assessment': { fr: 'Auto-évaluation', en: 'Self-assessment' },
  'self-regulation': { fr: 'Auto-régulation', en: 'Self-regulation' },
  'self-organisation': { fr: 'Auto-organisation', en: 'Self-organisation' },
  'self-mobilisation': { fr: 'Auto-mobilisation', en: 'Self-mobilisation' },
  'social-sensitivity': { fr: 'Sensibilité sociale', en: 'Social sensitivity' },
  'relational-adaptation': { fr: 'Adaptation relationnelle', en: 'Relational adaptation' },
  cooperation: { fr: 'Coopération', en: 'Cooperation' },
  'logical-reasoning': { fr: 'Raisonnement logique', en: 'Logical reasoning' },
  planning: { fr: 'Planification', en: 'Planning' },
  'trade-off': { fr: 'Arbitrage', en: 'Trade-off decision-making' },
  'information-processing': { fr: 'Traitement de l’information', en: 'Information processing' },
  synthesis: { fr: 'Synthèse', en: 'Synthesis' },
  conceptualisation: { fr: 'Conceptualisation', en: 'Conceptualisation' },
  'mental-flexibility': { fr: 'Flexibilité mentale', en: 'Mental flexibility' },
  projection: { fr: 'Projection', en: 'Prospective thinking' },
  'systemic-approach': { fr: 'Approche globale', en: 'Whole-system approach' },
} satisfies Record<string, Bilingual>;
export type SkillId = keyof typeof SKILL_NAMES;
