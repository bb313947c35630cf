import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { BatchState, Mapping, RowFault } from './issuing.schema.ts';

export interface BatchRow {
  id: string;
  organisationId: string;
  badgeId: string;
  badgeVersionId: string;
  state: BatchState;
  fileName: string;
  file: Buffer;
  encoding: 'utf-8' | 'windows-1252';
  separator: ',' | ';' | '\t';
  columns: string[];
  sample: string[][];
  mapping: Mapping;
  again: boolean;
  rowCount: number;
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}
export type LineState = 'ready' | 'fault' | 'done' | 'failed' | 'skipped';
export interface LineRow {
  organisationId: string;
  batchId: string;
  line: number;
  state: LineState;
  email: string;
  name: string;
  language: 'fr' | 'en' | null;
  fault: RowFault | null;
  value: string | null;
  awardId: string | null;
}
/** Arrays and objects go in as JSON text, because the driver would write an array as a PostgreSQL array. */
type NewBatch = Omit<BatchRow, 'columns' | 'sample' | 'mapping'> & { columns: string; sample: string; mapping: string };
type Tables = {
  batches: { [Key in keyof BatchRow]: BatchRow[Key] };
  batchRows: { [Key in keyof LineRow]: LineRow[Key] };
};
type WriteTables = { batches: { [Key in keyof NewBatch]: NewBatch[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

/** Rows in one INSERT: below the 65,535 parameters that PostgreSQL's protocol carries. */
const ROWS_PER_INSERT = 2_000;

export const insertBatch = (tx: Tx, row: BatchRow) =>
  tx
    .withTables<WriteTables>()
    .insertInto('batches')
    .values({
      ...row,
      columns: JSON.stringify(row.columns),
      sample: JSON.stringify(row.sample),
      mapping: JSON.stringify(row.mapping),
    })
    .execute();

export const findBatch = (tx: Tx, organisationId: string, id: string): Promise<BatchRow | undefined> =>
  on(tx)
    .selectFrom('batches')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Without the file's bytes, and locked until the transaction ends. */
export const lockBatch = (tx: Tx, organisationId: string, id: string) =>
  on(tx)
    .selectFrom('batches')
    .select(['id', 'state', 'badgeVersionId', 'again', 'createdBy', 'rowCount', 'startedAt'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const listBatches = (tx: Tx, organisationId: string, limit: number): Promise<BatchRow[]> =>
  on(tx)
    .selectFrom('batches')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();

export const updateBatch = (tx: Tx, id: string, change: Partial<Omit<BatchRow, 'mapping' | 'columns' | 'sample'>>) =>
  on(tx).updateTable('batches').set(change).where('id', '=', id).execute();

export const setMapping = (tx: Tx, id: string, mapping: Mapping, again: boolean) =>
  tx
    .withTables<WriteTables>()
    .updateTable('batches')
    .set({ mapping: JSON.stringify(mapping), again, state: 'checked' })
    .where('id', '=', id)
    .execute();

export async function replaceLines(tx: Tx, batchId: string, rows: LineRow[]): Promise<void> {
  await on(tx).deleteFrom('batchRows').where('batchId', '=', batchId).execute();
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await on(tx)
      .insertInto('batchRows')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
  }
}

/** Exact figures of each batch asked for: lines by state and, of the lines that can go, by language. */
export const countLines = (tx: Tx, batchIds: string[]) =>
  batchIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('batchRows')
        .select((e) => ['batchId', 'state', 'language', e.fn.countAll<number>().as('count')])
        .where('batchId', 'in', batchIds)
        .groupBy(['batchId', 'state', 'language'])
        .execute();

export async function listLines(tx: Tx, batchId: string, state: LineState | undefined, page: number, pageSize: number) {
  let query = on(tx).selectFrom('batchRows').where('batchId', '=', batchId);
  if (state !== undefined) query = query.where('state', '=', state);
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows: LineRow[] = await query
    .selectAll()
    .orderBy('line')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total };
}

export const takeReadyLines = (tx: Tx, batchId: string, limit: number): Promise<LineRow[]> =>
  on(tx)
    .selectFrom('batchRows')
    .selectAll()
    .where('batchId', '=', batchId)
    .where('state', '=', 'ready')
    .orderBy('line')
    .limit(limit)
    .execute();

/** Notes the award of each line, in one statement. */
export async function assignAwards(tx: Tx, batchId: string, lines: { line: number; awardId: string }[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`update batch_rows set award_id = made.award_id
    from unnest(${lines.map(({ line }) => line)}::int[], ${lines.map(({ awardId }) => awardId)}::uuid[]) as made (line, award_id)
    where batch_rows.batch_id = ${batchId} and batch_rows.line = made.line`.execute(tx);
}

/** Lines whose person holds this version since the check. */
export const failLines = (tx: Tx, batchId: string, lines: number[]) =>
  lines.length === 0
    ? Promise.resolve([])
    : on(tx)
        .updateTable('batchRows')
        .set((row) => ({ state: 'failed', fault: 'already-awarded', value: row.ref('email') }))
        .where('batchId', '=', batchId)
        .where('line', 'in', lines)
        .execute();

export const finishLines = (tx: Tx, batchId: string, awardIds: string[]) =>
  awardIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .updateTable('batchRows')
        .set({ state: 'done' })
        .where('batchId', '=', batchId)
        .where('awardId', 'in', awardIds)
        .execute();
