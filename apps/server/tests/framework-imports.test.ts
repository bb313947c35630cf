import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameworkImportView } from '../src/modules/skills/imports.schema.ts';
import type { FrameworkView, SkillList, SkillView } from '../src/modules/skills/skills.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, signInOperator } from './support/factory.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/fonderie';
const OTHER = '/api/organisations/atelier';
const FIXTURES = join(import.meta.dirname, 'fixtures/frameworks');
type Answer = { import: FrameworkImportView };
let test: TestApp;
let owner: Visitor;
let other: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  ({ owner } = await createOrganisation(test, operator, { handle: 'fonderie', name: 'La Fonderie' }));
  ({ owner: other } = await createOrganisation(test, operator, { handle: 'atelier', name: 'L’Atelier' }));
  await test.startJobs();
}, 60_000);
afterAll(() => test?.close());

const fixture = (name: string) => Uint8Array.from(readFileSync(join(FIXTURES, name)));
const table = (...lines: string[]) => Uint8Array.from(Buffer.from(lines.join('\r\n')));
async function upload(files: [name: string, bytes: Uint8Array<ArrayBuffer>][], who = owner, base = BASE) {
  let id: string | undefined;
  for (const [name, bytes] of files) {
    const path: string = id === undefined ? 'framework-imports' : `framework-imports/${id}/files`;
    id = (await who.ask<Answer>('POST', `${base}/${path}?fileName=${name}`, bytes)).import.id;
  }
  return id ?? '';
}
const check = async (id: string, choices: object = {}, who = owner, base = BASE) =>
  (await who.ask<Answer>('POST', `${base}/framework-imports/${id}/check`, choices)).import;
async function run(id: string, who = owner, base = BASE) {
  await who.ask('POST', `${base}/framework-imports/${id}/confirm`);
  return until('the import to end', async () => {
    const { import: now } = await who.ask<Answer>('GET', `${base}/framework-imports/${id}`);
    return ['done', 'failed', 'cancelled'].includes(now.state) ? now : undefined;
  });
}
const found = async (query: string) => (await owner.ask<SkillList>('GET', `${BASE}/skills?${query}`)).skills;
const exported = async (who: Visitor, base: string, id: string | null, format: string) =>
  (await who.get(`${base}/frameworks/${id}/export/${format}`)).text();

describe('an import of a framework', () => {
  it('enters ESCO in two languages, and a newer version changes, adds and retires, deletes nothing', async () => {
    const files = ['skills_fr.csv', 'skills_en.csv', 'skillsHierarchy_en.csv', 'broaderRelationsSkillPillar_en.csv'];
    const checked = await check(await upload(files.map((name) => [name, fixture(name)])));
    expect(checked).toMatchObject({ format: 'esco', frameworkId: null, report: { faultCount: 0 } });
    expect(checked.report?.counts).toMatchObject({ new: 7, skills: 3, families: 4, links: 1 });
    const done = await run(checked.id);
    expect(done).toMatchObject({ state: 'done', doneCount: 7, totalCount: 7 });
    const [weld] = await found('q=soudage');
    expect(weld).toMatchObject({ name: { fr: 'souder des pièces métalliques', en: 'weld metal parts' } });
    expect(weld?.path.map(({ name }) => name.en)).toEqual(['skills', 'handling and moving', 'joining']);

    const newer = Buffer.from(fixture('skills_fr.csv')).toString().replace('travailler en équipe', 'coopérer');
    const lines = newer.split('\n').filter((line) => !line.includes('skill/0001') && !line.startsWith('soudage"'));
    const again = await check(await upload([['skills_fr.csv', table(...lines.join('\n').split('\r\n'))]]), {
      version: '1.3',
    });
    expect(again.frameworkId).toBe(done.frameworkId);
    expect(again.report?.examples.filter(({ change }) => change === 'changed')).toMatchObject([
      { name: { fr: 'coopérer', en: 'work in teams' } },
    ]);
    await run(again.id);
    const { skill } = await owner.ask<{ skill: SkillView }>('GET', `${BASE}/skills/${weld?.id}`);
    expect(skill).toMatchObject({ isRetired: true, name: { en: 'weld metal parts' } });
    const { framework } = await owner.ask<{ framework: FrameworkView }>(
      'GET',
      `${BASE}/frameworks/${done.frameworkId}`,
    );
    expect(framework).toMatchObject({ version: '1.3', origin: 'esco', revision: 2, source: { licence: 'CC BY 4.0' } });
  });

  it('with a fault on any line cannot start, and enters nothing', async () => {
    const id = await upload([['a.csv', table('code;nom', 'A;Un', 'A;Deux')]]);
    const checked = await check(id);
    expect(checked.report?.faults).toEqual([{ file: 'a.csv', line: 3, fault: 'code-twice', value: 'A' }]);
    expect((await owner.post(`${BASE}/framework-imports/${id}/confirm`)).status).toBe(409);
    const broken = await owner.post(`${BASE}/framework-imports?fileName=x.json`, table('{"CFDocument": {'));
    expect(broken.status).toBe(422);
    expect(await broken.json()).toMatchObject({ type: '/problems/framework-unreadable' });
    const open = await owner.post(`${BASE}/framework-imports?fileName=x.csv`, table('code;nom', 'A;"Un', 'B;Deux'));
    // What is wrong, and not only where.
    expect(await open.json()).toMatchObject({
      detail: expect.stringMatching(/ligne 2, un guillemet n’est jamais fermé/),
    });
  });

  it('that is cancelled while it runs leaves nothing', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `X${at};Compétence annulée ${at}`);
    const { id } = await check(await upload([['big.csv', table('code;nom', ...rows)]]), {
      name: { fr: 'Grand', en: '' },
    });
    await owner.ask('POST', `${BASE}/framework-imports/${id}/confirm`);
    await owner.ask('POST', `${BASE}/framework-imports/${id}/cancel`);
    const ended = await run(id).catch(() => undefined);
    const { import: now } = await owner.ask<Answer>('GET', `${BASE}/framework-imports/${id}`);
    expect(ended?.state ?? now.state).toMatch(/cancel/);
    await until('the run to end', async () => {
      const { import: last } = await owner.ask<Answer>('GET', `${BASE}/framework-imports/${id}`);
      return last.state === 'cancelled' ? last : undefined;
    });
    expect(await found('q=annulee')).toEqual([]);
  });
});

describe('a framework that goes out and comes in again', () => {
  it('is the same: by CASE, by JSON and by CSV, in another organisation', async () => {
    const lines = [
      'code;parent;type;name_fr;name_en;description_fr;keywords_fr;level_debutant_fr;level_expert_en',
      'F;;family;Assemblage;Joining;;;;',
      'F1;F;skill;Soudage;Welding;Assembler à chaud;arc;Aide;Teaches others',
      'F2;F;skill;Brasage;;=calcul;;;',
    ];
    const { id } = await check(await upload([['own.csv', table(...lines)]]), { name: { fr: 'Maison', en: 'House' } });
    const { frameworkId } = await run(id);
    const weld = (await found('q=F1'))[0];
    const link = { uri: 'https://skills.example/weld', name: 'weld', relation: 'close', confidence: 0.8 };
    await owner.ask('POST', `${BASE}/skills/${weld?.id}/crosswalks`, link);
    type Own = { framework: object; skills: { id: string; parent: string | null; uri: string | null }[] };
    /** Without ids, which are each house's own. */
    const essence = async (who: Visitor, base: string, framework: string | null) => {
      const file = JSON.parse(await exported(who, base, framework, 'json')) as Own;
      const codes = new Map(file.skills.map((skill) => [skill.id, 'code' in skill ? skill.code : null]));
      return {
        framework: { ...file.framework, uri: null },
        skills: file.skills.map((skill) => ({ ...skill, id: null, uri: null, parent: codes.get(skill.parent ?? '') })),
      };
    };
    const original = await essence(owner, BASE, frameworkId);
    expect(original.skills).toHaveLength(3);
    for (const format of ['case', 'json']) {
      const text = await exported(owner, BASE, frameworkId, format);
      // Each as the first of its kind: the second would update it.
      const bytes = table(text.replaceAll(frameworkId ?? '', crypto.randomUUID()));
      const copy = await check(await upload([[`x.json`, bytes]], other, OTHER), {}, other, OTHER);
      expect(copy.report).toMatchObject({ faultCount: 0, counts: { new: 3 } });
      const { frameworkId: copied } = await run(copy.id, other, OTHER);
      expect(await essence(other, OTHER, copied), format).toEqual(original);
    }
    const csv = await exported(owner, BASE, frameworkId, 'csv');
    expect(csv).toContain("'=calcul");
    const back = await check(await upload([['x.csv', table(csv)]]), { frameworkId });
    expect(back.report).toMatchObject({ faultCount: 0, counts: { new: 0, gone: 0 } });
    expect((await owner.get(`${OTHER}/frameworks/${frameworkId}/export/csv`)).status).toBe(404);
  });
});
