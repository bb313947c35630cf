import type { Tx } from '../../platform/database/database.ts';
import type { AwardRow } from './awards.store.ts';

export const NOTICE_KINDS = ['reminder-1', 'reminder-2', 'expiring-90', 'expiring-30'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];
export interface NoticeRow {
  organisationId: string;
  awardId: string;
  kind: NoticeKind;
  /** Its time came together with that of a later one, which was sent alone. */
  skipped: boolean;
  at: Date;
}
type Tables = {
  awards: { [Key in keyof AwardRow]: AwardRow[Key] };
  awardNotices: { [Key in keyof NoticeRow]: NoticeRow[Key] };
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** Pending awards made before `before`, in the order of their ids, after the one named. */
export const listWaiting = (
  tx: Tx,
  organisationId: string,
  before: Date,
  after: string,
  limit: number,
): Promise<AwardRow[]> =>
  on(tx)
    .selectFrom('awards')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'pending')
    .where('awardedAt', '<=', before)
    .where('remindersStoppedAt', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('awardNotices')
            .select('kind')
            .whereRef('awardNotices.organisationId', '=', 'awards.organisationId')
            .whereRef('awardId', '=', 'awards.id')
            .where('kind', '=', 'reminder-2'),
        ),
      ),
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Accepted awards that end between two moments and that no later award renews. */
export const listEnding = (
  tx: Tx,
  organisationId: string,
  from: Date,
  to: Date,
  after: string,
  limit: number,
): Promise<AwardRow[]> =>
  on(tx)
    .selectFrom('awards')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'accepted')
    .where('validUntil', '>', from)
    .where('validUntil', '<=', to)
    .where('erasedAt', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('awards as later')
            .select('later.id')
            .whereRef('later.renewsAwardId', '=', 'awards.id')
            .where('later.state', 'in', ['pending', 'accepted']),
        ),
      ),
    )
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Which notices these awards had. */
export const listNotices = (tx: Tx, organisationId: string, awardIds: string[]): Promise<NoticeRow[]> =>
  awardIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('awardNotices')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('awardId', 'in', awardIds)
        .execute();

/** Notes a notice, once for ever: false when it was noted before. */
export async function noteNotice(tx: Tx, row: NoticeRow): Promise<boolean> {
  const made = await on(tx)
    .insertInto('awardNotices')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return made !== undefined;
}
