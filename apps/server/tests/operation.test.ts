import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { HealthCheck } from '../src/modules/operation/operation.schema.ts';
import { noteBackup } from '../src/platform/database/backup-note.store.ts';
import { handle } from '../src/platform/queue/jobs.ts';
import { MAX_ATTEMPTS, sendJob } from '../src/platform/queue/queue.store.ts';
import { startRunner } from '../src/platform/queue/runner.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { awardTo, publishedBadge, signInOperator } from './support/factory.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

interface Jobs {
  jobs: { id: string; name: string; state: string; reason: string | null }[];
  counts: Record<string, number>;
}
const poison = { name: 'test.poison', payload: z.object({ n: z.int() }) };
const honest = { name: 'test.honest', payload: z.object({ n: z.int() }) };

let test: TestApp;
let operator: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  await operator.ask('POST', '/api/organisations', { handle: 'atelier', name: 'L’Atelier' });
}, 60_000);
afterAll(() => test?.close());

const found = async () => {
  const { checks } = await operator.ask<{ checks: HealthCheck[] }>('GET', '/api/operator/health');
  return Object.fromEntries(checks.map(({ id, finding }) => [id, finding]));
};
const jobs = () => operator.ask<Jobs>('GET', '/api/operator/jobs');

describe('health', () => {
  it('looks at the things themselves', async () => {
    const file = join(test.context.config.dataFolder, 'master.key');
    writeFileSync(file, 'x', { mode: 0o600 });
    expect(await found()).toMatchObject({
      mail: 'mail-none',
      jobs: 'jobs-calm',
      clock: 'clock-right',
      keys: 'keys-file',
      backup: 'backup-never',
      address: 'address-local',
    });
    chmodSync(file, 0o644);
    await noteBackup(test.context.db, { at: test.clock.now().toISOString(), bytes: 10, rows: 1 });
    expect(await found()).toMatchObject({ keys: 'keys-open', backup: 'backup-recent' });
    test.clock.advance(2 * DAY);
    expect(await found()).toMatchObject({ backup: 'backup-old' });
  });

  it('says nothing to the public beyond ready or not', async () => {
    expect(await (await test.visitor().get('/readyz')).json()).toEqual({ status: 'ready' });
    expect((await test.visitor().get('/api/operator/health')).status).toBe(401);
  });
});

describe('jobs', () => {
  it('that always fail hold no other job up, stay with their reason, and are run again or cancelled', async () => {
    const { db, storage } = test.context;
    let isPoisonous = true;
    const done: number[] = [];
    const runner = await startRunner({ db, storage, logger: pino({ level: 'silent' }) }, [
      handle(poison, async () => {
        if (isPoisonous) throw new Error('this one is never well\n    at somewhere');
        done.push(0);
      }),
      handle(honest, async ({ n }) => {
        done.push(n);
      }),
    ]);
    try {
      await db.within({}, async (tx) => {
        await sendJob(tx, poison, { n: 0 });
        for (let n = 1; n <= 20; n++) await sendJob(tx, honest, { n });
      });
      await until('the honest ones', () => (done.length === 20 ? true : undefined));
      // Once it has failed and is not held any more, all its tries are over: the library would wait longer and longer between them.
      const tried = 'attempts > 0 and locked_at is null';
      await until('a first try that failed', async () => {
        const { rowCount } = await db.pool.query(
          `update graphile_worker._private_jobs set attempts = max_attempts where ${tried}`,
        );
        return rowCount === 1 ? true : undefined;
      });
      const { jobs: listed, counts } = await jobs();
      expect(counts.failed).toBe(1);
      expect(listed[0]).toMatchObject({ name: poison.name, state: 'failed', reason: 'this one is never well' });
      expect((await found()).jobs).toBe('jobs-failed');
      isPoisonous = false;
      expect((await operator.post(`/api/operator/jobs/${listed[0]?.id}/replay`)).status).toBe(204);
      await until('the mended one', () => (done.length === 21 ? true : undefined));
      await until('an empty queue', async () => ((await jobs()).jobs.length === 0 ? true : undefined));
    } finally {
      await runner.stop();
    }
    await db.within({}, (tx) => sendJob(tx, honest, { n: 99 }));
    const [waiting] = (await jobs()).jobs;
    expect(waiting?.state).toBe('waiting');
    expect((await operator.post(`/api/operator/jobs/${waiting?.id}/cancel`)).status).toBe(204);
    expect((await operator.post(`/api/operator/jobs/${waiting?.id}/cancel`)).status).toBe(409);
    expect((await jobs()).jobs).toEqual([]);
    expect(MAX_ATTEMPTS).toBe(10);
  }, 30_000);
});

describe('the outbox', () => {
  it('shows the operator no text and no address, also where a mail server repeats it', async () => {
    const badge = await publishedBadge(operator, 'atelier');
    await awardTo(operator, 'atelier', badge.id, 'renee@people.example');
    await test.context.db.within({ system: true }, async (tx) => {
      await tx
        .withTables<{ mails: { state: string; lastError: string; recipient: string } }>()
        .updateTable('mails')
        .set({ state: 'failed', lastError: '550 5.1.1 <renee@people.example>: unknown' })
        .where('recipient', '=', 'renee@people.example')
        .execute();
    });
    const answer = await (await operator.get('/api/operator/outbox?state=failed')).text();
    expect(answer).not.toContain('renee@');
    expect(JSON.parse(answer)).toMatchObject({
      total: 1,
      counts: { failed: 1 },
      mails: [
        { organisation: 'L’Atelier', domain: 'people.example', lastError: '550 5.1.1 <…@people.example>: unknown' },
      ],
    });
    // Nobody to hand it to: without a mail server nothing is sent again.
    const { mails } = JSON.parse(answer);
    expect((await operator.post(`/api/operator/outbox/${mails[0].id}/retry`)).status).toBe(409);
    const sent = await operator.ask<{ outcome: string }>('POST', '/api/operator/test-mail');
    expect(sent.outcome).toBe('later');
  });
});

describe('a suspended organisation', () => {
  it('awards nothing, says so on its pages, and keeps its badges valid, until it is let go on', async () => {
    const { organisations } = await operator.ask<{ organisations: { id: string; memberCount: number }[] }>(
      'GET',
      '/api/operator/organisations?q=atel',
    );
    expect(organisations).toMatchObject([{ handle: 'atelier', memberCount: 1, suspendedAt: null }]);
    const address = `/api/operator/organisations/${organisations[0]?.id}`;
    const { badges } = await operator.ask<{ badges: { id: string }[] }>('GET', '/api/organisations/atelier/badges');
    const award = () =>
      operator.post('/api/organisations/atelier/awards', {
        badgeId: badges[0]?.id,
        recipient: { email: `p${Math.random()}@people.example`, name: 'Renée', language: 'fr' },
      });
    expect((await operator.send('PATCH', address, { suspended: true })).status).toBe(204);
    const refused = await award();
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ type: expect.stringContaining('organisation-suspended') });
    const page = await (await test.visitor().get('/en/o/atelier')).text();
    expect(page).toContain('This organisation is suspended for now');
    expect((await test.visitor().get('/o/atelier/did.json')).status).toBe(200);
    expect((await operator.send('PATCH', address, { suspended: false })).status).toBe(204);
    expect((await award()).status).toBe(201);
    const trail = await operator.ask<{ events: { action: string }[] }>('GET', '/api/organisations/atelier/trail');
    expect(trail.events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['organisation.suspended', 'organisation.resumed']),
    );
    expect((await operator.send('PATCH', address, { suspended: 'x' })).status).toBe(422);
  });
});
