import { matches } from '../matches.ts';
import { EMBLEM_NAMES, EMBLEMS, type EmblemName } from './emblems.ts';

/** Emblems whose name or meaning, French or English, begins with every word asked for; accents do not matter. */
export const findEmblems = (query: string): EmblemName[] =>
  EMBLEM_NAMES.filter((emblem) => {
    const { name, words } = EMBLEMS[emblem];
    return matches(`${name.fr} ${name.en} ${words.fr} ${words.en}`, query);
  });
