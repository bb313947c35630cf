import { Resvg } from '@resvg/resvg-js';
import { expect, it } from 'vitest';
import {
  designToSvg,
  type LayeredDesign,
  libraryDesign,
  RIM_NAMES,
  reshaped,
  SHAPE_NAMES,
  withLevel,
} from '../index.ts';

const words = (text: string) => ({ fr: text, en: text });
const { level: _level, ...plain } = libraryDesign('cooperation', 1, { name: words('x'), level: words('y') });
const SIZE = 256;

/** What stands on the outermost pixels, as the alpha of each. */
function edgeOf(design: LayeredDesign, optical: 'full' | 'mini'): Set<number | undefined> {
  const { pixels } = new Resvg(designToSvg(design, { optical }), {
    fitTo: { mode: 'width', value: SIZE },
    font: { loadSystemFonts: false },
  }).render();
  const alpha = (x: number, y: number) => pixels[(y * SIZE + x) * 4 + 3];
  const last = SIZE - 1;
  return new Set(
    Array.from({ length: SIZE }, (_, i) => [alpha(i, 0), alpha(i, last), alpha(0, i), alpha(last, i)]).flat(),
  );
}

it.each(SHAPE_NAMES)('%s stays inside the canvas at every edge and in both cuts', (shape) => {
  const design = reshaped(plain, shape);
  const longest = words('Reconnaissance supérieure');
  const all = [
    ...RIM_NAMES.map((rim): LayeredDesign => ({ ...design, rim })),
    ...[1, 2, 3, 4].map((rank) => withLevel(design, { rank, of: 4, word: longest })),
  ];
  for (const each of all)
    for (const optical of ['full', 'mini'] as const)
      expect(edgeOf(each, optical), `${shape} ${each.rim} ${each.level?.rank} ${optical}`).toEqual(new Set([0]));
});
