// Why: a drawing is judged by eye. Writes all templates to one PNG, the levelled ones at two of their levels as well:
// node template-sheet.ts OUT.png
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { designToSvg, type LayeredDesign, levelSet, TEMPLATES } from './src/index.ts';

const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: node template-sheet.ts OUT.png');

const WORDS = ['Aptitude', 'Acquisition', 'Maîtrise', 'Excellence'].map((word) => ({ word: { fr: word, en: word } }));
const SHOWN = [0, 3];
const COLUMNS = 8;
const SIDE = 210;

const designs: LayeredDesign[] = TEMPLATES.flatMap(({ design, levelled }) => {
  const set = levelled ? levelSet(design, WORDS) : [];
  return [design, ...SHOWN.flatMap((rank) => set[rank] ?? [])];
});
const width = COLUMNS * SIDE;
const height = Math.ceil(designs.length / COLUMNS) * SIDE;
const cells = designs.map((design, i) => {
  const [x, y] = [(i % COLUMNS) * SIDE + 5, Math.floor(i / COLUMNS) * SIDE + 5];
  const svg = designToSvg(design, { idPrefix: `t${i}` });
  return svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${SIDE - 10}" height="${SIDE - 10}" `);
});
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#FFF"/>${cells.join('')}</svg>`;
const font = '@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf';
const resvg = new Resvg(svg, {
  fitTo: { mode: 'width', value: width },
  font: { loadSystemFonts: false, fontFiles: [fileURLToPath(import.meta.resolve(font))] },
});
writeFileSync(target, resvg.render().asPng());
