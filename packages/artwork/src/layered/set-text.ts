import { capitals, cutInTwo, type Fit, fitText, type TitleLine } from '../lettering.ts';
import { type LetteredLayer, type Lettering, wordsIn } from './model.ts';

export interface SetLine extends TitleLine {
  /** From the middle of the layer: downwards for a straight text, outwards for an arc. */
  offset: number;
}

/** Letters of two lines, as a share of the letters of one in the same band. */
const SIZE_OF_TWO = 0.72;
const PITCH = 1.12;
/** Letters on the inner side of an arc have less room than its middle. */
const INNER_SIDE = 0.32;
const TRACKING = 0.08;
const TRACKING_OF_TWO = 0.05;

const arcRoom = (radius: number, span: number): number => (radius * span * Math.PI) / 180;

/** The lines of a layer, whole whatever their length. */
export function setText(layer: LetteredLayer, language: Lettering): SetLine[] {
  const text = capitals(wordsIn(layer.text, language));
  if (text === '') return [];
  const one = fitText({ text, size: layer.size, room: roomAt(layer, 0, layer.size), tracking: TRACKING });
  const halves = layer.lines === 2 && one.size < layer.size ? cutInTwo(text) : undefined;
  if (halves) {
    const wanted = layer.size * SIZE_OF_TWO;
    const offsetAt = (line: number, size: number) => (line - 0.5) * size * PITCH * (layer.kind === 'arc' ? -1 : 1);
    const fits = halves.map((half, i) =>
      fitText({
        text: half,
        size: wanted,
        room: roomAt(layer, offsetAt(i, wanted), wanted),
        tracking: TRACKING_OF_TWO,
      }),
    );
    const size = Math.min(...fits.map((fit) => fit.size));
    if (size > one.size)
      return halves.map((half, i) => {
        const offset = offsetAt(i, size);
        const fit = fitText({ text: half, size, room: roomAt(layer, offset, size), tracking: TRACKING_OF_TWO });
        return { text: half, fit, offset };
      });
  }
  return [{ text, fit: one, offset: 0 }];
}

function roomAt(layer: LetteredLayer, offset: number, size: number): number {
  if (layer.kind === 'text') return layer.width;
  const inwards = layer.place === 'top' ? size * INNER_SIDE : 0;
  return arcRoom(Math.max(10, layer.radius + offset - inwards), layer.span);
}

/** Of a whole text: the smallest letters and the longest line. */
export const fitOf = (lines: readonly SetLine[]): Pick<Fit, 'size' | 'width'> => ({
  size: Math.min(...lines.map(({ fit }) => fit.size)),
  width: Math.max(...lines.map(({ fit }) => fit.width)),
});
