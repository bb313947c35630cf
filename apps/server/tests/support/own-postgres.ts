import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../src/platform/database/migrate.ts';
import { startEmbeddedPostgres } from '../../src/platform/postgres/index.ts';

interface OwnPostgres {
  url: string;
  /** Kills PostgreSQL outright each time it comes up again, until `end` is called. */
  takeAway(): { end(): void };
  close(): Promise<void>;
}

const CHECK_MS = 20;

/** A PostgreSQL of one test's own, as durable as in service, that may be killed without harm to other tests. */
export async function openOwnPostgres(): Promise<OwnPostgres> {
  // The prefix that the next run of the tests sweeps, should this one be killed.
  const dataFolder = mkdtempSync(join(tmpdir(), 'insigne-test-'));
  const silent = () => {};
  const logger = { info: silent, warn: silent, error: silent };
  const postgres = await startEmbeddedPostgres({ dataFolder, logger });
  await migrate(postgres.connectionString);
  return {
    url: postgres.connectionString,
    takeAway() {
      const kill = () => {
        const pid = postgres.processId();
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
      };
      kill();
      const timer = setInterval(kill, CHECK_MS);
      return { end: () => clearInterval(timer) };
    },
    async close() {
      await postgres.stop();
      const record = join(dataFolder, 'postgres.json');
      const home = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).home : dataFolder;
      for (const folder of [home, dataFolder]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
