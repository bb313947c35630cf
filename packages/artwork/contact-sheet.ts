// Why: a drawing is judged by eye. Writes every style, level, palette and size to one PNG: node contact-sheet.ts OUT.png
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type BadgeDesign, designToSvg, type IconName, type Level, PALETTE_NAMES, STYLE_NAMES } from './src/index.ts';

const [target, page = 'levels'] = process.argv.slice(2);
if (!target) throw new Error('usage: node contact-sheet.ts OUT.png [levels|styles|small|texts]');

const WORDS: Record<Level, string> = { 1: 'Aptitude', 2: 'Acquisition', 3: 'Maîtrise', 4: 'Excellence' };
const LEVELS = [1, 2, 3, 4] as const;
const SAMPLES: Record<(typeof STYLE_NAMES)[number], Pick<BadgeDesign, 'palette' | 'icon' | 'title' | 'sub'>> = {
  sceau: { palette: 'petrole', icon: 'certificate', title: 'Évaluation qualifiée', sub: 'Évaluatrice · évaluateur' },
  ecrou: { palette: 'lagon', icon: 'tool', title: 'Maintenance préventive', sub: 'Atelier' },
  chevron: { palette: 'brique', icon: 'school', title: 'Tutorat', sub: 'Formation 2026' },
  cocarde: { palette: 'prune', icon: 'microphone', title: 'Forum des métiers', sub: 'Participation' },
};
const design = (style: (typeof STYLE_NAMES)[number], change: Partial<BadgeDesign> = {}): BadgeDesign => ({
  v: 1,
  style,
  ...SAMPLES[style],
  alt: 'Badge',
  ...change,
});

const cells: string[] = [];
let serial = 0;
function put(model: BadgeDesign, x: number, y: number, size: number, mini = false, grey = false): void {
  const svg = designToSvg(model, { idPrefix: `c${serial++}`, optical: mini ? 'mini' : 'full', grey });
  cells.push(svg.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `));
}

let [width, height] = [1240, 1240];
let ground = '';
if (page === 'levels') {
  STYLE_NAMES.forEach((style, row) => {
    LEVELS.forEach((level, column) => {
      put(design(style, { level, sub: WORDS[level] }), 10 + column * 308, 8 + row * 308, 296);
    });
  });
} else if (page === 'styles') {
  [width, height] = [1240, 820];
  STYLE_NAMES.forEach((style, i) => {
    put(design(style), 4 + i * 310, 4, 302);
  });
  PALETTE_NAMES.forEach((palette, i) => {
    const icons: IconName[] = ['heart-handshake', 'leaf', 'shield-lock', 'bulb', 'feather', 'rocket', 'scale', 'flask'];
    const style = STYLE_NAMES[i % 4] ?? 'sceau';
    put(design(style, { palette, icon: icons[i] ?? 'star' }), 4 + (i % 4) * 310, 320 + Math.floor(i / 4) * 250, 240);
  });
} else if (page === 'small') {
  [width, height] = [1240, 760];
  ground = '<path d="M0,380H1240V760H0Z" fill="#0C171A"/>';
  [0, 380].forEach((top) => {
    [90, 64, 32].forEach((size, row) => {
      STYLE_NAMES.forEach((style, s) => {
        LEVELS.forEach((level, l) => {
          const x = 8 + s * 308 + l * 76;
          const y = top + ([8, 200, 330][row] ?? 0);
          const model = design(style, { level, sub: WORDS[level] });
          put(model, size === 90 ? x - 6 : x, y, size === 90 ? 84 : size, size < 90);
          if (row < 2) put(model, x, y + (row ? 66 : 96), row ? 56 : 64, row > 0, true);
        });
      });
    });
  });
} else {
  [width, height] = [1240, 940];
  const titles = [
    'Accueil',
    'Traitement de l’information',
    'Accompagnement des transitions professionnelles',
    'Coordination des équipes pluridisciplinaires en milieu hospitalier et médico-social',
  ];
  STYLE_NAMES.slice(0, 3).forEach((style, row) => {
    titles.forEach((title, column) => {
      put(
        design(style, { title, level: (((column + row) % 4) + 1) as Level, sub: 'Maîtrise' }),
        4 + column * 310,
        4 + row * 312,
        304,
      );
    });
  });
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="#FFF"/>${ground}${cells.join('')}</svg>`;
const font = '@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf';
const resvg = new Resvg(svg, {
  fitTo: { mode: 'width', value: width },
  font: { loadSystemFonts: false, fontFiles: [fileURLToPath(import.meta.resolve(font))] },
});
writeFileSync(target, resvg.render().asPng());
