import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../platform/database/database.ts';
import { updateOrganisation } from './organisations.store.ts';
import { openScene, type Scene } from './organisations.test-support.ts';

/** Tables that carry an organisation and are read by no organisation: the public log, which holds no personal data. */
const WITHOUT_WALL = ['log_entries'];
let scene: Scene;
let a: Awaited<ReturnType<Scene['makeOrganisation']>>;
let b: typeof a;

beforeAll(async () => {
  scene = await openScene();
  a = await scene.makeOrganisation('wall-a');
  b = await scene.makeOrganisation('wall-b');
});
afterAll(() => scene.close());

async function tenantTables(): Promise<{ name: string; on: boolean; forced: boolean; policies: number }[]> {
  const { rows } = await scene.deps.db.pool.query(`
    select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policies p where p.tablename = c.relname and p.schemaname = 'public') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and exists (
      select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = 'organisation_id' and not t.attisdropped)
    order by 1`);
  return rows;
}

const count = (scope: Scope, table: string, of?: string) =>
  scene.deps.db.within(scope, async (tx) => {
    const where = of === undefined ? sql`` : sql` where organisation_id = ${of}`;
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}${where}`.execute(tx);
    return rows[0]?.n;
  });

describe('the wall between organisations', () => {
  it('stands in the database on every table with an organisation, for the role that the server works as', async () => {
    const tables = await tenantTables();
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['memberships', 'invitations', 'organisation_keys', 'badges', 'awards', 'editions']),
    );
    const open = tables.filter(({ on, forced, policies }) => !on || !forced || policies === 0);
    expect(open.map(({ name }) => name)).toEqual(WITHOUT_WALL);
    const { rows } = await scene.deps.db.pool.query(
      'select rolsuper or rolbypassrls as unbound from pg_roles where rolname = current_user',
    );
    expect(rows[0].unbound).toBe(false);
  });

  it('shows nothing of another organisation, and nothing at all to who has no scope', async () => {
    for (const { name } of (await tenantTables()).filter(({ name }) => !WITHOUT_WALL.includes(name))) {
      const mine = { organisationId: a.organisation.id };
      expect([name, await count(mine, name, b.organisation.id)]).toEqual([name, 0]);
      expect([name, await count({}, name)]).toEqual([name, 0]);
    }
    for (const name of ['memberships', 'invitations', 'organisation_keys', 'mails', 'audit_events']) {
      const scope = { organisationId: b.organisation.id };
      expect([name, (await count(scope, name, b.organisation.id)) ?? 0]).not.toEqual([name, 0]);
    }
  });

  it('opens to a person their own memberships alone, for reading', async () => {
    expect(await count({ personId: a.owner.id }, 'memberships')).toBe(1);
    const sneakIn = scene.deps.db.within({ personId: a.owner.id }, (tx) =>
      sql`insert into memberships values (${b.organisation.id}, ${a.owner.id}, 'owner', now())`.execute(tx),
    );
    await expect(sneakIn).rejects.toThrow(/row-level security/);
    const promoted = await scene.deps.db.within({ personId: a.owner.id }, (tx) =>
      sql`update memberships set role = 'member'`.execute(tx),
    );
    expect(promoted.numAffectedRows).toBe(0n);
  });

  it('lets one organisation change neither another one’s facts nor its keys, and nobody make one by the way', async () => {
    const scope = { organisationId: a.organisation.id };
    const changed = await scene.deps.db.within(scope, (tx) =>
      updateOrganisation(tx, b.organisation.id, { name: 'Taken over' }),
    );
    expect(changed).toBeUndefined();
    const planted = scene.deps.db.within(scope, (tx) =>
      sql`insert into organisation_keys (id, organisation_id, fragment, public_multibase, private_sealed, created_at)
        values (gen_random_uuid(), ${b.organisation.id}, 'key-2', 'z', '', now())`.execute(tx),
    );
    await expect(planted).rejects.toThrow(/row-level security/);
    const made = scene.deps.db.within(scope, (tx) =>
      sql`insert into organisations (id, handle, name, language, time_zone, did, created_at)
        values (gen_random_uuid(), 'by-the-way', 'x', 'fr', 'UTC', 'did:web:x', now())`.execute(tx),
    );
    await expect(made).rejects.toThrow(/row-level security/);
  });

  it('ends with its transaction: the next one on the same connection sees nothing', async () => {
    const counts = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        i % 2 === 0
          ? count({ organisationId: a.organisation.id }, 'organisation_keys')
          : count({}, 'organisation_keys'),
      ),
    );
    expect(counts).toEqual(Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : 0)));
  });
});
