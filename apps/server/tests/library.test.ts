import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Course, Shelf, SkillSheet } from '../src/modules/library/library.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/quais/library';

let test: TestApp;
let owner: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  ({ owner } = await createOrganisation(test, await signInOperator(test), {
    handle: 'quais',
    name: 'École des Quais',
  }));
}, 60_000);
afterAll(() => test?.close());

const shelf = async (words = '') => {
  const { library } = await owner.ask<{ library: Shelf }>('GET', `${BASE}?q=${encodeURIComponent(words)}`);
  return library;
};
const idsOf = ({ families }: Shelf) => families.flatMap(({ skills }) => skills.map(({ id }) => id));

describe('the shelf of the ready library', () => {
  it('shows 16 skills in 5 families, and what their names follow', async () => {
    const whole = await shelf();
    expect([whole.families.length, idsOf(whole).length, whole.levels.length]).toEqual([5, 16, 4]);
    expect(whole.notice.en).toContain('XP X50-766');
  });

  it('keeps of it what the words are found in', async () => {
    const found = await shelf('cooperaton');
    expect([found.families.length, idsOf(found)]).toEqual([1, ['cooperation']]);
    expect(idsOf(await shelf('xyzzy'))).toEqual([]);
    const tooLong = await owner.get(`${BASE}?q=${'a'.repeat(101)}`);
    expect(tooLong.status).toBe(422);
  });
});

describe('the sheet of a skill', () => {
  it('holds four levels, each criterion with its line of the rubric', async () => {
    const { skill } = await owner.ask<{ skill: SkillSheet }>('GET', `${BASE}/skills/planning`);
    expect([skill.family.id, skill.levels.map(({ rank }) => rank)]).toEqual(['action', [1, 2, 3, 4]]);
    for (const { criteria } of skill.levels) {
      expect(criteria).toHaveLength(3);
      for (const { notYet, met } of criteria) expect([notYet.fr, met.en]).not.toContain('');
    }
  });

  it('is not there for a skill that the library does not know', async () => {
    expect((await owner.get(`${BASE}/skills/charisma`)).status).toBe(404);
  });
});

it('names in the course what each story shows', async () => {
  const { course } = await owner.ask<{ course: Course }>('GET', `${BASE}/course`);
  const [first] = course.modules[0]?.calibrationCases ?? [];
  expect([course.modules.length, first?.skill.fr, first?.level.en]).toEqual([4, 'Auto-évaluation', 'Aptitude']);
});
