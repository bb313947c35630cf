// Makes public/fonts/*.woff2 from the packages of fonts (OFL-1.1): only the letters of French, English and their
// neighbours, about 20 kB a weight. Run by hand when a font or the list of letters changes: node fonts/build-fonts.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const TARGET = join(import.meta.dirname, '../public/fonts');

/** Package, file inside it, name of the result. */
const FONTS = [
  ['spectral', '600SemiBold/Spectral_600SemiBold.ttf', 'spectral-600'],
  ['spectral', '400Regular/Spectral_400Regular.ttf', 'spectral-400'],
  ['spectral', '400Regular_Italic/Spectral_400Regular_Italic.ttf', 'spectral-400-italic'],
  ['atkinson-hyperlegible-next', '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', 'atkinson-400'],
  ['atkinson-hyperlegible-next', '500Medium/AtkinsonHyperlegibleNext_500Medium.ttf', 'atkinson-500'],
  ['atkinson-hyperlegible-next', '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf', 'atkinson-600'],
  ['atkinson-hyperlegible-next', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf', 'atkinson-700'],
  ['barlow-semi-condensed', '600SemiBold/BarlowSemiCondensed_600SemiBold.ttf', 'barlow-600'],
] as const;

const range = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
/** Latin-1 and Latin Extended-A: names of all Western and Central Europe, not only French. */
const LETTERS = `${range(0x20, 0x7e) + range(0xa0, 0x17f)}\u0218\u0219\u021a\u021b\u2009\u202f\u2010\u2011–—‘’‚“”„†•…‰‹›€™−←→◆◇`;

mkdirSync(TARGET, { recursive: true });
for (const [name, file, result] of FONTS) {
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const made = await subsetFont(readFileSync(join(folder, file)), LETTERS, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'tnum'],
  });
  writeFileSync(join(TARGET, `${result}.woff2`), made);
  process.stdout.write(`${result}.woff2 ${(made.length / 1000).toFixed(1)} kB\n`);
}
