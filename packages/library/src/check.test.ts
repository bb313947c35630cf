import { describe, expect, it } from 'vitest';
import {
  checkLibrary,
  type FaultCode,
  LANGUAGES,
  type Library,
  measureLibrary,
  pictureWords,
  SOCIO_COGNITIVE_SKILLS,
} from './index.ts';
import { typographyFaults } from './typography.ts';

/** The library, with one thing of it changed. */
function planted(plant: (library: Library) => void) {
  const library = structuredClone(SOCIO_COGNITIVE_SKILLS);
  plant(library);
  return checkLibrary(library);
}

const at = <T>(list: T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
};
const level = (library: Library, skill: number, rank: number) => at(at(library.skills, skill).levels, rank - 1);
const trainingModule = (library: Library, index: number) => at(library.assessorTraining.modules, index);

const PLANTS: [string, FaultCode, string, (library: Library) => void][] = [
  [
    'a member without its text',
    'shape',
    '/skills/2/definition/en',
    (l) => Reflect.deleteProperty(at(l.skills, 2).definition, 'en'),
  ],
  ['a member that nobody reads', 'shape', '/skills/2/synonyms', (l) => Reflect.set(at(l.skills, 2), 'synonyms', [])],
  ['a skill without indicators', 'shape', '/skills/4/indicators', (l) => (at(l.skills, 4).indicators = [])],
  [
    'a way of assessing that does not exist',
    'shape',
    '/skills/0/levels/0/assessment/modes/0',
    (l) => Reflect.set(level(l, 0, 1).assessment.modes, 0, 'oracle'),
  ],
  [
    'nobody who assesses',
    'shape',
    '/skills/0/levels/0/assessment/minimumAssessors',
    (l) => (level(l, 0, 1).assessment.minimumAssessors = 0),
  ],
  ['an empty text', 'empty-text', '/skills/7/levels/3/nextStep/fr', (l) => (level(l, 7, 4).nextStep.fr = ' ')],
  [
    'an English text in the place of the French',
    'not-translated',
    '/families/1/description',
    (l) => (at(l.families, 1).description.fr = at(l.families, 1).description.en),
  ],
  [
    'a French sign without its space',
    'typography',
    '/notice/fr',
    (l) => (l.notice.fr = 'Noms de la norme; textes originaux.'),
  ],
  ['a straight apostrophe', 'typography', '/levels/0/name/en', (l) => (at(l.levels, 0).name.en = "A person's")],
  [
    'fifteen skills',
    'count',
    '/skills',
    (l) => {
      l.skills.pop();
      at(l.families, 4).skills.pop();
    },
  ],
  ['two skills of one id', 'id-twice', '/skills/1/id', (l) => (at(l.skills, 1).id = at(l.skills, 0).id)],
  [
    'two criteria of one id',
    'id-twice',
    '/skills/1/levels/0/criteria/1/id',
    (l) => {
      const [a, b] = level(l, 1, 1).criteria;
      if (a && b) b.id = a.id;
    },
  ],
  ['levels out of order', 'rank', '/levels/3/rank', (l) => (at(l.levels, 3).rank = 5)],
  ['a skill without its highest level', 'level-missing', '/skills/9/levels', (l) => at(l.skills, 9).levels.pop()],
  ['a skill that no family lists', 'unknown-reference', '/skills/15/family', (l) => at(l.families, 4).skills.pop()],
  [
    'a criterion of another skill’s level',
    'criterion-shared',
    '/skills/3/levels/2/criteria/0/text/en',
    (l) => (at(level(l, 3, 3).criteria, 0).text.en = `${at(level(l, 0, 1).criteria, 1).text.en.toUpperCase()} `.trim()),
  ],
  [
    'a criterion without a rubric',
    'rubric-missing',
    '/skills/5/levels/1/criteria/2',
    (l) => level(l, 5, 2).assessment.rubric.pop(),
  ],
  [
    'a rubric of no criterion',
    'unknown-reference',
    '/skills/5/levels/1/assessment/rubric/0/criterion',
    (l) => (at(level(l, 5, 2).assessment.rubric, 0).criterion = 'gone'),
  ],
  [
    'a question whose answer is not there',
    'answer',
    '/assessorTraining/modules/1/quiz/2',
    (l) => (at(trainingModule(l, 1).quiz, 2).answer = 3),
  ],
  [
    'a question with one option twice',
    'answer',
    '/assessorTraining/modules/1/quiz/0',
    (l) => trainingModule(l, 1).quiz[0]?.options.fill({ fr: 'Oui', en: 'Yes' }),
  ],
  [
    'a story about no skill',
    'unknown-reference',
    '/assessorTraining/modules/0/calibrationCases/1',
    (l) => (at(trainingModule(l, 0).calibrationCases, 1).skill = 'charisma'),
  ],
];

describe('the check of a library', () => {
  it('finds nothing in the one that Insigne comes with: 16 skills in 5 families, 64 levels', () => {
    expect(checkLibrary(SOCIO_COGNITIVE_SKILLS)).toEqual([]);
    expect(measureLibrary(SOCIO_COGNITIVE_SKILLS)).toMatchObject({
      skills: 16,
      families: 5,
      levels: 64,
      criteria: 192,
    });
  });

  it.each(PLANTS)('finds %s', (_, code, path, plant) => {
    expect(planted(plant)).toContainEqual(expect.objectContaining({ code, path }));
  });

  it.each([null, [], 'library', {}])('takes %j for no library', (value) => {
    expect(checkLibrary(value)).toContainEqual(expect.objectContaining({ code: 'shape' }));
  });
});

describe('what the pictures show', () => {
  it('is said of each skill in its own words, in both languages', () => {
    const words = SOCIO_COGNITIVE_SKILLS.skills.map(pictureWords);
    for (const language of LANGUAGES) {
      expect(new Set(words.map((text) => text[language].split(/\s?: /)[1])).size).toBe(16);
      for (const text of words) expect(typographyFaults(text[language], language)).toEqual([]);
    }
  });
});
