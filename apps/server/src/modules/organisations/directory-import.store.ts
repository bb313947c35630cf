import type { Tx } from '../../platform/database/database.ts';
import type {
  ImportState,
  Outcome,
  PeopleFault,
  PeopleMapping,
  PlannedRow,
  RowState,
} from './directory-import.schema.ts';

export interface ImportRecord {
  organisationId: string;
  id: string;
  state: ImportState;
  fileName: string;
  sheet: string | null;
  sheets: string[];
  columns: string[];
  sample: string[][];
  mapping: PeopleMapping;
  createsUnits: boolean;
  isComplete: boolean;
  tellsLeavers: boolean;
  newUnits: string[];
  rowCount: number;
  content: Buffer | null;
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}
/** Without the list itself, which nobody but the check needs. */
export type ImportHead = Omit<ImportRecord, 'content'>;
export interface ImportRowRecord extends PlannedRow {
  organisationId: string;
  importId: string;
  position: number;
  state: RowState;
}
/** Arrays and objects go in as JSON text, because the driver would write an array as a PostgreSQL array. */
type Json<Row, Key extends keyof Row> = Omit<Row, Key> & { [Name in Key]: string };
type Written = {
  directoryImports: Json<ImportRecord, 'sheets' | 'columns' | 'sample' | 'mapping' | 'newUnits'>;
  directoryImportRows: Json<ImportRowRecord, 'facts' | 'changes'>;
};
type Tables = {
  directoryImports: { [Key in keyof ImportRecord]: ImportRecord[Key] };
  directoryImportRows: { [Key in keyof ImportRowRecord]: ImportRowRecord[Key] };
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** Rows in one INSERT: below the 65,535 parameters that PostgreSQL's protocol carries. */
const ROWS_PER_INSERT = 2_000;
const HEAD = [
  ...['organisationId', 'id', 'state', 'fileName', 'sheet', 'sheets', 'columns', 'sample', 'mapping', 'createsUnits'],
  ...['isComplete', 'tellsLeavers', 'newUnits', 'rowCount', 'createdBy', 'createdAt', 'startedAt', 'finishedAt'],
] as (keyof ImportHead)[];

export const insertImport = (tx: Tx, row: ImportRecord) =>
  tx
    .withTables<Written>()
    .insertInto('directoryImports')
    .values({
      ...row,
      sheets: JSON.stringify(row.sheets),
      columns: JSON.stringify(row.columns),
      sample: JSON.stringify(row.sample),
      mapping: JSON.stringify(row.mapping),
      newUnits: JSON.stringify(row.newUnits),
    })
    .execute();

export const listImports = (tx: Tx, organisationId: string, limit: number): Promise<ImportHead[]> =>
  on(tx)
    .selectFrom('directoryImports')
    .select(HEAD)
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute() as Promise<ImportHead[]>;

/** Locked until the transaction ends when it is to be changed. */
export async function findImport(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<ImportHead | undefined> {
  const query = on(tx)
    .selectFrom('directoryImports')
    .select(HEAD)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id);
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) as ImportHead | undefined;
}

export async function findContent(tx: Tx, organisationId: string, id: string): Promise<Buffer | null> {
  const row = await on(tx)
    .selectFrom('directoryImports')
    .select('content')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.content ?? null;
}

export const updateImport = (
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
  change: Partial<Pick<ImportRecord, 'state' | 'content' | 'tellsLeavers' | 'startedAt' | 'finishedAt'>>,
) =>
  on(tx)
    .updateTable('directoryImports')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

export const setPlan = (
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
  plan: Pick<ImportRecord, 'mapping' | 'createsUnits' | 'isComplete' | 'newUnits'>,
) =>
  tx
    .withTables<Written>()
    .updateTable('directoryImports')
    .set({
      ...plan,
      state: 'checked',
      mapping: JSON.stringify(plan.mapping),
      newUnits: JSON.stringify(plan.newUnits),
    })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

export async function replaceRows(tx: Tx, organisationId: string, importId: string, rows: ImportRowRecord[]) {
  await on(tx)
    .deleteFrom('directoryImportRows')
    .where('organisationId', '=', organisationId)
    .where('importId', '=', importId)
    .execute();
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await tx
      .withTables<Written>()
      .insertInto('directoryImportRows')
      .values(
        rows.slice(start, start + ROWS_PER_INSERT).map((row) => ({
          ...row,
          facts: JSON.stringify(row.facts),
          changes: JSON.stringify(row.changes),
        })),
      )
      .execute();
}

/** Exact figures of each import asked for. */
export const countRows = (tx: Tx, organisationId: string, importIds: string[]) =>
  importIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('directoryImportRows')
        .select((e) => ['importId', 'outcome', 'state', e.fn.countAll<number>().as('count')])
        .where('organisationId', '=', organisationId)
        .where('importId', 'in', importIds)
        .groupBy(['importId', 'outcome', 'state'])
        .execute();

export async function listRows(
  tx: Tx,
  organisationId: string,
  importId: string,
  filter: { outcome?: Outcome | undefined; state?: RowState | undefined },
  { page, pageSize }: { page: number; pageSize: number },
) {
  let query = on(tx)
    .selectFrom('directoryImportRows')
    .where('organisationId', '=', organisationId)
    .where('importId', '=', importId);
  if (filter.outcome !== undefined) query = query.where('outcome', '=', filter.outcome);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows: ImportRowRecord[] = await query
    .selectAll()
    .orderBy('line')
    .orderBy('position')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total };
}

/** The next rows to write, managers before those who answer to them. */
export const takeReadyRows = (
  tx: Tx,
  organisationId: string,
  importId: string,
  limit: number,
): Promise<ImportRowRecord[]> =>
  on(tx)
    .selectFrom('directoryImportRows')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('importId', '=', importId)
    .where('state', '=', 'ready')
    .orderBy('position')
    .limit(limit)
    .execute();

export async function finishRows(
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
  positions: number[],
): Promise<void> {
  if (positions.length === 0) return;
  await on(tx)
    .updateTable('directoryImportRows')
    .set({ state: 'done' })
    .where('organisationId', '=', organisationId)
    .where('importId', '=', id)
    .where('position', 'in', positions)
    .execute();
}

export const failRow = (
  tx: Tx,
  { organisationId, id }: { organisationId: string; id: string },
  position: number,
  fault: PeopleFault,
  value: string,
) =>
  on(tx)
    .updateTable('directoryImportRows')
    .set({ state: 'failed', fault, value })
    .where('organisationId', '=', organisationId)
    .where('importId', '=', id)
    .where('position', '=', position)
    .execute();
