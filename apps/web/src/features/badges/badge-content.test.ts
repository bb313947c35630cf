import { describe, expect, it } from 'vitest';
import { missingTexts, newContent, sameContent } from './badge-content.ts';

const complete = () => ({
  ...newContent('Planification', 'fr'),
  name: { fr: 'Planification', en: 'Planning' },
  description: { fr: 'Tenir un plan.', en: 'Keep a plan.' },
  criteria: { fr: '- a fait', en: '- did' },
  alt: { fr: 'Badge Planification', en: 'Badge Planning' },
});

describe('what is missing before publication', () => {
  it('names each text and its language', () => {
    expect(missingTexts(newContent('Planification', 'fr')).map(({ path }) => path)).toEqual([
      'content.name.en',
      'content.description.fr',
      'content.description.en',
      'content.criteria.fr',
      'content.criteria.en',
      'content.alt.fr',
      'content.alt.en',
    ]);
  });

  it('takes white space for nothing', () => {
    const content = { ...complete(), description: { fr: ' \n', en: 'Keep a plan.' } };
    expect(missingTexts(content).map(({ path }) => path)).toEqual(['content.description.fr']);
  });

  it('is nothing once both languages are written', () => {
    expect(missingTexts(complete())).toEqual([]);
  });
});

describe('the same content', () => {
  it('does not depend on the order of members', () => {
    const content = complete();
    const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    expect(sameContent(content, { ...turned, name: { en: 'Planning', fr: 'Planification' } })).toBe(true);
  });

  it('depends on every text and on the order of tags', () => {
    const content = { ...complete(), tags: ['a', 'b'] };
    expect(sameContent(content, { ...content, tags: ['b', 'a'] })).toBe(false);
    expect(sameContent(content, { ...content, alt: { ...content.alt, en: 'Planning' } })).toBe(false);
  });
});
