import { z } from 'zod';

/**
 * queued: will be sent. sent: the mail server took it. kept: no mail server is set. failed: refused for good, or not taken for
 * five days. withdrawn: what it says stopped being so before it was sent.
 */
export const MAIL_STATES = ['queued', 'sent', 'kept', 'failed', 'withdrawn'] as const;
/** The kind of a mail that tries an organisation's own words. */
export const TRIAL_KIND = 'trial';
/** Every template, and the try of own words, for what is said of a mail by its outside (`operate:outbox.kind`). */
export const MAIL_KINDS = [
  'award',
  'sign-in-code',
  'proof-code',
  'address-code',
  'account-erased',
  'invitation',
  'leaving',
  'report',
  'programme',
  'reminder-1',
  'reminder-2',
  'renewal',
  'not-yet',
  'expiring',
  'corrected',
  'suspended',
  'reinstated',
  TRIAL_KIND,
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export const mailSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(MAIL_STATES),
  attempts: z.int(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  /** Text form, with its links; only while the mail is kept, and only to who may read it. */
  text: z.string().nullable(),
});
export type MailView = z.infer<typeof mailSchema>;

export const mailListSchema = z.object({
  mails: z.array(mailSchema),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
});

/** Job contract: send one stored mail. */
export const sendMailJob = {
  name: 'notices.send-mail',
  payload: z.object({ mailId: z.uuid() }),
} as const;

/** Timed: hands the mails that are due to the queue. */
export const retryMailsJob = { name: 'notices.retry-mails', at: '* * * * *' } as const;

/** Why a mail server refused a mail for good, for people; the reply itself stands beside it. */
export const REFUSALS = ['no-such-address', 'mailbox-full', 'content-refused', 'unanswered', 'other'] as const;

/** As long as accounts lets a code live. */
export const CODE_MINUTES = 10;
/** Mails with a code, by what it is for. */
export const CODE_TEMPLATES = { 'sign-in': 'sign-in-code', proof: 'proof-code', address: 'address-code' } as const;
