import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/postgres.ts';
import { until } from '../../../tests/support/until.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { handleTimed } from './jobs.ts';
import { startRunner } from './runner.ts';

/** On 29 February only: what runs in this test runs because of a start. */
const RARELY = { name: 'test.rarely', at: '0 0 29 2 *' };
const logger = pino({ level: 'silent' });

let store: TestDatabase;
let db: Database;
beforeAll(async () => {
  store = await testDatabase();
  db = openDatabase(store.url, () => {});
});
afterAll(async () => {
  await db.close();
  await store.drop();
});

/** Starts with this handler, and stops when the queue holds nothing more. */
async function runsOfOneStart(fails = 0): Promise<number> {
  let runs = 0;
  const runner = await startRunner({ db, logger }, [
    handleTimed(RARELY, async () => {
      runs += 1;
      if (runs <= fails) throw new Error('not yet');
    }),
  ]);
  await until('an empty queue', async () => {
    const { rows } = await db.pool.query('select 1 from graphile_worker._private_jobs');
    return rows.length === 0 && runs > fails ? true : undefined;
  });
  await runner.stop();
  return runs;
}

it('does timed work once at each start, so that nothing missed is left out', async () => {
  expect(await runsOfOneStart()).toBe(1);
  expect(await runsOfOneStart()).toBe(1);
});

it('tries work again that failed', async () => {
  expect(await runsOfOneStart(1)).toBe(2);
});

it('hands its times to the queue', async () => {
  const { rows } = await db.pool.query('select identifier from graphile_worker._private_known_crontabs');
  expect(rows).toEqual([{ identifier: RARELY.name }]);
});
