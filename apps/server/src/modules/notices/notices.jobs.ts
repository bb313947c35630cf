import type { Context } from '../../platform/context.ts';
import { handle, handleTimed } from '../../platform/queue/jobs.ts';
import { retryMailsJob, sendMailJob } from './notices.schema.ts';
import { retryMails, sendMail } from './send-mail.ts';

export const noticeJobs = (deps: Pick<Context, 'config' | 'clock' | 'vault' | 'db' | 'mailer'>) => [
  handle(sendMailJob, ({ mailId }) => sendMail(deps, mailId)),
  handleTimed(retryMailsJob, () => retryMails(deps)),
];
