import { once } from 'node:events';
import { connect } from 'node:net';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { begin, forgetUnanswered } from '../src/platform/http/idempotency.store.ts';
import { ifAlone } from '../src/platform/queue/abandoned.store.ts';
import { openTestApp } from './support/app.ts';
import { signInOperator } from './support/factory.ts';
import { testDatabase } from './support/postgres.ts';
import { serverProcess } from './support/server-process.ts';
import { firstOperator } from './support/started.ts';
import { until } from './support/until.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

async function database() {
  const made = await testDatabase();
  closers.push(made.drop);
  const pool = new pg.Pool({ connectionString: made.url, max: 2 });
  // A connection that is cut on purpose while idle concerns nobody.
  pool.on('error', () => {});
  closers.push(() => pool.end());
  return { url: made.url, pool };
}

async function server(url: string) {
  const made = await serverProcess({ DATABASE_URL: url });
  closers.push(made.close);
  return made;
}

describe('a start', () => {
  it('goes on to the operator’s link when its database goes away before that', async () => {
    const { url, pool } = await database();
    const blocker = await pool.connect();
    await blocker.query('begin; lock table sign_in_links');
    const process = await server(url);
    const printed = await process.start();
    // The start's own statement: what else of the server comes to that table waits on.
    const cut = await until('the start waits for the table', async () => {
      const { rows } = await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
          and query like 'update "sign_in_links" set "expires_at"%'`,
      );
      return rows.length > 0 ? rows.length : undefined;
    });
    expect(cut).toBe(1);
    await blocker.query('rollback');
    blocker.release();
    const link = await until('the operator’s link', () => /\/sign-in\/link\/\w+/.exec(printed.join('\n'))?.[0], 20_000);
    expect((await process.visitor().get(link)).status).toBe(200);
  }, 60_000);

  it('ends with one sentence when there is no database', async () => {
    const process = await server('postgres://nobody:x@127.0.0.1:9/nothing');
    const error = await process.start().catch((reason: Error) => reason.message);
    expect(error).toMatch(/^the server ended \(1\): The database does not answer/);
    expect(error).not.toMatch(/\n\s+at /);
  }, 60_000);

  it('frees at once the key of a request that died with its process', async () => {
    const { url, pool } = await database();
    const process = await server(url);
    const operator = await firstOperator(process, await process.start());
    const key = { 'idempotency-key': 'cut-off' };
    const make = () => operator.post('/api/organisations', { handle: 'atelier', name: 'L’Atelier' }, key);
    const blocker = await pool.connect();
    await blocker.query('begin; lock table organisations');
    const cutOff = make().catch(() => undefined);
    await until('the request is under way', async () => {
      const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      return (await pool.query(waiting)).rows.length > 0 ? true : undefined;
    });
    await process.kill();
    await cutOff;
    await blocker.query('rollback');
    blocker.release();
    await process.start();
    expect((await make()).status).toBe(201);
  }, 60_000);

  it('leaves the keys of another process that is alive', async () => {
    const test = await openTestApp();
    closers.push(test.close);
    await signInOperator(test);
    const { db, clock } = test.context;
    const personId = '01997c4e-2b1a-7c3d-9e4f-5a6b7c8d9e0f';
    const claim = () =>
      db.within({ personId }, (tx) => begin(tx, { personId, key: 'k', requestHash: 'h', now: clock.now() }));
    await claim();
    await ifAlone(db, forgetUnanswered);
    expect(await claim()).toBeUndefined();
    await test.startJobs();
    await ifAlone(db, forgetUnanswered);
    expect(await claim()).toMatchObject({ requestHash: 'h', status: null });
  }, 60_000);
});

it.each(['SIGTERM', 'SIGHUP'] as const)(
  'a server that gets %s stops in order',
  async (signal) => {
    const { url } = await database();
    const process = await server(url);
    await process.start();
    // As browsers do it: a connection opened ahead of need, which never asks for anything.
    const ahead = connect(Number(new URL(process.url).port), '127.0.0.1');
    await once(ahead, 'connect');
    const begun = performance.now();
    expect(await process.terminate(signal)).toBe(0);
    expect(performance.now() - begun).toBeLessThan(8_000);
    ahead.destroy();
  },
  60_000,
);
