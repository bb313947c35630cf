import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { lockFolder } from '../../src/platform/postgres/folder-lock.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/postgres/index.ts';
import { stopLeftover } from '../../src/platform/postgres/postmaster.ts';

const FOLDER = 'insigne-test-';

export interface TestServer {
  /** A new migrated database; answers its address. */
  clone(): Promise<string>;
  drop(name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts a PostgreSQL, or takes the one of DATABASE_URL_TEST (whose role may make databases), and migrates the template
 * that every test file's database is a copy of.
 */
export async function openTestServer(): Promise<TestServer> {
  const own = process.env.DATABASE_URL_TEST ? undefined : await startOwn();
  const adminUrl = process.env.DATABASE_URL_TEST ?? own?.postgres.adminConnectionString ?? '';
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  // A server that goes away while idle is met by the next query, or by nobody when the run is over.
  admin.on('error', () => {});
  const run = randomBytes(4).toString('hex');
  const template = `insigne_template_${run}`;
  const made = new Set<string>();
  try {
    const { role, password } = await workingRole(admin, adminUrl, run);
    const urlOf = (database: string) => {
      const url = new URL(adminUrl);
      url.username = role;
      url.password = password;
      url.pathname = database;
      return url.href;
    };
    await admin.query(`CREATE DATABASE ${template} OWNER ${role}`);
    made.add(template);
    const { migrate } = await import('../../src/platform/database/migrate.ts');
    await migrate(urlOf(template));
    await admin.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`);
    let count = 0;
    return {
      async clone() {
        const name = `insigne_test_${run}_${++count}`;
        await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${role}`);
        made.add(name);
        return urlOf(name);
      },
      async drop(name) {
        // Only what this run made: the name comes in over loopback.
        if (made.delete(name)) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
        return name;
      },
      async close() {
        if (!own) {
          for (const name of made) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
          if (role.endsWith(run)) await admin.query(`DROP ROLE ${role}`);
        }
        await admin.end();
        await own?.discard();
      },
    };
  } catch (error) {
    await admin.end();
    await own?.discard();
    throw error;
  }
}

/** The role that tests work as: never a superuser, whom row-level security does not bind. */
async function workingRole(admin: pg.Pool, adminUrl: string, run: string): Promise<{ role: string; password: string }> {
  const { rows } = await admin.query(
    'SELECT rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user',
  );
  const given = new URL(adminUrl);
  if (!rows[0]?.unbound)
    return { role: decodeURIComponent(given.username), password: decodeURIComponent(given.password) };
  const role = `insigne_test_${run}`;
  const password = randomBytes(16).toString('hex');
  await admin.query(`CREATE ROLE ${role} LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${password}'`);
  return { role, password };
}

async function startOwn(): Promise<{ postgres: EmbeddedPostgres; discard(): Promise<void> }> {
  await sweep();
  const dataFolder = mkdtempSync(join(tmpdir(), FOLDER));
  const silent = () => {};
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    logger: { info: silent, warn: silent, error: silent },
    // Thrown away after the run, so nothing is synced to disk: each copy of the template would wait for it.
    durable: false,
  });
  return {
    postgres,
    async discard() {
      await postgres.stop();
      remove(dataFolder);
    },
  };
}

/** Removes what killed runs left behind: their folders, and their PostgreSQL if it still runs. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (!name.startsWith(FOLDER) || !existsSync(join(folder, 'lock'))) continue;
    try {
      const lock = await lockFolder(join(folder, 'lock'));
      if ('owner' in lock) continue;
      await stopLeftover(join(homeOf(folder), 'cluster'));
      lock.release();
      remove(folder);
    } catch {
      // Another user's, or being swept by another run at this moment.
    }
  }
}

function remove(dataFolder: string): void {
  for (const folder of [homeOf(dataFolder), dataFolder]) rmSync(folder, { recursive: true, force: true });
}

/** Outside of the data folder when the user of PostgreSQL cannot pass the folder of temporary files. */
function homeOf(dataFolder: string): string {
  const record = join(dataFolder, 'postgres.json');
  return existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).home : join(dataFolder, 'postgres');
}
