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

/** Icons whose name or search words, French or English, begin with every word asked for; accents do not matter. */
export function findIcons(query: string): IconName[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return ICON_NAMES.filter((name) => {
    const words = plain(`${name.replaceAll('-', ' ')} ${ICON_LIBRARY[name].fr} ${ICON_LIBRARY[name].en}`).split(' ');
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
