import { handle, handleTimed } from '../../platform/queue/jobs.ts';
import type { IssueDeps } from './issuer.ts';
import { runBatchJob, tellWhatIsDueJob } from './issuing.schema.ts';
import { runActJob } from './life.schema.ts';
import { tellWhatIsDue } from './reminders.ts';
import { runAct } from './run-act.ts';
import { runBatch } from './run-batch.ts';

export const issuingJobs = (deps: IssueDeps) => [
  handle(runBatchJob, (payload) => runBatch(deps, payload)),
  handle(runActJob, (payload) => runAct(deps, payload)),
  handleTimed(tellWhatIsDueJob, () => tellWhatIsDue(deps)),
];
