import { gunzipSync, gzipSync } from 'node:zlib';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { readTable, rowsToCsv, type TableRow } from '../../platform/tabular/index.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import { allAddresses, allEntries } from './directory.store.ts';
import {
  type checkImportSchema,
  IMPORT_PAGE_SIZE,
  type ImportView,
  type Outcome,
  type RowState,
  runImportJob,
} from './directory-import.schema.ts';
import * as store from './directory-import.store.ts';
import { guessPeople } from './import/guess-people.ts';
import { planPeople } from './import/plan-people.ts';
import { readPeople } from './import/read-people.ts';
import { listUnits } from './units.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const SAMPLE_ROWS = 5;
const LISTED_IMPORTS = 20;
const MAX_FILE_NAME = 200;

async function views(tx: Tx, organisationId: string, imports: store.ImportHead[]): Promise<ImportView[]> {
  const ids = imports.map(({ id }) => id);
  const counts = await store.countRows(tx, organisationId, ids);
  return imports.map(({ organisationId: _organisationId, createdBy: _createdBy, ...row }) => {
    const mine = counts.filter(({ importId }) => importId === row.id);
    const sum = (rows: typeof mine) => rows.reduce((total, { count }) => total + count, 0);
    const of = (outcome: Outcome) => sum(mine.filter((one) => one.outcome === outcome));
    const inState = (state: RowState) => sum(mine.filter((one) => one.state === state));
    return {
      ...row,
      counts: {
        new: of('new'),
        changed: of('changed'),
        unchanged: of('unchanged'),
        leaves: of('leaves'),
        fault: of('fault'),
      },
      readyCount: inState('ready'),
      doneCount: inState('done'),
      failedCount: inState('failed'),
      createdAt: row.createdAt.toISOString(),
      startedAt: row.startedAt?.toISOString() ?? null,
      finishedAt: row.finishedAt?.toISOString() ?? null,
    };
  });
}

async function viewOf(tx: Tx, organisationId: string, id: string): Promise<ImportView> {
  const row = await store.findImport(tx, organisationId, id);
  const [view] = row === undefined ? [] : await views(tx, organisationId, [row]);
  if (view === undefined) throw new AppError('not-found');
  return view;
}

/** Reads a list and keeps it until its import has ended; nobody is entered yet. */
export async function uploadImport(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: { fileName: string; sheet?: string | undefined; bytes: Uint8Array },
): Promise<ImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  const table = await readTable(input.bytes, { sheet: input.sheet });
  const sample = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const id = newId();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await store.insertImport(tx, {
      organisationId: organisation.id,
      id,
      state: 'uploaded',
      fileName: input.fileName.slice(0, MAX_FILE_NAME),
      sheet: 'sheet' in table ? table.sheet : null,
      sheets: 'sheet' in table ? table.sheets : [],
      columns: table.columns,
      sample,
      mapping: guessPeople(table.columns, sample),
      createsUnits: true,
      isComplete: false,
      tellsLeavers: true,
      newUnits: [],
      rowCount: table.rows.length,
      content: gzipSync(JSON.stringify(table.rows)),
      createdBy: actor.id,
      createdAt: deps.clock.now(),
      startedAt: null,
      finishedAt: null,
    });
    return viewOf(tx, organisation.id, id);
  });
}

export async function listImports(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<ImportView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    views(tx, organisation.id, await store.listImports(tx, organisation.id, LISTED_IMPORTS)),
  );
}

export async function getImport(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<ImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, (tx) => viewOf(tx, organisation.id, id));
}

/** Dry run: what would happen to each person. May be repeated with another mapping until the import starts. */
export async function checkImport(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  input: z.infer<typeof checkImportSchema>,
): Promise<ImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findImport(tx, organisation.id, id, { lock: true });
    if (row === undefined) throw new AppError('not-found');
    const content = await store.findContent(tx, organisation.id, id);
    if ((row.state !== 'uploaded' && row.state !== 'checked') || content === null) throw new AppError('wrong-state');
    const rows: TableRow[] = JSON.parse(gunzipSync(content).toString());
    const directory = {
      entries: await allEntries(tx, organisation.id),
      addresses: await allAddresses(tx, organisation.id),
      units: await listUnits(tx, organisation.id),
    };
    const plan = planPeople(readPeople(row.columns, rows, input.mapping), directory, { ...input, newId });
    await store.setPlan(tx, row, { ...input, newUnits: plan.newUnits });
    await store.replaceRows(
      tx,
      organisation.id,
      id,
      plan.rows.map((planned, position) => ({
        organisationId: organisation.id,
        importId: id,
        position,
        state: planned.outcome === 'fault' || planned.outcome === 'unchanged' ? 'none' : 'ready',
        ...planned,
      })),
    );
    return viewOf(tx, organisation.id, id);
  });
}

/** Starts the import, or goes on with the rest after a cancel. @throws AppError `wrong-state` (also when nothing would change) */
export async function confirmImport(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { tellsLeavers }: { tellsLeavers: boolean },
): Promise<ImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findImport(tx, organisation.id, id, { lock: true });
    if (row === undefined) throw new AppError('not-found');
    const view = await viewOf(tx, organisation.id, id);
    // A second click finds it running: that is what the person wanted.
    if (row.state === 'running' || row.state === 'done') return view;
    if ((row.state !== 'checked' && row.state !== 'cancelled') || view.readyCount === 0)
      throw new AppError('wrong-state', { reason: 'nothing-to-do' });
    const now = deps.clock.now();
    await store.updateImport(tx, row, {
      state: 'running',
      tellsLeavers,
      startedAt: row.startedAt ?? now,
      finishedAt: null,
    });
    // One import of an organisation after the other: the second is compared with what the first has written.
    const series = `people:${organisation.id}`;
    const payload = { organisationId: organisation.id, importId: id };
    await sendJob(tx, runImportJob, payload, { key: `people-import:${id}`, series });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'people-import.started',
      subject: { kind: 'people-import', id },
      facts: { new: view.counts.new, changed: view.counts.changed, leaves: view.counts.leaves },
      at: now,
    });
    return viewOf(tx, organisation.id, id);
  });
}

/** The run stops after the rows under way; what was written stands. */
export async function cancelImport(deps: Deps, actor: Actor, handle: string, id: string): Promise<ImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findImport(tx, organisation.id, id, { lock: true });
    if (row === undefined) throw new AppError('not-found');
    if (row.state === 'running') await store.updateImport(tx, row, { state: 'cancelling' });
    if (row.state === 'uploaded' || row.state === 'checked')
      await store.updateImport(tx, row, { state: 'cancelled', finishedAt: deps.clock.now() });
    return viewOf(tx, organisation.id, id);
  });
}

export async function listImportRows(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
  input: { outcome?: Outcome | undefined; state?: RowState | undefined; page: number },
) {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await viewOf(tx, organisation.id, id);
    const page = { page: input.page, pageSize: IMPORT_PAGE_SIZE };
    const { rows, total } = await store.listRows(tx, organisation.id, id, input, page);
    return {
      rows: rows.map(({ line, outcome, state, entryId, name, changes, fault, value }) => ({
        ...{ line, outcome, state, entryId, name, changes, fault, value },
      })),
      total,
      ...page,
    };
  });
}

/** Every row with its outcome, as a CSV that spreadsheet programs open safely. */
export async function importReport(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<string> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { counts } = await viewOf(tx, organisation.id, id);
    const pageSize = Object.values(counts).reduce((total, count) => total + count, 1);
    const { rows } = await store.listRows(tx, organisation.id, id, {}, { page: 1, pageSize });
    return rowsToCsv([
      ['line', 'name', 'outcome', 'state', 'fault', 'value', 'changes'],
      ...rows.map((row) => [
        String(row.line ?? ''),
        ...[row.name, row.outcome, row.state, row.fault ?? '', row.value ?? ''],
        row.changes.map(({ fact, from, to }) => `${fact}: ${from} → ${to}`).join('; '),
      ]),
    ]);
  });
}
