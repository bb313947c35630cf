import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameworkBadges } from '../src/modules/badges/framework-badges.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import type { FrameworkProgrammes } from '../src/modules/programmes/programmes.schema.ts';
import {
  type FrameworkComparison,
  type KeptVersion,
  type KeptVersions,
  MAX_KEPT_VERSIONS,
  type ReadVersionAnswer,
} from '../src/modules/skills/framework-versions.schema.ts';
import type { FrameworkImportView } from '../src/modules/skills/imports.schema.ts';
import type { FrameworkView, SkillView } from '../src/modules/skills/skills.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { badgeContent, createOrganisation, joinAs, programmeContent, signInOperator } from './support/factory.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/fonderie';
const OTHER = '/api/organisations/atelier';
const both = (fr: string, en = fr) => ({ fr, en });
const FACTS = {
  ...{ name: both('Métiers de la fonderie', 'Foundry trades'), description: both(''), version: '1' },
  source: { name: '', url: '', licence: '', notice: { fr: '', en: '' } },
  levels: [{ id: 'expert', rank: 1, name: both('Expert'), definition: both('') }],
};
let test: TestApp;
let organisation: OrganisationView;
let owner: Visitor;
let member: Visitor;
let other: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: 'fonderie', name: 'La Fonderie' });
  ({ owner, organisation } = made);
  member = await joinAs(test, owner, made.organisation, 'member');
  ({ owner: other } = await createOrganisation(test, operator, { handle: 'atelier', name: 'L’Atelier' }));
  await test.startJobs();
}, 60_000);
afterAll(() => test?.close());

const framework = async (name = 'Métiers') =>
  (await owner.ask<{ framework: FrameworkView }>('POST', `${BASE}/frameworks`, { ...FACTS, name: both(name) }))
    .framework.id;
const facts = (name: { fr: string; en: string }, more: object = {}) => ({
  ...{ kind: 'skill', code: null, uri: null, name, description: both('') },
  ...{ keywords: { fr: [], en: [] }, descriptors: {} },
  ...more,
});
const skillIn = async (id: string, name: { fr: string; en: string }, more: object = {}) =>
  (
    await owner.ask<{ skill: SkillView }>('POST', `${BASE}/frameworks/${id}/skills`, {
      ...facts(name, more),
      parentId: null,
    })
  ).skill;
const path = (id: string, rest = '') => `${BASE}/frameworks/${id}/versions${rest}`;
const keep = async (id: string, label: string, note = '') =>
  (await owner.ask<{ version: KeptVersion }>('POST', path(id), { label, note })).version;
const listed = (id: string, who = owner) => who.ask<KeptVersions>('GET', path(id));
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });
async function importInto(id: string, ...lines: string[]) {
  const bytes = Uint8Array.from(Buffer.from(lines.join('\n')));
  const { import: made } = await owner.ask<{ import: FrameworkImportView }>('POST', `${BASE}/framework-imports`, bytes);
  await owner.ask('POST', `${BASE}/framework-imports/${made.id}/check`, { frameworkId: id, version: '9' });
  await owner.ask('POST', `${BASE}/framework-imports/${made.id}/confirm`);
  await until('the import to end', async () => {
    const { import: now } = await owner.ask<{ import: FrameworkImportView }>(
      'GET',
      `${BASE}/framework-imports/${made.id}`,
    );
    return now.state === 'done' ? now : undefined;
  });
}

describe('a version of a framework', () => {
  it('is kept under a label, with who and when, gives the framework its label, and never changes', async () => {
    const id = await framework();
    const weld = await skillIn(id, both('Souder', 'Welding'), { descriptors: { expert: both('Forme', 'Teaches') } });
    const onThatDay = await (await owner.get(`${BASE}/frameworks/${id}/export/csv`)).text();
    const version = await keep(id, ' 2026.1 ', 'Revue annuelle');
    expect(version).toMatchObject({ label: '2026.1', note: 'Revue annuelle', reason: 'kept', skillCount: 1 });
    expect(version.keptBy).toBe('owner@fonderie.example');
    const { framework: now } = await owner.ask<{ framework: FrameworkView }>('GET', `${BASE}/frameworks/${id}`);
    expect(now.version).toBe('2026.1');
    await owner.ask('PUT', `${BASE}/skills/${weld.id}`, { ...facts(both('Assembler')), revision: weld.revision });
    const export_ = await owner.get(path(id, `/${version.id}/export/csv`));
    expect(await export_.text()).toBe(onThatDay);
    expect(export_.headers.get('content-disposition')).toContain('metiers-2026-1.csv');
    const read = await member.ask<ReadVersionAnswer>('GET', path(id, `/${version.id}?q=SOUDER`));
    expect(read).toMatchObject({ total: 1, version: { label: '2026.1' }, skills: [{ name: { en: 'Welding' } }] });
    expect(read.skills[0]?.descriptors).toEqual({ expert: both('Forme', 'Teaches') });
    expect((await member.ask<ReadVersionAnswer>('GET', path(id, `/${version.id}?q=assembler`))).total).toBe(0);
    // Who is a member of the house is not for every member to know.
    expect((await listed(id, member)).versions).toMatchObject([{ label: '2026.1', keptBy: null }]);
  });

  it('outlives the account of whoever kept it, and then names nobody', async () => {
    const id = await framework();
    const keeper = await joinAs(test, owner, organisation, 'administrator');
    await keeper.ask('POST', path(id), { label: '2026.1' });
    expect((await listed(id)).versions).toMatchObject([{ keptBy: 'administrator@fonderie.example' }]);
    expect((await keeper.post('/api/me/erasure', { confirmed: true })).status).toBe(204);
    expect((await listed(id)).versions).toMatchObject([{ label: '2026.1', keptBy: null }]);
  });

  it('is refused without a label, under one that is taken, to members, strangers and other organisations', async () => {
    const id = await framework();
    const version = await keep(id, '2026.1');
    expect(await problem(await owner.post(path(id), { label: '  ' }))).toMatchObject({
      status: 422,
      errors: [{ pointer: '/label' }],
    });
    expect(await problem(await owner.post(path(id), { label: '2026.1' }))).toMatchObject({
      status: 409,
      type: '/problems/already-exists',
      errors: [{ pointer: '/label' }],
    });
    expect((await member.post(path(id), { label: '2' })).status).toBe(403);
    expect((await test.visitor().get(path(id))).status).toBe(401);
    expect((await other.get(`${OTHER}/frameworks/${id}/versions`)).status).toBe(404);
    expect((await other.get(`${OTHER}/frameworks/${id}/versions/${version.id}`)).status).toBe(404);
    expect((await other.get(`${OTHER}/frameworks/${id}/compare?from=${version.id}`)).status).toBe(404);
    expect((await other.get(`${OTHER}/frameworks/${id}/badges`)).status).toBe(404);
    expect((await other.get(`${OTHER}/frameworks/${id}/programmes`)).status).toBe(404);
    const elsewhere = await framework('Autre');
    expect((await owner.get(path(elsewhere, `/${version.id}`))).status).toBe(404);
    expect((await owner.get(`${BASE}/frameworks/${id}/compare?from=yesterday`)).status).toBe(422);
  });

  it('is kept by itself before an import and before retiring, once for each state', async () => {
    const id = await framework();
    await skillIn(id, both('Souder'), { code: 'S1' });
    await importInto(id, 'code;nom', 'S1;Souder à l’arc', 'S2;Braser');
    const [before] = (await listed(id)).versions;
    expect(before).toMatchObject({ label: '1', reason: 'import', skillCount: 1 });
    const comparison = await owner.ask<FrameworkComparison>(
      'GET',
      `${BASE}/frameworks/${id}/compare?from=${before?.id}`,
    );
    expect(comparison.changes.map(({ changes, name }) => [name.fr, ...changes])).toEqual([
      ['Souder à l’arc', 'renamed'],
      ['Braser', 'added'],
    ]);
    const act = (name: string) => owner.ask('POST', `${BASE}/frameworks/${id}/${name}`);
    await act('retire');
    expect((await listed(id)).versions.map(({ reason }) => reason)).toEqual(['retire', 'import']);
    await act('restore');
    await act('retire');
    expect((await listed(id)).versions).toHaveLength(2);
  });

  it('gives way when there is no more room only if it was kept by itself, the oldest first', async () => {
    const id = await framework();
    await skillIn(id, both('Souder'), { code: 'S1' });
    for (const name of ['Souder bien', 'Souder mieux']) await importInto(id, 'code;nom', `S1;${name}`);
    for (let at = 1; at <= MAX_KEPT_VERSIONS - 2; at += 1) await keep(id, `k${at}`);
    const full = await listed(id);
    expect(full).toMatchObject({ max: MAX_KEPT_VERSIONS, versions: { length: MAX_KEPT_VERSIONS } });
    await keep(id, 'one more');
    const left = await listed(id);
    expect(left.versions.filter(({ reason }) => reason === 'import').map(({ id: kept }) => kept)).toEqual([
      full.versions.at(-2)?.id,
    ]);
    await keep(id, 'and another');
    expect(await problem(await owner.post(path(id), { label: 'too many' }))).toMatchObject({
      status: 409,
      type: '/problems/too-many-versions',
    });
    // An import is not held up for it.
    await importInto(id, 'code;nom', 'S1;Souder encore');
    expect((await listed(id)).versions.every(({ reason }) => reason === 'kept')).toBe(true);
    const gone = await owner.ask<KeptVersions>('DELETE', path(id, `/${(await listed(id)).versions[0]?.id}`));
    expect(gone.versions).toHaveLength(MAX_KEPT_VERSIONS - 1);
    expect((await owner.post(path(id), { label: 'room again' })).status).toBe(201);
  });

  it('keeps other names and crosswalks of the house, which its files leave out as every export does', async () => {
    const id = await framework();
    const [kept, doubled] = [await skillIn(id, both('Ébavurage')), await skillIn(id, both('Ebarbage'))];
    const abroad = await skillIn(await framework('Ailleurs'), both('Finir', 'Finishing'));
    await owner.ask('POST', `${BASE}/skills/${kept.id}/crosswalks`, { skillId: abroad.id, relation: 'close' });
    const { id: version } = await keep(id, 'before');
    await owner.ask('POST', `${BASE}/skills/${doubled.id}/merge`, { into: kept.id });
    const { skill } = await owner.ask<{ skill: SkillView }>('GET', `${BASE}/skills/${kept.id}`);
    await owner.ask('DELETE', `${BASE}/skills/${kept.id}/crosswalks/${skill.crosswalks[0]?.id}`);
    const compare = (query: string) =>
      owner.ask<FrameworkComparison>('GET', `${BASE}/frameworks/${id}/compare?${query}`);
    expect((await compare(`from=${version}`)).changes).toMatchObject([
      { changes: ['details'], links: [{ name: both('Finir', 'Finishing'), after: null }] },
      { changes: ['removed'], how: 'merged', mergedInto: both('Ébavurage') },
    ]);
    expect(await compare(`from=now&to=${version}&change=added`)).toMatchObject({
      counts: { added: 1, details: 1 },
      changedCount: 2,
      changes: [{ how: 'unmerged', name: both('Ebarbage') }],
    });
    expect(await compare(`from=${version}&to=${version}`)).toMatchObject({ changedCount: 0, framework: [] });
    const { id: merged } = await keep(id, 'after');
    for (const format of ['json', 'case']) {
      const text = await (await owner.get(path(id, `/${merged}/export/${format}`))).text();
      expect(text).not.toContain('Ebarbage');
      expect(text).not.toContain(abroad.id);
    }
    const now = await (await owner.get(`${BASE}/frameworks/${id}/export/json`)).text();
    expect(await (await owner.get(path(id, `/${merged}/export/json`))).text()).toBe(now);
  });
});

describe('what names skills of a framework', () => {
  it('is told: badges and programmes, and between two states the badges that name what changed', async () => {
    const id = await framework();
    const [weld, braze] = [await skillIn(id, both('Souder')), await skillIn(id, both('Braser'))];
    const badge = async (name: string, skillId: string) => {
      const content = { ...badgeContent(name), skills: [{ skillId }] };
      return (await owner.ask<{ badge: { id: string } }>('POST', `${BASE}/badges`, { content })).badge.id;
    };
    const [welder, brazer] = [await badge('Soudage', weld.id), await badge('Brasage', braze.id)];
    await owner.ask('POST', `${BASE}/badges/${welder}/publish`);
    const skills = [{ from: 'own' as const, id: weld.id, name: both(''), why: both('Une pièce') }];
    await owner.ask('POST', `${BASE}/programmes`, { content: programmeContent('Tutorat', { skills }) });
    const badges = (query = '') => owner.ask<FrameworkBadges>('GET', `${BASE}/frameworks/${id}/badges${query}`);
    expect((await badges()).badges).toMatchObject([
      { id: brazer, state: 'draft', skillIds: [braze.id] },
      { id: welder, state: 'published', name: { fr: 'Soudage' }, skillIds: [weld.id] },
    ]);
    const programmes = (who: Visitor) => who.ask<FrameworkProgrammes>('GET', `${BASE}/frameworks/${id}/programmes`);
    expect((await programmes(owner)).programmes).toMatchObject([{ state: 'draft', name: { fr: 'Tutorat' } }]);
    expect(await programmes(member)).toEqual({ programmes: [] });
    const { id: version } = await keep(id, '2026.1');
    await owner.ask('POST', `${BASE}/skills/${braze.id}/retire`);
    // A draft is not published yet: it will be read again before it is.
    expect((await badges(`?from=${version}`)).badges).toEqual([]);
    await owner.ask('PUT', `${BASE}/skills/${weld.id}`, { ...facts(both('Assembler')), revision: weld.revision });
    expect((await badges(`?from=${version}`)).badges.map((one) => one.id)).toEqual([welder]);
  });
});
