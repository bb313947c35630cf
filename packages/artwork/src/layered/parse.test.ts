import { describe, expect, it } from 'vitest';
import { ArtworkError, designToSvg, libraryDesign, parseAnyDesign, parseLayeredDesign } from '../index.ts';
import { expectClosedPicture, expectWellFormed } from '../well-formed.testing.ts';

const words = { name: { fr: 'Coopération', en: 'Cooperation' }, level: { fr: 'Maîtrise', en: 'Mastery' } };
const design = libraryDesign('cooperation', 3, words);
const title = { ...design.layers[1] };
const logo = { kind: 'logo', id: 'logo', x: 0, y: 0, scale: 1, rotation: 0, color: 'ink' };

function refusal(value: unknown): [string, string | undefined] {
  try {
    parseLayeredDesign(value);
  } catch (error) {
    if (error instanceof ArtworkError) return [error.code, error.path];
    throw error;
  }
  return ['accepted', undefined];
}

describe('parseLayeredDesign', () => {
  it('reads a stored design as it was written', () => {
    expect(parseLayeredDesign(JSON.parse(JSON.stringify(design)))).toEqual(design);
    expect(parseAnyDesign(design)).toEqual(design);
  });

  it('reads own colours in capitals and leaves out what was not given', () => {
    const read = parseLayeredDesign({ ...design, palette: { main: '#a1b2c3' }, metal: undefined });
    expect(read.palette).toEqual({ main: '#A1B2C3' });
    expect(Object.keys(read)).not.toContain('metal');
  });

  it.each<[string, unknown, string, string | undefined]>([
    ['a list', [], 'design-shape', 'design'],
    ['another version', { ...design, v: 3 }, 'design-version', 'v'],
    ['an unknown member', { ...design, onload: 'x' }, 'design-shape', 'onload'],
    ['a shape of the prototype', { ...design, shape: 'constructor' }, 'unknown-shape', 'shape'],
    ['an unknown enamel', { ...design, palette: 'fluo' }, 'unknown-palette', 'palette'],
    ['a colour that is markup', { ...design, palette: { main: '"/><script>' } }, 'bad-colour', 'palette.main'],
    ['a colour with a second member', { ...design, palette: { main: '#112233', url: 1 } }, 'design-shape', 'palette'],
    ['an unknown metal', { ...design, metal: 'plomb' }, 'unknown-metal', 'metal'],
    ['an unknown field', { ...design, field: 'glass' }, 'design-shape', 'field'],
    ['a rank above its scale', { ...design, level: { ...design.level, rank: 5 } }, 'bad-level', 'level.rank'],
    ['a scale of eleven', { ...design, level: { ...design.level, of: 11 } }, 'bad-level', 'level.of'],
    ['a rank between two', { ...design, level: { ...design.level, rank: 1.5 } }, 'bad-level', 'level.rank'],
    ['layers that are no list', { ...design, layers: {} }, 'bad-layer', 'layers'],
    ['too many layers', { ...design, layers: Array(13).fill(logo) }, 'bad-layer', 'layers'],
    ['one id twice', { ...design, layers: [logo, logo] }, 'bad-layer', 'layers[1].id'],
    ['an id that is markup', { ...design, layers: [{ ...logo, id: 'a" x="' }] }, 'bad-layer', 'layers[0].id'],
    ['a layer of no kind', { ...design, layers: [{ ...logo, kind: 'image' }] }, 'bad-layer', 'layers[0].kind'],
    ['an address in a logo', { ...design, layers: [{ ...logo, href: 'x' }] }, 'design-shape', 'layers[0]'],
    [
      'an endless number',
      { ...design, layers: [{ ...logo, x: Number.POSITIVE_INFINITY }] },
      'bad-number',
      'layers[0].x',
    ],
    ['no number', { ...design, layers: [{ ...logo, scale: Number.NaN }] }, 'bad-number', 'layers[0].scale'],
    ['a number as text', { ...design, layers: [{ ...logo, rotation: '9' }] }, 'bad-number', 'layers[0].rotation'],
    ['a text beyond its limit', { ...design, layers: [{ ...title, size: 121 }] }, 'bad-number', 'layers[0].size'],
    ['three lines', { ...design, layers: [{ ...title, lines: 3 }] }, 'bad-number', 'layers[0].lines'],
    ['a role that does not exist', { ...design, layers: [{ ...logo, color: 'red' }] }, 'bad-colour', 'layers[0].color'],
    [
      'an unknown emblem',
      { ...design, layers: [{ ...logo, kind: 'emblem', emblem: 'toString' }] },
      'unknown-emblem',
      'layers[0].emblem',
    ],
    [
      'an unknown icon',
      { ...design, layers: [{ ...logo, kind: 'icon', icon: '__proto__' }] },
      'unknown-icon',
      'layers[0].icon',
    ],
    [
      'a text in one language',
      { ...design, layers: [{ ...title, text: { fr: 'x' } }] },
      'bad-text',
      'layers[0].text.en',
    ],
    [
      'a long text',
      { ...design, layers: [{ ...title, text: { fr: 'x'.repeat(121), en: '' } }] },
      'bad-text',
      'layers[0].text.fr',
    ],
    ['a control character', { ...design, alt: { fr: 'a\u0000', en: '' } }, 'bad-text', 'alt.fr'],
  ])('refuses %s', (_what, value, code, path) => {
    expect(refusal(value)).toEqual([code, path]);
  });

  it('says the version that it does not know', () => {
    expect(() => parseAnyDesign({ v: 7 })).toThrow('unknown badge design version 7');
  });

  it('never lets a text become markup', () => {
    const hostile = `</text><script>alert(1)</script>"'&]]>`;
    const text = { fr: hostile, en: hostile };
    const level = { rank: 2, of: 4, word: { fr: hostile.slice(0, 30), en: '' } };
    const svg = designToSvg(parseLayeredDesign({ ...design, level, layers: [{ ...title, text }], alt: text }));
    expectWellFormed(svg);
    expectClosedPicture(svg);
    expect(svg.toLowerCase()).not.toContain('<script');
  });

  it('takes a logo only as an encoded PNG', () => {
    const withLogo = parseLayeredDesign({ ...design, layers: [logo] });
    expect(designToSvg(withLogo)).not.toContain('<image');
    expect(designToSvg(withLogo, { logo: { dataUri: 'data:image/png;base64,AAAA' } })).toContain('<image');
    for (const dataUri of ['https://x.example/a.png', 'data:image/svg+xml;base64,AAAA', 'data:image/png;base64,A"/>'])
      expect(() => designToSvg(withLogo, { logo: { dataUri } })).toThrow('logo');
  });
});
