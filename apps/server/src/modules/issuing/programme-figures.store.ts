import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { standingIs } from './award-filter.store.ts';

/** No programme is as old: counted from here, everything counts. */
const EVER = new Date(0);

/**
 * Awards of each of these badges that were released since a moment, and those of them that are held: accepted, neither ended nor
 * suspended, as the list of awards counts them. None: the badge is left out.
 */
export async function countAwardsOfBadges(
  tx: Tx,
  organisationId: string,
  badgeIds: string[],
  { now, since = EVER }: { now: Date; since?: Date | undefined },
): Promise<Map<string, { issued: number; accepted: number }>> {
  const { rows } = await sql<{ badgeId: string; issued: number; accepted: number }>`select badge_id as "badgeId",
      count(*) as issued, count(*) filter (where ${standingIs('accepted', { now, refused: [] })}) as accepted
    from awards where organisation_id = ${organisationId} and badge_id = any (${badgeIds}::uuid[]) and state <> 'intended'
      and awarded_at >= ${since}
    group by badge_id`.execute(tx);
  return new Map(rows.map(({ badgeId, issued, accepted }) => [badgeId, { issued, accepted }]));
}

/** How many of these addresses were awarded one of these badges since a moment, and accepted it. */
export async function countHolders(
  tx: Tx,
  organisationId: string,
  badgeIds: string[],
  emails: string[],
  since: Date = EVER,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(distinct recipient_email) as count from awards
    where organisation_id = ${organisationId} and badge_id = any (${badgeIds}::uuid[]) and state = 'accepted'
      and awarded_at >= ${since} and recipient_email = any (${emails}::text[])`.execute(tx);
  return rows[0]?.count ?? 0;
}
