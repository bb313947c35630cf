// Why: a drawing is judged by eye. Writes the 64 badges of the ready library to one PNG: node library-sheet.ts OUT.png [full|small]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type DesignOptions, designToSvg, libraryDesign, type Words } from './src/index.ts';

const [target, page = 'full'] = process.argv.slice(2);
if (!target) throw new Error('usage: node library-sheet.ts OUT.png [full|small]');

/** What the pictures are lettered with; packages stand apart, so the file is read and not imported. */
const LIBRARY: Record<'skills' | 'levels', { id: string; name: Words }[]> = JSON.parse(
  readFileSync(new URL('../library/content/socio-cognitive-skills.json', import.meta.url), 'utf8'),
);
const COLUMNS = 8;
const ROWS = 8;
const cells: string[] = [];

function put(index: number, rank: number, x: number, y: number, size: number, options: DesignOptions = {}): void {
  const skill = LIBRARY.skills[index];
  const level = LIBRARY.levels[rank - 1];
  if (!skill || !level) return;
  const svg = designToSvg(libraryDesign(skill.id, rank, { name: skill.name, level: level.name }), {
    idPrefix: `c${cells.length}`,
    ...options,
  });
  cells.push(svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `));
}

let [width, height] = [1600, 1600];
let ground = '';
if (page === 'full') {
  const side = width / COLUMNS;
  for (let i = 0; i < COLUMNS * ROWS; i++)
    put(Math.floor(i / 4), (i % 4) + 1, (i % COLUMNS) * side + 3, Math.floor(i / COLUMNS) * side + 3, side - 6);
} else {
  // Full cut and small cut at 32 px, in colour, on dark, and in grey: whoever cannot tell the levels here cannot anywhere.
  [width, height] = [1160, 900];
  ground = '<path d="M0,300H1160V600H0Z" fill="#0C171A"/>';
  for (let i = 0; i < 64; i++) {
    const x = (i % 16) * 36 + 6;
    const y = Math.floor(i / 16) * 66 + 20;
    for (const [band, grey] of [0, 0, 1].entries()) {
      put(Math.floor(i / 4), (i % 4) + 1, x, y + band * 300, 32, { grey: grey === 1 });
      put(Math.floor(i / 4), (i % 4) + 1, x + 580, y + band * 300, 32, { grey: grey === 1, optical: 'mini' });
    }
  }
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#FFF"/>${ground}${cells.join('')}</svg>`;
const font = '@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf';
const resvg = new Resvg(svg, {
  fitTo: { mode: 'width', value: width },
  font: { loadSystemFonts: false, fontFiles: [fileURLToPath(import.meta.resolve(font))] },
});
writeFileSync(target, resvg.render().asPng());
