import { afterEach, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { HealthCheck } from '../src/modules/operation/operation.schema.ts';
import { openTestApp } from './support/app.ts';
import { publishedBadge, signInOperator } from './support/factory.ts';
import { fullTable } from './support/full-table.ts';
import { openMailTrap } from './support/mail-trap.ts';
import { batchWhen, checkedBatch } from './support/started.ts';
import { tally, whole } from './support/tally.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const ROWS = 500;
const listed = Array.from({ length: ROWS }, (_, index) => `listed.${index}@people.example`);

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

async function open(options: Parameters<typeof openTestApp>[0] = {}) {
  const test = await openTestApp(options);
  closers.push(test.close);
  return { test, owner: await signInOperator(test) };
}

const award = (by: Visitor, badgeId: string, email: string, headers: Record<string, string> = {}) =>
  by.post(`${BASE}/awards`, { badgeId, recipient: { email } }, { 'idempotency-key': `key-${email}`, ...headers });

describe('PostgreSQL has no room', () => {
  it('an award is refused in plain words in both languages, nothing of it stays, and the same request is carried out later', async () => {
    const { test, owner } = await open();
    const { organisation } = await owner.ask<{ organisation: { id: string } }>('POST', '/api/organisations', {
      ...{ handle: HANDLE, name: 'L’Atelier' },
    });
    const { id } = await publishedBadge(owner, HANDLE);
    const full = await fullTable(test.context.db.pool, 'editions');
    const refused = await award(owner, id, 'renee@people.example', { 'accept-language': 'fr' });
    expect(refused.status).toBe(507);
    expect(await refused.json()).toMatchObject({
      type: '/problems/storage-full',
      title: 'Il n’y a plus de place',
      detail: expect.stringContaining('rien n’est fait à moitié'),
    });
    const inEnglish = await award(owner, id, 'ruth@people.example', { 'accept-language': 'en' });
    expect(await inEnglish.json()).toMatchObject({ status: 507, title: 'There is no room left' });
    const { awards } = await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards`);
    expect(awards).toEqual([]);
    expect((await test.visitor().get('/readyz')).status, 'what was stored is still read').toBe(200);
    await full.end();
    for (const email of ['renee@people.example', 'ruth@people.example'])
      expect((await award(owner, id, email)).status).toBe(201);
    expect(await tally(test.context.db.pool, organisation.id)).toMatchObject(whole(2));
  }, 60_000);

  it('what was done is told as done, also when the note of its answer has no room', async () => {
    const { test, owner } = await open();
    await owner.ask('POST', '/api/organisations', { handle: HANDLE, name: 'L’Atelier' });
    const { id } = await publishedBadge(owner, HANDLE);
    await fullTable(test.context.db.pool, 'idempotency_keys', 'update');
    expect((await award(owner, id, 'renee@people.example')).status).toBe(201);
  }, 60_000);

  it('a list waits without using up its tries, and goes on by itself', async () => {
    const { test, owner } = await open();
    const { organisation, batchId } = await checkedBatch(owner, HANDLE, listed);
    const full = await fullTable(test.context.db.pool, 'editions');
    await test.startJobs();
    await owner.ask('POST', `${BASE}/batches/${batchId}/confirm`, { when: 'now' });
    const key = `batch:${batchId}`;
    const job = async () => {
      const { rows } = await test.context.db.pool.query<{ attempts: number; last_error: string | null }>(
        'select attempts, last_error from graphile_worker._private_jobs where key = $1 and locked_at is null',
        [key],
      );
      return rows[0];
    };
    await until('the first try to fail', async () => ((await job())?.last_error === null ? undefined : await job()));
    expect(await job()).toMatchObject({ attempts: 1, last_error: 'storage-full' });
    // As after nine tries of a night.
    await test.context.db.pool.query(
      'update graphile_worker._private_jobs set attempts = 9, run_at = now(), last_error = null where key = $1',
      [key],
    );
    await until('the tenth', async () => ((await job())?.last_error === 'storage-full' ? true : undefined));
    expect((await job())?.attempts).toBe(3);
    await full.end();
    await test.context.db.pool.query('update graphile_worker._private_jobs set run_at = now() where key = $1', [key]);
    expect(await batchWhen(owner, HANDLE, batchId, ({ state }) => state === 'done')).toMatchObject({
      doneCount: ROWS,
      failedCount: 0,
    });
    expect(await tally(test.context.db.pool, organisation.id)).toMatchObject(whole(ROWS));
  }, 90_000);
});

it('a mail that was handed over is not sent again because that could not be noted', async () => {
  const trap = await openMailTrap();
  closers.push(trap.close);
  const { test, owner } = await open({ smtpUrl: trap.url });
  await owner.ask('POST', '/api/organisations', { handle: HANDLE, name: 'L’Atelier' });
  const { id } = await publishedBadge(owner, HANDLE);
  const { pool } = test.context.db;
  const full = await fullTable(pool, 'mails', 'update');
  await test.startJobs();
  await award(owner, id, 'renee@people.example');
  for (let turn = 0; turn < 3; turn += 1) {
    await until('a try that fails', async () => {
      const { rowCount } = await pool.query(
        `update graphile_worker._private_jobs set run_at = now(), last_error = null where last_error = 'storage-full'`,
      );
      return rowCount === 0 ? undefined : true;
    });
  }
  await full.end();
  await until(
    'the note',
    async () => {
      const { mails } = await owner.ask<{ mails: { kind: string; state: string }[] }>('GET', `${BASE}/mails`);
      return mails.find(({ kind }) => kind === 'award')?.state === 'sent' ? true : undefined;
    },
    30_000,
  );
  expect(trap.mails).toHaveLength(1);
}, 60_000);

describe('the disk is almost full', () => {
  it('what would be stored is refused before PostgreSQL has no room for its log; verifying and signing in are not', async () => {
    const { test, owner } = await open({ reserveBytes: Number.MAX_SAFE_INTEGER });
    const refused = await owner.post('/api/organisations', { handle: HANDLE, name: 'L’Atelier' });
    expect(refused.status).toBe(507);
    const page = await test.visitor().post('/report', new URLSearchParams({ text: 'x' }), { accept: 'text/html' });
    expect(page.status).toBe(507);
    expect(await page.text()).toContain('<h1>Il n’y a plus de place</h1>');
    expect((await test.visitor().post('/api/verify', { text: '{}' })).status).toBe(200);
    expect(
      (await test.visitor().post('/fr/sign-in', new URLSearchParams({ email: 'odile@people.example' }))).status,
    ).toBe(200);
    const { checks } = await owner.ask<{ checks: HealthCheck[] }>('GET', '/api/operator/health');
    expect(checks.find(({ id }) => id === 'disk')).toMatchObject({ state: 'bad', finding: 'disk-refuses' });
  }, 60_000);
});
