import { describe, expect, it } from 'vitest';
import { ArtworkError, type ArtworkErrorCode, metalOf, parseDesign } from './index.ts';

const stored = { v: 1, style: 'sceau', palette: 'petrole', icon: 'star', title: 'Entraide', alt: 'Badge Entraide' };

function codeOf(value: unknown): ArtworkErrorCode | undefined {
  try {
    parseDesign(value);
  } catch (error) {
    if (error instanceof ArtworkError) return error.code;
    throw error;
  }
  return undefined;
}

describe('parseDesign', () => {
  it('accepts a design with and without its optional members', () => {
    expect(parseDesign(stored)).toEqual(stored);
    const whole = { ...stored, sub: 'Maîtrise', level: 3, metal: 'or' };
    expect(parseDesign(whole)).toEqual(whole);
    expect(parseDesign(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it('refuses an unknown version and names it', () => {
    expect(() => parseDesign({ ...stored, v: 2 })).toThrow('unknown badge design version 2');
    expect(codeOf({ ...stored, v: 2 })).toBe('design-version');
    expect(codeOf({ ...stored, v: undefined })).toBe('design-version');
  });

  it.each<[string, unknown, ArtworkErrorCode]>([
    ['no object', 'sceau', 'design-shape'],
    ['a list', [stored], 'design-shape'],
    ['nothing', null, 'design-shape'],
    ['a member it does not know', { ...stored, shape: 'x' }, 'design-shape'],
    ['an unknown style', { ...stored, style: 'toString' }, 'unknown-style'],
    ['an unknown palette', { ...stored, palette: '__proto__' }, 'unknown-palette'],
    ['an unknown metal', { ...stored, metal: 'gold' }, 'unknown-metal'],
    ['an icon that is only an inherited name', { ...stored, icon: 'constructor' }, 'unknown-icon'],
    ['level 0', { ...stored, level: 0 }, 'bad-level'],
    ['level 5', { ...stored, level: 5 }, 'bad-level'],
    ['a level as text', { ...stored, level: '2' }, 'bad-level'],
    ['a blank title', { ...stored, title: ' \n ' }, 'bad-text'],
    ['a title of 121 letters', { ...stored, title: 'x'.repeat(121) }, 'bad-text'],
    ['a title that is no text', { ...stored, title: 12 }, 'bad-text'],
    ['no alternative text', { ...stored, alt: undefined }, 'bad-text'],
    ['a control character', { ...stored, title: 'a\u0000b' }, 'bad-text'],
    ['half a character', { ...stored, sub: 'a\ud800' }, 'bad-text'],
  ])('refuses %s', (_, value, code) => {
    expect(codeOf(value)).toBe(code);
  });

  it('accepts emoji and other characters beyond the basic plane', () => {
    expect(parseDesign({ ...stored, title: 'Entraide 🤝' }).title).toBe('Entraide 🤝');
  });

  it('joins broken lines and outer spaces, and keeps French spaces', () => {
    expect(parseDesign({ ...stored, title: ' Où\n et  quand\u202f? ' }).title).toBe('Où et quand\u202f?');
  });
});

describe('metalOf', () => {
  it('lets the level decide, so that gold means the highest one', () => {
    const design = parseDesign({ ...stored, metal: 'or' });
    expect(metalOf(design)).toBe('or');
    expect([1, 2, 3, 4].map((level) => metalOf(parseDesign({ ...stored, metal: 'or', level })))).toEqual([
      'acier',
      'bronze',
      'argent',
      'or',
    ]);
  });
});
