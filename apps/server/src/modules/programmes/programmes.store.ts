import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { ProgrammeContent } from './programmes.schema.ts';

export interface ProgrammeRow {
  organisationId: string;
  id: string;
  publicId: string;
  state: 'draft' | 'open' | 'closed';
  content: ProgrammeContent;
  revision: number;
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  announcedAt: Date | null;
  /** The last person of the directory, by id, to whom a mail was written. */
  announcedAfter: string | null;
  announcedTo: number;
  announcedDoneAt: Date | null;
}
export interface ReadingRow {
  organisationId: string;
  programmeId: string;
  personId: string;
  moduleId: string;
  readAt: Date;
}
type AsJson<Row> = { [Key in keyof Row]: Row[Key] };
type Tables = { programmes: AsJson<ProgrammeRow>; programmeReadings: ReadingRow };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertProgramme = (tx: Tx, row: ProgrammeRow) => on(tx).insertInto('programmes').values(row).execute();

export const listProgrammes = (tx: Tx, organisationId: string, limit: number): Promise<ProgrammeRow[]> =>
  on(tx)
    .selectFrom('programmes')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('updatedAt', 'desc')
    .limit(limit)
    .execute();

export const findProgramme = (tx: Tx, organisationId: string, id: string): Promise<ProgrammeRow | undefined> =>
  on(tx)
    .selectFrom('programmes')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

/** In the scope of the catalogue: one that anybody may see. */
export const findPublicProgramme = (
  tx: Tx,
  organisationId: string,
  publicId: string,
): Promise<ProgrammeRow | undefined> =>
  on(tx)
    .selectFrom('programmes')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('publicId', '=', publicId)
    .executeTakeFirst();

/** Those that anybody may see, of these organisations: their scope is the catalogue's. */
export const listPublicProgrammes = (tx: Tx, organisationIds: string[]): Promise<ProgrammeRow[]> =>
  organisationIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('programmes')
        .selectAll()
        .where('organisationId', 'in', organisationIds)
        .where('state', '!=', 'draft')
        .orderBy('openedAt', 'desc')
        .execute();

export const lockProgramme = (tx: Tx, organisationId: string, id: string): Promise<ProgrammeRow | undefined> =>
  on(tx)
    .selectFrom('programmes')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const updateProgramme = (tx: Tx, { organisationId, id }: ProgrammeRow, change: Partial<ProgrammeRow>) =>
  on(tx)
    .updateTable('programmes')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

export const deleteProgramme = (tx: Tx, { organisationId, id }: ProgrammeRow) =>
  on(tx).deleteFrom('programmes').where('organisationId', '=', organisationId).where('id', '=', id).execute();

export const listReadings = (tx: Tx, organisationId: string, programmeId: string): Promise<ReadingRow[]> =>
  on(tx)
    .selectFrom('programmeReadings')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('programmeId', '=', programmeId)
    .orderBy('readAt')
    .execute();

/** The first reading counts: it is not moved by a second one. */
export const insertReading = (tx: Tx, row: ReadingRow) =>
  on(tx)
    .insertInto('programmeReadings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

export const readingsOf = (tx: Tx, personId: string): Promise<ReadingRow[]> =>
  on(tx).selectFrom('programmeReadings').selectAll().where('personId', '=', personId).execute();

/** Not closed, that bring out a skill of the framework, aliases too. */
export async function listNamingSkills(tx: Tx, organisationId: string, frameworkId: string) {
  const { rows } = await sql<{ id: string; state: ProgrammeRow['state']; name: ProgrammeContent['name'] }>`
    select p.id, p.state, p.content->'name' as name from programmes p
    where p.organisation_id = ${organisationId} and p.state <> 'closed' and exists (
      select 1 from jsonb_array_elements(p.content->'skills') as named
      join skills s on s.organisation_id = ${organisationId} and s.framework_id = ${frameworkId} and s.id::text = named->>'id'
      where named->>'from' = 'own')
    order by p.content->'name'->>'fr', p.id`.execute(tx);
  return rows;
}
