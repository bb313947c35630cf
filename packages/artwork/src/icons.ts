import { ICON_PATHS } from './icons.gen.ts';

export type IconName = keyof typeof ICON_PATHS;
export const ICON_NAMES = Object.keys(ICON_PATHS) as IconName[];
/** To be shown on the credits page: the icons keep their licence inside a badge. */
export const ICON_CREDIT = 'Tabler Icons, MIT, © Paweł Kuna';

export const isIconName = (value: unknown): value is IconName =>
  typeof value === 'string' && Object.hasOwn(ICON_PATHS, value);

/** Path data of one icon on its 24 × 24 grid, to be stroked with round caps. */
export const iconPaths = (name: IconName): readonly string[] => ICON_PATHS[name];
