import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Role } from './organisations.schema.ts';

export type LookKind = 'award' | 'person';
export interface LookRow {
  organisationId: string;
  address: string;
  lookerId: string;
  /** As a date in UTC, `2026-03-02`. */
  day: string;
  role: Role;
  kinds: LookKind[];
  times: number;
  lastAt: Date;
}

/** One line for a day: opening a file ten times in an hour is one look with a count. */
export async function noteLook(
  tx: Tx,
  look: Pick<LookRow, 'organisationId' | 'address' | 'lookerId' | 'role'> & { kind: LookKind; at: Date },
): Promise<void> {
  const { organisationId, address, lookerId, role, kind, at } = look;
  await sql`insert into looks (organisation_id, address, looker_id, day, role, kinds, times, last_at)
    values (${organisationId}, ${address}, ${lookerId}, (${at}::timestamptz at time zone 'UTC')::date, ${role},
      ${JSON.stringify([kind])}::jsonb, 1, ${at})
    on conflict (organisation_id, address, looker_id, day) do update set role = excluded.role, times = looks.times + 1, last_at = excluded.last_at,
      kinds = case when looks.kinds @> excluded.kinds then looks.kinds else looks.kinds || excluded.kinds end`.execute(
    tx,
  );
}

/** Looks at the file of whoever has these addresses, over all organisations: the scope opens them. */
export async function listLooks(tx: Tx, emails: readonly string[], limit: number): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`select organisation_id as "organisationId", address, looker_id as "lookerId",
    to_char(day, 'YYYY-MM-DD') as day, role, kinds, times, last_at as "lastAt" from looks where address = any (${[...emails]}::text[])
    order by last_at desc limit ${limit}`.execute(tx);
  return rows;
}

export const deleteLooks = (tx: Tx, organisationId: string, emails: string[]) =>
  sql`delete from looks where organisation_id = ${organisationId} and address = any (${emails}::text[])`.execute(tx);

export async function deleteLooksBefore(tx: Tx, organisationId: string, before: Date): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from looks where organisation_id = ${organisationId} and last_at < ${before}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
