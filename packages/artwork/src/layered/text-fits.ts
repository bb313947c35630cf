import type { Point } from '../geometry.ts';
import { HALF_CAPITAL } from '../lettering.ts';
import { setRibbon } from '../ribbon.ts';
import { FRAMES } from './frames/frames.ts';
import { layerFrame } from './layer-frame.ts';
import { isLettered, type LayeredDesign, type LetteredLayer, type Lettering, wordsIn } from './model.ts';
import { fitOf, type SetLine, setText } from './set-text.ts';
import { structureOf } from './structure.ts';

/** Capitals of this height are still read without effort where a badge is 400 px wide. */
export const LEAST_PIXELS = 12;
/**
 * Below half of that nobody reads them: capitals are four pixels high there, as high as three strokes of an E and what lies between
 * them, and no page shows a badge larger.
 */
export const ILLEGIBLE_PIXELS = 6;
/** A hair outside is rounding, and of no letter. */
const OUTSIDE = 1;
const SHOWN_WIDTH = 400;
const CANVAS = 512;

export interface TextFit {
  /** Id of the layer, or `level` for the word on the ribbon. */
  layer: string;
  /** What it says, as it was written. */
  text: string;
  /** Sizes in the units of the picture, as drawn. */
  wanted: number;
  drawn: number;
  /** Of the letters where the badge is 400 px wide, to a tenth. */
  pixels: number;
  /** Whether its letters can be read. */
  fits: boolean;
  /** Whether they can be told from each other at all: a picture in which they cannot be is not to be published. */
  isLegible: boolean;
  /** Whether part of it lies outside the picture. */
  isCut: boolean;
  /** By how much the text is too long at the least size that can be read: 0.25 is a quarter. 0 where it is not its length that makes it small. */
  over: number;
}

/**
 * How each text of a design stands in its room. What does not fit in it is drawn whole and too small; what was moved over the edge of
 * the picture is cut by it.
 */
export function textFits(design: LayeredDesign, language: Lettering): TextFit[] {
  const levelled = design.level !== undefined;
  const edge = design.level ? structureOf(design.level) : 2;
  const scale = FRAMES[design.shape].scale(edge, levelled);
  const placed = placeIn(layerFrame(design));
  const ofLayers = design.layers
    .filter(isLettered)
    .filter((layer) => !layer.hidden && wordsIn(layer.text, language).trim() !== '')
    .map((layer) => {
      const shown = scale * layer.scale;
      const lines = setText(layer, language);
      return {
        ...judge(layer.id, layer.size * shown, fitOf(lines).size * shown),
        text: wordsIn(layer.text, language).trim(),
        isCut: outlineOf(layer, lines).map(placed).some(isOutside),
      };
    });
  const word = design.level ? wordsIn(design.level.word, language) : '';
  return word === '' ? ofLayers : [...ofLayers, ribbonFit(word, edge)];
}

function ribbonFit(word: string, edge: number): TextFit {
  const { fit } = setRibbon(word, edge);
  return { ...judge('level', setRibbon('I', edge).fit.size, fit.size), text: word, isCut: false };
}

/** From the units of the layers to those of the picture. */
function placeIn({ x, y, scale, lean }: ReturnType<typeof layerFrame>): (point: Point) => Point {
  return (point) => {
    const [across, down] = turned(point, lean);
    return [x + across * scale, y + down * scale];
  };
}

function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  return [x * Math.cos(angle) - y * Math.sin(angle), x * Math.sin(angle) + y * Math.cos(angle)];
}

const isOutside = (point: Point): boolean => point.some((value) => value < -OUTSIDE || value > CANVAS + OUTSIDE);

/** Points of an arc of letters: close enough that none between two of them lies further out by a unit. */
const POINTS = 24;

/** Points on the outline of the letters, in the units of the layers: corners of a line, the two sides of an arc. */
function outlineOf(layer: LetteredLayer, lines: readonly SetLine[]): Point[] {
  const own = lines.flatMap(({ fit, offset }) => {
    const half = fit.size * HALF_CAPITAL;
    if (layer.kind === 'text')
      return [-1, 1].flatMap((side) => [-half, half].map((rise): Point => [(side * fit.width) / 2, offset + rise]));
    const middle = Math.max(10, layer.radius + offset);
    const side = layer.place === 'top' ? -1 : 1;
    return Array.from({ length: POINTS + 1 }, (_, at) => (fit.width / middle) * (at / POINTS - 0.5)).flatMap((angle) =>
      [middle - half, middle + half].map((reach): Point => [reach * Math.sin(angle), side * reach * Math.cos(angle)]),
    );
  });
  return own.map(([x, y]): Point => {
    const [across, down] = turned([x * layer.scale, y * layer.scale], layer.rotation);
    return [layer.x + across, layer.y + down];
  });
}

function judge(layer: string, wanted: number, drawn: number): Omit<TextFit, 'text' | 'isCut'> {
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
    isLegible: pixels >= ILLEGIBLE_PIXELS,
    over: pixels >= least ? 0 : Math.round((least / inPixels(drawn) - 1) * 100) / 100,
  };
}
