import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export interface ExportRow {
  id: string;
  personId: string;
  state: 'running' | 'ready' | 'failed';
  done: number;
  total: number;
  file: Buffer | null;
  createdAt: Date;
  readyAt: Date | null;
  expiresAt: Date;
}
type Tables = { accountExports: ExportRow };
const on = (tx: Tx) => tx.withTables<Tables>();
const FACTS = ['id', 'personId', 'state', 'done', 'total', 'createdAt', 'readyAt', 'expiresAt'] as const;

/** Everything but the file's bytes. */
export type ExportFacts = Omit<ExportRow, 'file'>;

/** Undefined while another one of this person is being made. */
export const insertExport = (tx: Tx, row: ExportRow): Promise<ExportFacts | undefined> =>
  on(tx)
    .insertInto('accountExports')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning(FACTS)
    .executeTakeFirst();

export const latestExport = (tx: Tx, personId: string, now: Date): Promise<ExportFacts | undefined> =>
  on(tx)
    .selectFrom('accountExports')
    .select(FACTS)
    .where('personId', '=', personId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst();

export const findExport = (tx: Tx, id: string): Promise<ExportFacts | undefined> =>
  on(tx).selectFrom('accountExports').select(FACTS).where('id', '=', id).executeTakeFirst();

export const findFile = (tx: Tx, personId: string, id: string, now: Date) =>
  on(tx)
    .selectFrom('accountExports')
    .select('file')
    .where('personId', '=', personId)
    .where('id', '=', id)
    .where('expiresAt', '>', now)
    .executeTakeFirst();

export const updateExport = (tx: Tx, id: string, change: Partial<ExportRow>) =>
  on(tx).updateTable('accountExports').set(change).where('id', '=', id).execute();

export const countOne = (tx: Tx, id: string) =>
  on(tx).updateTable('accountExports').set({ done: sql`least(done + 1, total)` }).where('id', '=', id).execute();

export const deleteExpired = async (tx: Tx, now: Date): Promise<number> =>
  Number((await on(tx).deleteFrom('accountExports').where('expiresAt', '<', now).executeTakeFirst()).numDeletedRows);
