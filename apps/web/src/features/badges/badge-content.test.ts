import { describe, expect, it } from 'vitest';
import type { Translate } from '../../texts/texts.ts';
import {
  missingTexts,
  newContent,
  sameContent,
  withoutPicture,
  withPicture,
  withProposedAlt,
} from './badge-content.ts';

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

describe('the text in place of a picture', () => {
  const t = ((key: string, values: { name?: string }) => `${key} ${values.name}`) as unknown as Translate;
  const drawn = withProposedAlt(newContent('', 'fr'), { ...complete(), alt: { fr: '', en: '' } }, t);

  it('is proposed for a drawn design, asked for with a picture of one’s own, and proposed again when that is taken out', () => {
    expect(drawn.alt).toEqual({ fr: 'app:badge.altPlain Planification', en: 'app:badge.altPlain Planning' });
    const own = withPicture(drawn, 'p1');
    expect(missingTexts(own).map(({ path }) => path)).toEqual(['content.alt.fr', 'content.alt.en']);
    expect(withProposedAlt(own, { ...own, name: { fr: 'Autre', en: 'Other' } }, t).alt).toEqual({ fr: '', en: '' });
    expect(sameContent(withoutPicture(own, t), drawn)).toBe(true);
  });

  it('is kept when one picture follows another, and comes back with the picture that it belongs to', () => {
    const alt = { fr: 'Une grue jaune', en: 'A yellow crane' };
    const own = { ...withPicture(complete(), 'p1'), alt };
    expect(withPicture(own, 'p2')).toMatchObject({ alt, artwork: { picture: 'p2', style: 'sceau' } });
    const back = withoutPicture(own, t, complete().alt);
    expect(sameContent(back, complete())).toBe(true);
    expect(sameContent(withPicture(back, 'p1', alt), own)).toBe(true);
  });
});
