import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { createAdminApp } from '../src/app.ts';
import { freePort } from '../src/platform/postgres/postmaster.ts';
import { openTestApp } from './support/app.ts';
import { awardTo, publishedBadge, signInOperator } from './support/factory.ts';
import { openMailTrap } from './support/mail-trap.ts';
import { openOwnPostgres } from './support/own-postgres.ts';
import { testDatabase } from './support/postgres.ts';
import { serverProcess } from './support/server-process.ts';
import { until } from './support/until.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

async function furnished(databaseUrl?: string) {
  const trap = await openMailTrap();
  closers.push(trap.close);
  const test = await openTestApp({ smtpUrl: trap.url, ...(databaseUrl !== undefined && { databaseUrl }) });
  closers.push(test.close);
  const admin = createAdminApp({ ...test.context, stopping: new AbortController().signal });
  const read = async () => (await admin.request('/metrics')).text();
  const value = async (line: string) => {
    const found = (await read()).split('\n').find((one) => one.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };
  return { trap, test, admin, read, value };
}

describe('the figures', () => {
  it('count requests by the pattern of their route, jobs, mails and signatures, and name nobody', async () => {
    const { trap, test, read, value } = await furnished();
    const owner = await signInOperator(test);
    await owner.ask('POST', '/api/organisations', { handle: 'atelier', name: 'L’Atelier' });
    const badge = await publishedBadge(owner, 'atelier');
    await test.startJobs();
    trap.refuse('gone@people.example', 550);
    for (const email of ['one@people.example', 'two@people.example', 'gone@people.example'])
      await awardTo(owner, 'atelier', badge.id, email);
    await until('the mails', async () =>
      (await value('insigne_mails{state="failed"}')) === 1 && trap.mails.length === 2 ? true : undefined,
    );
    const stranger = test.visitor();
    for (let turn = 0; turn < 20; turn += 1) await stranger.get(`/o/atelier/b/secret-${turn}?k=hidden-${turn}`);
    for (let turn = 0; turn < 20; turn += 1) await stranger.get(`/nowhere-${turn}`);
    for (let turn = 0; turn < 3; turn += 1) await stranger.get('/en/verify');

    const requests = 'insigne_http_request_duration_seconds_count';
    const awards = '/api/organisations/:org/awards';
    expect(await value(`${requests}{method="POST",route="${awards}",status="201"}`)).toBe(3);
    expect(await value(`${requests}{method="GET",route="/verify",status="200"}`)).toBe(3);
    expect(await value(`${requests}{method="GET",route="/*",status="404"}`)).toBe(20);
    expect(await value('insigne_editions_signed_total{edition="holder"}')).toBe(3);
    expect(await value('insigne_mail_tries_total{outcome="sent"}')).toBe(2);
    expect(await value('insigne_mail_tries_total{outcome="refused"}')).toBe(1);
    expect(await value('insigne_mails{state="queued"}')).toBe(0);
    expect(await value('insigne_job_duration_seconds_count{job="notices.send-mail",outcome="done"}')).toBe(3);
    expect(await value('insigne_database_up')).toBe(1);
    expect(await value('insigne_disk_free_bytes')).toBeGreaterThan(0);
    const text = await read();
    for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds', 'insigne_build_info{'])
      expect(text).toContain(`\n${name}`);
    expect(text).not.toMatch(/secret-|hidden-|nowhere-|people\.example|Odile|operator@|Lœuvre/);
    // 40 addresses were asked for: they are two patterns.
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route));
    expect([...routes].filter((route) => route?.startsWith('/o/'))).toHaveLength(1);
  }, 60_000);

  it('tell jobs that wait and jobs that failed, by kind, and for how long the oldest has waited', async () => {
    const { test, value } = await furnished();
    const { pool } = test.context.db;
    await pool.query("select graphile_worker.add_job('test.kind', run_at => now() - interval '5 minutes')");
    await pool.query("select graphile_worker.add_job('test.other', max_attempts => 1)");
    await pool.query('update graphile_worker._private_jobs set attempts = 1 where max_attempts = 1');
    expect(await value('insigne_jobs{job="test.kind",state="waiting"}')).toBe(1);
    expect(await value('insigne_jobs{job="test.other",state="failed"}')).toBe(1);
    expect(await value('insigne_jobs_oldest_due_seconds')).toBeGreaterThan(299);
    await pool.query('delete from graphile_worker._private_jobs');
    expect(await value('insigne_jobs{job="test.kind",state="waiting"}')).toBeUndefined();
    expect(await value('insigne_jobs_oldest_due_seconds')).toBe(0);
  }, 60_000);

  it('are there while the database is away, and say so', async () => {
    const postgres = await openOwnPostgres();
    closers.push(postgres.close);
    const { admin, value } = await furnished(postgres.url);
    expect(await value('insigne_database_up')).toBe(1);
    const outage = postgres.takeAway();
    await until('the outage', async () => ((await value('insigne_database_up')) === 0 ? true : undefined));
    expect(await value('insigne_jobs_oldest_due_seconds')).toBeUndefined();
    expect(await value('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect((await admin.request('/readyz')).status).toBe(503);
    expect((await admin.request('/healthz')).status).toBe(200);
    outage.end();
    await until('the end of it', async () => ((await value('insigne_database_up')) === 1 ? true : undefined), 30_000);
  }, 90_000);
});

describe('the admin port', () => {
  it('is one of its own, on this machine alone, and answers the probes as well', async () => {
    const database = await testDatabase();
    closers.push(database.drop);
    const port = await freePort();
    const server = await serverProcess({ DATABASE_URL: database.url, INSIGNE_ADMIN_PORT: String(port) });
    closers.push(server.close);
    await server.start();
    const at = (host: string, path: string) => fetch(`http://${host}:${port}${path}`);
    const metrics = await at('127.0.0.1', '/metrics');
    expect(metrics.status).toBe(200);
    expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=/);
    expect(await metrics.text()).toContain('insigne_database_up 1');
    expect(await (await at('127.0.0.1', '/readyz')).json()).toEqual({ status: 'ready' });
    expect((await at('127.0.0.1', '/api/operator/health')).status).toBe(404);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
    const elsewhere = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of elsewhere) await expect(at(address, '/healthz')).rejects.toThrow();
    expect(await server.terminate()).toBe(0);
  }, 60_000);

  it('that is taken stops the start with a sentence that names its setting', async () => {
    const database = await testDatabase();
    closers.push(database.drop);
    const other = createServer().listen(0, '127.0.0.1');
    closers.push(() => other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const server = await serverProcess({ DATABASE_URL: database.url, INSIGNE_ADMIN_PORT: String(port) });
    closers.push(server.close);
    const error = await server.start().catch((reason: Error) => reason.message);
    expect(error).toMatch(new RegExp(`Port ${port} is taken by another program. Choose one with INSIGNE_ADMIN_PORT`));
  }, 60_000);
});
