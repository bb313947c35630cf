import type { BadgeContent } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import { wordsOfAnotherDrawing } from './alt-advice.ts';

const ALT = {
  fr: 'Badge Coopération : trois anneaux entrelacés sur un quatre-feuilles vert sapin',
  en: 'Cooperation badge: three interwoven rings on a fir-green quatrefoil',
};
const drawn = (design: object, alt = ALT, artwork: object = {}) =>
  ({
    alt,
    artwork: { style: 'sceau', palette: 'petrole', icon: 'award', design, ...artwork },
  }) as unknown as BadgeContent;
const found = (content: BadgeContent) =>
  wordsOfAnotherDrawing(content).map(({ language, word }) => `${language} ${word}`);

describe('an alternative text and the drawing', () => {
  it('agree while the drawing is the one that it tells of', () => {
    expect(found(drawn({ palette: 'sapin', shape: 'quatrefoil' }))).toEqual([]);
  });

  it('no longer agree when the colour, or the shape, is another one', () => {
    expect(found(drawn({ palette: 'nuit', shape: 'quatrefoil' }))).toEqual(['fr vert sapin', 'en fir-green']);
    expect(found(drawn({ palette: { main: '#123456' }, shape: 'quatrefoil' }))).toEqual([
      'fr vert sapin',
      'en fir-green',
    ]);
    expect(found(drawn({ palette: 'sapin', shape: 'shield' }))).toEqual(['fr quatre-feuilles', 'en quatrefoil']);
  });

  it('are not compared for a picture of one’s own', () => {
    expect(found(drawn({ palette: 'nuit', shape: 'shield' }, ALT, { picture: 'p1' }))).toEqual([]);
  });

  it('agree when a text speaks of nights, olives or plumbers otherwise', () => {
    const alt = { fr: 'Badge Équipe de nuit, une plume', en: 'Badge Night shift, a plumb line' };
    expect(found(drawn({ palette: 'sapin', shape: 'shield' }, alt))).toEqual([]);
  });
});
