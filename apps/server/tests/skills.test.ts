import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSkills, searchSkills } from '../src/modules/skills/index.ts';
import {
  type FrameworkView,
  listSkillsSchema,
  type SkillList,
  type SkillView,
} from '../src/modules/skills/skills.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/fonderie';
const both = (fr: string, en = fr) => ({ fr, en });
const level = (id: string, rank: number) => ({ id, rank, name: both(id), definition: both('') });
const FACTS = {
  ...{ name: both('Métiers de la fonderie', 'Foundry trades'), description: both(''), version: '1.0' },
  source: { name: '', url: '', licence: '', notice: { fr: '', en: '' } },
  levels: [level('maitrise', 2), level('aptitude', 1)],
};
let test: TestApp;
let owner: Visitor;
let organisationId: string;
let framework: FrameworkView;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: 'fonderie', name: 'La Fonderie' });
  owner = made.owner;
  organisationId = made.organisation.id;
  ({ framework } = await owner.ask<{ framework: FrameworkView }>('POST', `${BASE}/frameworks`, FACTS));
}, 60_000);
afterAll(() => test?.close());

const facts = (name: { fr: string; en: string }, more: object = {}) => ({
  ...{
    kind: 'skill',
    code: null,
    uri: null,
    name,
    description: both(''),
    keywords: { fr: [], en: [] },
    descriptors: {},
  },
  ...more,
});
const create = (name: { fr: string; en: string }, more: object = {}) =>
  owner.post(`${BASE}/frameworks/${framework.id}/skills`, { ...facts(name), parentId: null, ...more });
const made = async (name: { fr: string; en: string }, more: object = {}) =>
  ((await (await create(name, more)).json()) as { skill: SkillView }).skill;
const list = (query: string) => owner.ask<SkillList>('GET', `${BASE}/skills?${query}`);
const names = async (query: string) => (await list(query)).skills.map(({ name }) => name.fr);
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });

describe('a framework', () => {
  it('keeps its levels in order, counts its edits, and refuses one made on an older state', async () => {
    expect(framework.levels.map(({ id }) => id)).toEqual(['aptitude', 'maitrise']);
    const path = `${BASE}/frameworks/${framework.id}`;
    const saved = await owner.send('PUT', path, { ...FACTS, version: '1.1', revision: 1 });
    expect(await saved.json()).toMatchObject({ framework: { version: '1.1', revision: 2 } });
    const again = await owner.send('PUT', path, { ...FACTS, revision: 1 });
    expect(await problem(again)).toMatchObject({ status: 409, type: '/problems/wrong-state' });
    const twice = await owner.send('PUT', path, { ...FACTS, revision: 2, levels: [level('a', 1), level('a', 2)] });
    expect(twice.status).toBe(422);
    expect((await owner.post(`${path}/retire`)).status).toBe(200);
    expect((await create(both('Trop tard'))).status).toBe(409);
    expect((await owner.post(`${path}/retire`)).status).toBe(409);
    expect((await owner.post(`${path}/restore`)).status).toBe(200);
  });
});

describe('skills', () => {
  it('stand in a tree in their order, move in it, and never under themselves', async () => {
    const family = await made(both('Assemblage', 'Joining'), { kind: 'family' });
    const [one, two] = [
      await made(both('Soudage', 'Welding'), { parentId: family.id, code: 'S1' }),
      await made(both('Brasage'), { parentId: family.id }),
    ];
    expect(one.path.map(({ name }) => name.en)).toEqual(['Joining']);
    const branch = () => names(`framework=${framework.id}&parent=${family.id}`);
    expect(await branch()).toEqual(['Soudage', 'Brasage']);
    expect((await owner.post(`${BASE}/skills/${two.id}/move`, { parentId: family.id, position: 0 })).status).toBe(200);
    expect(await branch()).toEqual(['Brasage', 'Soudage']);
    expect((await owner.post(`${BASE}/skills/${two.id}/move`, { parentId: one.id, position: 9 })).status).toBe(200);
    expect(await branch()).toEqual(['Soudage']);
    const circle = await owner.post(`${BASE}/skills/${family.id}/move`, { parentId: two.id, position: 0 });
    expect(await problem(circle)).toMatchObject({ status: 422, errors: [{ pointer: '/parentId' }] });
    expect(await problem(await create(both('Autre'), { code: 's1' }))).toMatchObject({
      status: 409,
      type: '/problems/already-exists',
    });
  });

  it('are counted without the retired ones when one is moved, as the tree shows them', async () => {
    const family = await made(both('Finition'), { kind: 'family' });
    const below = { parentId: family.id };
    const [old, first, second] = [
      await made(both('Ébarbage'), below),
      await made(both('Polissage'), below),
      await made(both('Peinture'), below),
    ];
    expect((await owner.post(`${BASE}/skills/${old.id}/retire`)).status).toBe(200);
    const query = `framework=${framework.id}&parent=${family.id}`;
    const moved = await owner.post(`${BASE}/skills/${first.id}/move`, { ...below, position: 1 });
    // What it takes to move it back.
    expect(await moved.json()).toMatchObject({ before: { ...below, position: 0 } });
    expect(await names(query)).toEqual(['Peinture', 'Polissage']);
    expect((await owner.post(`${BASE}/skills/${second.id}/move`, { ...below, position: 9 })).status).toBe(200);
    expect(await names(`${query}&retired=yes`)).toEqual(['Ébarbage', 'Polissage', 'Peinture']);
  });

  it('say what they mean at each level, in both languages, and forget it when the text is emptied', async () => {
    const skill = await made(both('Moulage'), { descriptors: { maitrise: both('Moule seul', 'Moulds alone') } });
    const path = `${BASE}/skills/${skill.id}`;
    expect(skill.descriptors).toEqual({ maitrise: both('Moule seul', 'Moulds alone') });
    const emptied = { ...facts(both('Moulage')), descriptors: { maitrise: both('') }, revision: skill.revision };
    const saved = (await (await owner.send('PUT', path, emptied)).json()) as { skill: SkillView };
    expect(saved.skill.descriptors).toEqual({});
    expect((await owner.send('PUT', path, emptied)).status).toBe(409);
    expect((await owner.post(`${path}/retire`)).status).toBe(200);
    expect(await names('q=moulage')).toEqual([]);
    expect(await names('q=moulage&retired=yes')).toEqual(['Moulage']);
    expect((await owner.post(`${path}/restore`)).status).toBe(200);
  });

  it('are found without accents, in either language, by a keyword, in any order, and when misspelt', async () => {
    await made(both('Éboulis et œillets', 'Screes and eyelets'), { keywords: { fr: ['galets'], en: [] } });
    for (const q of ['eboulis', 'OEILLETS', 'screes', 'galet', 'œillets éboulis', 'ebou'])
      expect(await names(`q=${encodeURIComponent(q)}`), q).toEqual(['Éboulis et œillets']);
    const { skills, corrections } = await list('q=eobulis');
    expect(skills.map(({ name }) => name.fr)).toEqual(['Éboulis et œillets']);
    expect(corrections).toEqual([{ asked: 'eobulis', used: ['eboulis'] }]);
    expect(await list('q=xylophoniste')).toMatchObject({ total: 0, corrections: [] });
    // Signs that a database reads as its own are words without letters, or part of one.
    expect((await list('q=%25')).total).toBeGreaterThan(0);
    expect((await list("q=o'_%5C")).corrections).toEqual([]);
  });

  it('merge into another one as its other name, answer for it everywhere, and come apart again', async () => {
    const [kept, doubled] = [await made(both('Ébavurage')), await made(both('Ebarbage'))];
    const merge = (into: string) => owner.post(`${BASE}/skills/${doubled.id}/merge`, { into });
    expect((await merge(doubled.id)).status).toBe(422);
    expect((await merge(kept.id)).status).toBe(200);
    expect(await names('q=ebarbage')).toEqual(['Ébavurage']);
    const found = await test.context.db.within({ organisationId }, (tx) =>
      findSkills(tx, organisationId, [doubled.id]),
    );
    expect(found.get(doubled.id)).toMatchObject({ id: kept.id, name: both('Ébavurage') });
    const asked = listSkillsSchema.parse({ q: 'ebarbage', kind: 'skill' });
    const chosen = await test.context.db.within({ organisationId }, (tx) => searchSkills(tx, organisationId, asked));
    expect(chosen.skills.map(({ id }) => id)).toEqual([kept.id]);
    const elsewhere = await test.context.db.within({ organisationId: crypto.randomUUID() }, (tx) =>
      findSkills(tx, organisationId, [doubled.id]),
    );
    expect(elsewhere.size).toBe(0);
    // Saved meanwhile, it still answers to both names.
    const { skill } = await owner.ask<{ skill: SkillView }>('GET', `${BASE}/skills/${kept.id}`);
    expect(skill.aliases.map(({ name }) => name.fr)).toEqual(['Ebarbage']);
    await owner.send('PUT', `${BASE}/skills/${kept.id}`, { ...facts(both('Ébavurage')), revision: skill.revision });
    expect(await names('q=ebarbage')).toEqual(['Ébavurage']);
    expect((await merge(kept.id)).status).toBe(409);
    expect((await owner.post(`${BASE}/skills/${doubled.id}/unmerge`)).status).toBe(200);
    expect(await names('q=ebarbage')).toEqual(['Ebarbage']);
    const above = await made(both('Finition'));
    await made(both('Polissage'), { parentId: above.id });
    expect(await problem(await owner.post(`${BASE}/skills/${above.id}/merge`, { into: kept.id }))).toMatchObject({
      status: 409,
      type: '/problems/skill-has-children',
    });
  });

  it('lead to skills here and outside, each with its relation and how sure it is', async () => {
    const [one, two] = [await made(both('Ajustage')), await made(both('Fraisage'))];
    const link = (body: object) => owner.post(`${BASE}/skills/${one.id}/crosswalks`, body);
    expect((await link({ skillId: two.id, relation: 'close', confidence: 0.7 })).status).toBe(200);
    expect((await link({ skillId: two.id, relation: 'exact', confidence: 0.9 })).status).toBe(200);
    expect((await link({ uri: 'http://data.europa.eu/esco/skill/x', name: 'ajuster', relation: 'exact' })).status).toBe(
      200,
    );
    expect((await link({ uri: 'javascript:alert(1)', relation: 'exact' })).status).toBe(422);
    expect((await link({ skillId: one.id, relation: 'exact' })).status).toBe(422);
    const seen = await owner.ask<{ skill: SkillView }>('GET', `${BASE}/skills/${two.id}`);
    expect(seen.skill.crosswalks).toMatchObject([
      { isOwn: false, relation: 'exact', confidence: 0.9, skill: { id: one.id } },
    ]);
    const [link1] = seen.skill.crosswalks;
    const gone = await owner.send('DELETE', `${BASE}/skills/${one.id}/crosswalks/${link1?.id}`);
    expect(((await gone.json()) as { skill: SkillView }).skill.crosswalks).toMatchObject([{ name: 'ajuster' }]);
  });
});
