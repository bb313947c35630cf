// Why: a drawing is judged by eye. Writes the contact sheets of docs/pictures: the 64 badges of the ready library, large and
// at 32 px, and the templates. node draw-sheets.ts [FOLDER]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sheet } from './sheet.ts';
import { type LayeredDesign, levelSet, libraryDesign, TEMPLATES, type Words } from './src/index.ts';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** What the pictures are lettered with; packages stand apart, so the file is read and not imported. */
const LIBRARY: Record<'skills' | 'levels', { id: string; name: Words }[]> = JSON.parse(
  readFileSync(new URL('../library/content/socio-cognitive-skills.json', import.meta.url), 'utf8'),
);
const badges: LayeredDesign[] = LIBRARY.skills.flatMap(({ id, name }) =>
  LIBRARY.levels.map((level, i) => libraryDesign(id, i + 1, { name, level: level.name })),
);

/** Designs in rows, as large as the width allows. */
function inRows(designs: readonly LayeredDesign[], columns: number, side: number): Sheet {
  const sheet = new Sheet(columns * side, Math.ceil(designs.length / columns) * side);
  designs.forEach((design, i) => {
    sheet.put(design, (i % columns) * side + 4, Math.floor(i / columns) * side + 4, side - 8);
  });
  return sheet;
}

/** Full cut and small cut at 32 px, on white, on dark and in grey: where the levels are not told apart here, they never are. */
function small(designs: readonly LayeredDesign[]): Sheet {
  const [size, pitch, columns] = [32, 38, 16];
  const band = Math.ceil(designs.length / columns) * pitch + 12;
  const sheet = new Sheet(2 * columns * pitch + 12, 3 * band);
  sheet.darken(band, band);
  designs.forEach((design, i) => {
    for (const [row, grey] of [false, false, true].entries())
      for (const [cut, optical] of (['full', 'mini'] as const).entries()) {
        const x = ((i % columns) + cut * columns) * pitch + 3 + cut * 6;
        sheet.put(design, x, row * band + Math.floor(i / columns) * pitch + 9, size, { grey, optical });
      }
  });
  return sheet;
}

const LOWEST_AND_HIGHEST = [0, 3];
const templates = TEMPLATES.flatMap(({ design, levelled }) => {
  const set = levelled
    ? levelSet(
        design,
        LIBRARY.levels.map(({ name }) => ({ word: name })),
      )
    : [];
  return [design, ...LOWEST_AND_HIGHEST.flatMap((rank) => set[rank] ?? [])];
});

inRows(badges.slice(0, 32), 8, 190).write(join(folder, 'artwork-library-1.png'));
inRows(badges.slice(32), 8, 190).write(join(folder, 'artwork-library-2.png'));
small(badges).write(join(folder, 'artwork-library-32px.png'));
inRows(templates, 10, 132).write(join(folder, 'artwork-templates.png'));
