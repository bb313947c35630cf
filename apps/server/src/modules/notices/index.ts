// Owns mails: the outbox, its templates, sending. Promises: each stored mail is sent once. Calls accounts.

export { codeMails, confirmErasure } from './code-mails.ts';
export { type MailTemplate, type MailValues, placeholdersOf, renderMail } from './mail-templates/index.ts';
export {
  eraseMails,
  type LatestMail,
  latestMails,
  listMails,
  type NewMail,
  queueMail,
  queueMails,
  type SenderFace,
  withdrawMails,
} from './notices.service.ts';
export type { MailState } from './notices.store.ts';
export { countMailsTo, listFailedSubjects, mailsAbout } from './notices.store.ts';
export { countUnsent, listOutbox, mailFigures, retryMail } from './outbox.ts';
export { checkPlaceholders, listOwnTexts, putOwnTexts } from './own-texts.ts';
export { noticesPersonalData } from './personal-data.ts';
export { noticesRetention } from './retention.ts';
