import { handle } from '../../platform/queue/jobs.ts';
import type { IssueDeps } from './issue.ts';
import { runBatchJob } from './issuing.schema.ts';
import { runBatch } from './run-batch.ts';

export const issuingJobs = (deps: IssueDeps) => [handle(runBatchJob, (payload) => runBatch(deps, payload))];
