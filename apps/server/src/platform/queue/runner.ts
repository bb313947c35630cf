import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, type Runner, type RunnerOptions, run } from 'graphile-worker';
import type { Context } from '../context.ts';
import { releaseAbandonedJobs } from './abandoned.store.ts';
import type { JobHandler } from './jobs.ts';

/** Two cores: one job signs while another waits for a mail server. */
const CONCURRENCY = 4;
/** Jobs are also announced at once; this only bounds how late a missed announcement is found. */
const POLL_MS = 1_000;
/** How long to leave a database alone that does not answer yet. */
const RETRY_MS = 500;

export interface JobRunner {
  /** Waits for the jobs under way; may be called twice. */
  stop(): Promise<void>;
}

type Deps = Pick<Context, 'db' | 'logger'>;

/**
 * Runs jobs until it is stopped. The library's runner gives up when the database goes away while it reports a job as done:
 * another one is started then, and takes up the jobs that the first one left locked.
 */
export async function startRunner(deps: Deps, handlers: JobHandler[]): Promise<JobRunner> {
  /** Names that our runners, past ones too, lock jobs with. */
  const pools = new Set<string>();
  let stopping = false;
  let current = await startOne(deps, handlers, pools);

  async function keep(): Promise<void> {
    for (;;) {
      await ended(deps, current);
      if (stopping) return;
      current = await again(deps, handlers, pools, () => stopping, current);
    }
  }
  const kept = keep();
  return {
    async stop() {
      stopping = true;
      // A runner that is giving up already says so by throwing.
      await current.stop().catch(() => undefined);
      await kept;
    },
  };
}

async function ended({ logger }: Deps, runner: Runner): Promise<void> {
  try {
    await runner.promise;
  } catch (error) {
    logger.error({ err: error }, 'the job runner gave up');
  }
}

/** Another runner, as soon as the database is there; the one given when we are told to stop meanwhile. */
async function again(
  deps: Deps,
  handlers: JobHandler[],
  pools: Set<string>,
  mustStop: () => boolean,
  last: Runner,
): Promise<Runner> {
  while (!mustStop()) {
    await wait(RETRY_MS);
    try {
      const next = await startOne(deps, handlers, pools);
      if (mustStop()) await next.stop();
      deps.logger.warn('jobs run again');
      return next;
    } catch (error) {
      deps.logger.warn({ err: error }, 'jobs cannot run yet');
    }
  }
  return last;
}

async function startOne({ db, logger }: Deps, handlers: JobHandler[], pools: Set<string>): Promise<Runner> {
  const leave = await releaseAbandonedJobs(db, [...pools]);
  const events: NonNullable<RunnerOptions['events']> = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id));
  try {
    const runner = await run({
      pgPool: db.pool,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      events,
      // Without a delay the library drops the error of a report that failed, which ends the whole process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: Object.fromEntries(handlers.map(({ name, run: work }) => [name, (payload: unknown) => work(payload)])),
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') logger[level === 'error' ? 'error' : 'warn'](message);
      }),
    });
    runner.promise.then(leave, leave);
    return runner;
  } catch (error) {
    leave();
    throw error;
  }
}
