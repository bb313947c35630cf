import { describe, expect, it } from 'vitest';
import { type Accent, accentOf, contrast, GROUNDS, lowestContrast } from './accent.ts';

/** Every hue, pale and strong, light and dark, with black, white and the greys between. */
const COLOURS = ['00', '33', '66', '99', 'CC', 'FF'].flatMap((red, _, all) =>
  all.flatMap((green) => all.map((blue) => `#${red}${green}${blue}`)),
);
const SCHEMES = Object.keys(GROUNDS) as (keyof Accent)[];

describe('the shades of a colour', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it.each(SCHEMES)('can be read on every ground, whatever the colour: %s', (scheme) => {
    for (const colour of COLOURS) {
      const { text, hover, on, part } = accentOf(colour)[scheme];
      expect(lowestContrast(text, scheme), `${colour}: ${text}`).toBeGreaterThanOrEqual(4.5);
      expect(lowestContrast(hover, scheme), `${colour}: ${hover} under the pointer`).toBeGreaterThanOrEqual(4.5);
      expect(lowestContrast(part, scheme), `${colour}: ${part}`).toBeGreaterThanOrEqual(3);
      expect(contrast(on, text), `${colour}: ${on} on ${text}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(on, hover), `${colour}: ${on} on ${hover}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('are the colour itself where it can be read', () => {
    expect(accentOf('#0c5666').light).toMatchObject({ text: '#0C5666', part: '#0C5666' });
    expect(accentOf('#74C6D6').dark).toMatchObject({ text: '#74C6D6', part: '#74C6D6' });
    // Enough for a band, not for words.
    expect(accentOf('#E8590C').light.part).toBe('#E8590C');
    expect(accentOf('#E8590C').light.text).not.toBe('#E8590C');
  });

  it('keep the hue: a yellow too light to be read becomes a dark yellow, not a grey', () => {
    const { text } = accentOf('#FFD600').light;
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
    expect(Math.min(red, green)).toBeGreaterThan(blue + 60);
    expect(Math.abs(red - green)).toBeLessThan(50);
  });

  it('are found for the ends of the scale as well', () => {
    expect(accentOf('#FFFFFF').light.text).toMatch(/^#([0-9A-F]{2})\1\1$/);
    expect(accentOf('#000000').dark.text).toMatch(/^#[0-9A-F]{6}$/);
  });
});
