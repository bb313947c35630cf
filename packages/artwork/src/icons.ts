import { ICON_LIBRARY } from './icons.gen.ts';

export type IconName = keyof typeof ICON_LIBRARY;
export const ICON_NAMES = Object.keys(ICON_LIBRARY) as IconName[];
/** To be shown on the credits page: the icons keep their licence inside a badge. */
export const ICON_CREDIT = 'Tabler Icons, MIT, © Paweł Kuna';

export const isIconName = (value: unknown): value is IconName =>
  typeof value === 'string' && Object.hasOwn(ICON_LIBRARY, value);

/** Path data of one icon on its 24 × 24 grid, to be stroked with round caps. */
export const iconPaths = (name: IconName): readonly string[] => ICON_LIBRARY[name].paths;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '');

/** Whether words of the text begin with every word asked for; accents do not matter. */
export function matches(text: string, query: string): boolean {
  const words = plain(text).split(' ');
  return plain(query)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

/** Icons found by their name or their search words, French or English. */
export const findIcons = (query: string): IconName[] =>
  ICON_NAMES.filter((name) =>
    matches(`${name.replaceAll('-', ' ')} ${ICON_LIBRARY[name].fr} ${ICON_LIBRARY[name].en}`, query),
  );
