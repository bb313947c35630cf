import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** Awards to these addresses, over all organisations: the scope opens them. */
export async function findAwardsOf(
  tx: Tx,
  emails: readonly string[],
): Promise<{ id: string; organisationId: string; shown: boolean }[]> {
  const { rows } = await sql<{ id: string; organisationId: string; shown: boolean }>`
    select id, organisation_id as "organisationId", published_at is not null and visibility <> 'private' as shown from awards
    where recipient_email = any (${[...emails]}::text[])`.execute(tx);
  return rows;
}

/** Those of these awards that still say whose they are. */
export async function findNamed(
  tx: Tx,
  organisationId: string,
  ids: string[],
): Promise<{ id: string; email: string }[]> {
  const { rows } = await sql<{ id: string; email: string }>`select id, recipient_email as email from awards
    where organisation_id = ${organisationId} and id = any (${ids}::uuid[]) and erased_at is null for update`.execute(
    tx,
  );
  return rows;
}

/**
 * What is left of an award: that it was made, when, of which badge, and its bits in the status lists. Reminders end, and a later
 * award of the same version to nobody is no repeat of it.
 */
export async function neutraliseAwards(tx: Tx, ids: string[], at: Date): Promise<void> {
  await sql`update awards set recipient_email = '', recipient_name = '', again = true, erased_at = ${at}, visibility = 'private',
    show_name = false, indexable = false, link_token = null, reminders_stopped_at = coalesce(reminders_stopped_at, ${at}),
    particulars = '{}', show_particulars = false, visibility_chosen_at = null, file_taken_at = null, revocation_reason = null, suspension_reason = case when suspended_at is null then null else '' end
    where id = any (${ids}::uuid[])`.execute(tx);
  // The credential's id stays: it is random, and a revocation list names it for those who keep a copy.
  await sql`update editions set document = '', signed_bytes = '', commitment_key = '', withdrawn_at = coalesce(withdrawn_at, ${at})
    where award_id = any (${ids}::uuid[])`.execute(tx);
  await sql`delete from claim_links where award_id = any (${ids}::uuid[])`.execute(tx);
}

/** Rows of lists that name these addresses or made these awards, and the files of those lists that are done with. */
export async function neutraliseRows(
  tx: Tx,
  organisationId: string,
  emails: string[],
  awardIds: string[],
): Promise<void> {
  const { rows } = await sql<{
    batchId: string;
  }>`update batch_rows set email = '', name = '', number = null, value = null, particulars = '{}',
      state = case when state = 'ready' then 'skipped' else state end
    where organisation_id = ${organisationId} and (email = any (${emails}::text[]) or award_id = any (${awardIds}::uuid[]))
    returning batch_id as "batchId"`.execute(tx);
  const batches = [...new Set(rows.map(({ batchId }) => batchId))];
  await sql`update batches set file = '', sample = '[]' where id = any (${batches}::uuid[]) and finished_at is not null`.execute(
    tx,
  );
}
