import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import * as queue from '../../platform/queue/job-list.store.ts';
import { recordEvent } from '../audit/index.ts';
import type { JobState } from './operation.schema.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const PAGE_SIZE = 50;
/** One sentence of an error; what follows are places in code. */
const MAX_REASON = 300;

function requireOperator(actor: Actor): void {
  if (!actor.isOperator) throw new AppError('not-found');
}

/** What the queue holds. Finished jobs are gone; a failed one stays, with its reason. */
export async function listJobs(
  deps: Deps,
  actor: Actor,
  { state, page }: { state?: JobState | undefined; page: number },
) {
  requireOperator(actor);
  const { rows, counts } = await deps.db.within({ system: true }, async (tx) => ({
    rows: await queue.listJobs(tx, { state, page, pageSize: PAGE_SIZE }),
    counts: (await queue.countJobs(tx)).counts,
  }));
  const total = state === undefined ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[state];
  const jobs = rows.map(({ runAt, createdAt, reason, ...job }) => ({
    ...job,
    runAt: runAt.toISOString(),
    createdAt: createdAt.toISOString(),
    reason: reason === null ? null : (reason.split('\n')[0] ?? '').slice(0, MAX_REASON),
  }));
  return { jobs, counts, total, page, pageSize: PAGE_SIZE };
}

/** @throws AppError `wrong-state` when the job is done meanwhile, or at work */
export async function actOnJob(deps: Deps, actor: Actor, id: string, act: 'replay' | 'cancel'): Promise<void> {
  requireOperator(actor);
  await deps.db.within({ system: true }, async (tx) => {
    const isDone = await (act === 'replay' ? queue.replayJob(tx, id) : queue.cancelJob(tx, id));
    if (!isDone) throw new AppError('wrong-state');
    await recordEvent(tx, {
      actorId: actor.id,
      action: act === 'replay' ? 'job.replayed' : 'job.cancelled',
      subject: { kind: 'job', id },
      at: deps.clock.now(),
    });
  });
}
