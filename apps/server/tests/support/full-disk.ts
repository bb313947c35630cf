import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { HealthCheck } from '../../src/modules/operation/operation.schema.ts';
import { runningDatabase } from '../../src/platform/postgres/running.ts';
import { openMailTrap } from './mail-trap.ts';
import { type ServerProcess, serverProcess } from './server-process.ts';
import { openSmallDisk } from './small-disk.ts';
import { batchWhen, checkedBatch, firstOperator } from './started.ts';
import { mailedAddresses, tally } from './tally.ts';
import { until } from './until.ts';
import type { Visitor } from './visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const DISK_MB = 400;
/** How long the disk stays full: the list has long met it. */
const FULL_MS = 2_500;

/** What the server answered while its disk was full. */
interface Met {
  award: number;
  upload: number;
  page: number;
  ready: number;
  verify: number;
  /** What the health page finds; undefined: it cannot be asked, because the database is down. */
  disk: string | undefined;
}

/**
 * A server whose database and data are on a small disk awards a list, and the disk is filled up to the last byte in its middle, as
 * often as asked; every second time PostgreSQL is killed as well, and has to come up again on the full disk. Tells what was met,
 * and what stands at the end.
 */
export async function tellFullDisk({ rows, fillings }: { rows: number; fillings: number }) {
  const closers: (() => unknown)[] = [];
  try {
    const disk = openSmallDisk(DISK_MB);
    closers.push(disk.close);
    const trap = await openMailTrap();
    closers.push(trap.close);
    const server = await serverProcess({ SMTP_URL: trap.url }, disk.folder);
    closers.push(server.close);
    const owner = await firstOperator(server, await server.start());
    const pid = server.pid();
    const listed = Array.from({ length: rows }, (_, at) => `listed.${at}@people.example`);
    const { organisation, badgeId, batchId } = await checkedBatch(owner, HANDLE, listed);
    await owner.ask('POST', `${BASE}/batches/${batchId}/confirm`, { when: 'now' });

    const met: Met[] = [];
    const single: string[] = [];
    const award = (email: string) =>
      owner.post(`${BASE}/awards`, { badgeId, recipient: { email } }, { 'idempotency-key': email });
    let done = 0;
    for (let filling = 1; filling <= fillings; filling += 1) {
      ({ doneCount: done } = await batchWhen(owner, HANDLE, batchId, ({ doneCount }) => doneCount > done));
      disk.fill();
      if (filling % 2 === 0) killPostgres(server);
      await new Promise((resolve) => setTimeout(resolve, FULL_MS));
      const email = `single.${filling}@people.example`;
      single.push(email);
      met.push(await meet(server, owner, badgeId, await award(email)));
      disk.clear();
    }
    await batchWhen(owner, HANDLE, batchId, ({ state }) => state === 'done');
    // What was refused is asked for again, with its key.
    const again: number[] = [];
    for (const email of single) again.push((await award(email)).status);
    const people = [...listed, ...single].sort();
    await until('the mails', () => (mailedAddresses(trap).length >= people.length ? true : undefined), 120_000);
    const pool = new pg.Pool({ connectionString: runningDatabase(server.dataFolder), max: 1 });
    pool.on('error', () => {});
    const counted = await tally(pool, organisation.id);
    await pool.end();
    return {
      ...{ met, again, people, counted },
      mailed: mailedAddresses(trap),
      handedOver: trap.mails.length,
      isSameProcess: pid !== undefined && pid === server.pid(),
      exitCode: await server.terminate(),
    };
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

function killPostgres(server: ServerProcess): void {
  const home: string = JSON.parse(readFileSync(join(server.dataFolder, 'postgres.json'), 'utf8')).home;
  process.kill(Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
}

async function meet(server: ServerProcess, owner: Visitor, badgeId: string, awarded: Response): Promise<Met> {
  const bytes = Uint8Array.from(Buffer.from('email\nx@people.example\n'));
  const health = await owner.get('/api/operator/health');
  const { checks = [] } = (await health.json()) as { checks?: HealthCheck[] };
  return {
    award: awarded.status,
    upload: (await owner.post(`${BASE}/batches?badge=${badgeId}`, bytes)).status,
    page: (await server.visitor().get(`/o/${HANDLE}`)).status,
    ready: (await server.visitor().get('/readyz')).status,
    verify: (await server.visitor().post('/api/verify', { text: '{}' })).status,
    disk: checks.find(({ id }) => id === 'disk')?.finding,
  };
}
