import type { Context } from '../../platform/context.ts';
import { handle } from '../../platform/queue/jobs.ts';
import { runImportJob } from './directory-import.schema.ts';
import { runImport } from './import/run-import.ts';

export const organisationJobs = (deps: Pick<Context, 'db' | 'clock' | 'config' | 'vault'>) => [
  handle(runImportJob, (payload, progress) => runImport(deps, payload, progress)),
];
