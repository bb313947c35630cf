// Why: a drawing is judged by eye. Of the first model: writes every style, level, palette and size to one PNG: node contact-sheet.ts OUT.png
import { Sheet } from './sheet.ts';
import { type BadgeDesign, type IconName, type Level, PALETTE_NAMES, STYLE_NAMES } from './src/index.ts';

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

const SIZES: Record<string, [number, number]> = {
  levels: [1240, 1240],
  styles: [1240, 820],
  small: [1240, 760],
  texts: [1240, 940],
};
const sheet = new Sheet(...(SIZES[page] ?? SIZES.levels ?? [1240, 1240]));
function put(model: BadgeDesign, x: number, y: number, size: number, mini = false, grey = false): void {
  sheet.put(model, x, y, size, { optical: mini ? 'mini' : 'full', grey });
}

if (page === 'levels') {
  STYLE_NAMES.forEach((style, row) => {
    LEVELS.forEach((level, column) => {
      put(design(style, { level, sub: WORDS[level] }), 10 + column * 308, 8 + row * 308, 296);
    });
  });
} else if (page === 'styles') {
  STYLE_NAMES.forEach((style, i) => {
    put(design(style), 4 + i * 310, 4, 302);
  });
  PALETTE_NAMES.forEach((palette, i) => {
    const icons: IconName[] = ['heart-handshake', 'leaf', 'shield-lock', 'bulb', 'feather', 'rocket', 'scale', 'flask'];
    const style = STYLE_NAMES[i % 4] ?? 'sceau';
    put(design(style, { palette, icon: icons[i] ?? 'star' }), 4 + (i % 4) * 310, 320 + Math.floor(i / 4) * 250, 240);
  });
} else if (page === 'small') {
  sheet.darken(380, 380);
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

sheet.write(target);
