import type { Context } from '../../platform/context.ts';
import { handleTimed } from '../../platform/queue/jobs.ts';
import { noteHeadsJob } from '../audit/audit.schema.ts';
import { noteTrailHeads } from './trail.ts';

export const trailJobs = (deps: Pick<Context, 'db' | 'clock' | 'config'>) => [
  handleTimed(noteHeadsJob, () => noteTrailHeads(deps)),
];
