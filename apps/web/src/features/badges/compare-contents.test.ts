import { describe, expect, it } from 'vitest';
import { newContent } from './badge-content.ts';
import { compareContents } from './compare-contents.ts';

const content = newContent('Planification', 'fr');
const differing = (after: typeof content, before = content) =>
  compareContents(before, after)
    .filter(({ differs }) => differs)
    .map((one) =>
      one.kind === 'text'
        ? `${one.field}.${one.language}`
        : one.kind === 'level'
          ? `${one.level.fr}.${one.language}`
          : one.kind === 'fact'
            ? one.field
            : one.kind,
    );

describe('two versions of a badge', () => {
  it('that are the same differ in nothing, whatever the order of their members and what is left out', () => {
    expect(differing(content)).toEqual([]);
    const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(differing({ ...turned, allowsSuspension: false })).toEqual([]);
  });

  it('differ by each text in its language', () => {
    expect(differing({ ...content, criteria: { fr: '', en: 'Did it.' } })).toEqual(['criteria.en']);
    expect(differing({ ...content, alt: { fr: 'Un sceau', en: 'A seal' } })).toEqual(['alt.fr', 'alt.en']);
  });

  it('differ by each fact', () => {
    expect(differing({ ...content, validityMonths: 12 })).toEqual(['validity']);
    expect(differing({ ...content, tags: ['a'] })).toEqual(['tags']);
    expect(differing({ ...content, allowsSuspension: true })).toEqual(['suspension']);
    expect(differing({ ...content, awarders: [], catalogue: 'hidden' })).toEqual(['awarders', 'catalogue']);
    expect(differing({ ...content, catalogue: 'public' })).toEqual([]);
    expect(differing({ ...content, prerequisites: ['b1'], humanCode: 'C-1' })).toEqual(['prerequisites', 'other']);
    expect(differing({ ...content, renewal: { fr: 'Un projet', en: '' } })).toEqual(['renewal.fr']);
  });

  it('differ by their pictures: what is drawn and lettered, or which one was uploaded', () => {
    const { artwork } = content;
    const name = { fr: 'Maîtrise', en: 'Mastery' };
    const ladder = { of: 4, rungs: [{ id: 'mastery', rank: 3, name }] };
    expect(differing({ ...content, ladder })).toEqual(['Maîtrise.fr', 'Maîtrise.en', 'level', 'picture']);
    const [rung] = ladder.rungs;
    const asks = { of: 4, rungs: rung ? [{ ...rung, criteria: [{ id: 'c1', text: { fr: 'Guide', en: '' } }] }] : [] };
    expect(differing({ ...content, ladder: asks }, { ...content, ladder })).toEqual(['Maîtrise.fr']);
    expect(differing({ ...content, artwork: { ...artwork, palette: 'nuit' } })).toEqual(['picture']);
    expect(differing({ ...content, artwork: { ...artwork, sub: { fr: '2026', en: '' } } })).toEqual([
      'picture',
      'sub.fr',
    ]);
    const own = { ...content, artwork: { ...artwork, picture: 'p1' } };
    expect(differing(own)).toEqual(['picture']);
    expect(differing({ ...own, artwork: { ...own.artwork, palette: 'nuit' } }, own)).toEqual([]);
  });
});
