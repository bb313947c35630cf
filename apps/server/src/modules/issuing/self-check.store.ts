import type { Tx } from '../../platform/database/database.ts';

type Tables = {
  editions: { id: string; organisationId: string; document: string; logEntryId: string; withdrawnAt: Date | null };
  logEntries: { id: string };
};
const on = (tx: Tx) => tx.withTables<Tables>();

export interface StoredEdition {
  id: string;
  document: string;
}

/** Editions before `before` (an id), the newest first; those that an erasure emptied have nothing to read. */
export const listEditions = (
  tx: Tx,
  organisationId: string,
  before: string | undefined,
  limit: number,
): Promise<StoredEdition[]> => {
  const of = on(tx)
    .selectFrom('editions')
    .select(['editions.id', 'document'])
    .where('editions.organisationId', '=', organisationId)
    .where('document', '!=', '');
  return (before === undefined ? of : of.where('editions.id', '<', before))
    .orderBy('editions.id', 'desc')
    .limit(limit)
    .execute();
};

export async function countEditions(tx: Tx, organisationId: string): Promise<{ all: number; unlogged: number }> {
  const of = on(tx).selectFrom('editions').where('editions.organisationId', '=', organisationId);
  const { all } = await of.select((e) => e.fn.countAll<number>().as('all')).executeTakeFirstOrThrow();
  const { unlogged } = await of
    .leftJoin('logEntries', 'logEntries.id', 'editions.logEntryId')
    .where('logEntries.id', 'is', null)
    .select((e) => e.fn.countAll<number>().as('unlogged'))
    .executeTakeFirstOrThrow();
  return { all, unlogged };
}
