import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import type { BadgeContent } from './badges.schema.ts';

export type BadgeState = 'draft' | 'published' | 'archived';
export interface BadgeRow {
  id: string;
  organisationId: string;
  publicId: string;
  state: BadgeState;
  content: BadgeContent;
  revision: number;
  version: number | null;
  hasUnpublishedChanges: boolean;
  /** The badge that follows this one, which is archived. */
  successorId: string | null;
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
}
export interface VersionRow {
  id: string;
  organisationId: string;
  badgeId: string;
  number: number;
  content: BadgeContent;
  publishedAt: Date;
  publishedBy: string | null;
}
type AsJson<Row> = { [Key in keyof Row]: Row[Key] };
type Tables = {
  badges: AsJson<BadgeRow>;
  badgeVersions: AsJson<VersionRow>;
  /** `level` is empty for the badge as a whole. */
  badgePictures: {
    organisationId: string;
    badgeVersionId: string;
    language: Language;
    level: string;
    svg: string;
    png: Buffer;
  };
  /** Read model that issuing publishes. */
  awardsPerBadge: { organisationId: string; badgeId: string; awardCount: number };
};
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertBadge = (tx: Tx, row: BadgeRow) => on(tx).insertInto('badges').values(row).execute();

export const listBadges = (tx: Tx, organisationId: string): Promise<BadgeRow[]> =>
  on(tx)
    .selectFrom('badges')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .execute();

/** Whether there is a badge, a published one, and the oldest draft that never was published. */
export async function findFirstBadges(tx: Tx, organisationId: string) {
  const { rows } = await sql<{ badge: boolean; published: boolean; draftId: string | null }>`select
    count(*) > 0 as badge, count(*) filter (where state = 'published') > 0 as published,
    (array_agg(id order by created_at) filter (where state = 'draft'))[1] as "draftId"
    from badges where organisation_id = ${organisationId}`.execute(tx);
  return rows[0] ?? { badge: false, published: false, draftId: null };
}

export const findBadge = (tx: Tx, organisationId: string, id: string): Promise<BadgeRow | undefined> =>
  on(tx)
    .selectFrom('badges')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

export const findBadges = (tx: Tx, organisationId: string, ids: string[]): Promise<BadgeRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('badges')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', 'in', ids)
        .execute();

/** In the order of their ids, so that two acts on the same badges wait for each other and never both. */
export const lockBadges = (tx: Tx, organisationId: string, ids: string[]): Promise<BadgeRow[]> =>
  on(tx)
    .selectFrom('badges')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();

/** More badges than ever followed each other. */
const LONGEST_LINE = 50;

/** The last of the badges that follow this one, each following the one before. */
export async function findLastSuccessor(tx: Tx, organisationId: string, id: string): Promise<BadgeRow | undefined> {
  const { rows } = await sql<{ id: string }>`with recursive line as (
      select successor_id, 0 as place from badges where organisation_id = ${organisationId} and id = ${id}
      union all
      select b.successor_id, line.place + 1 from line join badges b
        on b.organisation_id = ${organisationId} and b.id = line.successor_id where line.place < ${LONGEST_LINE}
    ) select successor_id as id from line where successor_id is not null order by place desc limit 1`.execute(tx);
  const last = rows[0]?.id;
  return last === undefined ? undefined : findBadge(tx, organisationId, last);
}

export async function findArchivedIds(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('badges')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'archived')
    .execute();
  return rows.map(({ id }) => id);
}

export const findBadgeByPublicId = (tx: Tx, organisationId: string, publicId: string): Promise<BadgeRow | undefined> =>
  on(tx)
    .selectFrom('badges')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('publicId', '=', publicId)
    .executeTakeFirst();

export const updateBadge = (tx: Tx, id: string, change: Partial<BadgeRow>) =>
  on(tx).updateTable('badges').set(change).where('id', '=', id).execute();

export const countAwards = (tx: Tx, organisationId: string) =>
  on(tx)
    .selectFrom('awardsPerBadge')
    .select(['badgeId', 'awardCount'])
    .where('organisationId', '=', organisationId)
    .execute();

export const insertVersion = (tx: Tx, row: VersionRow) => on(tx).insertInto('badgeVersions').values(row).execute();

export const insertPicture = (tx: Tx, row: Tables['badgePictures']) =>
  on(tx).insertInto('badgePictures').values(row).execute();

export const listVersions = (tx: Tx, organisationId: string, badgeId: string): Promise<VersionRow[]> =>
  on(tx)
    .selectFrom('badgeVersions')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('badgeId', '=', badgeId)
    .orderBy('number', 'desc')
    .execute();

/** Frozen versions, each with its badge as it stands. */
export const findVersions = (
  tx: Tx,
  organisationId: string,
  ids: string[],
): Promise<(VersionRow & { publicId: string; state: BadgeState })[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('badgeVersions')
        .innerJoin('badges', 'badges.id', 'badgeVersions.badgeId')
        .selectAll('badgeVersions')
        .select(['badges.publicId', 'badges.state'])
        .where('badgeVersions.organisationId', '=', organisationId)
        .where('badgeVersions.id', 'in', ids)
        .execute();

/** Badges as they were last published; one that never was, as its draft. */
export async function findLatest(tx: Tx, organisationId: string, badgeIds: string[]) {
  const { rows } = await sql<{
    badgeId: string;
    badgePublicId: string;
    state: BadgeState;
    number: number | null;
    content: BadgeContent;
  }>`select b.id as "badgeId", b.public_id as "badgePublicId", b.state, v.number, coalesce(v.content, b.content) as content
    from badges b left join badge_versions v on v.badge_id = b.id and v.number = b.version
    where b.organisation_id = ${organisationId} and b.id = any (${badgeIds}::uuid[])`.execute(tx);
  return rows;
}

/** The last version of each published badge that anybody may find, newest badge first. */
export const listPublicVersions = (
  tx: Tx,
  organisationId: string,
): Promise<(VersionRow & { publicId: string; state: BadgeState })[]> =>
  on(tx)
    .selectFrom('badgeVersions')
    .innerJoin('badges', (join) =>
      join.onRef('badges.id', '=', 'badgeVersions.badgeId').onRef('badges.version', '=', 'badgeVersions.number'),
    )
    .selectAll('badgeVersions')
    .select(['badges.publicId', 'badges.state'])
    .where('badges.organisationId', '=', organisationId)
    .where('badges.state', '=', 'published')
    .where(sql<boolean>`coalesce(badge_versions.content->>'catalogue', 'public') = 'public'`)
    .orderBy('badges.createdAt', 'desc')
    .execute();

export const findVersionByNumber = (tx: Tx, badgeId: string, number: number): Promise<VersionRow | undefined> =>
  on(tx)
    .selectFrom('badgeVersions')
    .selectAll()
    .where('badgeId', '=', badgeId)
    .where('number', '=', number)
    .executeTakeFirst();

/** The picture of a level, or of the badge as a whole where levels have none of their own. */
export const findPicture = (tx: Tx, badgeVersionId: string, language: Language, levelId: string | null) =>
  on(tx)
    .selectFrom('badgePictures')
    .select(['svg', 'png'])
    .where('badgeVersionId', '=', badgeVersionId)
    .where('language', '=', language)
    .where('level', 'in', ['', levelId ?? ''])
    .orderBy('level', 'desc')
    .limit(1)
    .executeTakeFirst();

/** Not archived, with the skills of the framework that each names, aliases too: as published last, else as drafted. */
export async function listNamingSkills(tx: Tx, organisationId: string, frameworkId: string) {
  const { rows } = await sql<{
    id: string;
    state: BadgeState;
    name: BadgeContent['name'];
    skillIds: string[];
  }>`select n.id, n.state, n.content->'name' as name, array_agg(distinct s.id::text) as skill_ids
    from (select b.id, b.state, coalesce(v.content, b.content) as content from badges b
        left join badge_versions v on v.organisation_id = b.organisation_id and v.badge_id = b.id and v.number = b.version
      where b.organisation_id = ${organisationId} and b.state <> 'archived') n
    cross join lateral jsonb_array_elements(n.content->'skills') as named
    join skills s on s.organisation_id = ${organisationId} and s.framework_id = ${frameworkId} and s.id = (named->>'skillId')::uuid
    group by n.id, n.state, n.content order by n.content->'name'->>'fr', n.id`.execute(tx);
  return rows;
}
