import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { readCsv, rowsToCsv } from '../../platform/tabular/index.ts';
import { requireFresh } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById, getAwardableVersion } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import { badgeSummary } from './award-views.ts';
import { findHolders } from './awards.store.ts';
import * as store from './batches.store.ts';
import { checkRows, guessMapping } from './csv/index.ts';
import { type BatchView, type Mapping, PAGE_SIZE, runBatchJob } from './issuing.schema.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const SAMPLE_ROWS = 5;
const LISTED_BATCHES = 100;
const MAX_FILE_NAME = 200;

async function views(
  tx: Tx,
  organisation: { id: string; handle: string },
  batches: store.BatchRow[],
): Promise<BatchView[]> {
  const versions = await findVersionsById(
    tx,
    organisation.id,
    batches.map(({ badgeVersionId }) => badgeVersionId),
  );
  const counts = await store.countLines(
    tx,
    batches.map(({ id }) => id),
  );
  return batches.flatMap((batch) => {
    const version = versions.get(batch.badgeVersionId);
    if (version === undefined) return [];
    const mine = counts.filter(({ batchId }) => batchId === batch.id);
    const sum = (keep: (row: (typeof mine)[number]) => boolean) =>
      mine.filter(keep).reduce((total, { count }) => total + count, 0);
    const goes = (state: store.LineState) => state === 'ready' || state === 'done';
    return [
      {
        id: batch.id,
        state: batch.state,
        badge: badgeSummary(organisation.handle, version),
        fileName: batch.fileName,
        encoding: batch.encoding,
        separator: batch.separator,
        columns: batch.columns,
        sample: batch.sample,
        mapping: batch.mapping,
        again: batch.again,
        rowCount: batch.rowCount,
        readyCount: sum(({ state }) => state === 'ready'),
        faultCount: sum(({ state }) => state === 'fault'),
        doneCount: sum(({ state }) => state === 'done'),
        failedCount: sum(({ state }) => state === 'failed'),
        byLanguage: {
          fr: sum(({ state, language }) => goes(state) && language === 'fr'),
          en: sum(({ state, language }) => goes(state) && language === 'en'),
          both: sum(({ state, language }) => goes(state) && language === null),
        },
        createdAt: batch.createdAt.toISOString(),
        startedAt: batch.startedAt?.toISOString() ?? null,
        finishedAt: batch.finishedAt?.toISOString() ?? null,
      },
    ];
  });
}

async function viewOf(tx: Tx, organisation: { id: string; handle: string }, id: string): Promise<BatchView> {
  const batch = await store.findBatch(tx, organisation.id, id);
  const [view] = batch === undefined ? [] : await views(tx, organisation, [batch]);
  if (view === undefined) throw new AppError('not-found');
  return view;
}

/** Reads and keeps a CSV; nothing is awarded. The version awarded is the one published now. */
export async function uploadBatch(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: { badgeId: string; fileName: string; bytes: Uint8Array },
): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  const file = readCsv(input.bytes);
  const sample = file.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const id = newId();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const version = await getAwardableVersion(tx, organisation.id, input.badgeId);
    await store.insertBatch(tx, {
      id,
      organisationId: organisation.id,
      badgeId: version.badgeId,
      badgeVersionId: version.versionId,
      state: 'uploaded',
      fileName: input.fileName.slice(0, MAX_FILE_NAME),
      file: Buffer.from(input.bytes),
      encoding: file.encoding,
      separator: file.separator,
      columns: file.columns,
      sample,
      mapping: guessMapping(file.columns, sample),
      again: false,
      rowCount: file.rows.length,
      createdBy: actor.id,
      createdAt: deps.clock.now(),
      startedAt: null,
      finishedAt: null,
    });
    return viewOf(tx, organisation, id);
  });
}

export async function listBatches(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<BatchView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    views(tx, organisation, await store.listBatches(tx, organisation.id, LISTED_BATCHES)),
  );
}

export async function getBatch(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, (tx) => viewOf(tx, organisation, id));
}

/** Dry run: every row with what would happen to it. May be repeated with another mapping until the batch starts. */
export async function checkBatch(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  input: { mapping: Mapping; again: boolean },
): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const locked = await store.lockBatch(tx, organisation.id, id);
    const batch = await store.findBatch(tx, organisation.id, id);
    if (locked === undefined || batch === undefined) throw new AppError('not-found');
    if (batch.state !== 'uploaded' && batch.state !== 'checked') throw new AppError('wrong-state');
    const unknown = Object.entries(input.mapping).filter(
      ([, column]) => column !== null && !batch.columns.includes(column),
    );
    if (unknown.length > 0)
      throw new AppError(
        'invalid-request',
        {},
        unknown.map(([field]) => ({ pointer: `/mapping/${field}`, reason: 'unknown-value' })),
      );
    if (input.mapping.email === null)
      throw new AppError('invalid-request', {}, [{ pointer: '/mapping/email', reason: 'required' }]);
    const rows = checkRows(readCsv(batch.file), input.mapping, {
      selfEmails: actor.emails,
      alreadyHolding: await findHolders(tx, organisation.id, batch.badgeVersionId),
      again: input.again,
    });
    await store.setMapping(tx, id, input.mapping, input.again);
    await store.replaceLines(
      tx,
      id,
      rows.map((row) => ({
        organisationId: organisation.id,
        batchId: id,
        awardId: null,
        ...row,
      })),
    );
    return viewOf(tx, organisation, id);
  });
}

/** Starts the run, or goes on with the rest after a cancel. */
export async function confirmBatch(deps: Deps, actor: Actor, handle: string, id: string): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  requireFresh(deps, actor);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const batch = await store.lockBatch(tx, organisation.id, id);
    if (batch === undefined) throw new AppError('not-found');
    // A second click finds the batch running: that is what the person wanted.
    if (batch.state === 'running' || batch.state === 'done') return viewOf(tx, organisation, id);
    if (batch.state !== 'checked' && batch.state !== 'cancelled') throw new AppError('wrong-state');
    const now = deps.clock.now();
    await store.updateBatch(tx, id, { state: 'running', startedAt: batch.startedAt ?? now, finishedAt: null });
    await sendJob(
      tx,
      runBatchJob,
      { organisationId: organisation.id, batchId: id },
      { key: `batch:${id}`, series: `batch:${id}` },
    );
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'batch.started',
      subject: { kind: 'batch', id },
      at: now,
    });
    return viewOf(tx, organisation, id);
  });
}

/** The run stops after the rows under way; what was awarded stands. */
export async function cancelBatch(deps: Deps, actor: Actor, handle: string, id: string): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const batch = await store.lockBatch(tx, organisation.id, id);
    if (batch === undefined) throw new AppError('not-found');
    if (batch.state === 'running') {
      await store.updateBatch(tx, id, { state: 'cancelling' });
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'batch.cancelled',
        subject: { kind: 'batch', id },
        at: deps.clock.now(),
      });
    } else if (batch.state === 'uploaded' || batch.state === 'checked') {
      await store.updateBatch(tx, id, { state: 'cancelled', finishedAt: deps.clock.now() });
    }
    return viewOf(tx, organisation, id);
  });
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
    await viewOf(tx, organisation, id);
    const { rows, total } = await store.listLines(tx, id, input.state, input.page, PAGE_SIZE);
    return {
      rows: rows.map(({ line, state, email, name, fault, value }) => ({ line, state, email, name, fault, value })),
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
    const { rowCount } = await viewOf(tx, organisation, id);
    const { rows } = await store.listLines(tx, id, undefined, 1, Math.max(rowCount, 1));
    return rowsToCsv([
      ['line', 'email', 'name', 'state', 'fault', 'value'],
      ...rows.map((row) => [String(row.line), row.email, row.name, row.state, row.fault ?? '', row.value ?? '']),
    ]);
  });
}
