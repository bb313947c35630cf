import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { rowsToCsv, type Table } from '../../platform/tabular/index.ts';
import { findVersionsById, levelToAward } from '../badges/index.ts';
import { authorise, findRecipientsByNumber } from '../organisations/index.ts';
import { replaceRows, unitRows } from './batch-rows.ts';
import { readFileOf } from './batch-sources.ts';
import { batchView, batchViews } from './batch-views.ts';
import * as store from './batches.store.ts';
import { type CheckedRow, numbersOf, readRows } from './csv/index.ts';
import { type BatchView, type checkBatchSchema, type Mapping, PAGE_SIZE } from './issuing.schema.ts';
import { remember } from './mappings.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const LISTED_BATCHES = 100;

export async function listBatches(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<BatchView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    batchViews(tx, organisation, await store.listBatches(tx, organisation.id, LISTED_BATCHES)),
  );
}

export async function getBatch(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, (tx) => batchView(tx, organisation, id));
}

/** Dry run: every row with what would happen to it. May be repeated until the batch is confirmed. */
export async function checkBatch(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  input: z.infer<typeof checkBatchSchema>,
): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  const scope = { organisationId: organisation.id };
  const seen = await deps.db.within(scope, (tx) => store.findBatch(tx, organisation.id, id));
  if (seen === undefined) throw new AppError('not-found');
  const mapping = input.mapping ?? seen.mapping;
  if (seen.source === 'file') checkMapping(seen.columns, mapping);
  // Before the transaction: a workbook of 50,000 rows takes seconds.
  const file = seen.source === 'file' ? await readFileOf(deps, organisation.id, id, seen.sheet) : undefined;
  return deps.db.within(scope, async (tx) => {
    const batch = await store.lockBatch(tx, organisation.id, id);
    if (batch === undefined) throw new AppError('not-found');
    if (batch.state !== 'uploaded' && batch.state !== 'checked') throw new AppError('wrong-state');
    const rows = await rowsOf(tx, batch, file, mapping);
    const { again, withoutPrerequisites, context, saveAs } = input;
    const version = (await findVersionsById(tx, organisation.id, [batch.badgeVersionId])).get(batch.badgeVersionId);
    if (version === undefined) throw new AppError('not-found');
    const levelId = levelToAward(version.content, input.levelId ?? batch.levelId ?? undefined);
    await store.updateBatch(tx, id, {
      state: 'checked',
      mapping,
      again,
      withoutPrerequisites,
      levelId,
      rowCount: rows.length,
      ...(context !== undefined && { context: context ?? {} }),
    });
    await replaceRows(
      tx,
      organisation,
      actor,
      deps.clock.now(),
      { ...batch, again, withoutPrerequisites, levelId },
      rows,
    );
    if (saveAs !== undefined && file !== undefined)
      await remember(
        deps,
        tx,
        { organisationId: organisation.id, actorId: actor.id },
        { name: saveAs, columns: file.columns, mapping },
      );
    return batchView(tx, organisation, id);
  });
}

function checkMapping(columns: string[], mapping: Mapping): void {
  const unknown = Object.entries(mapping).filter(([, column]) => column !== null && !columns.includes(column));
  if (unknown.length > 0)
    throw new AppError(
      'invalid-request',
      {},
      unknown.map(([field]) => ({ pointer: `/mapping/${field}`, reason: 'unknown-value' })),
    );
  if (mapping.email === null && mapping.number === null)
    throw new AppError('invalid-request', {}, [{ pointer: '/mapping/email', reason: 'required' }]);
}

async function rowsOf(tx: Tx, batch: store.BatchRow, file: Table | undefined, mapping: Mapping): Promise<CheckedRow[]> {
  const { organisationId, unitId } = batch;
  if (file !== undefined) {
    const directory = await findRecipientsByNumber(tx, organisationId, numbersOf(file, mapping));
    return readRows(file, mapping, directory);
  }
  if (unitId !== null) return (await unitRows(tx, organisationId, unitId, batch.below)).rows;
  const { rows } = await store.listLines(tx, batch.id, undefined, 1, 1);
  return rows.map((row) => ({ ...row, state: 'ready', fault: null, value: null }));
}

export async function listRows(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
  input: { state?: store.LineState | undefined; page: number },
) {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await batchView(tx, organisation, id);
    const { rows, total } = await store.listLines(tx, id, input.state, input.page, PAGE_SIZE);
    return {
      rows: rows.map(({ line, state, email, name, number, fault, value }) => ({
        ...{ line, state, email, name, number, fault, value },
      })),
      total,
      page: input.page,
      pageSize: PAGE_SIZE,
    };
  });
}

/** Every row with its outcome, as a CSV that spreadsheet programs open safely. */
export async function reportCsv(deps: Pick<Context, 'db'>, actor: Actor, handle: string, id: string): Promise<string> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { rowCount } = await batchView(tx, organisation, id);
    const { rows } = await store.listLines(tx, id, undefined, 1, Math.max(rowCount, 1));
    return rowsToCsv([
      ['line', 'email', 'number', 'name', 'state', 'fault', 'value'],
      ...rows.map((row) => [
        ...[String(row.line), row.email, row.number ?? '', row.name, row.state, row.fault ?? '', row.value ?? ''],
      ]),
    ]);
  });
}
