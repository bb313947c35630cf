import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export interface UnitRow {
  organisationId: string;
  id: string;
  parentId: string | null;
  name: string;
  code: string | null;
  site: string;
  createdAt: Date;
}
export interface CountedUnit extends UnitRow {
  peopleCount: number;
}
type Tables = {
  units: UnitRow;
  membershipUnits: { organisationId: string; personId: string; unitId: string };
  directoryEntries: { organisationId: string; id: string; unitId: string | null; state: 'active' | 'left' };
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** All units with their active people, by name. The tree is small enough to be read whole. */
export const listUnits = (tx: Tx, organisationId: string): Promise<CountedUnit[]> =>
  on(tx)
    .selectFrom('units')
    .selectAll('units')
    .select((e) =>
      e.fn
        .coalesce(
          e
            .selectFrom('directoryEntries')
            .select((count) => count.fn.countAll<number>().as('count'))
            .whereRef('directoryEntries.organisationId', '=', 'units.organisationId')
            .whereRef('directoryEntries.unitId', '=', 'units.id')
            .where('directoryEntries.state', '=', 'active'),
          e.lit(0),
        )
        .as('peopleCount'),
    )
    .where('organisationId', '=', organisationId)
    .orderBy((e) => e.fn<string>('lower', ['name']))
    .orderBy('id')
    .execute();

/** One change of the tree at a time: what is checked of it must still hold when it is written. */
export async function lockTree(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`units:${organisationId}`}, 0))`.execute(tx);
}

export const insertUnit = (tx: Tx, row: UnitRow) => on(tx).insertInto('units').values(row).execute();

export const updateUnit = (
  tx: Tx,
  organisationId: string,
  id: string,
  change: { [Column in 'parentId' | 'name' | 'code' | 'site']?: UnitRow[Column] | undefined },
) =>
  on(tx)
    .updateTable('units')
    // An update of nothing is no SQL.
    .set({ ...change, id })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

/** What stands below or in a unit. */
export async function countInUnit(tx: Tx, organisationId: string, id: string) {
  const { rows } = await sql<{ people: number; left: number; units: number; managers: number }>`select
    (select count(*) from directory_entries where organisation_id = ${organisationId} and unit_id = ${id} and state = 'active') as people,
    (select count(*) from directory_entries where organisation_id = ${organisationId} and unit_id = ${id} and state = 'left') as left,
    (select count(*) from units where organisation_id = ${organisationId} and parent_id = ${id}) as units,
    (select count(*) from membership_units where organisation_id = ${organisationId} and unit_id = ${id}) as managers`.execute(
    tx,
  );
  return rows[0] ?? { people: 0, left: 0, units: 0, managers: 0 };
}

/** Hands units, people and managers of one unit to another one (null: to nowhere), and removes it. */
export async function dissolveUnit(tx: Tx, organisationId: string, id: string, into: string | null): Promise<void> {
  const inside = { organisationId, unitId: id };
  await on(tx)
    .updateTable('units')
    .set({ parentId: into })
    .where('organisationId', '=', organisationId)
    .where('parentId', '=', id)
    .execute();
  await on(tx)
    .updateTable('directoryEntries')
    .set({ unitId: into })
    .where('organisationId', '=', inside.organisationId)
    .where('unitId', '=', inside.unitId)
    .execute();
  if (into !== null)
    await sql`insert into membership_units (organisation_id, person_id, unit_id)
      select organisation_id, person_id, ${into}::uuid from membership_units where organisation_id = ${organisationId} and unit_id = ${id}
      on conflict do nothing`.execute(tx);
  await on(tx).deleteFrom('units').where('organisationId', '=', organisationId).where('id', '=', id).execute();
}

/** The units that each member leads. */
export async function listLedUnits(tx: Tx, organisationId: string): Promise<Map<string, string[]>> {
  const rows = await on(tx)
    .selectFrom('membershipUnits')
    .select(['personId', 'unitId'])
    .where('organisationId', '=', organisationId)
    .orderBy('unitId')
    .execute();
  const led = new Map<string, string[]>();
  for (const { personId, unitId } of rows) led.set(personId, [...(led.get(personId) ?? []), unitId]);
  return led;
}

export async function setLedUnits(tx: Tx, organisationId: string, personId: string, unitIds: string[]): Promise<void> {
  await on(tx)
    .deleteFrom('membershipUnits')
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .execute();
  if (unitIds.length === 0) return;
  await on(tx)
    .insertInto('membershipUnits')
    .values(unitIds.map((unitId) => ({ organisationId, personId, unitId })))
    .execute();
}

/** Ids of a unit and of all below it. `union` ends even on a circle. */
export const unitsBelow = (organisationId: string, unitId: string): RawBuilder<string> => sql`(
  with recursive below as (
    select id from units where organisation_id = ${organisationId} and id = ${unitId}
    union select u.id from units u join below b on u.parent_id = b.id where u.organisation_id = ${organisationId})
  select id from below)`;
