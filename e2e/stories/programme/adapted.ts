import type { Language } from '../../support/words.ts';

/** Of the ready library: what the story adapts, and looks for in the catalogue. */
export const SKILL: Record<Language, string> = { fr: 'Coopération', en: 'Cooperation' };
export const OWN_WORDS: Record<Language, string> = {
  fr: 'Ici, cela se voit à chaque changement d’équipe.',
  en: 'Here it shows at each change of shift.',
};
