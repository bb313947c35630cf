import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** Awards of each of these badges that were released, and those of them that stand accepted; none: the badge is left out. */
export async function countAwardsOfBadges(
  tx: Tx,
  organisationId: string,
  badgeIds: string[],
): Promise<Map<string, { issued: number; accepted: number }>> {
  const { rows } = await sql<{ badgeId: string; issued: number; accepted: number }>`select badge_id as "badgeId",
      count(*) as issued, count(*) filter (where state = 'accepted') as accepted
    from awards where organisation_id = ${organisationId} and badge_id = any (${badgeIds}::uuid[]) and state <> 'intended'
    group by badge_id`.execute(tx);
  return new Map(rows.map(({ badgeId, issued, accepted }) => [badgeId, { issued, accepted }]));
}

/** How many of these addresses hold one of these badges. */
export async function countHolders(
  tx: Tx,
  organisationId: string,
  badgeIds: string[],
  emails: string[],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct recipient_email) as count from awards
    where organisation_id = ${organisationId} and badge_id = any (${badgeIds}::uuid[]) and state = 'accepted'
      and recipient_email = any (${emails}::text[])`.execute(tx);
  return rows[0]?.count ?? 0;
}
