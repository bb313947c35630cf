import type { Context } from '../../platform/context.ts';
import { handle } from '../../platform/queue/jobs.ts';
import { sendMailJob } from './notices.schema.ts';
import { sendMail } from './notices.service.ts';

export const noticeJobs = (deps: Pick<Context, 'config' | 'clock' | 'vault' | 'db' | 'mailer'>) => [
  handle(sendMailJob, ({ mailId }) => sendMail(deps, mailId)),
];
