import type { Context } from '../../platform/context.ts';
import { handle } from '../../platform/queue/jobs.ts';
import { runFrameworkImport } from './import/run-import.ts';
import { runFrameworkImportJob } from './imports.schema.ts';

export const skillJobs = (deps: Pick<Context, 'db' | 'clock'>) => [
  handle(runFrameworkImportJob, (payload, progress) => runFrameworkImport(deps, payload, progress)),
];
