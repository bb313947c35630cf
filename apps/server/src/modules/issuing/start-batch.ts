import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { instantOf } from '../../platform/local-time.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { requireFresh } from '../accounts/index.ts';
import { type AuditEvent, recordEvent } from '../audit/index.ts';
import { findVersionsById } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import { batchView } from './batch-views.ts';
import * as store from './batches.store.ts';
import {
  type BatchView,
  type confirmBatchSchema,
  MAX_DAYS_AHEAD,
  runBatchJob,
  type skipRowsSchema,
} from './issuing.schema.ts';
import { requireAwarder } from './who-awards.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** One waiting job for each batch: sending it again moves it. */
export const queueRun = (tx: Tx, organisationId: string, batchId: string, runAt?: Date) =>
  sendJob(
    tx,
    runBatchJob,
    { organisationId, batchId },
    { key: `batch:${batchId}`, series: `batch:${batchId}`, ...(runAt !== undefined && { runAt }) },
  );

interface Clockwork {
  timeZone: string;
  undoMinutes: number;
}

/** The moment at which it begins; undefined: at once. @throws AppError `invalid-request` (past, too far ahead, no date) */
function startOf(
  now: Date,
  choice: z.infer<typeof confirmBatchSchema>,
  { timeZone, undoMinutes }: Clockwork,
): Date | undefined {
  if (choice.when === 'now' || (choice.when === 'after-undo' && undoMinutes === 0)) return undefined;
  if (choice.when === 'after-undo') return new Date(now.getTime() + undoMinutes * MINUTE_MS);
  const at = instantOf(choice.at, timeZone);
  const refuse = (reason: string) => new AppError('invalid-request', {}, [{ pointer: '/at', reason }]);
  if (at === undefined) throw refuse('malformed');
  if (at <= now) throw refuse('in-the-past');
  if (at.getTime() > now.getTime() + MAX_DAYS_AHEAD * DAY_MS) throw refuse('too-far-ahead');
  return at;
}

async function act(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  work: (
    tx: Tx,
    batch: store.BatchRow,
    organisation: { id: string } & Clockwork,
  ) => Promise<AuditEvent['action'] | undefined>,
): Promise<BatchView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.create');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const batch = await store.lockBatch(tx, organisation.id, id);
    if (batch === undefined) throw new AppError('not-found');
    const version = (await findVersionsById(tx, organisation.id, [batch.badgeVersionId])).get(batch.badgeVersionId);
    if (version !== undefined) requireAwarder(version, { actor, role });
    const action = await work(tx, batch, organisation);
    if (action !== undefined)
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action,
        subject: { kind: 'batch', id },
        at: deps.clock.now(),
      });
    return batchView(tx, organisation, id);
  });
}

async function startNow(deps: Deps, tx: Tx, batch: store.BatchRow): Promise<void> {
  const now = deps.clock.now();
  const { startedAt } = batch;
  await store.updateBatch(tx, batch.id, {
    state: 'running',
    startAt: null,
    startedAt: startedAt ?? now,
    finishedAt: null,
  });
  await queueRun(tx, batch.organisationId, batch.id);
}

/** Decides that it begins: at once, after the time to take it back, or at a moment. Goes on with the rest after a cancel. */
export const confirmBatch = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  choice: z.infer<typeof confirmBatchSchema>,
): Promise<BatchView> =>
  act(deps, actor, handle, id, async (tx, batch, clockwork) => {
    // Many at once reach further than one: that asks for a fresh proof of who it is.
    if (batch.source !== 'person') requireFresh(deps, actor);
    // A second click finds the batch on its way: that is what the person wanted.
    if (batch.state === 'waiting' || batch.state === 'running' || batch.state === 'done') return undefined;
    if (batch.state !== 'checked' && batch.state !== 'cancelled') throw new AppError('wrong-state');
    const startAt = startOf(deps.clock.now(), choice, clockwork);
    if (startAt === undefined) {
      await startNow(deps, tx, batch);
      return 'batch.started';
    }
    await store.updateBatch(tx, id, { state: 'waiting', startAt, finishedAt: null });
    await queueRun(tx, batch.organisationId, id, startAt);
    return 'batch.scheduled';
  });

/** Ends the wait. */
export const sendNow = (deps: Deps, actor: Actor, handle: string, id: string): Promise<BatchView> =>
  act(deps, actor, handle, id, async (tx, batch) => {
    if (batch.source !== 'person') requireFresh(deps, actor);
    if (batch.state === 'running' || batch.state === 'done') return undefined;
    if (batch.state !== 'waiting') throw new AppError('wrong-state');
    await startNow(deps, tx, batch);
    return 'batch.started';
  });

/** Before its time the batch is taken back whole; a run stops after the rows under way, and what was awarded stands. */
export const cancelBatch = (deps: Deps, actor: Actor, handle: string, id: string): Promise<BatchView> =>
  act(deps, actor, handle, id, async (tx, batch) => {
    if (batch.state === 'running') {
      await store.updateBatch(tx, id, { state: 'cancelling' });
      return 'batch.cancelled';
    }
    if (batch.state !== 'waiting' && batch.state !== 'uploaded' && batch.state !== 'checked') return undefined;
    await store.updateBatch(tx, id, { state: 'cancelled', finishedAt: deps.clock.now() });
    return batch.state === 'waiting' ? 'batch.taken-back' : undefined;
  });

/** Leaves people out before it is confirmed, or takes them in again. */
export const skipRows = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { lines, out }: z.infer<typeof skipRowsSchema>,
): Promise<BatchView> =>
  act(deps, actor, handle, id, async (tx, batch) => {
    if (batch.state !== 'checked') throw new AppError('wrong-state');
    await store.skipLines(tx, id, lines, out);
    return undefined;
  });
