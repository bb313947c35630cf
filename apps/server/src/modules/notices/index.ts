// Owns mails: the outbox, its templates, sending. Promises: each stored mail is sent once. Calls accounts.
export { listMails, mailStates, queueMail } from './notices.service.ts';
