import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrateSchema } from '../src/platform/database/migrate.ts';
import { type TestDatabase, testDatabase } from './support/postgres.ts';

/** The tables of the version before, beside the ones of today. */
const SCHEMA = 'earlier';
const IDS = Array.from({ length: 9 }, (_, at) => `00000000-0000-7000-8000-00000000000${at}`);
const [organisation, levelled, plain, levelledVersion, plainVersion, list, one, other, person] = IDS;

let database: TestDatabase;
let pool: pg.Pool;
let url: string;
beforeAll(async () => {
  database = await testDatabase();
  const address = new URL(database.url);
  address.searchParams.set('options', `-c search_path=${SCHEMA}`);
  url = address.href;
  pool = new pg.Pool({ connectionString: url, max: 1 });
  // Dropping the database may cut a connection that is still saying goodbye.
  pool.on('error', () => undefined);
  await pool.query(`create schema ${SCHEMA}`);
  await migrateSchema(url, SCHEMA, '0019-given-credentials');
}, 60_000);
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

const TABLES = ['organisations', 'badges', 'badge_versions', 'status_lists', 'awards'];
/** As the tables' owner, who is in no organisation, sees every row only where that is said. */
const seen = (isSeen: boolean) =>
  pool.query(
    TABLES.map((table) => `alter table ${table} ${isSeen ? 'no force' : 'force'} row level security`).join('; '),
  );
const rows = async (sql: string) => (await pool.query(sql)).rows;

it('a badge of one level, its versions and awards are those of a ladder of one rung afterwards', async () => {
  await seen(true);
  const columns = (table: string) =>
    rows(`select column_name as name, data_type as type, is_nullable as nullable, column_default as preset
      from information_schema.columns where table_schema = '${SCHEMA}' and table_name = '${table}'`);
  /** A row with what is told, and anything fit for the columns that must hold something. */
  const insert = async (table: string, told: Record<string, unknown>) => {
    const needed = (await columns(table)).filter(({ nullable, preset }) => nullable === 'NO' && preset === null);
    const anything: Record<string, unknown> = {
      uuid: person,
      text: 'fr',
      jsonb: '{}',
      integer: 1,
      bytea: Buffer.alloc(1),
      boolean: false,
      'timestamp with time zone': new Date(0),
    };
    const row = { ...Object.fromEntries(needed.map(({ name, type }) => [name, anything[type]])), ...told };
    const names = Object.keys(row);
    await pool.query(
      `insert into ${table} (${names.join()}) values (${names.map((_, at) => `$${at + 1}`).join()})`,
      Object.values(row),
    );
  };
  const text = { fr: 'x', en: 'x' };
  const content = (level: string | null) => JSON.stringify({ name: text, level, tags: [] });
  await insert('organisations', { id: organisation, handle: 'alt' });
  for (const [badge, version, level] of [
    [levelled, levelledVersion, 'mastery'],
    [plain, plainVersion, null],
  ] as const) {
    await insert('badges', {
      id: badge,
      organisation_id: organisation,
      public_id: badge,
      state: 'published',
      content: content(level),
    });
    await insert('badge_versions', {
      id: version,
      organisation_id: organisation,
      badge_id: badge,
      content: content(level),
    });
  }
  await insert('status_lists', { id: list, organisation_id: organisation, public_id: 'l' });
  for (const [at, [award, badge, version]] of [
    [one, levelled, levelledVersion],
    [other, plain, plainVersion],
  ].entries())
    await insert('awards', {
      ...{ id: award, organisation_id: organisation, public_id: award, badge_id: badge, badge_version_id: version },
      ...{ state: 'pending', status_list_id: list, status_index: at },
    });

  await seen(false);

  await migrateSchema(url, SCHEMA);

  // The wall stands again, for the owner too.
  for (const table of ['badges', 'badge_versions', 'awards'])
    expect(await rows(`select 1 from ${table}`), table).toEqual([]);
  await seen(true);
  const ladder = { of: 4, rungs: [{ id: 'mastery', rank: 3, name: { fr: 'Maîtrise', en: 'Mastery' } }] };
  for (const table of ['badges', 'badge_versions'])
    expect(await rows(`select content from ${table} order by id`), table).toEqual([
      { content: { name: text, ladder, tags: [] } },
      { content: { name: text, tags: [] } },
    ]);
  expect(await rows('select level_id from awards order by id')).toEqual([{ level_id: 'mastery' }, { level_id: null }]);
});
