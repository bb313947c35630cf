import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { BatchSource, BatchState, Mapping, RowFault } from './issuing.schema.ts';
import type { AwardContext, Personal } from './particulars.schema.ts';

export interface BatchRow {
  id: string;
  organisationId: string;
  badgeId: string;
  badgeVersionId: string;
  /** Null: the badge has no levels, or none was chosen yet. */
  levelId: string | null;
  state: BatchState;
  source: BatchSource;
  unitId: string | null;
  below: boolean;
  fileName: string;
  encoding: 'utf-8' | 'windows-1252' | null;
  separator: ',' | ';' | '\t' | null;
  sheet: string | null;
  sheets: string[];
  hasFormulas: boolean;
  columns: string[];
  sample: string[][];
  mapping: Mapping;
  again: boolean;
  withoutPrerequisites: boolean;
  /** Empty: none was given. */
  context: AwardContext | Record<never, never>;
  rowCount: number;
  createdBy: string;
  createdAt: Date;
  startAt: Date | null;
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
  number: string | null;
  particulars: Partial<Personal>;
}
/** The file as it came, up to 25 MiB: read alone, and never with a list of batches. */
type FileColumn = { file: Buffer | null };
/** Arrays and objects go in as JSON text, because the driver would write an array as a PostgreSQL array. */
type AsText<Row, Names extends keyof Row> = Omit<Row, Names> & Record<Names, string>;
type JsonColumn = 'columns' | 'sample' | 'mapping' | 'sheets';
type NewBatch = AsText<BatchRow, JsonColumn> & FileColumn;
type Tables = {
  batches: { [Key in keyof (BatchRow & FileColumn)]: (BatchRow & FileColumn)[Key] };
  batchRows: { [Key in keyof LineRow]: LineRow[Key] };
};
type WriteTables = { batches: { [Key in keyof NewBatch]: NewBatch[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

/** Rows in one INSERT: below the 65,535 parameters that PostgreSQL's protocol carries. */
const ROWS_PER_INSERT = 2_000;

const COLUMNS = [
  ...([
    'id',
    'organisationId',
    'badgeId',
    'badgeVersionId',
    'levelId',
    'state',
    'source',
    'unitId',
    'below',
    'fileName',
  ] as const),
  ...([
    'encoding',
    'separator',
    'sheet',
    'sheets',
    'hasFormulas',
    'columns',
    'sample',
    'mapping',
    'again',
    'withoutPrerequisites',
  ] as const),
  ...(['context', 'rowCount', 'createdBy', 'createdAt', 'startAt', 'startedAt', 'finishedAt'] as const),
] as const;

const asText = <Row extends Partial<Pick<BatchRow, JsonColumn>>>(row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Array.isArray(value) || name === 'mapping' ? JSON.stringify(value) : value,
    ]),
  ) as AsText<Row, JsonColumn & keyof Row>;

export const insertBatch = (tx: Tx, row: BatchRow & FileColumn) =>
  tx.withTables<WriteTables>().insertInto('batches').values(asText(row)).execute();

export const findBatch = (tx: Tx, organisationId: string, id: string): Promise<BatchRow | undefined> =>
  on(tx)
    .selectFrom('batches')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

export async function findFile(tx: Tx, organisationId: string, id: string): Promise<Buffer | undefined> {
  const row = await on(tx)
    .selectFrom('batches')
    .select('file')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.file ?? undefined;
}

/** Locked until the transaction ends, but for its key: awards of the batch are written meanwhile. */
export const lockBatch = (tx: Tx, organisationId: string, id: string): Promise<BatchRow | undefined> =>
  on(tx)
    .selectFrom('batches')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

export const listBatches = (tx: Tx, organisationId: string, limit: number): Promise<BatchRow[]> =>
  on(tx)
    .selectFrom('batches')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** People who are still to get this level of this version from another batch that was confirmed. */
export async function findToCome(
  tx: Tx,
  organisationId: string,
  { id: exceptBatchId, badgeVersionId, levelId }: Pick<BatchRow, 'id' | 'badgeVersionId' | 'levelId'>,
): Promise<Set<string>> {
  const rows = await on(tx)
    .selectFrom('batchRows as r')
    .innerJoin('batches as b', (join) =>
      join.onRef('b.id', '=', 'r.batchId').onRef('b.organisationId', '=', 'r.organisationId'),
    )
    .select('r.email')
    .where('b.organisationId', '=', organisationId)
    .where('b.badgeVersionId', '=', badgeVersionId)
    .where('b.levelId', 'is not distinct from', levelId)
    .where('b.state', 'in', ['waiting', 'running', 'cancelling'])
    .where('b.id', '!=', exceptBatchId)
    .where('r.state', '=', 'ready')
    .execute();
  return new Set(rows.map(({ email }) => email));
}

export const updateBatch = (tx: Tx, id: string, change: Partial<BatchRow>) =>
  tx
    .withTables<WriteTables>()
    .updateTable('batches')
    .set(asText(change) as Partial<NewBatch>)
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
export const failLines = (tx: Tx, batchId: string, lines: number[], fault: RowFault) =>
  lines.length === 0
    ? Promise.resolve([])
    : on(tx)
        .updateTable('batchRows')
        .set((row) => ({ state: 'failed', fault, value: row.ref('email') }))
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

/** Leaves lines out of what goes, or takes them in again. */
export const skipLines = (tx: Tx, batchId: string, lines: number[], out: boolean) =>
  on(tx)
    .updateTable('batchRows')
    .set({ state: out ? 'skipped' : 'ready' })
    .where('batchId', '=', batchId)
    .where('state', '=', out ? 'ready' : 'skipped')
    .where(sql<boolean>`line = any (${lines}::int[])`)
    .execute();

/** Of batches of a single person: whom they are for. */
export const firstLines = (tx: Tx, batchIds: string[]) =>
  batchIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('batchRows')
        .select(['batchId', 'name', 'email'])
        .where('batchId', 'in', batchIds)
        .where('line', '=', 1)
        .execute();
