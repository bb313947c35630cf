import { handle, handleTimed } from '../../platform/queue/jobs.ts';
import { awardTakenJob } from './handouts.schema.ts';
import type { IssueDeps } from './issuer.ts';
import { runBatchJob, tellWhatIsDueJob } from './issuing.schema.ts';
import { runActJob } from './life.schema.ts';
import { tellWhatIsDue } from './reminders.ts';
import { runAct } from './run-act.ts';
import { runBatch } from './run-batch.ts';
import { awardTaken } from './take-handout.ts';

export const issuingJobs = (deps: IssueDeps) => [
  handle(awardTakenJob, (payload) => awardTaken(deps, payload)),
  handle(runBatchJob, (payload, progress) => runBatch(deps, payload, progress)),
  handle(runActJob, (payload, progress) => runAct(deps, payload, progress)),
  handleTimed(tellWhatIsDueJob, () => tellWhatIsDue(deps)),
];
