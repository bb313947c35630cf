import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from './support/app.ts';
import { signInOperator } from './support/factory.ts';
import { type MailTrap, openMailTrap } from './support/mail-trap.ts';
import { openOwnPostgres } from './support/own-postgres.ts';
import { testDatabase } from './support/postgres.ts';
import { type ServerProcess, serverProcess } from './support/server-process.ts';
import { batchWhen, checkedBatch, firstOperator } from './support/started.ts';
import { mailedAddresses, tally, whole } from './support/tally.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const ROWS = 600;
const ONE_BY_ONE = 30;
/** Longer than a request whose process died keeps its Idempotency-Key. */
const ABANDONED_MS = 61_000;
/** P-REL-15 */
const LONGEST_STOP_MS = 30_000;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

const inBatch = Array.from({ length: ROWS }, (_, index) => `batch.${index}@people.example`);
const oneByOne = Array.from({ length: ONE_BY_ONE }, (_, index) => `single.${index}@people.example`);

const allMailed = (trap: MailTrap, count: number) =>
  until('the mails', () => (mailedAddresses(trap).length >= count ? true : undefined), 60_000);

async function mailTrap(): Promise<MailTrap> {
  const trap = await openMailTrap();
  closers.push(trap.close);
  return trap;
}

describe('PostgreSQL is killed while a batch runs and people are awarded one by one', () => {
  async function outage(test: TestApp, owner: Visitor, badgeId: string, takeAway: () => { end(): void }) {
    const award = (email: string) =>
      owner.post(`${BASE}/awards`, { badgeId, recipient: { email } }, { 'idempotency-key': `key-${email}` });
    const acknowledged: string[] = [];
    const refusals: { status: number; retryAfter: string | null; type: string | null; body: unknown; ms: number }[] =
      [];
    let kills: { end(): void } | undefined;
    for (const [index, email] of oneByOne.entries()) {
      if (index === 5) kills = takeAway();
      // Until the outage was really met several times, one by one.
      if (refusals.length >= 5) kills?.end();
      const begun = performance.now();
      const response = await award(email);
      if (response.status === 201) acknowledged.push(email);
      else
        refusals.push({
          status: response.status,
          retryAfter: response.headers.get('retry-after'),
          type: response.headers.get('content-type'),
          body: await response.json(),
          ms: performance.now() - begun,
        });
    }
    kills?.end();
    const page = await until('the end of the outage', async () => {
      const response = await test.visitor().get('/readyz');
      return response.status === 200 ? response : undefined;
    });
    expect(page.status).toBe(200);
    return { award, acknowledged, refusals };
  }

  it('answers 503 with Retry-After meanwhile, loses and doubles nothing, and goes on by itself', async () => {
    const postgres = await openOwnPostgres();
    closers.push(postgres.close);
    const trap = await mailTrap();
    const test = await openTestApp({ databaseUrl: postgres.url, smtpUrl: trap.url });
    closers.push(test.close);
    const owner = await signInOperator(test);
    const { organisation, badgeId, batchId } = await checkedBatch(owner, HANDLE, inBatch);
    await test.startJobs();
    await owner.ask('POST', `${BASE}/batches/${batchId}/confirm`, { when: 'now' });
    await batchWhen(owner, HANDLE, batchId, ({ doneCount }) => doneCount > 0);

    const { award, acknowledged, refusals } = await outage(test, owner, badgeId, postgres.takeAway);
    expect(refusals.length).toBeGreaterThanOrEqual(5);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ status: 503, type: expect.stringContaining('application/problem+json') });
      expect(refusal.body).toMatchObject({ type: '/problems/database-unavailable', status: 503 });
      expect(Number(refusal.retryAfter)).toBeGreaterThan(0);
      expect(Number(refusal.retryAfter)).toBeLessThanOrEqual(2);
      expect(refusal.ms).toBeLessThan(4_000);
    }

    test.clock.advance(ABANDONED_MS);
    for (const email of oneByOne) {
      // An award whose answer got lost may stand already; one that was answered must.
      const response = await award(email);
      expect(acknowledged.includes(email) ? [201] : [201, 409], await response.text()).toContain(response.status);
    }
    expect(await batchWhen(owner, HANDLE, batchId, ({ state }) => state === 'done')).toMatchObject({
      doneCount: ROWS,
      failedCount: 0,
    });
    await allMailed(trap, ROWS + ONE_BY_ONE);
    expect(await tally(test.context.db.pool, organisation.id)).toMatchObject(whole(ROWS + ONE_BY_ONE));
    expect(mailedAddresses(trap)).toEqual([...inBatch, ...oneByOne].sort());
  }, 120_000);
});

describe('the server is killed in the middle of a batch', () => {
  const killed = async (server: ServerProcess, owner: Visitor, batchId: string, doneBefore: number) => {
    const { doneCount } = await batchWhen(owner, HANDLE, batchId, (batch) => batch.doneCount > doneBefore);
    await server.kill();
    return doneCount;
  };
  /** A piece is noted right after its commit: who is killed between the two on the last try gives up. */
  const noted = (pool: pg.Pool, key: string) =>
    until('the note of a piece', async () => {
      const { rows } = await pool.query('select attempts from graphile_worker._private_jobs where key = $1', [key]);
      return rows.every(({ attempts }) => attempts === 1) ? true : undefined;
    });

  it('finishes after its next start, loses and doubles nothing, and ends in order when told to', async () => {
    const database = await testDatabase();
    closers.push(database.drop);
    const trap = await mailTrap();
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    closers.push(() => pool.end());
    const server = await serverProcess({ DATABASE_URL: database.url, SMTP_URL: trap.url });
    closers.push(server.close);

    const owner = await firstOperator(server, await server.start());
    const { organisation, batchId } = await checkedBatch(owner, HANDLE, inBatch);
    await owner.ask('POST', `${BASE}/batches/${batchId}/confirm`, { when: 'now' });

    const first = await killed(server, owner, batchId, 0);
    expect(first).toBeLessThan(ROWS);
    // As after nine kills: the tenth try gets on, and is then cut off as well.
    await pool.query('update graphile_worker._private_jobs set attempts = 9 where key = $1', [`batch:${batchId}`]);
    await server.start();
    await noted(pool, `batch:${batchId}`);
    const second = await killed(server, owner, batchId, first);
    expect(second).toBeGreaterThan(first);
    await server.start();
    const batch = await batchWhen(owner, HANDLE, batchId, ({ state }) => state === 'done');
    expect(batch).toMatchObject({ doneCount: ROWS, failedCount: 0 });
    await allMailed(trap, ROWS);
    expect(await tally(pool, organisation.id)).toMatchObject({ ...whole(ROWS), statusBitsDrawn: ROWS });
    expect(mailedAddresses(trap)).toEqual([...inBatch].sort());

    const begun = performance.now();
    expect(await server.terminate()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(LONGEST_STOP_MS);
  }, 120_000);
});
