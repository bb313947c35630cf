import { issuingJobs } from './modules/issuing/issuing.jobs.ts';
import { noticeJobs } from './modules/notices/notices.jobs.ts';
import { organisationJobs } from './modules/organisations/organisations.jobs.ts';
import { trailJobs } from './modules/organisations/trail.jobs.ts';
import type { Context } from './platform/context.ts';
import { type JobRunner, startRunner } from './platform/queue/runner.ts';

/** Starts the jobs of this process. Jobs that a killed process left locked are taken up again. */
export const startWorker = (context: Context): Promise<JobRunner> =>
  startRunner(context, [
    ...noticeJobs(context),
    ...issuingJobs(context),
    ...organisationJobs(context),
    ...trailJobs(context),
  ]);
