import { fileURLToPath } from 'node:url';

/** TTF only: the renderer drops text set in WOFF or WOFF2 without a word. */
const FONT_FILES = {
  badge: '@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf',
  display: '@expo-google-fonts/spectral/600SemiBold/Spectral_600SemiBold.ttf',
  text: '@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
} as const;

export const fontPath = (name: keyof typeof FONT_FILES): string => fileURLToPath(import.meta.resolve(FONT_FILES[name]));

export const allFontPaths = (): string[] => [fontPath('badge'), fontPath('display'), fontPath('text')];
