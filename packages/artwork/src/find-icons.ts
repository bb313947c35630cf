import { ICON_WORDS } from './icon-words.gen.ts';
import { ICON_NAMES, type IconName } from './icons.ts';
import { matches } from './matches.ts';

/** Icons found by their name or their search words, French or English. */
export const findIcons = (query: string): IconName[] =>
  ICON_NAMES.filter((name) => matches(`${name.replaceAll('-', ' ')} ${ICON_WORDS[name]}`, query));
