import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../../../tests/support/postgres.ts';
import { until } from '../../../tests/support/until.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { createStorage } from '../storage.ts';
import { handle, handleTimed } from './jobs.ts';
import { sendJob } from './queue.store.ts';
import { startRunner } from './runner.ts';
import { workOff } from './work-off.ts';

/** On 29 February only: what runs in this test runs because of a start. */
const RARELY = { name: 'test.rarely', at: '0 0 29 2 *' };
const LONG = { name: 'test.long', payload: z.object({}) };
const PIECES = 40;
const storage = createStorage({ dataFolder: import.meta.dirname });
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
  const runner = await startRunner({ db, storage, logger }, [
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

it('long work ends its piece when the server stops, waits in the queue as if never tried, and goes on with the rest', async () => {
  const errors: string[] = [];
  const listening = pino({ level: 'error' }, { write: (line: string) => void errors.push(line) });
  let done = 0;
  let isAtWork = false;
  const start = () =>
    startRunner({ db, storage, logger: listening }, [
      handle(LONG, (_payload, progress) =>
        workOff(async () => {
          isAtWork = true;
          await new Promise((resolve) => setTimeout(resolve, 20));
          isAtWork = false;
          done += 1;
          return done < PIECES;
        }, progress),
      ),
    ]);
  await db.within({}, (tx) => sendJob(tx, LONG, {}));
  const first = await start();
  await until('some pieces', () => (done >= 3 ? true : undefined));
  await first.stop();
  expect(isAtWork).toBe(false);
  expect(done).toBeLessThan(PIECES);
  const jobs = 'select attempts, last_error, locked_by, run_at <= now() as due from graphile_worker._private_jobs';
  expect((await db.pool.query(jobs)).rows).toEqual([{ attempts: 0, last_error: null, locked_by: null, due: true }]);
  expect(errors, 'a stop is no failure').toEqual([]);

  const before = done;
  const second = await start();
  await until('the rest', () => (done >= PIECES ? true : undefined));
  await second.stop();
  expect(done - before).toBe(PIECES - before);
  expect((await db.pool.query(jobs)).rows).toEqual([]);
});
