// Proves that nothing is lost and nothing is doubled: kill -9 at random moments of one long award, then the counts.
// `node tools/crash-award.ts [kills] [rows]`: 50 kills and 5,000 rows, some minutes. `npm test` holds a short form of it.
import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { BatchView } from '../apps/server/src/modules/issuing/issuing.schema.ts';
import { openMailTrap } from '../apps/server/tests/support/mail-trap.ts';
import { openOwnPostgres } from '../apps/server/tests/support/own-postgres.ts';
import { rowsOf } from '../apps/server/tests/support/rows.ts';
import { serverProcess } from '../apps/server/tests/support/server-process.ts';
import { checkedBatch, firstOperator } from '../apps/server/tests/support/started.ts';
import { mailedAddresses, tally, whole } from '../apps/server/tests/support/tally.ts';
import { until } from '../apps/server/tests/support/until.ts';
import { closeAll, closeOnSignals, onClose } from '../e2e/support/closing.ts';

const [kills = 50, rows = 5_000] = process.argv.slice(2).map(Number);
const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
/**
 * From the first line of a start, at the latest: into the release of some hundred rows, or of the mails behind them. A busy
 * machine takes longer for the first piece; a job that never gets to it, ten times on end, is given up as one that kills its process.
 */
const LATEST_KILL_MS = 2_500;
const PIECES = 3;
/** Every third time PostgreSQL is killed as well, as by a power cut. */
const WITH_DATABASE = 3;
const WITHIN_MS = 600_000;

const say = (line: string) => process.stdout.write(`${line}\n`);
closeOnSignals(() => {});

async function run(): Promise<boolean> {
  const postgres = await openOwnPostgres();
  onClose(postgres.close);
  const trap = await openMailTrap();
  onClose(trap.close);
  const server = await serverProcess({ DATABASE_URL: postgres.url, SMTP_URL: trap.url });
  onClose(server.close);

  const owner = await firstOperator(server, await server.start());
  const addresses = Array.from({ length: rows }, (_, at) => `crash.${at}@people.example`);
  const { organisation, batchId } = await checkedBatch(owner, HANDLE, addresses);
  await owner.ask('POST', `${BASE}/batches/${batchId}/confirm`, { when: 'now' });

  const begun = performance.now();
  await until(
    'the first piece',
    async () => ((await soFar(postgres.url, organisation.id)).done > 0 ? true : undefined),
    WITHIN_MS,
  );
  const latest = Math.max(LATEST_KILL_MS, Math.round(PIECES * (performance.now() - begun)));
  say(`each kill at a random moment within ${latest} ms of the start before it`);

  const moments: string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    await wait(randomInt(latest));
    await server.kill();
    if (kill % WITH_DATABASE === 0) postgres.takeAway().end();
    const { done, mailed } = await until(
      'the database',
      () => soFar(postgres.url, organisation.id).catch(() => undefined),
      WITHIN_MS,
    );
    moments.push(`${done}/${mailed}`);
    await server.start();
  }
  say(`badges/mails at each kill: ${moments.join(' ')}`);

  await until(
    'the list',
    async () => {
      const { batch: now } = await owner.ask<{ batch: BatchView }>('GET', `${BASE}/batches/${batchId}`);
      return now.state === 'done' && now.doneCount === rows ? true : undefined;
    },
    WITHIN_MS,
  );
  await until('the mails', () => (mailedAddresses(trap).length >= rows ? true : undefined), WITHIN_MS);

  const counted = await withPool(postgres.url, (pool) => tally(pool, organisation.id));
  const expected = { ...whole(rows), statusBitsDrawn: rows };
  const wrong = Object.entries(expected).filter(([name, value]) => counted[name as keyof typeof counted] !== value);
  for (const [name, value] of Object.entries(expected)) {
    say(`${name}: ${counted[name as keyof typeof counted]} of ${value}`);
  }
  const mailed = mailedAddresses(trap);
  const repeats = trap.mails.length - new Set(trap.mails.map(({ messageId }) => messageId)).size;
  const right = JSON.stringify(mailed) === JSON.stringify([...addresses].sort());
  say(`mails received: ${mailed.length} of ${rows}, each address once: ${right ? 'yes' : 'no'}`);
  say(`mails handed over again under the same Message-ID, which mail programs show once: ${repeats}`);
  say(`${kills} kills, ${wrong.length === 0 && right ? '0 lost, 0 doubled' : 'LOST OR DOUBLED'}`);
  return wrong.length === 0 && right;
}

/** A connection of its own each time: those that were open when the database was killed answer no more. */
async function withPool<Answer>(url: string, work: (pool: pg.Pool) => Promise<Answer>): Promise<Answer> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

/** Badges released and mails sent at this moment. */
const soFar = (url: string, organisationId: string): Promise<{ done: number; mailed: number }> =>
  withPool(url, async (pool) => {
    const { awards, unfinished } = await tally(pool, organisationId);
    const sql = "select count(*)::int as sent from mails where state = 'sent'";
    const [mails] = await rowsOf<{ sent: number }>(pool, organisationId, sql);
    return { done: awards - unfinished, mailed: mails?.sent ?? 0 };
  });

let proved = false;
try {
  proved = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
await closeAll();
process.exitCode = proved ? 0 : 1;
