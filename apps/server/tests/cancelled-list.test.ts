import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BatchView } from '../src/modules/issuing/issuing.schema.ts';
import { runBatch } from '../src/modules/issuing/run-batch.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, publishedBadge, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/atelier';
/** Several pieces: the second one is cancelled while it, or a later one, is under way. */
const ROWS = 350;

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  ({ owner, organisation } = await createOrganisation(test, operator, { handle: 'atelier', name: 'L’Atelier' }));
}, 60_000);
afterAll(() => test?.close());

it('stops a list that runs with an exact count, and awards the rest later, each person once', async () => {
  const { id: badgeId } = await publishedBadge(owner, 'atelier');
  const emails = Array.from({ length: ROWS }, (_, at) => `person.${at}@people.example`);
  const bytes = Uint8Array.from(Buffer.from(['email', ...emails, ''].join('\n')));
  const path = `${BASE}/batches?badge=${badgeId}`;
  const { id } = (await owner.ask<{ batch: BatchView }>('POST', path, bytes)).batch;
  const post = async (act: string, body?: object) =>
    (await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/${id}/${act}`, body)).batch;
  const read = async () => (await owner.ask<{ batch: BatchView }>('GET', `${BASE}/batches/${id}`)).batch;
  const run = () => runBatch(test.context, { organisationId: organisation.id, batchId: id });
  const count = async (sql: string) =>
    (await rowsOf<{ n: number }>(test.context.db.pool, organisation.id, `select count(*)::int as n from ${sql}`))[0]?.n;
  const released = () => count(`awards where state = 'pending'`);

  await post('check', { mapping: { email: 'email' } });
  await post('confirm', { when: 'now' });
  const running = run();
  await until('the first awards of the list', async () => ((await read()).doneCount > 0 ? true : undefined), 60_000);
  expect((await post('cancel')).state).toBe('cancelling');
  await running;
  const stopped = await read();
  expect(stopped).toMatchObject({ state: 'cancelled', failedCount: 0 });
  expect(stopped.doneCount).toBeGreaterThan(0);
  expect(stopped.doneCount).toBeLessThan(ROWS);
  expect(stopped.readyCount).toBe(ROWS - stopped.doneCount);
  expect(await released()).toBe(stopped.doneCount);
  expect(await count(`mails where kind = 'award'`)).toBe(stopped.doneCount);

  // Whatever wakes it, a cancelled list stands still.
  await run();
  expect(await read()).toMatchObject({ state: 'cancelled', doneCount: stopped.doneCount });
  expect(await released()).toBe(stopped.doneCount);

  await post('confirm', { when: 'now' });
  await run();
  expect(await read()).toMatchObject({ state: 'done', doneCount: ROWS, readyCount: 0, failedCount: 0 });
  expect(await released()).toBe(ROWS);
  expect(await count(`(select distinct recipient_email from awards) as people`)).toBe(ROWS);
  expect(await count(`mails where kind = 'award'`)).toBe(ROWS);
}, 120_000);
