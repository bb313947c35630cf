import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Logger, parseCronItems, type Runner, type RunnerOptions, run, type Task } from 'graphile-worker';
import type { Context } from '../context.ts';
import { AppError } from '../problem/app-error.ts';
import { releaseAbandonedJobs } from './abandoned.store.ts';
import { HandedBack, type JobHandler } from './jobs.ts';
import { giveBack, MAX_ATTEMPTS, noteProgress, sendTimed, spareTry } from './queue.store.ts';

/** Two cores: one job signs while another waits for a mail server. */
const CONCURRENCY = 4;
/** Jobs are also announced at once; this only bounds how late a missed announcement is found. */
const POLL_MS = 1_000;
/** How long to leave a database alone that does not answer yet. */
const RETRY_MS = 500;
/** P-REL-15: a stop takes 30 s at most, and the rest of the process needs some of them. */
const STOP_MS = 20_000;

export interface JobRunner {
  /** Waits for the jobs under way, 20 s at most; long ones end their piece and give the rest back to the queue. */
  stop(): Promise<void>;
}

type Deps = Pick<Context, 'db' | 'logger' | 'storage'>;

/** What the runners of one process share. */
interface Shift {
  /** Names that they lock jobs with. */
  pools: Set<string>;
  isOver: boolean;
  /** Ids of jobs that ended before their work did. */
  handedBack: string[];
}

interface One {
  runner: Runner;
  /** Resolves when this runner takes no more jobs, for whatever reason. */
  over: Promise<void>;
}

/**
 * Runs jobs until it is stopped. The library's runner gives up when the database goes away while it reports a job as done,
 * and then does not always come to its end: another one is started, and takes up the jobs that the first one left locked.
 * A job that the first one still works on may then run twice, which every job allows.
 */
export async function startRunner(deps: Deps, handlers: JobHandler[]): Promise<JobRunner> {
  const shift: Shift = { pools: new Set(), isOver: false, handedBack: [] };
  const stop = Promise.withResolvers<void>();

  async function keep(first: One): Promise<void> {
    let current: One | undefined = first;
    while (!shift.isOver) {
      if (current !== undefined) await Promise.race([current.over, stop.promise]);
      if (shift.isOver) break;
      // A moment for the database, and for the reports that still get through.
      await Promise.race([wait(RETRY_MS, undefined, { ref: false }), stop.promise]);
      if (!shift.isOver)
        current = await startOne(deps, handlers, shift).catch((error: unknown) => gaveUp(deps.logger, error));
    }
    await current?.runner.stop();
    await giveBack(deps.db, shift.handedBack);
  }
  const kept = keep(await startOne(deps, handlers, shift)).catch((error: unknown) => gaveUp(deps.logger, error));
  return {
    async stop() {
      shift.isOver = true;
      stop.resolve();
      await Promise.race([kept, wait(STOP_MS, undefined, { ref: false })]);
    },
  };
}

function gaveUp(logger: Deps['logger'], error: unknown): undefined {
  logger.warn({ err: error }, 'jobs do not run');
}

async function startOne({ db, logger, storage }: Deps, handlers: JobHandler[], shift: Shift): Promise<One> {
  const leave = await releaseAbandonedJobs(db, [...shift.pools]);
  const events: NonNullable<RunnerOptions['events']> = new EventEmitter();
  const broken = Promise.withResolvers<void>();
  const timed = handlers.flatMap(({ name, at }) => (at === undefined ? [] : [{ name, at }]));
  events.on('pool:create', ({ workerPool }) => shift.pools.add(workerPool.id));
  const progressOf = (jobId: string) => {
    let hasBegun = false;
    return async () => {
      if (shift.isOver) {
        shift.handedBack.push(jobId);
        throw new HandedBack();
      }
      if (!(await storage.hasRoom())) throw new AppError('storage-full');
      if (hasBegun) await noteProgress(db, jobId);
      hasBegun = true;
    };
  };
  events.on('pool:fatalError', () => broken.resolve());
  try {
    for (const { name } of timed) await sendTimed(db, name);
    const runner = await run({
      pgPool: db.pool,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      events,
      // Without a delay the library drops the error of a report that failed, which ends the whole process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: Object.fromEntries(
        handlers.map(({ name, run: work }): [string, Task] => [
          name,
          (payload, { job }) =>
            work(payload, progressOf(job.id)).catch(async (error: unknown) => {
              if (error instanceof AppError && error.type === 'storage-full')
                await spareTry(db, job.id).catch(() => {});
              throw error;
            }),
        ]),
      ),
      parsedCronItems: parseCronItems(
        timed.map(({ name, at }) => ({ task: name, match: at, options: { jobKey: name, maxAttempts: MAX_ATTEMPTS } })),
      ),
      logger: new Logger(() => (level, message, meta) => {
        if (meta?.error instanceof HandedBack) return;
        if (level === 'error' || level === 'warning') logger[level === 'error' ? 'error' : 'warn'](message);
      }),
    });
    const ended = runner.promise.catch((error: unknown) => gaveUp(logger, error));
    const over = Promise.race([broken.promise, ended]).then(leave);
    return { runner, over };
  } catch (error) {
    leave();
    throw error;
  }
}
