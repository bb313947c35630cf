import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/api.ts';
import { tellWhatIsDue } from '../src/modules/issuing/reminders.ts';
import { checkInstallation } from '../src/modules/verification/index.ts';
import { reapplyErasures } from '../src/personal-data.ts';
import { appendErasures, readErasures } from '../src/platform/erasure-list.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { BASE_URL } from './support/base-url.ts';
import { DAY } from './support/clock.ts';
import { awardTo, createOrganisation, joinAs, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

/** Names and addresses that nothing else in the test holds. */
const NAME = 'Ursuline Zborowska';
const EMAIL = 'ursuline.zborowska@people.example';
/** An organisation's own file of its people, which an account's erasure leaves alone. */
const DIRECTORY = /^directory_/;

let test: TestApp;
let owner: Visitor;
let holder: Visitor;
let publicPath: string;
let privatePath: string;
let keys: { key: Buffer; signed: Buffer }[];
let personId: string;

/** Reads past row-level security, as the tables' owner cannot: every scope in turn. */
async function everyRow(pool: pg.Pool, table: string, columns: string[]): Promise<string[]> {
  const client = await pool.connect();
  try {
    const { rows: organisations } = await client.query<{ id: string }>('select id from organisations');
    const found: string[] = [];
    for (const scope of [undefined, ...organisations.map(({ id }) => id)]) {
      await client.query('begin');
      await client.query(
        "select set_config('insigne.organisation', $1, true), set_config('insigne.system', 'on', true)",
        [scope ?? ''],
      );
      const { rows } = await client.query<{ text: string }>(
        `select concat_ws(' ', ${columns.join(', ')}) as text from ${table}`,
      );
      found.push(...rows.map(({ text }) => text));
      await client.query('rollback');
    }
    return found;
  } finally {
    client.release();
  }
}

/** Where a word stands in the database: every column that holds text, JSON or bytes, of every table. */
async function placesOf(words: string[]): Promise<string[]> {
  const { pool } = test.context.db;
  const { rows } = await pool.query<{ table: string; columns: string[] }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as table,
      array_agg(case data_type when 'bytea' then 'encode(' || quote_ident(column_name) || ', ''escape'')' else quote_ident(column_name) || '::text' end) as columns
      from information_schema.columns where table_schema in ('public', 'graphile_worker')
      and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')
      and table_name in (select table_name from information_schema.tables where table_type = 'BASE TABLE') group by 1`,
  );
  expect(rows.length).toBeGreaterThan(25);
  const places: string[] = [];
  for (const { table, columns } of rows) {
    const texts = (await everyRow(pool, table, columns)).map((text) => text.toLowerCase());
    for (const word of words)
      if (texts.some((text) => text.includes(word.toLowerCase()))) places.push(`${table}: ${word}`);
  }
  return places;
}

async function publicPathOf(publicId: string, choice: 'public' | 'private'): Promise<string> {
  await holder.ask('POST', `/api/me/badges/${publicId}/accept`);
  const body = { visibility: choice, showName: true, indexable: false };
  await holder.ask('PUT', `/api/me/badges/${publicId}/visibility`, body);
  return `/o/erasing/b/${publicId}`;
}

const awardNamed = (badgeId: string) =>
  owner.ask<{ award: { publicId: string } }>('POST', '/api/organisations/erasing/awards', {
    badgeId,
    personal: { narrative: `Récit de ${NAME}` },
    recipient: { email: EMAIL, name: NAME, language: 'fr' },
  });

beforeAll(async () => {
  test = await openTestApp();
  await test.startJobs();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: 'erasing', name: 'Effaceuse' });
  owner = made.owner;
  const [shown, hidden, list] = [
    await publishedBadge(owner, 'erasing', 'Montré'),
    await publishedBadge(owner, 'erasing', 'Gardé'),
    await publishedBadge(owner, 'erasing', 'En liste'),
  ];
  holder = await signIn(test, EMAIL);
  await holder.ask('PATCH', '/api/me', { name: NAME });
  personId = (await holder.ask<{ person: { id: string } }>('GET', '/api/me')).person.id;
  publicPath = await publicPathOf((await awardNamed(shown.id)).award.publicId, 'public');
  privatePath = await publicPathOf((await awardNamed(hidden.id)).award.publicId, 'private');
  await awardTo(owner, 'erasing', shown.id, 'somebody.else@people.example');
  // A list of two, an invitation, a look at the file, and the organisation's own directory.
  const base = '/api/organisations/erasing';
  const file = Uint8Array.from(Buffer.from(`email;name\n${EMAIL};${NAME}\nother@people.example;Autre\n`));
  const { batch } = await owner.ask<{ batch: { id: string } }>('POST', `${base}/batches?badge=${list.id}`, file);
  await owner.ask('POST', `${base}/batches/${batch.id}/check`, { mapping: { email: 'email', name: 'name' } });
  await owner.ask('POST', `${base}/batches/${batch.id}/confirm`, { when: 'now' });
  await until('the end of the list', async () => {
    const answer = await owner.ask<{ batch: { state: string } }>('GET', `${base}/batches/${batch.id}`);
    return answer.batch.state === 'done' ? true : undefined;
  });
  await owner.ask('POST', `${base}/invitations`, { email: EMAIL, role: 'member' });
  const { awards } = await owner.ask<{ awards: { id: string }[] }>('GET', `${base}/awards?q=${EMAIL}`);
  await owner.ask('GET', `${base}/awards/${awards[0]?.id}`);
  await joinAs(test, owner, made.organisation, 'member');
  const rows = await everyRow(test.context.db.pool, 'editions', [
    "encode(commitment_key, 'hex')",
    "encode(signed_bytes, 'hex')",
  ]);
  keys = rows
    .map((row) => row.split(' '))
    .map(([key = '', signed = '']) => ({ key: Buffer.from(key, 'hex'), signed: Buffer.from(signed, 'hex') }));
}, 90_000);
afterAll(() => test?.close());

describe('erasing an account', () => {
  it('asks for a fresh proof of who it is', async () => {
    test.clock.advance(20 * 60_000);
    const answer = await holder.post('/api/me/erasure', { confirmed: true });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ type: '/problems/step-up-needed' });
  });

  it('tells beforehand what it does, in figures', async () => {
    holder = await signIn(test, EMAIL);
    const { effect } = await holder.ask<{ effect: object }>('GET', '/api/me/erasure');
    expect(effect).toMatchObject({ badges: 3, shown: 1, memberships: [], addresses: 1, bound: false });
    expect(await placesOf([EMAIL, NAME])).not.toEqual([]);
  });

  it('refuses the last owner of an organisation, and leaves everything as it was', async () => {
    const fresh = await signIn(test, 'owner@erasing.example');
    const answer = await fresh.post('/api/me/erasure', { confirmed: true });
    expect(await answer.json()).toMatchObject({ type: '/problems/last-owner', status: 409 });
    await fresh.ask('GET', '/api/organisations/erasing/members');
    expect(readErasures(test.context.config.dataFolder)).toEqual([]);
  });

  it('refuses the last person who runs the installation', async () => {
    const operator = await signIn(test, 'operator@installation.example');
    const answer = await operator.post('/api/me/erasure', { confirmed: true });
    expect(await answer.json()).toMatchObject({ type: '/problems/last-operator', status: 409 });
  });

  it('leaves neither name nor address in any column of any table', async () => {
    expect((await holder.post('/api/me/erasure', { confirmed: true })).status).toBe(204);
    expect((await placesOf([EMAIL, NAME])).filter((place) => !DIRECTORY.test(place.split('.')[1] ?? ''))).toEqual([]);
  });

  it('ends every session at once', async () => {
    expect((await holder.get('/api/me')).status).toBe(401);
  });

  it('answers for a badge that was shown that it was erased, and nothing for one that was not', async () => {
    const stranger = test.visitor();
    for (const path of [publicPath, `${publicPath}.json`, `${publicPath}.png`]) {
      const answer = await stranger.get(path, { accept: path === publicPath ? 'text/html' : '*/*' });
      expect(answer.status, path).toBe(410);
      expect(await answer.text()).not.toContain('Zborowska');
    }
    const page = await (await stranger.get(publicPath, { accept: 'text/html' })).text();
    expect(page).toContain('effacé à la demande');
    expect((await stranger.get(privatePath, { accept: 'text/html' })).status).toBe(404);
  });

  it('says so to who verifies its address', async () => {
    const answer = await test.visitor().get(`/fr/verify?url=${encodeURIComponent(`${BASE_URL}${publicPath}`)}`, {
      accept: 'text/html',
    });
    expect([answer.status, (await answer.text()).includes('effacé à la demande')]).toEqual([410, true]);
  });

  it('leaves the organisation an award that names nobody, which can be revoked and nothing else', async () => {
    const base = '/api/organisations/erasing/awards';
    const by = await signIn(test, 'owner@erasing.example');
    const { awards } = await by.ask<{ awards: AwardView[] }>('GET', base);
    const erased = awards.filter(({ erasedAt }) => erasedAt !== null);
    expect(erased).toHaveLength(3);
    expect(new Set(erased.map(({ recipient }) => recipient.email + recipient.name))).toEqual(new Set(['']));
    const pending = erased.find(({ state }) => state === 'pending');
    expect((await by.post(`${base}/${pending?.id}/resend`)).status).toBe(410);
    expect((await by.send('POST', `${base}/${pending?.id}/correct`, { name: 'Autre' })).status).toBe(410);
    test.clock.advance(4 * DAY);
    await tellWhatIsDue(test.context);
    expect(await placesOf([EMAIL, NAME])).toEqual([]);
    const again = await signIn(test, 'owner@erasing.example');
    const accepted = erased.find(({ state }) => state === 'accepted');
    expect((await again.post(`${base}/${accepted?.id}/revoke`, { reason: 'Obtenu par erreur' })).status).toBe(200);
  });

  it('changed no other bit of a status list', async () => {
    const rows = await everyRow(test.context.db.pool, 'status_lists', ["encode(bits, 'hex')"]);
    // The revocation above, in a list as one organisation sees it: a single bit.
    const ones = rows.filter(Boolean).map((bits) => [...bits].filter((digit) => digit !== '0'));
    expect(ones.flat()).toHaveLength(1);
  });

  it('leaves no way from a leaf of the log to the person, by guessing what they were called', async () => {
    const entries = await everyRow(test.context.db.pool, 'log_entries', ["encode(entry, 'escape')"]);
    const holds = (commitment: Buffer) => entries.some((entry) => entry.includes(commitment.toString('base64url')));
    // Before, who had the key and the document could tell which leaf it was: the test can fail.
    const linked = ({ key, signed }: (typeof keys)[number]) => holds(createHmac('sha256', key).update(signed).digest());
    expect(keys.filter(linked).length).toBeGreaterThan(3);
    const left = (
      await everyRow(test.context.db.pool, 'editions', ["encode(commitment_key, 'hex')", "encode(signed_bytes, 'hex')"])
    ).map((row) => row.split(' '));
    const keysLeft = new Set(left.map(([key]) => key).filter(Boolean));
    const gone = keys.filter(({ key }) => !keysLeft.has(key.toString('hex')));
    expect(gone.filter(linked).length).toBeGreaterThanOrEqual(3);
    // With all that the database still holds, every guess of the document's inside leads nowhere.
    const guesses = [EMAIL, NAME, `${NAME} <${EMAIL}>`, ...gone.map(({ signed }) => signed)];
    const keysAtHand = ['', ...keysLeft].map((key) => Buffer.from(key ?? '', 'hex'));
    for (const guess of guesses) {
      expect(holds(createHash('sha256').update(guess).digest())).toBe(false);
      for (const key of keysAtHand) expect(holds(createHmac('sha256', key).update(guess).digest())).toBe(false);
    }
  });

  it('leaves a database that holds together, so that a backup of it can be put back', async () => {
    const check = await checkInstallation(test.context, 500);
    expect(check.faults).toEqual([]);
    expect(check.verified).toBeGreaterThan(0);
  });

  it('stands on the erasure list as ids alone, outside the database', async () => {
    const listed = readErasures(test.context.config.dataFolder);
    expect(listed.filter(({ kind }) => kind === 'person')).toMatchObject([{ id: personId }]);
    expect(listed.filter(({ kind }) => kind === 'award')).toHaveLength(3);
    const text = readFileSync(join(test.context.config.dataFolder, 'erasures.jsonl'), 'utf8');
    expect(text).not.toMatch(/@|Zborowska/);
  });

  it('lets the same address begin anew, as somebody unknown', async () => {
    const again = await signIn(test, EMAIL);
    const { person } = await again.ask<{ person: { id: string; name: string } }>('GET', '/api/me');
    expect(person).toMatchObject({ name: '' });
    expect(person.id).not.toBe(personId);
    expect(await again.ask('GET', '/api/me/badges')).toEqual({ badges: [] });
  });
});

describe('a restore', () => {
  it('erases again whom it brought back, by person and by award', async () => {
    const address = 'brought.back@people.example';
    const back = await signIn(test, address);
    const { id } = (await back.ask<{ person: { id: string } }>('GET', '/api/me')).person;
    const badge = await publishedBadge(owner, 'erasing', 'Revenu');
    await awardTo(owner, 'erasing', badge.id, address);
    const other = await awardTo(owner, 'erasing', badge.id, 'formerly.theirs@people.example');
    // What stands on the list was erased in the database that was lost.
    appendErasures(test.context.config.dataFolder, [
      { kind: 'person', id, at: new Date() },
      { kind: 'award', id: other.id, at: new Date() },
    ]);
    expect(await reapplyErasures(test.context)).toMatchObject({ people: 1 });
    expect(await placesOf([address, 'formerly.theirs@people.example'])).toEqual([]);
    expect(await reapplyErasures(test.context)).toMatchObject({ people: 0 });
  });
});

describe('the erasure list', () => {
  it('leaves out a line that a power cut left half done, and loses none after it', () => {
    const folder = join(test.context.config.dataFolder, 'cut');
    mkdirSync(folder);
    const id = '01997c4e-2b1a-7c3d-9e4f-5a6b7c8d9e0f';
    const at = new Date('2026-03-02T09:00:00Z');
    appendErasures(folder, [{ kind: 'person', id, at }]);
    writeFileSync(join(folder, 'erasures.jsonl'), '{"kind":"award","id":"0199', { flag: 'a' });
    appendErasures(folder, [{ kind: 'award', id, at: new Date(at.getTime() + DAY) }]);
    expect(readErasures(folder)).toEqual([
      { kind: 'person', id, at },
      { kind: 'award', id, at: new Date(at.getTime() + DAY) },
    ]);
  });
});
