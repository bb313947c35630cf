// Owns mails: the outbox, its templates, sending. Promises: each stored mail is sent once. Calls accounts.
export type { MailTemplate, MailValues } from './mail-templates/index.ts';
export {
  type LatestMail,
  latestMails,
  listMails,
  type NewMail,
  queueMail,
  queueMails,
  withdrawMails,
} from './notices.service.ts';
export { listFailedSubjects, mailsAbout } from './notices.store.ts';
