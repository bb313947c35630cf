import { ICON_WORDS } from './icon-words.gen.ts';
import { ICON_NAMES, type IconName } from './icons.ts';
import type { Lettering } from './layered/model.ts';
import { matches } from './matches.ts';

/** Icons found by their name or their search words, French or English. */
export const findIcons = (query: string): IconName[] =>
  ICON_NAMES.filter((name) => matches(`${name.replaceAll('-', ' ')} ${ICON_WORDS[name]}`, query));

/** Enough words to tell one icon from the others, the most telling first. */
const LABEL_WORDS = 2;

/** An icon in words: what it is found by in French; its own name, which is English. */
export const iconLabel = (name: IconName, language: Lettering): string =>
  language === 'en' ? name.replaceAll('-', ' ') : ICON_WORDS[name].split(' ').slice(0, LABEL_WORDS).join(', ');
