import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** An award whose holder lets search engines list it: only these may stand on a page that is not the badge's own. */
export interface ListedAward {
  publicId: string;
  badgeVersionId: string;
  levelId: string | null;
  /** Empty: the holder does not show it. */
  holderName: string;
  awardedAt: Date;
}

/** Shown to everybody and standing: accepted, neither suspended nor past its end. */
const SHOWN = sql`state = 'accepted' and visibility = 'public' and published_at is not null and erased_at is null and suspended_at is null`;

/** How many people show a badge to everybody, by badge. */
export async function countShown(tx: Tx, organisationId: string, now: Date): Promise<Map<string, number>> {
  const { rows } = await sql<{ badgeId: string; people: number }>`select badge_id as "badgeId",
    count(distinct recipient_email)::int as people from awards
    where organisation_id = ${organisationId} and ${SHOWN} and (valid_until is null or valid_until > ${now}) group by badge_id`.execute(
    tx,
  );
  return new Map(rows.map(({ badgeId, people }) => [badgeId, people]));
}

/** The latest awards that may be listed. */
export async function listListed(tx: Tx, organisationId: string, now: Date, limit: number): Promise<ListedAward[]> {
  const { rows } =
    await sql<ListedAward>`select public_id as "publicId", badge_version_id as "badgeVersionId", level_id as "levelId",
    case when show_name then recipient_name else '' end as "holderName", awarded_at as "awardedAt" from awards
    where organisation_id = ${organisationId} and ${SHOWN} and indexable and (valid_until is null or valid_until > ${now})
    order by awarded_at desc, id limit ${limit}`.execute(tx);
  return rows;
}
