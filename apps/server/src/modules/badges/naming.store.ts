import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { BadgeContent } from './badges.schema.ts';
import type { BadgeState } from './badges.store.ts';

type NamedSkill = NonNullable<BadgeContent['skills']>[number];

/** A published version that names a skill. */
export interface NamingVersion {
  skillId: string;
  versionId: string;
  state: BadgeState;
  /** The version that is shown now. */
  isLast: boolean;
  /** What the last version says of catalogues holds for those before it. */
  isOpen: boolean;
  name: BadgeContent['name'];
  publishedAt: Date;
  named: NonNullable<NamedSkill['named']>;
}

/**
 * Every published version that names one of these skills, the newest first. `isOpen`: its badge is in the public catalogue, or was when it
 * was archived; only then strangers are told more of the skill than the badge itself says.
 */
export async function listNaming(
  tx: Tx,
  organisationId: string,
  skillIds: readonly string[],
): Promise<NamingVersion[]> {
  const { rows } = await sql<NamingVersion>`with v as materialized (
      select v.id, v.badge_id, v.number, v.content, v.published_at from badge_versions v
      where v.organisation_id = ${organisationId} and v.skill_ids ?| ${[...skillIds]}::text[])
    select s->>'skillId' as "skillId", v.id as "versionId", b.state, v.number = b.version as "isLast", l.is_open as "isOpen",
      v.content->'name' as name, v.published_at as "publishedAt", s->'named' as named
    from v join badges b on b.id = v.badge_id join badge_versions l on l.badge_id = b.id and l.number = b.version,
      jsonb_array_elements(v.content->'skills') s
    where s->>'skillId' = any (${[...skillIds]}::text[]) and s ? 'named'
    order by v.published_at desc, v.id`.execute(tx);
  return rows;
}
