import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { type DesignOptions, designToSvg, LIBRARY_ART, libraryDesign } from '../index.ts';

const FONT = '@expo-google-fonts/barlow-semi-condensed/600SemiBold/BarlowSemiCondensed_600SemiBold.ttf';
const fontFiles = [fileURLToPath(import.meta.resolve(FONT))];
const words = (text: string) => ({ fr: text, en: text });
const LEVELS = ['Aptitude', 'Acquisition', 'Maîtrise', 'Excellence'];
const PICTURES = Object.keys(LIBRARY_ART).flatMap((skill) =>
  LEVELS.map((level, i) =>
    libraryDesign(skill, i + 1, { name: words(skill.replaceAll('-', ' ')), level: words(level) }),
  ),
);

/** All sixty-four in one column, drawn by the renderer of the server: the pixels of each, as RGBA on white. */
function drawAll(size: number, options: DesignOptions, change = (svg: string) => svg): Buffer[] {
  const cells = PICTURES.map((design, i) => {
    const svg = change(designToSvg(design, { idPrefix: `c${i}`, ...options }));
    return svg.replace('<svg ', `<svg y="${i * size}" width="${size}" height="${size}" `);
  });
  const height = size * PICTURES.length;
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${height}">${cells.join('')}</svg>`;
  const font = { loadSystemFonts: false, fontFiles };
  const { pixels } = new Resvg(sheet, { background: '#FFF', fitTo: { mode: 'width', value: size }, font }).render();
  return PICTURES.map((_, i) => pixels.subarray(i * size * size * 4, (i + 1) * size * size * 4));
}

describe('the pictures of the ready library', () => {
  it('are sixty-four, each another one, and none the same without its letters', () => {
    const whole = drawAll(96, {});
    const mute = drawAll(96, {}, (svg) => svg.replace(/<text\b.*?<\/text>/g, ''));
    expect(whole).toHaveLength(64);
    expect(new Set([...whole, ...mute].map((pixels) => pixels.toString('base64'))).size).toBe(128);
  });

  it.each(['full', 'mini'] as const)('tell the four levels of a skill apart at 32 px in grey, %s cut', (optical) => {
    const greys = drawAll(32, { grey: true, optical }, (svg) => svg.replace(/<text\b.*?<\/text>/g, ''));
    for (let skill = 0; skill < greys.length; skill += LEVELS.length) {
      const four = greys.slice(skill, skill + LEVELS.length);
      for (const [i, one] of four.entries())
        for (const other of four.slice(i + 1)) expect(meanDifference(one, other)).toBeGreaterThan(TOLD_APART);
    }
  });

  it('differ at 32 px by more than their names: no two skills of a level look alike', () => {
    const small = drawAll(32, { optical: 'mini' });
    for (const [i, one] of small.entries())
      for (const [j, other] of small.entries())
        if (j > i) expect(meanDifference(one, other), `${i} ${j}`).toBeGreaterThan(TOLD_APART / 6);
  });

  it('are refused for a skill that has none', () => {
    expect(() => libraryDesign('constructor', 1, { name: words('x'), level: words('y') })).toThrow(RangeError);
  });
});

/** Of the share that a pixel can differ, over the whole square and its empty corners. */
const TOLD_APART = 0.06;

function meanDifference(one: Buffer, other: Buffer): number {
  let sum = 0;
  // Of four channels the last one is white's own on an even ground.
  for (let i = 0; i < one.length; i++) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0));
  return sum / (one.length * 0.75 * 255);
}
