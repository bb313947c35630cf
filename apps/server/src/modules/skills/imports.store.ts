import type { Tx } from '../../platform/database/database.ts';
import type { FileKind, Format, FrameworkImportState, ImportChoices, ImportReport } from './imports.schema.ts';

export interface FrameworkImportRow {
  organisationId: string;
  id: string;
  state: FrameworkImportState;
  frameworkId: string | null;
  format: Format | null;
  /** What the person chose at the check. */
  mapping: ImportChoices;
  report: ImportReport | null;
  doneCount: number;
  totalCount: number;
  createdBy: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}
export interface ImportFileRow {
  organisationId: string;
  importId: string;
  position: number;
  name: string;
  kind: FileKind;
  columns: string[];
  rowCount: number;
  content: Buffer | null;
}
type Tables = {
  frameworkImports: { [Key in keyof FrameworkImportRow]: FrameworkImportRow[Key] };
  frameworkImportFiles: { [Key in keyof ImportFileRow]: ImportFileRow[Key] };
};
/** An array goes in as JSON text, because the driver would write it as a PostgreSQL array. */
type Written = { frameworkImportFiles: Omit<ImportFileRow, 'columns'> & { columns: string } };
const on = (tx: Tx) => tx.withTables<Tables>();
type Place = { organisationId: string; id: string };

export const insertImport = (tx: Tx, row: FrameworkImportRow) =>
  on(tx).insertInto('frameworkImports').values(row).execute();

export const listImports = (tx: Tx, organisationId: string, limit: number): Promise<FrameworkImportRow[]> =>
  on(tx)
    .selectFrom('frameworkImports')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute();

/** Locked until the transaction ends when it is to be changed. */
export function findImport(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<FrameworkImportRow | undefined> {
  const query = on(tx)
    .selectFrom('frameworkImports')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export const updateImport = (tx: Tx, { organisationId, id }: Place, change: Partial<FrameworkImportRow>) =>
  on(tx)
    .updateTable('frameworkImports')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

/** The end of a run, unless somebody cancelled it meanwhile. Answers whether it took hold. */
export async function finishRun(
  tx: Tx,
  { organisationId, id }: Place,
  change: Partial<FrameworkImportRow>,
): Promise<boolean> {
  const rows = await on(tx)
    .updateTable('frameworkImports')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where('state', '=', 'running')
    .returning('id')
    .execute();
  return rows.length === 1;
}

export const insertFile = (tx: Tx, row: ImportFileRow) =>
  tx
    .withTables<Written>()
    .insertInto('frameworkImportFiles')
    .values({ ...row, columns: JSON.stringify(row.columns) })
    .execute();

export const listFiles = (
  tx: Tx,
  organisationId: string,
  importIds: readonly string[],
): Promise<Omit<ImportFileRow, 'content'>[]> =>
  importIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('frameworkImportFiles')
        .select(['organisationId', 'importId', 'position', 'name', 'kind', 'columns', 'rowCount'])
        .where('organisationId', '=', organisationId)
        .where('importId', 'in', importIds)
        .orderBy('position')
        .execute();

export const filesWithContent = (tx: Tx, organisationId: string, importId: string): Promise<ImportFileRow[]> =>
  on(tx)
    .selectFrom('frameworkImportFiles')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('importId', '=', importId)
    .orderBy('position')
    .execute();

/** An import that has ended keeps its report, not its files. */
export const dropContent = (tx: Tx, { organisationId, id }: Place) =>
  on(tx)
    .updateTable('frameworkImportFiles')
    .set({ content: null })
    .where('organisationId', '=', organisationId)
    .where('importId', '=', id)
    .execute();
