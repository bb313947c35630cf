import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export async function deleteEndedLinks(tx: Tx, organisationId: string, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from claim_links
    where organisation_id = ${organisationId} and least(expires_at, used_at) < ${before}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The file and its sample of lists that ended, or that nobody went on with, before this; the rows' outcome stays. */
export async function dropOldFiles(tx: Tx, organisationId: string, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`update batches set file = '', sample = '[]'
    where organisation_id = ${organisationId} and coalesce(finished_at, created_at) < ${before} and state not in ('waiting', 'running')
      and (file <> '' or sample <> '[]')`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

export async function findLongDeclined(tx: Tx, organisationId: string, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from awards where organisation_id = ${organisationId}
    and state = 'declined' and decided_at < ${before} and erased_at is null`.execute(tx);
  return rows.map(({ id }) => id);
}
