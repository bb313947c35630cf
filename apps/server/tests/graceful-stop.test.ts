import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import { runningDatabase } from '../src/platform/postgres/running.ts';
import { openMailTrap } from './support/mail-trap.ts';
import { type ServerProcess, serverProcess } from './support/server-process.ts';
import { batchWhen, checkedBatch, firstOperator } from './support/started.ts';
import { mailedAddresses, tally, whole } from './support/tally.ts';
import { until, untilLockWait } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const ROWS = 800;
/** People who award one by one, and people who read pages, each on connections of their own. */
const [AWARDING, READING] = [3, 3];
const PAGES = ['/', '/verify', `/o/${HANDLE}`, '/api/me', `${BASE}/awards`];
/** P-REL-15 */
const LONGEST_STOP_MS = 30_000;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

const listed = Array.from({ length: ROWS }, (_, index) => `listed.${index}@people.example`);

/** Visitors behind a load balancer: they ask without a pause until it has seen `/readyz` say no, and what is begun is ended. */
function load(server: ServerProcess, owner: Visitor, badgeId: string) {
  const acknowledged: string[] = [];
  const faults: unknown[] = [];
  let isReady = true;
  const balancer = (async () => {
    while (isReady) {
      const { status } = await server.visitor().get('/readyz');
      isReady = status === 200;
      if (isReady) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  async function asking(ask: (turn: number) => Promise<unknown>) {
    for (let turn = 0; isReady; turn += 1) {
      try {
        await ask(turn);
      } catch (error) {
        faults.push(error);
      }
    }
  }
  const award = async (email: string) => {
    await owner.ask('POST', `${BASE}/awards`, { badgeId, recipient: { email } }, { 'idempotency-key': email });
    acknowledged.push(email);
  };
  const visit = async (path: string) => {
    const answer = await owner.get(path);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
  };
  const all = [
    balancer,
    ...Array.from({ length: AWARDING }, (_, who) => asking((turn) => award(`single.${who}.${turn}@people.example`))),
    ...Array.from({ length: READING }, () => asking((turn) => visit(PAGES[turn % PAGES.length] ?? '/'))),
  ];
  return { acknowledged, faults, ended: Promise.all(all) };
}

it('a stop under load cuts no answer off, keeps what was acknowledged, gives the list back and ends PostgreSQL in order', async () => {
  const trap = await openMailTrap();
  closers.push(trap.close);
  const server = await serverProcess({ SMTP_URL: trap.url });
  closers.push(server.close);
  const owner = await firstOperator(server, await server.start());
  const { organisation, badgeId, batchId } = await checkedBatch(owner, HANDLE, listed);
  const pool = new pg.Pool({ connectionString: runningDatabase(server.dataFolder), max: 2 });
  pool.on('error', () => {});
  const visitors = load(server, owner, badgeId);
  await until('some awards', () => (visitors.acknowledged.length >= 10 ? true : undefined), 60_000);
  await owner.ask('POST', `${BASE}/batches/${batchId}/confirm`, { when: 'now' });
  await batchWhen(owner, HANDLE, batchId, ({ doneCount }) => doneCount > 0);
  // One request that is under way longer than the port stays open.
  const blocker = await pool.connect();
  await blocker.query('begin; lock table idempotency_keys in access exclusive mode');
  const recipient = { email: 'slow@people.example' };
  const slow = owner.ask('POST', `${BASE}/awards`, { badgeId, recipient }, { 'idempotency-key': 'slow' });
  await untilLockWait(pool);
  const begun = performance.now();
  const stopped = server.terminate('SIGTERM');

  const [ready, alive, page] = await until('the announcement', async () => {
    const answer = await server.visitor().get('/readyz');
    if (answer.status === 200) return undefined;
    return [answer, await server.visitor().get('/healthz'), await server.visitor().get('/verify')] as const;
  });
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ status: 'stopping' });
  expect([alive.status, page.status], 'who comes before the port closes is still served').toEqual([200, 200]);
  expect(page.headers.get('connection')).toBe('close');
  await until('the port to close', () =>
    fetch(`${server.url}/healthz`).then(
      () => undefined,
      () => true,
    ),
  );
  await blocker.query('rollback');
  blocker.release();
  await pool.end();
  await Promise.all([slow, visitors.ended]);
  expect(visitors.faults).toEqual([]);
  expect(await stopped).toBe(0);
  expect(performance.now() - begun).toBeLessThan(LONGEST_STOP_MS);

  const log = () => readFileSync(join(server.dataFolder, 'postgres.log'), 'utf8');
  expect(log().trimEnd().split('\n').at(-1)).toContain('database system is shut down');
  await server.start();
  expect(log()).not.toMatch(/not properly shut down|interrupted/);
  expect(
    (await batchWhen(owner, HANDLE, batchId, () => true)).doneCount,
    'the list was cut off in its middle',
  ).toBeLessThan(ROWS);
  const batch = await batchWhen(owner, HANDLE, batchId, ({ state }) => state === 'done');
  expect(batch).toMatchObject({ doneCount: ROWS, failedCount: 0 });
  const awarded = [...listed, ...visitors.acknowledged, recipient.email].sort();
  // A mail that the stop or a busy machine cut off is tried again after ever longer waits, of which the fourth is near a minute.
  await until('the mails', () => (mailedAddresses(trap).length >= awarded.length ? true : undefined), 120_000);
  expect(mailedAddresses(trap)).toEqual(awarded);
  const after = new pg.Pool({ connectionString: runningDatabase(server.dataFolder), max: 1 });
  after.on('error', () => {});
  expect(await tally(after, organisation.id)).toMatchObject(whole(awarded.length));
  await after.end();
  expect(await server.terminate()).toBe(0);
}, 240_000);
