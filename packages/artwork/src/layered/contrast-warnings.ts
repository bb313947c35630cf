import { atLightness, contrast, toOklab } from '../accent.ts';
import { FRAMES } from './frames/frames.ts';
import { layeredGround } from './ground.ts';
import { plainColour, zoneUnder } from './layers.ts';
import { isLettered, type LayeredDesign, type Lettering, type OwnColour, wordsIn } from './model.ts';

/** WCAG 2.2: 1.4.3 for letters, 1.4.11 for the edge of the shape. */
const TEXT_NEEDS = 4.5;
const EDGE_NEEDS = 3;
/** The pages on which badges are shown, light and dark. */
const PAGES = { white: '#FFFFFF', dark: '#0C171A' } as const;
const STEP = 0.005;

export type ContrastWarning =
  | {
      code: 'text';
      layer: string;
      color: string;
      /** What the letters stand on, where the contrast is least. */
      ground: string;
      ratio: number;
      needed: number;
      suggestion: OwnColour;
    }
  | { code: 'edge'; on: keyof typeof PAGES; color: string; ratio: number; needed: number; suggestion: OwnColour };

export interface TextContrast {
  layer: string;
  color: string;
  /** What the letters stand on, where the contrast is least. */
  ground: string;
  ratio: number;
}

interface JudgedText extends TextContrast {
  grounds: readonly string[];
}

function judgedTexts(design: LayeredDesign, language: Lettering): JudgedText[] {
  const ground = plainGround(design);
  const frame = FRAMES[design.shape];
  return design.layers
    .filter(isLettered)
    .filter((layer) => !layer.hidden && wordsIn(layer.text, language).trim() !== '')
    .map((layer) => {
      const zone = zoneUnder(layer, { ground, frame });
      const color = plainColour(layer.color, zone, ground);
      const [worst, ratio] = leastOf(color, zone.grounds);
      return { layer: layer.id, color, ground: worst, ratio, grounds: zone.grounds };
    });
}

/** How every text of a design stands out from what is really behind it. */
export const textContrasts = (design: LayeredDesign, language: Lettering): TextContrast[] =>
  judgedTexts(design, language).map(({ grounds: _grounds, ...contrastOfText }) => contrastOfText);

/** Letters that cannot be read on what is really behind them, and an edge that is lost on a page. */
export function contrastWarnings(design: LayeredDesign, language: Lettering): ContrastWarning[] {
  const ofTexts = judgedTexts(design, language)
    .filter(({ ratio }) => ratio < TEXT_NEEDS)
    .map(({ grounds, ...text }): ContrastWarning => {
      const suggestion = nearestPassing(text.color, grounds, TEXT_NEEDS);
      return { code: 'text', ...text, needed: TEXT_NEEDS, suggestion };
    });
  return [...ofTexts, ...edgeWarnings(edgeColours(design), plainGround(design).palette.base)];
}

const plainGround = (design: LayeredDesign) => layeredGround(design, { mini: false, fontFamily: '', idPrefix: '' });

/** An edge of several walls is seen when one of them is: the dark line outside, the metal inside it. */
function edgeColours(design: LayeredDesign): string[] {
  const { metal, palette } = plainGround(design);
  return design.shape === 'cocarde'
    ? [palette.base, palette.glow, palette.deep]
    : [metal.dark, metal.flat, metal.light];
}

function edgeWarnings(edges: readonly string[], main: string): ContrastWarning[] {
  return (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((on): ContrastWarning[] => {
    const [color, ratio] = edges
      .map((edge) => [edge, contrast(edge, PAGES[on])] as const)
      .reduce((best, each) => (each[1] > best[1] ? each : best));
    if (ratio >= EDGE_NEEDS) return [];
    const suggestion = nearestPassing(main, [PAGES[on]], EDGE_NEEDS);
    return [{ code: 'edge', on, color, ratio: tenths(ratio), needed: EDGE_NEEDS, suggestion }];
  });
}

const tenths = (ratio: number): number => Math.floor(ratio * 10) / 10;

function leastOf(color: string, grounds: readonly string[]): [string, number] {
  return grounds
    .map((ground): [string, number] => [ground, tenths(contrast(color, ground))])
    .reduce((least, each) => (each[1] < least[1] ? each : least));
}

/** The colour of this hue with enough contrast that is nearest in lightness; black or white where none has it on all grounds. */
export function nearestPassing(color: string, grounds: readonly string[], needed: number): OwnColour {
  const lab = toOklab(color);
  const passes = (shade: string) => grounds.every((ground) => contrast(shade, ground) >= needed);
  for (let away = 0; away <= 1; away += STEP)
    for (const lightness of [lab[0] - away, lab[0] + away]) {
      if (lightness < 0 || lightness > 1) continue;
      const shade = away === 0 ? color.toUpperCase() : atLightness(lab, lightness);
      if (passes(shade)) return shade as OwnColour;
    }
  const least = (shade: string) => Math.min(...grounds.map((ground) => contrast(shade, ground)));
  return least('#000000') >= least('#FFFFFF') ? '#000000' : '#FFFFFF';
}
