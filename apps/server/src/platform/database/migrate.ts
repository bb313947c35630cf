import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { MIGRATIONS } from '../../../migrations/index.ts';

/** Brings a database to this version's tables and refuses one that cannot be trusted. Idempotent; safe to interrupt. */
export async function migrate(url: string): Promise<void> {
  const pool = openBriefly(url);
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  try {
    await assertTrustworthy(db);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    await runMigrations({ pgPool: pool });
  } finally {
    await db.destroy();
  }
}

function openBriefly(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // A server that stops right afterwards says so on connections that are closing: nobody waits for them any more.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/**
 * The tables of one version in a schema that `url` names in its search path, for loading a backup.
 * @param last name of the last migration; undefined: all
 */
export async function migrateSchema(url: string, schema: string, last?: string): Promise<void> {
  const db = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool: openBriefly(url) }) });
  try {
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => MIGRATIONS },
      migrationTableSchema: schema,
    });
    const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
    if (error !== undefined) throw error;
  } finally {
    await db.destroy();
  }
}

export const knowsMigration = (name: string): boolean => Object.hasOwn(MIGRATIONS, name);

/** P-REL-17 and stack: durable settings, and a role that row-level security binds. */
async function assertTrustworthy(db: Kysely<Record<never, never>>): Promise<void> {
  const { rows } = await sql<{ fsync: string; pages: string; version: number; bypass: boolean }>`
    select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
      current_setting('server_version_num')::int as version,
      (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypass`.execute(db);
  const [facts] = rows;
  if (facts === undefined) throw new Error('PostgreSQL did not answer');
  if (facts.version < 150_000) throw new Error('PostgreSQL 15 or later is needed');
  if (facts.bypass) {
    throw new Error(
      'The database role must be neither SUPERUSER nor BYPASSRLS: organisations would not be kept apart. Create a role of its own and put it in DATABASE_URL',
    );
  }
  if (process.env.INSIGNE_TEST_DATABASE === undefined && (facts.fsync === 'off' || facts.pages === 'off')) {
    throw new Error('PostgreSQL runs with fsync or full_page_writes off: an award could be lost. Switch them on');
  }
}
