import type { Tx } from '../../platform/database/database.ts';

/** What a set bit of the list says; the list's own word in the standard. */
export type StatusPurpose = 'revocation' | 'suspension';

export interface StatusListRow {
  id: string;
  organisationId: string;
  publicId: string;
  purpose: StatusPurpose;
  bits: Buffer;
  used: Buffer;
  usedCount: number;
  document: string;
  signedAt: Date;
  createdAt: Date;
}
type Tables = { statusLists: { [Key in keyof StatusListRow]: StatusListRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertStatusList = (tx: Tx, row: StatusListRow) => on(tx).insertInto('statusLists').values(row).execute();

/** The list with room that awards are entered in, locked: two batches never draw the same index. */
export const lockOpenList = (
  tx: Tx,
  organisationId: string,
  purpose: StatusPurpose,
  maxUsed: number,
): Promise<StatusListRow | undefined> =>
  on(tx)
    .selectFrom('statusLists')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('purpose', '=', purpose)
    .where('usedCount', '<=', maxUsed)
    .orderBy('createdAt')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

export const lockList = (tx: Tx, id: string): Promise<StatusListRow> =>
  on(tx).selectFrom('statusLists').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

/** As served, without its bits. */
export const findList = (tx: Tx, organisationId: string, publicId: string) =>
  on(tx)
    .selectFrom('statusLists')
    .select(['id', 'publicId', 'document'])
    .where('organisationId', '=', organisationId)
    .where('publicId', '=', publicId)
    .executeTakeFirst();

export const findLists = (tx: Tx, ids: string[]) =>
  on(tx).selectFrom('statusLists').select(['id', 'publicId']).where('id', 'in', ids).execute();

export const updateList = (tx: Tx, id: string, change: Partial<StatusListRow>) =>
  on(tx).updateTable('statusLists').set(change).where('id', '=', id).execute();
