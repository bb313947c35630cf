import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  designToSvg,
  type LayeredDesign,
  levelSet,
  libraryDesign,
  named,
  proposeAlt,
  reshaped,
  SHAPE_NAMES,
  structureOf,
} from '../index.ts';
import { expectClosedPicture, expectWellFormed } from '../well-formed.testing.ts';

const words = { name: { fr: 'Coopération', en: 'Cooperation' }, level: { fr: 'Maîtrise', en: 'Mastery' } };
const base = libraryDesign('cooperation', 3, words);
const { level: _level, ...unlevelled } = base;
const cases = SHAPE_NAMES.flatMap((shape) =>
  [undefined, 1, 2, 3, 4].flatMap((rank) =>
    (['full', 'mini'] as const).map((optical) => ({
      name: `${shape} ${rank ?? 0} ${optical}`,
      optical,
      design: reshaped(rank ? { ...base, level: { rank, of: 4, word: words.level } } : unlevelled, shape),
    })),
  ),
);

const lettersIn = (svg: string): string[] =>
  [...svg.matchAll(/<text\b.*?<\/text>/g)].map(([text]) => text.replace(/<[^>]+>/g, ''));

describe('a layered design', () => {
  it('is drawn to the same bytes twice, well formed, with its own names, and light', () => {
    for (const { name, design, optical } of cases) {
      const svg = designToSvg(design, { optical });
      expect(designToSvg(structuredClone(design), { optical }), name).toBe(svg);
      expectWellFormed(svg);
      expectClosedPicture(svg);
      const declared = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(declared).size, name).toBe(declared.length);
      for (const [, id] of svg.matchAll(/(?:url\(#|href="#|by=")([^")]+)/g)) expect(declared, name).toContain(id);
      expect(svg.length, name).toBeLessThan(optical === 'mini' ? 30_000 : 75_000);
    }
  });

  it('is drawn as it was when it was stored', () => {
    const digest = (svg: string) => createHash('sha256').update(svg).digest('hex').slice(0, 16);
    expect(
      cases.map(({ name, design, optical }) => `${name} ${digest(designToSvg(design, { optical }))}`),
    ).toMatchSnapshot();
  });

  it('differs in every shape, level and cut', () => {
    expect(new Set(cases.map(({ design, optical }) => designToSvg(design, { optical }))).size).toBe(cases.length);
  });

  it('is lettered in the language asked for, and in the other where it has none', () => {
    expect(lettersIn(designToSvg(base, { language: 'fr' }))).toContain('COOPÉRATION');
    expect(lettersIn(designToSvg(base, { language: 'en' }))).toContain('COOPERATION');
    expect(lettersIn(designToSvg(named(base, { fr: 'Entraide', en: '' }), { language: 'en' }))).toContain('ENTRAIDE');
  });

  it('says in words what it shows', () => {
    const svg = designToSvg(base, { language: 'fr' });
    expect(svg).toContain('>Badge Coopération, niveau 3 sur 4\u00a0: Maîtrise</title>');
    expect(svg).toContain('>Coopération · Maîtrise · 3/4</desc>');
    expect(proposeAlt(base, words.name).en).toBe('Cooperation badge, level 3 of 4: Mastery');
    expect(proposeAlt(unlevelled, words.name)).toEqual({ fr: 'Badge Coopération', en: 'Cooperation badge' });
  });

  it('hides a layer without losing it', () => {
    const hidden: LayeredDesign = { ...base, layers: base.layers.map((layer) => ({ ...layer, hidden: true })) };
    const svg = designToSvg(hidden);
    expect(lettersIn(svg)).not.toContain('COOPÉRATION');
    expect(svg).toContain('MAÎTRISE');
  });
});

describe('levels', () => {
  it('maps each scale to edges that never fall, and the highest of several to the star', () => {
    for (let of = 1; of <= 10; of++) {
      const edges = Array.from({ length: of }, (_, i) => structureOf({ rank: i + 1, of }));
      expect(edges).toEqual(edges.toSorted());
      if (of > 1) expect(edges.at(-1)).toBe(4);
    }
    expect([1, 2, 3, 4].map((rank) => structureOf({ rank, of: 4 }))).toEqual([1, 2, 3, 4]);
    expect([1, 2, 3].map((rank) => structureOf({ rank, of: 3 }))).toEqual([2, 3, 4]);
  });

  it('draws every rank of every scale differently, in both cuts, words or not', () => {
    for (const of of [1, 2, 3, 5, 7, 10])
      for (const optical of ['full', 'mini'] as const) {
        const set = levelSet(unlevelled, Array(of).fill({ word: { fr: '', en: '' } }));
        expect(new Set(set.map((design) => designToSvg(design, { optical }))).size).toBe(of);
      }
  });
});
