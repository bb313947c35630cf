import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './postgres.ts';

let databases: TestDatabase[];

beforeAll(async () => {
  databases = await Promise.all([testDatabase(), testDatabase()]);
});
afterAll(async () => {
  for (const database of databases) await database.drop();
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

it('gives each caller a migrated database of its own', async () => {
  const [first, second] = databases.map(({ url }) => url);
  if (!first || !second) throw new Error('no databases');
  await query(first, 'CREATE TABLE only_here (id int)');
  const names = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
  expect(await query(first, names)).toContainEqual({ table_name: 'only_here' });
  const inSecond = await query(second, names);
  expect(inSecond).not.toContainEqual({ table_name: 'only_here' });
  expect(inSecond).toContainEqual({ table_name: 'kysely_migration' });
});

it('works as a role that row-level security binds', async () => {
  const [{ url } = { url: '' }] = databases;
  expect(await query(url, 'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user')).toEqual([
    { rolsuper: false, rolbypassrls: false },
  ]);
});

it('refuses to drop a database that this run did not make', async () => {
  const [database] = databases;
  if (!database) throw new Error('no databases');
  await fetch(`${process.env.INSIGNE_TEST_DATABASE}?name=postgres`, { method: 'DELETE' });
  expect(await query(database.url, "SELECT datname FROM pg_database WHERE datname = 'postgres'")).toHaveLength(1);
});
