import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { FrameworkFacts, Origin } from './skills.schema.ts';

export interface FrameworkRow extends FrameworkFacts {
  organisationId: string;
  id: string;
  origin: Origin;
  uri: string | null;
  revision: number;
  retiredAt: Date | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
}
type Tables = { frameworks: { [Key in keyof FrameworkRow]: FrameworkRow[Key] } };
/** An array goes in as JSON text, because the driver would write it as a PostgreSQL array. */
type Written = { frameworks: Omit<FrameworkRow, 'levels'> & { levels: string } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const listFrameworks = (tx: Tx, organisationId: string): Promise<FrameworkRow[]> =>
  on(tx)
    .selectFrom('frameworks')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .execute();

/** Locked until the transaction ends when it, or anything in it, is to be changed. */
export function findFramework(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<FrameworkRow | undefined> {
  const query = on(tx)
    .selectFrom('frameworks')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export const findFrameworkByUri = (tx: Tx, organisationId: string, uri: string): Promise<FrameworkRow | undefined> =>
  on(tx)
    .selectFrom('frameworks')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('uri', '=', uri)
    .executeTakeFirst();

export const insertFramework = (tx: Tx, row: FrameworkRow) =>
  tx
    .withTables<Written>()
    .insertInto('frameworks')
    .values({ ...row, levels: JSON.stringify(row.levels) })
    .execute();

export const updateFramework = (
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
  { levels, ...change }: Partial<FrameworkRow>,
) =>
  tx
    .withTables<Written>()
    .updateTable('frameworks')
    .set({ ...change, ...(levels !== undefined && { levels: JSON.stringify(levels) }) })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

export interface FrameworkCounts {
  frameworkId: string;
  familyCount: number;
  skillCount: number;
  untranslatedCount: number;
}

/** What each framework holds: without aliases and what is retired. */
export async function countSkills(tx: Tx, organisationId: string, frameworkId?: string): Promise<FrameworkCounts[]> {
  const one = frameworkId === undefined ? sql`` : sql`and framework_id = ${frameworkId}`;
  const { rows } = await sql<FrameworkCounts>`
    select framework_id, count(*) filter (where kind = 'family')::int as family_count,
      count(*) filter (where kind = 'skill')::int as skill_count,
      count(*) filter (where name->>'fr' = '' or name->>'en' = '')::int as untranslated_count
    from skills where organisation_id = ${organisationId} and merged_into is null and retired_at is null ${one}
    group by framework_id`.execute(tx);
  return rows;
}
