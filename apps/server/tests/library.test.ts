import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeView } from '../src/modules/badges/badges.schema.ts';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { Course, Installation, Shelf, SkillSheet } from '../src/modules/library/library.schema.ts';
import { updateInstalled } from '../src/modules/library/library.store.ts';
import type { FrameworkView } from '../src/modules/skills/skills.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/quais/library';

let test: TestApp;
let owner: Visitor;
let organisationId: string;

beforeAll(async () => {
  test = await openTestApp();
  const made = await createOrganisation(test, await signInOperator(test), { handle: 'quais', name: 'École des Quais' });
  owner = made.owner;
  organisationId = made.organisation.id;
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

const install = async (skills: string[], publish = false) => {
  const body = { skills, publish };
  return (await owner.ask<{ installation: Installation }>('POST', `${BASE}/installations`, body)).installation;
};
const sheet = async (id: string) => (await owner.ask<{ skill: SkillSheet }>('GET', `${BASE}/skills/${id}`)).skill;
const badgesOf = async () =>
  (await owner.ask<{ badges: BadgeView[] }>('GET', '/api/organisations/quais/badges')).badges;

describe('an installation', () => {
  it('makes one badge of a skill, however often and by however many it is asked for', async () => {
    const all = (await shelf()).families.flatMap(({ skills }) => skills.map(({ id }) => id));
    const [first, second] = await Promise.all([install(all), install(all)]);
    expect([...first.added, ...second.added].sort()).toEqual([...all].sort());
    expect((await install(all)).added).toEqual([]);
    const badges = await badgesOf();
    expect(badges).toHaveLength(16);
    for (const { state, missing, content } of badges) {
      expect([state, missing, content.ladder?.rungs.length, content.skills?.length]).toEqual(['draft', [], 4, 1]);
      expect(content.artwork.design?.layers.map(({ kind }) => kind)).toContain('emblem');
      const rungs = content.ladder?.rungs ?? [];
      expect(rungs.map(({ validityMonths }) => validityMonths)).toEqual([undefined, 48, 36, 36]);
      expect(rungs.map(({ minimumAssessors }) => minimumAssessors)).toEqual([1, 1, 2, 3]);
      expect(rungs.map(({ modes }) => modes?.includes('panel'))).toEqual([false, false, false, true]);
      for (const { criteria, questions, evidenceHints } of rungs) {
        expect([criteria?.length, questions?.length]).toEqual([3, 3]);
        expect(criteria?.every(({ rubric }) => rubric !== undefined) && evidenceHints).toBeTruthy();
      }
    }
    const { frameworks } = await owner.ask<{ frameworks: FrameworkView[] }>(
      'GET',
      '/api/organisations/quais/frameworks',
    );
    expect(frameworks).toMatchObject([{ origin: 'library', skillCount: 16, familyCount: 5, untranslatedCount: 0 }]);
  });

  it('publishes what stands as the library has it, and leaves an adapted draft to its editor', async () => {
    const { installed } = await sheet('synthesis');
    const { badge } = await owner.ask<{ badge: BadgeView }>(
      'GET',
      `/api/organisations/quais/badges/${installed?.badgeId}`,
    );
    const content = { ...badge.content, name: { fr: 'Synthèse maison', en: 'Our synthesis' } };
    await owner.ask('PUT', `/api/organisations/quais/badges/${badge.id}`, { content, revision: badge.revision });
    expect(await install(['planning', 'synthesis'], true)).toEqual({ added: [], published: ['planning'] });
    expect((await sheet('planning')).installed).toMatchObject({ state: 'published', isAdapted: false, offers: 0 });
    expect((await sheet('synthesis')).installed).toMatchObject({ state: 'draft', isAdapted: true, offers: 0 });
  });

  it('is found in the catalogue by the skill that it proves', async () => {
    const read = async (query = '') =>
      (await test.visitor().get(`/fr/o/quais/catalog${query}`, { accept: 'text/html' })).text();
    const box = /name="skill" value="([^"]+)"[^>]*><span>(?:<[^>]*>)?Planification/.exec(await read());
    expect(box?.[1]).toBeTruthy();
    const found = await read(`?skill=${encodeURIComponent(box?.[1] ?? '')}`);
    expect(found).toContain('>Planification</a>');
    expect(found).toMatch(/name="skill" value="[^"]+" checked/);
    expect(await read('?skill=other')).not.toContain('>Planification</a>');
  });

  it('gives each level its own validity', async () => {
    const { installed } = await sheet('planning');
    const endOf = async (levelId: string) => {
      const recipient = { email: `${levelId}@people.example`, name: 'Renée Lœuvre', language: 'fr' };
      const body = { badgeId: installed?.badgeId ?? '', recipient, levelId };
      return (await owner.ask<{ award: AwardView }>('POST', '/api/organisations/quais/awards', body)).award;
    };
    expect((await endOf('aptitude')).validUntil).toBeNull();
    const { awardedAt, validUntil } = await endOf('mastery');
    expect(Number(validUntil?.slice(0, 4)) - Number(awardedAt.slice(0, 4))).toBe(3);
  });

  it('refuses a skill that the library does not know, and installs none of the others', async () => {
    const answer = await owner.send('POST', `${BASE}/installations`, { skills: ['planning', 'charisma'] });
    expect(answer.status).toBe(422);
  });
});

describe('a newer version of the library', () => {
  const OLDER = { name: { fr: 'Ancien nom', en: 'Old name' }, description: { fr: 'Avant', en: 'Before' } };

  it('is offered part by part, and tells what the organisation changed itself', async () => {
    // As if the library had said something else when the skill was installed.
    const { installed } = await sheet('planning');
    const path = `/api/organisations/quais/badges/${installed?.badgeId}`;
    const { badge } = await owner.ask<{ badge: BadgeView }>('GET', path);
    const older = { ...badge.content, ...OLDER };
    await test.context.db.within({ organisationId }, (tx) =>
      updateInstalled(tx, organisationId, 'planning', { version: '0.9.0', content: older }),
    );
    const content = { ...older, description: { fr: 'La nôtre', en: 'Ours' } };
    await owner.ask('PUT', path, { content, revision: badge.revision });
    const { offers, installedVersion } = await sheet('planning');
    expect(installedVersion).toBe('0.9.0');
    expect(offers.map(({ path, isAdapted }) => [path.join('/'), isAdapted])).toEqual([
      ['name', false],
      ['description', true],
    ]);
  });

  it('is taken and left by choice, once', async () => {
    const { offers, revision } = await sheet('planning');
    const decision = { take: [['name']], keep: [['description']], revision };
    const { skill } = await owner.ask<{ skill: SkillSheet }>('POST', `${BASE}/skills/planning/offers`, decision);
    expect([skill.offers, skill.installedVersion]).toEqual([[], '1.0.0']);
    const badge = (await badgesOf()).find(({ id }) => id === skill.installed?.badgeId);
    expect([badge?.content.name.fr, badge?.content.description.fr]).toEqual(['Planification', 'La nôtre']);
    expect(offers).toHaveLength(2);
    const again = await owner.send('POST', `${BASE}/skills/planning/offers`, decision);
    expect(again.status).toBe(409);
  });

  it('takes nothing that is not offered', async () => {
    const { revision } = await sheet('cooperation');
    const answer = await owner.send('POST', `${BASE}/skills/cooperation/offers`, { take: [['name']], revision });
    expect(answer.status).toBe(422);
  });
});
