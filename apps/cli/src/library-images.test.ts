import { libraryDesign } from '@insigne/artwork';
import { SOCIO_COGNITIVE_SKILLS as LIBRARY } from '@insigne/library';
import { describe, expect, it } from 'vitest';
import { checkImages } from './library-images.ts';

const two = { ...LIBRARY, skills: LIBRARY.skills.slice(0, 2) };
const codesOf = (...args: Parameters<typeof checkImages>) =>
  new Set(checkImages(...args).faults.map(({ code, path }) => `${code} ${path}`));

describe('the pictures of a library', () => {
  it('are told apart with their letters, and without any when small and grey', () => {
    const { images, faults } = checkImages(two);
    expect(faults).toEqual([]);
    expect(images).toMatchObject({ drawn: { fr: 8, en: 8 } });
  });

  it('are refused where two are the same', () => {
    const same = codesOf(two, (_, rank) =>
      libraryDesign('planning', rank, { name: LIBRARY.name, level: LIBRARY.name }),
    );
    expect(same).toContain('image-same /skills/1/levels/0');
    expect(same).toContain('image-alike /skills/1/levels/0');
  });

  it('are refused where nothing is lettered', () => {
    const none = { fr: '', en: '' };
    const codes = codesOf(two, (id, rank) => libraryDesign(id, rank, { name: none, level: none }));
    expect(codes).toContain('image-unlettered /skills/0/levels/0');
  });

  it('are missed where a skill has none', () => {
    const [skill] = LIBRARY.skills;
    const renamed = { ...LIBRARY, skills: skill ? [{ ...skill, id: 'charisma' }] : [] };
    expect(codesOf(renamed)).toEqual(new Set(['image-missing /skills/0']));
  });
});
