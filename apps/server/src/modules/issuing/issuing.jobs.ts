import { handle, handleTimed } from '../../platform/queue/jobs.ts';
import type { IssueDeps } from './issuer.ts';
import { runBatchJob, tellWhatIsDueJob } from './issuing.schema.ts';
import { tellWhatIsDue } from './reminders.ts';
import { runBatch } from './run-batch.ts';

export const issuingJobs = (deps: IssueDeps) => [
  handle(runBatchJob, (payload) => runBatch(deps, payload)),
  handleTimed(tellWhatIsDueJob, () => tellWhatIsDue(deps)),
];
