import { Logger, type Runner, run } from 'graphile-worker';
import { issuingJobs } from './modules/issuing/issuing.jobs.ts';
import { noticeJobs } from './modules/notices/notices.jobs.ts';
import type { Context } from './platform/context.ts';
import { releaseAbandonedJobs } from './platform/queue/abandoned.store.ts';

/** Two cores: one job signs while another waits for a mail server. */
const CONCURRENCY = 4;
/** Jobs are also announced at once; this only bounds how late a missed announcement is found. */
const POLL_MS = 1_000;

/** Starts the jobs of this process. Jobs that a killed process left locked are taken up again. */
export async function startWorker(context: Context): Promise<Runner> {
  const leave = await releaseAbandonedJobs(context.db);
  const handlers = [...noticeJobs(context), ...issuingJobs(context)];
  const runner = await run({
    pgPool: context.db.pool,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: Object.fromEntries(handlers.map(({ name, run: work }) => [name, (payload: unknown) => work(payload)])),
    logger: workerLogger(context),
  });
  // A runner that gives up must be seen: without jobs nothing is sent and no batch goes on.
  runner.promise
    .catch((error: unknown) => context.logger.error({ err: error }, 'the job runner stopped'))
    .finally(leave);
  return runner;
}

function workerLogger({ logger }: Pick<Context, 'logger'>) {
  return new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') logger[level === 'error' ? 'error' : 'warn'](message);
  });
}
