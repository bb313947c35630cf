import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellWhatIsDue } from '../src/modules/issuing/reminders.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { createOrganisation, signInOperator } from './support/factory.ts';
import { furnish } from './support/furnish.ts';
import { rowsOf } from './support/rows.ts';

/** The one table with an organisation that anybody may read: its entries are made to be published, and name nobody. */
const PUBLIC_TABLES = ['log_entries'];
const NOBODY = '00000000-0000-7000-8000-000000000000';

let test: TestApp;
let ours: string;
let theirs: string;
let tables: { name: string; enabled: boolean; forced: boolean }[];

const inScopeOf = <Row extends Record<string, unknown>>(organisationId: string, sql: string, values: unknown[] = []) =>
  rowsOf<Row>(test.context.db.pool, organisationId, sql, values);
const countOf = async (scope: string, table: string, organisationId: string) => {
  const sql = `select count(*)::int as count from ${table} where organisation_id = $1`;
  return (await inScopeOf<{ count: number }>(scope, sql, [organisationId]))[0]?.count;
};

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const one = await createOrganisation(test, operator, { handle: 'ours', name: 'La nôtre' });
  const two = await createOrganisation(test, operator, { handle: 'theirs', name: 'La leur' });
  await furnish(test, one.owner, one.organisation);
  await furnish(test, two.owner, two.organisation);
  // A reminder of each.
  test.clock.advance(3 * DAY);
  await tellWhatIsDue(test.context);
  [ours, theirs] = [one.organisation.id, two.organisation.id];
  const { rows } = await test.context.db.pool.query<(typeof tables)[number]>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`,
  );
  tables = rows;
}, 60_000);
afterAll(() => test?.close());

const walled = () => tables.filter(({ name }) => !PUBLIC_TABLES.includes(name));

describe('the wall between organisations, kept by the database itself', () => {
  it('is up, for the owner of the tables too, on every table with an organisation', () => {
    expect(tables.length).toBeGreaterThan(PUBLIC_TABLES.length + 10);
    expect(walled().filter(({ enabled, forced }) => !enabled || !forced)).toEqual([]);
  });

  it('shows an organisation its own rows of every table and none of another’s', async () => {
    for (const { name } of walled()) {
      expect(
        await countOf(theirs, name, theirs),
        `${name}: no row to hide, the test would prove nothing`,
      ).toBeGreaterThan(0);
      expect(await countOf(ours, name, theirs), name).toBe(0);
      const [row] = await inScopeOf<{ ids: string[] }>(
        ours,
        `select array_agg(distinct organisation_id) as ids from ${name}`,
      );
      expect(row?.ids, name).toEqual([ours]);
    }
  });

  it('shows no row to who acts for nobody, and none to an organisation that does not exist', async () => {
    for (const { name } of walled()) {
      const { rows } = await test.context.db.pool.query(`select 1 from ${name} limit 1`);
      expect(rows, name).toEqual([]);
      expect(await inScopeOf(NOBODY, `select 1 from ${name} limit 1`), name).toEqual([]);
    }
  });

  it('lets nobody change or delete another’s rows', async () => {
    for (const { name } of walled()) {
      const where = `where organisation_id = '${theirs}' returning 1`;
      const change = `update ${name} set organisation_id = organisation_id ${where}`;
      expect(await inScopeOf(ours, change), name).toEqual([]);
      expect(await inScopeOf(ours, `delete from ${name} ${where}`), name).toEqual([]);
    }
  });

  it('lets nobody hand a row over to another organisation or write one in its name', async () => {
    // The trail's lines and links are never changed, whoever asks.
    for (const { name } of walled().filter((table) => !['audit_events', 'audit_links'].includes(table.name))) {
      const handOver = inScopeOf(ours, `update ${name} set organisation_id = '${theirs}' returning 1`);
      await expect(handOver, name).rejects.toThrow(/row-level security/);
    }
  });

  it('hides the view of award figures as well', async () => {
    expect(await countOf(theirs, 'awards_per_badge', theirs)).toBe(1);
    expect(await countOf(ours, 'awards_per_badge', theirs)).toBe(0);
  });

  it('opens to a holder their own awards and editions alone, over all organisations', async () => {
    const client = await test.context.db.pool.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('insigne.emails', $1, true)", [
        'holder@theirs.example\nnobody@people.example',
      ]);
      const { rows } = await client.query('select recipient_email, organisation_id from awards');
      expect(rows).toEqual([{ recipient_email: 'holder@theirs.example', organisation_id: theirs }]);
      expect((await client.query('select distinct organisation_id from editions')).rows).toEqual([
        { organisation_id: theirs },
      ]);
      expect((await client.query('select 1 from claim_links')).rows).toEqual([]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
