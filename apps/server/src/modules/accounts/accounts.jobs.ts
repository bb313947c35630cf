import type { Context } from '../../platform/context.ts';
import { handle } from '../../platform/queue/jobs.ts';
import { makeExportJob } from './account.schema.ts';
import { makeExport } from './export-account.ts';
import type { PersonalDataKeeper } from './personal-data.ts';

export const accountJobs = (deps: Pick<Context, 'db' | 'clock'> & { keepers: PersonalDataKeeper[] }) => [
  handle(makeExportJob, (payload) => makeExport(deps, payload)),
];
