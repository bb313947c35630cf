import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AwardView, BatchView } from '../src/modules/issuing/issuing.schema.ts';
import { runBatch } from '../src/modules/issuing/run-batch.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { workbook } from '../src/platform/tabular/xlsx/xlsx.test-support.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { MINUTE } from './support/clock.ts';
import { awardTo, createOrganisation, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const UNDO = 10 * MINUTE;
type OneBatch = { batch: BatchView };

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let badgeId: string;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  ({ organisation, owner } = await createOrganisation(test, operator, { handle: HANDLE, name: 'L’Atelier' }));
  badgeId = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(() => test?.close());
// The clock moves on, and many at once ask for a fresh proof.
beforeEach(async () => {
  owner = await signIn(test, `owner@${HANDLE}.example`);
});

const person = async (email: string, more: object = {}) =>
  (
    await owner.ask<OneBatch>('POST', `${BASE}/batches/people`, {
      source: 'person',
      badgeId,
      recipient: { email },
      ...more,
    })
  ).batch;
const list = async (emails: string[], header = 'email') => {
  const bytes = Uint8Array.from(Buffer.from([header, ...emails, ''].join('\n')));
  const { batch } = await owner.ask<OneBatch>('POST', `${BASE}/batches?badge=${badgeId}`, bytes);
  return (await owner.ask<OneBatch>('POST', `${BASE}/batches/${batch.id}/check`, { mapping: { email: 'email' } }))
    .batch;
};
const confirm = async (id: string, choice: object = { when: 'after-undo' }) =>
  (await owner.ask<OneBatch>('POST', `${BASE}/batches/${id}/confirm`, choice)).batch;
const act = async (id: string, name: 'cancel' | 'send-now') =>
  (await owner.ask<OneBatch>('POST', `${BASE}/batches/${id}/${name}`)).batch;
const read = async (id: string) => (await owner.ask<OneBatch>('GET', `${BASE}/batches/${id}`)).batch;
/** What the queue does when it comes to the batch. */
const wake = (id: string) => runBatch(test.context, { organisationId: organisation.id, batchId: id });
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });
const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  rowsOf<Row>(test.context.db.pool, organisation.id, text, values);
/** Everything that an award leaves anywhere. */
const traces = async (email: string) => {
  const [row] = await sql<{ awards: number; mails: number; links: number; editions: number }>(
    `select (select count(*)::int from awards where recipient_email = $1) as awards,
      (select count(*)::int from mails m join awards a on a.id::text = m.subject_id where a.recipient_email = $1) as mails,
      (select count(*)::int from claim_links l join awards a on a.id = l.award_id where a.recipient_email = $1) as links,
      (select count(*)::int from editions e join awards a on a.id = e.award_id where a.recipient_email = $1) as editions`,
    [email],
  );
  return row;
};
const NOTHING = { awards: 0, mails: 0, links: 0, editions: 0 };
const ONE = { awards: 1, mails: 1, links: 1, editions: 1 };

describe('ten minutes to take it back', () => {
  it('signs, logs and mails nothing until they are over, and then everything', async () => {
    const before = Date.now();
    const { id, name, source } = await person('ines@people.example', {
      recipient: { email: 'ines@people.example', name: 'Inès' },
    });
    expect({ name, source }).toEqual({ name: 'Inès', source: 'person' });
    const waiting = await confirm(id);
    expect(waiting.state).toBe('waiting');
    expect(Date.parse(waiting.startAt ?? '') - before).toBeGreaterThanOrEqual(UNDO);
    test.clock.advance(UNDO - MINUTE);
    await wake(id);
    expect((await read(id)).state).toBe('waiting');
    expect(await traces('ines@people.example')).toEqual(NOTHING);
    test.clock.advance(2 * MINUTE);
    await wake(id);
    expect(await read(id)).toMatchObject({ state: 'done', doneCount: 1, startedAt: expect.any(String) });
    expect(await traces('ines@people.example')).toEqual(ONE);
  });

  it('are as many as the organisation says, or none at all', async () => {
    const say = (undoMinutes: number) => owner.send('PATCH', BASE, { undoMinutes });
    expect(organisation.undoMinutes).toBe(10);
    const waits = async (email: string) => {
      const { id } = await person(email);
      const { startAt } = await confirm(id);
      await act(id, 'cancel');
      return Math.round((Date.parse(startAt ?? '') - test.clock.now().getTime()) / MINUTE);
    };
    expect(await (await say(30)).json()).toMatchObject({ organisation: { undoMinutes: 30 } });
    expect(await waits('thirty@people.example')).toBe(30);
    await say(0);
    const { id } = await person('none@people.example');
    expect(await confirm(id)).toMatchObject({ state: 'running', startAt: null });
    await wake(id);
    expect(await traces('none@people.example')).toEqual(ONE);
    for (const refused of [-1, 61, 1.5])
      expect(await problem(await say(refused))).toMatchObject({
        status: 422,
        errors: [{ pointer: '/undoMinutes' }],
      });
    await say(10);
    expect(await waits('ten@people.example')).toBe(10);
  });

  it('keeps the job that begins it in the database, where a restart finds it', async () => {
    const { id } = await person('kept@people.example');
    const { startAt } = await confirm(id);
    const { rows } = await test.context.db.pool.query<{ run_at: Date }>(
      'select run_at from graphile_worker.jobs where key = $1',
      [`batch:${id}`],
    );
    expect(rows.map((row) => row.run_at.toISOString())).toEqual([startAt]);
    await act(id, 'cancel');
  });

  it('takes it back whole, and leaves no more than a line of the audit trail', async () => {
    const batch = await list(['a1@people.example', 'a2@people.example']);
    await confirm(batch.id);
    expect(await act(batch.id, 'cancel')).toMatchObject({
      state: 'cancelled',
      doneCount: 0,
      readyCount: 2,
      startedAt: null,
    });
    test.clock.advance(2 * UNDO);
    await wake(batch.id);
    expect(await traces('a1@people.example')).toEqual(NOTHING);
    const trail = await sql<{ action: string }>(
      'select action from audit_events where subject_id = $1 order by created_at',
      [batch.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['batch.scheduled', 'batch.taken-back']);
  });

  it('ends when told to, once, from however many tabs', async () => {
    const { id } = await person('now@people.example');
    await confirm(id);
    const answers = await Promise.all([act(id, 'send-now'), act(id, 'send-now'), act(id, 'send-now')]);
    expect(new Set(answers.map(({ state }) => state))).toEqual(new Set(['running']));
    await Promise.all([wake(id), wake(id)]);
    expect(await traces('now@people.example')).toEqual(ONE);
    expect(
      await problem(await owner.post(`${BASE}/batches/${(await person('x@people.example')).id}/send-now`)),
    ).toMatchObject({
      status: 409,
      type: '/problems/wrong-state',
    });
  });

  it('knows one winner when it is taken back at the very moment it begins', async () => {
    for (let round = 0; round < 8; round += 1) {
      const email = `race.${round}@people.example`;
      const { id } = await person(email);
      await confirm(id);
      test.clock.advance(UNDO + 1);
      await Promise.all(round % 2 === 0 ? [wake(id), act(id, 'cancel')] : [act(id, 'cancel'), wake(id)]);
      // A run that was cancelled notes it when it comes to its next rows.
      await wake(id);
      const { state, doneCount } = await read(id);
      expect(await traces(email), `${round}: ${state}`).toEqual(doneCount === 1 ? ONE : NOTHING);
      expect(state === 'done' || state === 'cancelled', state).toBe(true);
      if (doneCount === 0) expect(state).toBe('cancelled');
    }
  });

  it('confirms once for two clicks and two tabs', async () => {
    const { id } = await person('twice@people.example');
    const [first, second] = await Promise.all([confirm(id), confirm(id)]);
    expect(first.startAt).toBe(second.startAt);
    await act(id, 'cancel');
  });
});

it('asks for a fresh proof before many are awarded, and not before one is', async () => {
  const [one, many] = [await person('fresh@people.example'), await list(['fresh.2@people.example'])];
  test.clock.advance(60 * MINUTE);
  expect((await owner.post(`${BASE}/batches/${one.id}/confirm`, { when: 'after-undo' })).status).toBe(200);
  const refused = await problem(await owner.post(`${BASE}/batches/${many.id}/confirm`, { when: 'now' }));
  expect(refused).toMatchObject({ type: '/problems/step-up-needed' });
  await act(one.id, 'cancel');
});

describe('a moment to begin at', () => {
  it('is told on the organisation’s clocks, over a change to winter time', async () => {
    const { id } = await person('later@people.example');
    const year = test.clock.now().getUTCFullYear() + 1;
    // The last Sunday of October, when 02:30 comes twice.
    const day = 31 - new Date(Date.UTC(year, 9, 31)).getUTCDay();
    const soon = new Date(Date.UTC(year, 9, day)).getTime() - test.clock.now().getTime() < 366 * 24 * 60 * MINUTE;
    const answer = await owner.post(`${BASE}/batches/${id}/confirm`, { when: 'at', at: `${year}-10-${day}T02:30` });
    if (!soon) expect(answer.status).toBe(422);
    else {
      const { batch } = (await answer.json()) as OneBatch;
      expect(batch).toMatchObject({ state: 'waiting', startAt: `${year}-10-${day}T00:30:00.000Z` });
    }
    await act(id, 'cancel');
  });

  it.each([
    ['the past', '2020-01-01T09:00', 'in-the-past'],
    ['no date', '2027-02-31T09:00', 'malformed'],
    ['too far ahead', '2099-01-01T09:00', 'too-far-ahead'],
  ])('refuses %s', async (_case, at, reason) => {
    const { id } = await person(`refused.${reason}@people.example`);
    const answer = await problem(await owner.post(`${BASE}/batches/${id}/confirm`, { when: 'at', at }));
    expect(answer).toMatchObject({ status: 422, errors: [{ pointer: '/at' }] });
    expect((await read(id)).state).toBe('checked');
  });
});

describe('never twice', () => {
  it('tells of somebody who is waiting in another batch, and awards them once', async () => {
    const first = await list(['both@people.example', 'first@people.example']);
    // Checked before the other one was confirmed.
    const early = await list(['both@people.example']);
    await confirm(first.id);
    const late = await list(['both@people.example', 'late@people.example']);
    const { rows } = await owner.ask<{ rows: object[] }>('GET', `${BASE}/batches/${late.id}/rows?state=fault`);
    expect(rows).toEqual([expect.objectContaining({ fault: 'already-waiting', value: 'both@people.example' })]);
    await confirm(early.id);
    test.clock.advance(UNDO + MINUTE);
    await wake(first.id);
    await wake(early.id);
    expect(await read(early.id)).toMatchObject({ state: 'done', doneCount: 0, failedCount: 1 });
    expect(await traces('both@people.example')).toEqual(ONE);
  });
});

describe('a unit', () => {
  it('is awarded as its people stand, without those left out', async () => {
    const unit = async (name: string, parentId?: string) =>
      (await owner.ask<{ unit: { id: string } }>('POST', `${BASE}/units`, { name, ...(parentId && { parentId }) })).unit
        .id;
    const plant = await unit('Usine');
    const shop = await unit('Atelier 3', plant);
    const enter = (name: string, emails: string[], unitId: string) =>
      owner.ask('POST', `${BASE}/people`, { name, emails, unitId, number: `M-${name}` });
    await enter('Ana', ['ana@plant.example'], plant);
    await enter('Bo', ['bo@plant.example'], shop);
    await enter('Cyd', [], shop);
    await enter('Dee', ['dee@plant.example'], shop);
    await enter('Moi', [`owner@${HANDLE}.example`], shop);
    await awardTo(owner, HANDLE, badgeId, 'dee@plant.example');
    const make = (below: boolean) =>
      owner.ask<OneBatch>('POST', `${BASE}/batches/people`, { source: 'unit', badgeId, unitId: plant, below });
    expect((await make(false)).batch).toMatchObject({ rowCount: 1, readyCount: 1, name: 'Usine' });
    const { batch } = await make(true);
    expect(batch).toMatchObject({ source: 'unit', state: 'checked', rowCount: 5, readyCount: 2, faultCount: 3 });
    const { rows } = await owner.ask<{ rows: { line: number; name: string; fault: string | null; number: string }[] }>(
      'GET',
      `${BASE}/batches/${batch.id}/rows`,
    );
    expect(rows.map(({ name, fault, number }) => [name, fault, number])).toEqual([
      ['Ana', null, 'M-Ana'],
      ['Bo', null, 'M-Bo'],
      ['Cyd', 'email-missing', 'M-Cyd'],
      ['Dee', 'already-awarded', 'M-Dee'],
      ['Moi', 'award-to-self', 'M-Moi'],
    ]);
    const skip = (lines: number[], out: boolean) =>
      owner.ask<OneBatch>('PUT', `${BASE}/batches/${batch.id}/skipped`, { lines, out });
    expect((await skip([1, 2, 3], true)).batch).toMatchObject({ readyCount: 0, skippedCount: 2, faultCount: 3 });
    expect((await skip([1, 4], false)).batch).toMatchObject({ readyCount: 1, skippedCount: 1 });
    await confirm(batch.id, { when: 'now' });
    await wake(batch.id);
    expect(await traces('ana@plant.example')).toEqual(ONE);
    expect(await traces('bo@plant.example')).toEqual(NOTHING);
    expect((await owner.send('PUT', `${BASE}/batches/${batch.id}/skipped`, { lines: [2], out: false })).status).toBe(
      409,
    );
  });

  it('refuses a unit that is not the organisation’s', async () => {
    const unitId = '00000000-0000-7000-8000-000000000000';
    const answer = await owner.post(`${BASE}/batches/people`, { source: 'unit', badgeId, unitId });
    expect(await problem(answer)).toMatchObject({ status: 422, errors: [{ pointer: '/unitId' }] });
  });
});

describe('a person by their employee number', () => {
  it('is found in the directory, and refused with a sentence when they are not', async () => {
    const { batch } = await owner.ask<OneBatch>('POST', `${BASE}/batches/people`, {
      ...{ source: 'person', badgeId, recipient: { number: 'm-bo' } },
    });
    expect(batch).toMatchObject({ readyCount: 1, name: 'Bo' });
    for (const [number, reason] of [
      ['M-Cyd', 'number-without-address'],
      ['M-99', 'number-unknown'],
    ]) {
      const answer = await owner.post(`${BASE}/batches/people`, { source: 'person', badgeId, recipient: { number } });
      expect(await problem(answer), reason).toMatchObject({ status: 422, errors: [{ pointer: '/recipient/number' }] });
    }
    const neither = await owner.post(`${BASE}/batches/people`, { source: 'person', badgeId, recipient: {} });
    expect(neither.status).toBe(422);
  });
});

describe('a workbook', () => {
  it('is read, awarded with what each person did, and known again by its columns', async () => {
    const header = ['Matricule', 'Courriel', 'Nom', 'Récit', 'Preuve', 'Début'];
    const bytes = Uint8Array.from(
      await workbook({
        Notes: [[{ value: 'rien' }], [{ value: 'ici' }]],
        Promotion: [
          header.map((value) => ({ value })),
          ['', 'xlsx@people.example', 'Xénia', 'A **tenu** le poste.', 'https://preuve.example/1', '2026-02-03'].map(
            (value) => ({ value }),
          ),
        ],
      }),
    );
    const upload = async () =>
      (await owner.ask<OneBatch>('POST', `${BASE}/batches?badge=${badgeId}&fileName=p.xlsx`, bytes)).batch;
    const uploaded = await upload();
    expect(uploaded).toMatchObject({
      sheet: 'Notes',
      sheets: ['Notes', 'Promotion'],
      encoding: null,
      hasFormulas: false,
    });
    const answer = await owner.ask<OneBatch>('POST', `${BASE}/batches/${uploaded.id}/sheet`, { sheet: 'Promotion' });
    expect(answer.batch.mapping).toMatchObject({
      email: 'Courriel',
      number: 'Matricule',
      narrative: 'Récit',
      evidence: 'Preuve',
    });
    const context = {
      kind: 'training',
      name: 'Compagnons 2026',
      narrative: 'Une promotion de douze.',
      start: '2026-01-05',
      end: null,
    };
    const { batch } = await owner.ask<OneBatch>('POST', `${BASE}/batches/${uploaded.id}/check`, {
      ...{ mapping: answer.batch.mapping, context, saveAs: 'Export des compagnons' },
    });
    expect(batch).toMatchObject({ readyCount: 1, faultCount: 0, context, savedAs: 'Export des compagnons' });
    await confirm(batch.id, { when: 'now' });
    await wake(batch.id);
    const { awards } = await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards?q=xlsx@people`);
    expect(awards[0]).toMatchObject({
      awardedBy: expect.stringContaining('@'),
      particulars: {
        narrative: 'A **tenu** le poste.',
        evidence: [{ url: 'https://preuve.example/1', name: '' }],
        start: '2026-02-03',
        context,
      },
    });
    const [edition] = await sql<{ document: string }>('select document from editions where award_id = $1', [
      awards[0]?.id,
    ]);
    expect(JSON.parse(edition?.document ?? '')).toMatchObject({
      evidence: [{ id: 'https://preuve.example/1', type: ['Evidence'] }],
      credentialSubject: {
        narrative: 'A **tenu** le poste.\n\nUne promotion de douze.',
        activityStartDate: '2026-02-03T00:00:00Z',
      },
    });
    const again = await owner.ask<OneBatch>('POST', `${BASE}/batches/${(await upload()).id}/sheet`, {
      sheet: 'Promotion',
    });
    expect(again.batch.savedAs).toBe('Export des compagnons');
    const { mappings } = await owner.ask<{ mappings: { id: string; name: string }[] }>('GET', `${BASE}/batch-mappings`);
    expect(mappings).toEqual([expect.objectContaining({ name: 'Export des compagnons' })]);
    await owner.send('DELETE', `${BASE}/batch-mappings/${mappings[0]?.id}`);
    expect((await read(again.batch.id)).savedAs).toBe(null);
  });

  it('refuses a sheet that it does not have, and a mapping without address or number', async () => {
    const bytes = Uint8Array.from(await workbook({ A: [[{ value: 'Ville' }], [{ value: 'Lyon' }]] }));
    const { batch } = await owner.ask<OneBatch>('POST', `${BASE}/batches?badge=${badgeId}`, bytes);
    expect(batch.mapping).toMatchObject({ email: null, number: null });
    const sheet = await owner.post(`${BASE}/batches/${batch.id}/sheet`, { sheet: 'B' });
    expect(await problem(sheet)).toMatchObject({ status: 422, type: '/problems/list-unreadable' });
    const check = await owner.post(`${BASE}/batches/${batch.id}/check`, { mapping: { name: 'Ville' } });
    expect(await problem(check)).toMatchObject({ status: 422, errors: [{ pointer: '/mapping/email' }] });
  });
});
