import { accountJobs } from './modules/accounts/accounts.jobs.ts';
import { issuingJobs } from './modules/issuing/issuing.jobs.ts';
import { noticeJobs } from './modules/notices/notices.jobs.ts';
import { organisationJobs } from './modules/organisations/organisations.jobs.ts';
import { trailJobs } from './modules/organisations/trail.jobs.ts';
import { programmeJobs } from './modules/programmes/programmes.jobs.ts';
import { skillJobs } from './modules/skills/skills.jobs.ts';
import { personalDataKeepers } from './personal-data.ts';
import type { Context } from './platform/context.ts';
import { measuredJob } from './platform/metrics/measured.ts';
import { handleTimed } from './platform/queue/jobs.ts';
import { type JobRunner, startRunner } from './platform/queue/runner.ts';
import { purgeAll } from './platform/retention.ts';
import { PURGE, retentionClasses } from './retention.ts';

/** Starts the jobs of this process. Jobs that a killed process left locked are taken up again. */
export const startWorker = (context: Context): Promise<JobRunner> =>
  startRunner(
    context,
    [
      ...noticeJobs(context),
      ...issuingJobs(context),
      ...organisationJobs(context),
      ...trailJobs(context),
      ...skillJobs(context),
      ...programmeJobs(context),
      ...accountJobs({ ...context, keepers: personalDataKeepers(context) }),
      handleTimed(PURGE, async () => {
        await purgeAll(context.clock, retentionClasses(context));
      }),
    ].map((job) => measuredJob(context.metrics, job)),
  );
