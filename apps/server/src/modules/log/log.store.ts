import type { Tx } from '../../platform/database/database.ts';

type Tables = {
  logEntries: { id: string; organisationId: string | null; kind: string; entry: Buffer; createdAt: Date };
};

export async function insertEntries(tx: Tx, rows: Tables['logEntries'][]): Promise<void> {
  if (rows.length > 0) await tx.withTables<Tables>().insertInto('logEntries').values(rows).execute();
}

export const getEntry = (tx: Tx, id: string): Promise<{ entry: Buffer }> =>
  tx.withTables<Tables>().selectFrom('logEntries').select('entry').where('id', '=', id).executeTakeFirstOrThrow();
