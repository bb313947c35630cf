import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { EntryDetail, EntryView } from '../src/modules/organisations/directory.schema.ts';
import type { ImportRow, ImportView } from '../src/modules/organisations/directory-import.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import type { UnitView } from '../src/modules/organisations/units.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, joinAs, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'fonderie';
const BASE = `/api/organisations/${HANDLE}`;
const IMPORTS = `${BASE}/people-imports`;
let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  ({ organisation, owner } = await createOrganisation(test, operator, { handle: HANDLE, name: 'La Fonderie' }));
  await test.startJobs();
}, 60_000);
afterAll(() => test?.close());

const csv = (...lines: string[]) => Uint8Array.from(Buffer.from(lines.join('\r\n')));
const HEADER = 'matricule;nom;courriel;service;responsable';
const upload = async (bytes: Uint8Array<ArrayBuffer>, query = '') =>
  (await owner.ask<{ import: ImportView }>('POST', `${IMPORTS}${query}`, bytes)).import;
const check = async ({ id, mapping }: ImportView, options: object = {}) =>
  (await owner.ask<{ import: ImportView }>('POST', `${IMPORTS}/${id}/check`, { mapping, ...options })).import;
const rows = async (id: string, query = '') =>
  (await owner.ask<{ rows: ImportRow[] }>('GET', `${IMPORTS}/${id}/rows${query}`)).rows;
const confirm = (id: string, body: object = {}) => owner.post(`${IMPORTS}/${id}/confirm`, body);
const finished = (id: string) =>
  until('the import to end', async () => {
    const { import: now } = await owner.ask<{ import: ImportView }>('GET', `${IMPORTS}/${id}`);
    return now.state === 'done' || now.state === 'cancelled' ? now : undefined;
  });
async function run(bytes: Uint8Array<ArrayBuffer>, options: object = {}, confirmation: object = {}) {
  const { id } = await check(await upload(bytes), options);
  expect((await confirm(id, confirmation)).status).toBe(200);
  return finished(id);
}
const people = async (query = '') =>
  (await owner.ask<{ entries: EntryView[] }>('GET', `${BASE}/people${query}`)).entries;
const named = async (name: string) => {
  const [entry] = await people(`?q=${encodeURIComponent(name)}`);
  if (entry === undefined) throw new Error(`${name} is not there`);
  return (await owner.ask<{ entry: EntryDetail }>('GET', `${BASE}/people/${entry.id}`)).entry;
};
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });

describe('an import of people', () => {
  it('enters the people of a workbook, their units and their managers, and counts exactly', async () => {
    const text = (value: string) => ({ value, type: String });
    const sheet = [
      ['Matricule', 'Prénom', 'Nom', 'Courriel', 'Service', 'Responsable'].map(text),
      [
        { value: 1001, type: Number },
        text('Zoé'),
        text('Durand'),
        text('zoe@fonderie.example'),
        text('Usine > Atelier 3'),
        { value: 1002, type: Number },
      ],
      [{ value: 1002, type: Number }, text('Max'), text('Petit'), text('max@fonderie.example'), text('Usine'), null],
      [{ value: 1003, type: Number }, text('Mal'), text('Écrite'), text('pas une adresse'), text('Usine'), null],
    ];
    const bytes = await writeXlsxFile([
      { sheet: 'Notes', data: [[text('rien')]] },
      { sheet: 'Personnes', data: sheet },
    ]).toBuffer();
    const first = await owner.post(IMPORTS, Uint8Array.from(bytes));
    expect(await problem(first)).toMatchObject({ status: 422, type: '/problems/list-unreadable' });
    const uploaded = await upload(Uint8Array.from(bytes), '?sheet=Personnes&fileName=effectif.xlsx');
    expect(uploaded).toMatchObject({
      state: 'uploaded',
      sheets: ['Notes', 'Personnes'],
      sheet: 'Personnes',
      rowCount: 3,
    });
    expect(uploaded.mapping).toMatchObject({ number: 'Matricule', name: 'Prénom + Nom', manager: 'Responsable' });
    const checked = await check(uploaded);
    expect(checked).toMatchObject({
      state: 'checked',
      counts: { new: 2, changed: 0, unchanged: 0, leaves: 0, fault: 1 },
      newUnits: ['Usine', 'Usine > Atelier 3'],
      readyCount: 2,
    });
    expect(await rows(checked.id, '?outcome=fault')).toMatchObject([
      { line: 4, fault: 'email-malformed', value: 'pas' },
    ]);
    expect(await people()).toEqual([]);
    await confirm(checked.id);
    expect(await finished(checked.id)).toMatchObject({ state: 'done', readyCount: 0, doneCount: 2, failedCount: 0 });
    expect(await people()).toMatchObject([
      { number: '1002', name: 'Max Petit', unit: { path: 'Usine' }, manager: null },
      {
        number: '1001',
        name: 'Zoé Durand',
        emails: ['zoe@fonderie.example'],
        unit: { path: 'Usine > Atelier 3' },
        manager: { name: 'Max Petit' },
      },
    ]);
    const [kept] = await rowsOf<{ content: unknown }>(
      test.context.db.pool,
      organisation.id,
      'select content from directory_imports where id = $1',
      [checked.id],
    );
    expect(kept?.content, 'the list itself is gone').toBeNull();
  });

  it('changes nothing the second time, and says so', async () => {
    const list = csv(HEADER, '1001;Zoé Durand;zoe@fonderie.example;Usine > Atelier 3;1002');
    const checked = await check(await upload(list));
    expect(checked).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 1, fault: 0 }, readyCount: 0 });
    expect(await problem(await confirm(checked.id))).toMatchObject({ status: 409, type: '/problems/wrong-state' });
  });

  it('moves people, with who moved them and when, and keeps addresses that the list does not name', async () => {
    const zoe = await named('Zoé Durand');
    const emails = ['zoe@fonderie.example', 'zoe@home.example'];
    await owner.ask('PATCH', `${BASE}/people/${zoe.id}`, { emails });
    const done = await run(csv(HEADER, '1001;Zoé Durand;zoe.durand@fonderie.example;Usine > Atelier 4;'));
    expect(done).toMatchObject({ counts: { changed: 1 }, doneCount: 1 });
    expect(await named('Zoé Durand')).toMatchObject({
      id: zoe.id,
      emails: ['zoe.durand@fonderie.example', ...emails],
      unit: { path: 'Usine > Atelier 4' },
      // An empty cell says nothing.
      manager: { name: 'Max Petit' },
      changes: [
        { fact: 'unit', from: 'Usine > Atelier 3', to: 'Usine > Atelier 4', actorName: `owner@${HANDLE}.example` },
      ],
    });
  });

  it('that is complete lets who is missing leave: membership ended, told by mail, the last owner kept', async () => {
    await joinAs(test, owner, organisation, 'issuer');
    await run(
      csv(HEADER, `2001;Part Ante;issuer@${HANDLE}.example;;`, `2002;La Propriétaire;owner@${HANDLE}.example;;`),
    );
    const list = csv(HEADER, '1001;Zoé Durand;;;', '1002;Max Petit;;;');
    const checked = await check(await upload(list), { isComplete: true });
    expect(checked.counts).toEqual({ new: 0, changed: 0, unchanged: 2, leaves: 2, fault: 0 });
    await confirm(checked.id, { tellsLeavers: true });
    expect(await finished(checked.id)).toMatchObject({ doneCount: 2, failedCount: 0 });
    expect((await people('?state=left')).map(({ name }) => name)).toEqual(['La Propriétaire', 'Part Ante']);
    const { members } = await owner.ask<{ members: { role: string }[] }>('GET', `${BASE}/members`);
    expect(members.map(({ role }) => role)).toEqual(['owner']);
    const { mails } = await owner.ask<{ mails: { kind: string; to: string }[] }>('GET', `${BASE}/mails`);
    expect(
      mails
        .filter(({ kind }) => kind === 'leaving')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([`issuer@${HANDLE}.example`, `owner@${HANDLE}.example`]);
    // Named again: back.
    await run(csv(HEADER, '2002;La Propriétaire;;;'));
    expect(await named('La Propriétaire')).toMatchObject({ state: 'active', leftAt: null });
  });

  it('with nothing that fits says so, and loses nothing', async () => {
    const nothing = await check(await upload(csv(HEADER, ';;;;', 'x;;;;', 'y;;;;')));
    expect(nothing).toMatchObject({ rowCount: 2, readyCount: 0, counts: { fault: 2 } });
    const uploaded = await upload(csv('a;b', '1;2'));
    expect(uploaded.mapping).toMatchObject({ name: null, number: null, email: null });
    const refused = await owner.post(`${IMPORTS}/${uploaded.id}/check`, { mapping: uploaded.mapping });
    expect(await problem(refused)).toMatchObject({
      status: 422,
      errors: [{ pointer: '/mapping/name' }, { pointer: '/mapping/email' }],
    });
    expect((await owner.ask<{ import: ImportView }>('GET', `${IMPORTS}/${uploaded.id}`)).import.state).toBe('uploaded');
  });

  it('refuses, row by row, what has become impossible since the check', async () => {
    const checked = await check(
      await upload(csv(HEADER, '3001;Une;une@fonderie.example;;', '3002;Deux;deux@fonderie.example;;3001')),
    );
    await owner.ask('POST', `${BASE}/people`, { name: 'Plus vite', emails: ['une@fonderie.example'] });
    await confirm(checked.id);
    expect(await finished(checked.id)).toMatchObject({ state: 'done', doneCount: 0, failedCount: 2 });
    expect(await rows(checked.id, '?state=failed')).toMatchObject([
      { line: 2, fault: 'email-taken', value: 'une@fonderie.example' },
      { line: 3, fault: 'manager-unknown' },
    ]);
  });

  it('stops where it is told to, and goes on with the rest', async () => {
    const list = csv(
      HEADER,
      ...Array.from({ length: 3_000 }, (_, n) => `C${n};Personne ${n};c${n}@fonderie.example;Loin;`),
    );
    const checked = await check(await upload(list));
    await confirm(checked.id);
    await owner.post(`${IMPORTS}/${checked.id}/cancel`);
    const stopped = await finished(checked.id);
    expect(stopped.state).toBe('cancelled');
    expect(stopped.doneCount + stopped.readyCount).toBe(3_000);
    await confirm(checked.id);
    const all = await until('the rest', async () => {
      const { import: now } = await owner.ask<{ import: ImportView }>('GET', `${IMPORTS}/${checked.id}`);
      return now.state === 'done' ? now : undefined;
    });
    expect(all).toMatchObject({ doneCount: 3_000, readyCount: 0, failedCount: 0 });
    const { units } = await owner.ask<{ units: UnitView[] }>('GET', `${BASE}/units`);
    expect(units.find(({ name }) => name === 'Loin')?.peopleCount).toBe(3_000);
    const report = await (await owner.get(`${IMPORTS}/${checked.id}/report.csv`)).text();
    expect(report.split('\r\n').filter(Boolean)).toHaveLength(3_001);
  });

  it('of 60,000 people is refused in a clear sentence', async () => {
    const list = csv(HEADER, ...Array.from({ length: 60_000 }, (_, n) => `${n};P ${n};;;`));
    const refused = await problem(await owner.post(IMPORTS, list, { 'accept-language': 'en' }));
    expect(refused).toMatchObject({ status: 422, type: '/problems/list-too-long' });
    expect((refused as unknown as { detail: string }).detail).toContain('50,000');
  });
});

describe('people chosen from the directory', () => {
  it('are invited together, members and people without an address counted apart', async () => {
    const enter = async (facts: object) =>
      (await owner.ask<{ entry: { id: string } }>('POST', `${BASE}/people`, facts)).entry.id;
    const one = await enter({ name: 'Invitée', emails: ['invitee@fonderie.example'] });
    const without = await enter({ name: 'Sans adresse' });
    const member = (await named('La Propriétaire')).id;
    const entryIds = [one, without, member, one, organisation.id];
    expect(await owner.ask('POST', `${BASE}/people/invitations`, { entryIds, role: 'manager' })).toEqual({
      ...{ invited: 1, alreadyMembers: 1, withoutAddress: 1, unknown: 1 },
    });
    const { invitations } = await owner.ask<{ invitations: object[] }>('GET', `${BASE}/invitations`);
    expect(invitations).toContainEqual(
      expect.objectContaining({ email: 'invitee@fonderie.example', role: 'manager', state: 'open' }),
    );
  });
});

describe('groups for comparison', () => {
  const GROUPS = `${BASE}/comparison-groups`;
  const list = csv('matricule;contrat;site', '1001;CDI;', '1002;CDD;Lyon', '404;CDI;');

  it('are kept only where they are wanted, told in figures alone, and deleted with the switch', async () => {
    expect(await problem(await owner.post(`${GROUPS}/import`, list))).toMatchObject({ type: '/problems/wrong-state' });
    await owner.ask('PUT', GROUPS);
    expect(await owner.ask('POST', `${GROUPS}/import`, list)).toEqual({
      groups: {
        on: true,
        people: 2,
        criteria: [
          { criterion: 'contrat', people: 2 },
          { criterion: 'site', people: 1 },
        ],
      },
      skipped: 1,
    });
    expect(JSON.stringify(await named('Zoé Durand'))).not.toContain('CDI');
    expect(await problem(await owner.post(`${GROUPS}/import`, csv('x;y', '1;2')))).toMatchObject({ status: 422 });
    expect(await owner.ask('DELETE', GROUPS)).toEqual({ groups: { on: false, people: 0, criteria: [] } });
    const left = await rowsOf(test.context.db.pool, organisation.id, 'select 1 from comparison_groups');
    expect(left).toEqual([]);
  });
});
