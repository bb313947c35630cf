import { setRibbon } from '../ribbon.ts';
import { FRAMES } from './frames/frames.ts';
import { isLettered, type LayeredDesign, type Lettering, wordsIn } from './model.ts';
import { fitOf, setText } from './set-text.ts';
import { structureOf } from './structure.ts';

/** Capitals of this height are still read without effort where a badge is 400 px wide. */
export const LEAST_PIXELS = 12;
const SHOWN_WIDTH = 400;
const CANVAS = 512;

export interface TextFit {
  /** Id of the layer, or `level` for the word on the ribbon. */
  layer: string;
  /** Sizes in the units of the picture, as drawn. */
  wanted: number;
  drawn: number;
  /** Of the letters where the badge is 400 px wide, to a tenth. */
  pixels: number;
  /** Whether its letters can be read. */
  fits: boolean;
  /** By how much the text is too long at the least size that can be read: 0.25 is a quarter. 0 where it is not its length that makes it small. */
  over: number;
}

/** How each text of a design stands in its room. What does not fit is drawn whole and too small, never cut. */
export function textFits(design: LayeredDesign, language: Lettering): TextFit[] {
  const levelled = design.level !== undefined;
  const edge = design.level ? structureOf(design.level) : 2;
  const scale = FRAMES[design.shape].scale(edge, levelled);
  const ofLayers = design.layers
    .filter(isLettered)
    .filter((layer) => !layer.hidden && wordsIn(layer.text, language).trim() !== '')
    .map((layer) => {
      const shown = scale * layer.scale;
      return judge(layer.id, layer.size * shown, fitOf(setText(layer, language)).size * shown);
    });
  const word = design.level ? wordsIn(design.level.word, language) : '';
  return word === '' ? ofLayers : [...ofLayers, ribbonFit(word, edge)];
}

function ribbonFit(word: string, edge: number): TextFit {
  const { fit } = setRibbon(word, edge);
  return judge('level', setRibbon('I', edge).fit.size, fit.size);
}

function judge(layer: string, wanted: number, drawn: number): TextFit {
  const inPixels = (size: number) => (size * SHOWN_WIDTH) / CANVAS;
  const pixels = Math.round(inPixels(drawn) * 10) / 10;
  const least = Math.min(LEAST_PIXELS, Math.round(inPixels(wanted) * 10) / 10);
  const tenth = (size: number) => Math.round(size * 10) / 10;
  return {
    layer,
    wanted: tenth(wanted),
    drawn: tenth(drawn),
    pixels,
    fits: pixels >= LEAST_PIXELS,
    over: pixels >= least ? 0 : Math.round((least / inPixels(drawn) - 1) * 100) / 100,
  };
}
