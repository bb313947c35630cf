import type { Context } from '../../platform/context.ts';
import { handle } from '../../platform/queue/jobs.ts';
import { announce } from './announce.ts';
import { announceJob } from './programmes.schema.ts';

export const programmeJobs = (deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault'>) => [
  handle(announceJob, (payload, progress) => announce(deps, payload, progress)),
];
