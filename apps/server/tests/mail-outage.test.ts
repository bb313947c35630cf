import pg from 'pg';
import { afterEach, expect, it } from 'vitest';
import type { AwardView, BatchView } from '../src/modules/issuing/issuing.schema.ts';
import { retryMails } from '../src/modules/notices/send-mail.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { publishedBadge, signInOperator } from './support/factory.ts';
import { type MailTrap, openMailTrap } from './support/mail-trap.ts';
import { testDatabase } from './support/postgres.ts';
import { serverProcess } from './support/server-process.ts';
import { batchWhen, checkedBatch, firstOperator } from './support/started.ts';
import { mailedAddresses } from './support/tally.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/atelier';
const HOUR = DAY / 24;
/** P-REL-15 */
const LONGEST_STOP_MS = 30_000;
const COUNT = 12;
const everybody = Array.from({ length: COUNT }, (_, index) => `person.${index}@people.example`).sort();

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
}, 60_000);

async function prepare(smtpUrl: string, socketTimeoutMs?: number) {
  const test = await openTestApp({ smtpUrl, ...(socketTimeoutMs !== undefined && { socketTimeoutMs }) });
  closers.push(test.close);
  await test.startJobs();
  const owner = await signInOperator(test);
  await owner.ask('POST', '/api/organisations', { handle: 'atelier', name: 'L’Atelier' });
  return { test, owner, badgeId: (await publishedBadge(owner, 'atelier')).id };
}

async function award(owner: Visitor, badgeId: string) {
  for (const email of everybody)
    await owner.ask('POST', `${BASE}/awards`, { badgeId, recipient: { email, language: 'fr' } });
}

const settled = (test: TestApp) =>
  until(
    'an empty queue',
    async () => {
      const { rows } = await test.context.db.pool.query('select 1 from graphile_worker._private_jobs');
      return rows.length === 0 ? true : undefined;
    },
    60_000,
  );

const states = async (owner: Visitor) => {
  const { awards } = await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards`);
  return Map.groupBy(awards, ({ mail }) => mail);
};

async function hours(test: TestApp, count: number, step = 1) {
  for (let hour = 0; hour < count; hour += step) {
    test.clock.advance(step * HOUR);
    await retryMails(test.context);
    await settled(test);
  }
}

it('keeps every mail while the mail server is away for a day, and sends each once when it is back', async () => {
  const away = await openMailTrap();
  const port = Number(new URL(away.url).port);
  await away.close();
  const { test, owner, badgeId } = await prepare(away.url);
  await award(owner, badgeId);
  // A code that was asked for in vain is dead by then.
  await test.visitor().post('/fr/sign-in', new URLSearchParams({ email: everybody[0] ?? '' }));
  await hours(test, 24, 8);
  expect([...(await states(owner)).keys()]).toEqual(['queued']);
  const back = await openMailTrap(port);
  closers.push(back.close);
  await hours(test, 2);
  expect(mailedAddresses(back)).toEqual(everybody);
  expect(back.mails).toHaveLength(COUNT);
  expect([...(await states(owner)).keys()]).toEqual(['sent']);
  // A day later nothing comes again.
  await hours(test, 24, 12);
  expect(back.mails).toHaveLength(COUNT);
}, 120_000);

it('gives a mail up after five days, and says that the server never answered', async () => {
  const away = await openMailTrap();
  await away.close();
  const { test, owner, badgeId } = await prepare(away.url);
  await award(owner, badgeId);
  await hours(test, 1);
  test.clock.advance(5 * DAY);
  await hours(test, 1);
  const failed = (await states(owner)).get('failed') ?? [];
  expect(failed).toHaveLength(COUNT);
  expect(failed[0]?.refusal).toMatchObject({ kind: 'unanswered', reply: /ECONNREFUSED/ });
}, 120_000);

it('goes on when the mail server refuses every third address, and doubles nothing', async () => {
  const trap: MailTrap = await openMailTrap();
  closers.push(trap.close);
  const { test, owner, badgeId } = await prepare(trap.url);
  const refused = everybody.filter((_, index) => index % 3 === 0);
  for (const email of refused) trap.refuse(email, 550);
  await award(owner, badgeId);
  await settled(test);
  await hours(test, 2);
  const byState = await states(owner);
  expect(
    byState
      .get('failed')
      ?.map(({ recipient }) => recipient.email)
      .sort(),
  ).toEqual(refused);
  expect(byState.get('sent')).toHaveLength(COUNT - refused.length);
  expect(mailedAddresses(trap)).toEqual(everybody.filter((email) => !refused.includes(email)));
  expect(trap.mails).toHaveLength(COUNT - refused.length);
}, 120_000);

it('leaves a list in peace while the mail server lets every mail hang', async () => {
  const trap = await openMailTrap();
  closers.push(trap.close);
  trap.hang(true);
  const { test, owner, badgeId } = await prepare(trap.url);
  await award(owner, badgeId);
  const bytes = Uint8Array.from(Buffer.from('email\nlisted@people.example\n'));
  const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches?badge=${badgeId}`, bytes);
  await owner.ask('POST', `${BASE}/batches/${batch.id}/check`, { mapping: { email: 'email' } });
  await owner.ask('POST', `${BASE}/batches/${batch.id}/confirm`, { when: 'now' });
  const { rows } = await test.context.db.pool.query<{ task: string }>(`select task_identifier as task
    from graphile_worker.jobs where locked_at is null order by priority, run_at, id limit 1`);
  expect(rows[0]?.task).toBe('issuing.run-batch');
  trap.hang(false);
}, 120_000);

it('lets a list come to its end while every mail hangs until it times out, and sends each once afterwards', async () => {
  const trap = await openMailTrap();
  closers.push(trap.close);
  trap.hang(true);
  const { test, owner, badgeId } = await prepare(trap.url, 250);
  await award(owner, badgeId);
  const listed = Array.from({ length: 30 }, (_, index) => `listed.${index}@people.example`);
  const bytes = Uint8Array.from(Buffer.from(['email', ...listed, ''].join('\n')));
  const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches?badge=${badgeId}`, bytes);
  await owner.ask('POST', `${BASE}/batches/${batch.id}/check`, { mapping: { email: 'email' } });
  await owner.ask('POST', `${BASE}/batches/${batch.id}/confirm`, { when: 'now' });
  await batchWhen(owner, 'atelier', batch.id, ({ state }) => state === 'done');
  await settled(test);
  expect([...(await states(owner)).keys()]).toEqual(['queued']);
  expect(trap.mails).toEqual([]);
  trap.hang(false);
  await hours(test, 2);
  expect(mailedAddresses(trap)).toEqual([...everybody, ...listed].sort());
  expect(trap.mails).toHaveLength(COUNT + listed.length);
  await hours(test, 24, 12);
  expect(trap.mails).toHaveLength(COUNT + listed.length);
}, 120_000);

it('is no reason for a stop to hang: it ends in time, and the mail goes once after the next start', async () => {
  const database = await testDatabase();
  closers.push(database.drop);
  const trap = await openMailTrap();
  closers.push(trap.close);
  trap.hang(true);
  const server = await serverProcess({ DATABASE_URL: database.url, SMTP_URL: trap.url });
  closers.push(server.close);
  const owner = await firstOperator(server, await server.start());
  const { badgeId } = await checkedBatch(owner, 'atelier', ['listed@people.example']);
  await owner.ask('POST', `${BASE}/awards`, { badgeId, recipient: { email: 'renee@people.example' } });
  await until('the mail to hang', () => (trap.hangs() > 0 ? true : undefined));
  const begun = performance.now();
  expect(await server.terminate()).toBe(0);
  expect(performance.now() - begun).toBeLessThan(LONGEST_STOP_MS);
  trap.hang(false);
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  closers.push(() => pool.end());
  // As half a minute later.
  await pool.query('begin');
  await pool.query("select set_config('insigne.system', 'on', true)");
  await pool.query("update mails set next_try_at = now() - interval '1 minute' where state = 'queued'");
  await pool.query('commit');
  await server.start();
  await trap.waitFor(1);
  expect(mailedAddresses(trap)).toEqual(['renee@people.example']);
}, 120_000);
