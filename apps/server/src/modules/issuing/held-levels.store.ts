import type { Tx } from '../../platform/database/database.ts';
import type { AwardRow } from './awards.store.ts';

export type LevelAward = Pick<
  AwardRow,
  | 'id'
  | 'publicId'
  | 'badgeVersionId'
  | 'levelId'
  | 'recipientEmail'
  | 'awardedAt'
  | 'visibility'
  | 'publishedAt'
  | 'showName'
>;
type Tables = { awards: { [Key in keyof AwardRow]: AwardRow[Key] } };

/** Awards of a badge at any of its levels, in any version, that stand now: of everybody, or of these addresses. */
export function listLevelAwards(
  tx: Tx,
  { organisationId, badgeId }: { organisationId: string; badgeId: string },
  now: Date,
  emails?: readonly string[],
): Promise<LevelAward[]> {
  const all = tx
    .withTables<Tables>()
    .selectFrom('awards')
    .select([
      ...(['id', 'publicId', 'badgeVersionId', 'levelId', 'recipientEmail', 'awardedAt'] as const),
      ...(['visibility', 'publishedAt', 'showName'] as const),
    ])
    .where('organisationId', '=', organisationId)
    .where('badgeId', '=', badgeId)
    .where('levelId', 'is not', null)
    .where('state', 'in', ['pending', 'accepted'])
    .where('erasedAt', 'is', null)
    .where((e) => e.or([e('validUntil', 'is', null), e('validUntil', '>', now)]))
    .orderBy('awardedAt')
    .orderBy('id');
  return (emails === undefined ? all : all.where('recipientEmail', 'in', emails)).execute();
}
