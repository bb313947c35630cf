import type { SkillView } from '@insigne/server/api';
import { expect, it } from 'vitest';
import { contentFromSkill } from './from-skill.ts';

const text = (words: string) => ({ fr: words, en: `${words} (en)` });
const level = (id: string, rank: number, name = text(id)) => ({ id, rank, name });
const skill = (over: object) =>
  ({
    ...{ id: 's1', name: text('Consigner'), description: text('Coupe et vérifie.'), descriptors: {} },
    framework: { levels: [level('a', 1), level('b', 2), level('c', 3)] },
    ...over,
  }) as unknown as SkillView;

it('begins a badge with the words of its skill, and with the levels that it describes', () => {
  const { name, description, skills, ladder } = contentFromSkill(
    skill({ descriptors: { a: text('Avec de l’aide'), c: text('Forme les autres') } }),
    'fr',
  );
  expect({ name, description, skills }).toEqual({
    ...{ name: text('Consigner'), description: text('Coupe et vérifie.'), skills: [{ skillId: 's1' }] },
  });
  expect(ladder).toEqual({
    of: 3,
    rungs: [
      { id: 'level-1', rank: 1, name: text('a'), description: text('Avec de l’aide') },
      { id: 'level-2', rank: 3, name: text('c'), description: text('Forme les autres') },
    ],
  });
  expect(contentFromSkill(skill({}), 'fr').ladder).toBeUndefined();
});

it('leaves a text open that a badge has no room for, rather than cut it', () => {
  const long = { fr: 'é'.repeat(101), en: 'Short' };
  expect(contentFromSkill(skill({ name: long }), 'fr').name).toEqual({ fr: '', en: 'Short' });
});
