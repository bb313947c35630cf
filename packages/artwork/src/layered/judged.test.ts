import { describe, expect, it } from 'vitest';
import {
  type BadgeDesign,
  contrast,
  contrastWarnings,
  designToSvg,
  ENAMEL_NAMES,
  enamelFrom,
  fromFirst,
  ILLEGIBLE_PIXELS,
  isLettered,
  type LayeredDesign,
  layerBox,
  lettersMissing,
  lettersOf,
  libraryDesign,
  named,
  nearestPassing,
  parseLayeredDesign,
  reshaped,
  SHAPE_NAMES,
  STYLE_NAMES,
  slotLayer,
  textContrasts,
  textFits,
  titlePixels,
} from '../index.ts';

const words = {
  name: { fr: 'Traitement de l’information', en: 'Information processing' },
  level: { fr: 'Excellence', en: 'Excellence' },
};
const base = libraryDesign('information-processing', 4, words);
const { level: _level, ...unlevelled } = base;

describe('textFits', () => {
  it('finds that the longest name of the library fits at every level, above the least size that can be read', () => {
    for (const rank of [1, 2, 3, 4])
      for (const fit of textFits(libraryDesign('information-processing', rank, words), 'fr')) {
        expect(fit.fits).toBe(true);
        expect(fit.pixels).toBeGreaterThanOrEqual(17);
      }
  });

  it('tells which text is too long and by how much, and the picture still says it whole', () => {
    const long = 'Coordination des équipes pluridisciplinaires en milieu hospitalier et médico-social';
    const design = named(base, { fr: long, en: 'Coordination' });
    const [title, word] = textFits(design, 'fr');
    expect(title).toMatchObject({ layer: 'title', fits: false });
    expect(title?.over).toBeGreaterThan(0.2);
    expect(word).toMatchObject({ layer: 'level', fits: true, over: 0 });
    expect(textFits(design, 'en').every(({ fits }) => fits)).toBe(true);
    expect(designToSvg(design).replace(/<[^>]+>/g, '')).toContain(long.toUpperCase());
  });

  it('tells letters that are hard to read from those that nobody reads', () => {
    const sized = (scale: number): LayeredDesign => ({
      ...unlevelled,
      layers: [{ ...slotLayer('disc', 'title', { fr: 'Oui', en: 'Yes' }), size: 20, scale }],
    });
    expect([1, 0.7, 0.3].map((scale) => textFits(sized(scale), 'fr')[0])).toMatchObject([
      { text: 'Oui', fits: true, isLegible: true },
      { fits: false, isLegible: true },
      { fits: false, isLegible: false },
    ]);
  });

  it('finds every word of a ribbon legible, and a name of a hundred letters in the simple drawings', () => {
    for (const shape of SHAPE_NAMES)
      for (const rank of [1, 2, 3, 4]) {
        const level = { rank, of: 4, word: { fr: 'Œ'.repeat(30), en: 'x' } };
        expect(textFits({ ...reshaped(unlevelled, shape), level, layers: [] }, 'fr')).toMatchObject([
          { isLegible: true },
        ]);
      }
    const title =
      'Accompagner une équipe pluridisciplinaire dans la conduite d’un projet de transition énergétique loc';
    expect([...title].length).toBe(100);
    for (const style of STYLE_NAMES) {
      const design = { v: 1, style, palette: 'petrole', icon: 'award', title, alt: 'x' } as const;
      expect(titlePixels(design), style).toBeGreaterThanOrEqual(ILLEGIBLE_PIXELS);
    }
  });

  it('finds a text that the edge of the picture cuts, straight or bent, moved, turned or enlarged, and no other', () => {
    const line = { ...slotLayer('disc', 'title', words.name), kind: 'text', width: 300, size: 30, x: 0, y: 0 } as const;
    const bent = { ...line, kind: 'arc', radius: 200, span: 180, place: 'top' } as const;
    const isCut = (layer: object) =>
      textFits({ ...unlevelled, layers: [{ ...line, ...layer } as never] }, 'fr')[0]?.isCut;
    for (const whole of [{}, { x: 90 }, { y: 230 }, { rotation: 90, y: 90 }, bent, { ...bent, place: 'bottom' }])
      expect(isCut(whole), JSON.stringify(whole)).toBe(false);
    for (const cut of [{ x: 180 }, { y: 256 }, { rotation: 90, y: 180 }, { scale: 2 }, { ...bent, scale: 1.3 }])
      expect(isCut(cut), JSON.stringify(cut)).toBe(true);
    expect(isCut({ ...bent, y: -60 })).toBe(true);
  });

  it('says nothing of a layer that is hidden or empty', () => {
    const layers = base.layers.map((layer) => ({ ...layer, hidden: true as const }));
    expect(textFits({ ...base, layers }, 'fr').map(({ layer }) => layer)).toEqual(['level']);
  });

  it('tells letters that are asked for too small from a text that is too long', () => {
    const small: LayeredDesign = {
      ...unlevelled,
      layers: [{ ...slotLayer('disc', 'title', { fr: 'Oui', en: 'Yes' }), size: 9 }],
    };
    expect(textFits(small, 'fr')[0]).toMatchObject({ fits: false, over: 0 });
  });
});

describe('lettersMissing', () => {
  it('names what the badge font does not hold, each once, in the language that is lettered', () => {
    expect(lettersMissing(base, 'fr')).toEqual([]);
    const design = named(base, { fr: 'Œuvre à 日本 · 日', en: 'Work' });
    expect(lettersMissing(design, 'fr')).toEqual(['日', '本']);
    expect(lettersMissing(design, 'en')).toEqual([]);
  });
});

describe('contrastWarnings', () => {
  it('finds every shape readable in every enamel at every level as it is first lettered', () => {
    for (const shape of SHAPE_NAMES)
      for (const palette of ENAMEL_NAMES)
        for (const rank of [0, 1, 2, 3, 4]) {
          const design: LayeredDesign = {
            ...reshaped(unlevelled, shape),
            palette,
            ...(rank > 0 && { level: { rank, of: 4, word: words.level } }),
          };
          expect(contrastWarnings(design, 'fr'), `${shape} ${palette} ${rank}`).toEqual([]);
        }
  });

  it('proposes the nearest colour of the same hue that passes', () => {
    const layers = base.layers.map((layer) => (isLettered(layer) ? { ...layer, color: '#5A4FB0' as const } : layer));
    const [warning] = contrastWarnings({ ...base, layers }, 'fr');
    expect(warning).toMatchObject({ code: 'text', layer: 'title', color: '#5A4FB0', ground: '#0F2763', needed: 4.5 });
    if (warning?.code !== 'text') throw new Error('a text was expected');
    expect(contrast(warning.suggestion, warning.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(warning.suggestion, warning.ground)).toBeLessThan(4.8);
  });

  it('tells the contrast of every text, those that pass as well', () => {
    const [title, ...others] = textContrasts(base, 'fr');
    expect(others).toEqual([]);
    expect(title).toMatchObject({ layer: 'title', color: '#FFF1BC', ground: '#0F2763' });
    expect(title?.ratio).toBeGreaterThan(7);
  });

  it('answers black or white where no shade passes on all grounds, and the colour itself where it passes', () => {
    expect(['#000000', '#FFFFFF']).toContain(nearestPassing('#808080', ['#000000', '#FFFFFF', '#777777'], 7));
    expect(nearestPassing('#123456', ['#FFFFFF'], 4.5)).toBe('#123456');
  });

  it('warns of a rosette that is lost on a page', () => {
    const pale: LayeredDesign = { ...reshaped(unlevelled, 'cocarde'), palette: { main: '#000000' } };
    expect(contrastWarnings(pale, 'fr').filter(({ code }) => code === 'edge').length).toBeLessThanOrEqual(1);
  });
});

describe('own colours', () => {
  it.each(['#FFFFFF', '#000000', '#FFFF00', '#00FF00', '#0000FF', '#FF0000', '#7F7F7F', '#126779'])(
    'makes an enamel of %s that carries letters',
    (main) => {
      const { base: own, deep, pale, glow } = enamelFrom(main as `#${string}`);
      expect(contrast('#FFFFFF', deep)).toBeGreaterThanOrEqual(7);
      expect(contrast(deep, pale)).toBeGreaterThanOrEqual(7);
      for (const shade of [own, deep, pale, glow]) expect(shade).toMatch(/^#[0-9A-F]{6}$/);
      for (const shape of SHAPE_NAMES)
        for (const level of [undefined, 1, 2, 4]) {
          const design: LayeredDesign = {
            ...reshaped(unlevelled, shape),
            palette: { main: main as `#${string}` },
            ...(level && { level: { rank: level, of: 4, word: words.level } }),
          };
          expect(contrastWarnings(design, 'fr').filter(({ code }) => code === 'text')).toEqual([]);
        }
    },
  );
});

describe('what the studio starts from', () => {
  it('takes a design of the first model with all its words', () => {
    const first: BadgeDesign = {
      v: 1,
      style: 'ecrou',
      palette: 'nuit',
      icon: 'tool',
      title: 'Soudure',
      sub: 'Atelier',
      alt: 'x',
    };
    const design = fromFirst(first);
    expect(parseLayeredDesign(design)).toEqual(design);
    expect(lettersOf(design, 'en')).toBe('SOUDUREATELIER');
    expect(fromFirst({ ...first, level: 3, sub: 'Maîtrise' }).level).toEqual({
      rank: 3,
      of: 4,
      word: { fr: 'Maîtrise', en: 'Maîtrise' },
    });
  });

  it('gives each kind of layer a box to take hold of', () => {
    for (const shape of SHAPE_NAMES)
      for (const layer of reshaped(unlevelled, shape).layers) {
        const { width, height } = layerBox(layer, 'fr');
        expect(Math.min(width, height)).toBeGreaterThan(15);
        expect(Math.max(width, height)).toBeLessThan(512);
      }
  });
});
