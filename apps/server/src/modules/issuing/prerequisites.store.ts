import type { Tx } from '../../platform/database/database.ts';
import type { AwardRow } from './awards.store.ts';

type Tables = { awards: { [Key in keyof AwardRow]: AwardRow[Key] } };

/** Who holds which of these badges now, each once: of everybody, or of these addresses. */
export function listHeldBadges(
  tx: Tx,
  organisationId: string,
  badgeIds: string[],
  now: Date,
  emails?: readonly string[],
): Promise<Pick<AwardRow, 'recipientEmail' | 'badgeId'>[]> {
  const all = tx
    .withTables<Tables>()
    .selectFrom('awards')
    .select(['recipientEmail', 'badgeId'])
    .distinct()
    .where('organisationId', '=', organisationId)
    .where('badgeId', 'in', badgeIds)
    .where('state', 'in', ['pending', 'accepted'])
    .where('suspendedAt', 'is', null)
    .where('erasedAt', 'is', null)
    .where((e) => e.or([e('validUntil', 'is', null), e('validUntil', '>', now)]));
  return (emails === undefined ? all : all.where('recipientEmail', 'in', emails)).execute();
}
