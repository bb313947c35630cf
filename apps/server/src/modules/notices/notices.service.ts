import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import type { Language } from '../../platform/language.ts';
import { openBody, sealBody } from './mail-body.ts';
import { type MailFace, type MailTemplate, type MailValues, renderMail } from './mail-templates/index.ts';
import { type MailView, TRIAL_KIND } from './notices.schema.ts';
import * as store from './notices.store.ts';
import type { OwnTexts } from './own-texts.schema.ts';
import { ownTextsFor } from './own-texts.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import { FIRST_TRY_MS, sendLater } from './send-mail.ts';

type Deps = Pick<Context, 'config' | 'clock' | 'vault'>;
const PAGE_SIZE = 50;

export interface SenderFace extends MailFace {
  /** Empty: the organisation's name. */
  senderName: string;
  /** Empty: answers go where the mail comes from. */
  replyTo: string;
}

export interface NewMail<Template extends MailTemplate> {
  template: Template;
  values: MailValues[Template];
  to: string;
  language: Language;
  /** The same in the other language, for somebody whose language nobody said: it stands below the first. */
  secondValues?: MailValues[Template];
  /** None: a mail of the installation (sign-in). */
  organisationId?: string;
  /** Whose mail it is to who reads it; none: the installation's. */
  face?: SenderFace;
  /** The award or invitation that the mail is about. */
  subjectId?: string;
  /** Address that ends mails of this kind: shown by mail programs, and asked by them with one click (RFC 8058). */
  unsubscribeUrl?: string;
  /** A try of an organisation's own words, sent to who writes them: marked as such, and about nothing. */
  trial?: OwnTexts;
}

/** Stores a mail in the caller's transaction, and its job: it is sent if and only if what it tells was stored. */
export const queueMail = <Template extends MailTemplate>(deps: Deps, tx: Tx, mail: NewMail<Template>): Promise<void> =>
  queueMails(deps, tx, [mail]);

/** The same for many at once, in two statements. */
export async function queueMails(deps: Deps, tx: Tx, mails: NewMail<MailTemplate>[]): Promise<void> {
  if (mails.length === 0) return;
  const rows: store.MailRow[] = [];
  const own = await ownTextsFor(tx, mails);
  for (const mail of mails) rows.push(await newRow(deps, mail, mail.trial ?? own(mail)));
  await store.insertMails(tx, rows);
  const queued = rows.filter(({ state }) => state === 'queued').map(({ id }) => id);
  if (queued.length > 0) await sendLater(tx, queued);
}

async function newRow(
  deps: Deps,
  mail: NewMail<MailTemplate>,
  own: Partial<OwnTexts> | undefined,
): Promise<store.MailRow> {
  const { unsubscribeUrl, face, secondValues: second } = mail;
  const { name: site } = deps.config.installation;
  const { subject, html, text } = await renderMail(mail.template, mail.language, mail.values, site, {
    ...(second !== undefined && { second }),
    ...(face !== undefined && { face }),
    ...(own !== undefined && { own }),
    isTrial: mail.trial !== undefined,
  });
  const now = deps.clock.now();
  const hasServer = deps.config.smtpUrl !== undefined;
  return {
    id: newId(),
    organisationId: mail.organisationId ?? null,
    kind: mail.trial === undefined ? mail.template : TRIAL_KIND,
    recipient: mail.to,
    language: mail.language,
    subject,
    bodySealed: sealBody(deps, {
      ...{ html, text },
      ...(unsubscribeUrl !== undefined && { unsubscribeUrl }),
      ...(face !== undefined && { senderName: face.senderName || face.name }),
      ...(face !== undefined && face.replyTo !== '' && { replyTo: face.replyTo }),
    }),
    subjectId: mail.subjectId ?? null,
    state: hasServer ? 'queued' : 'kept',
    attempts: 0,
    lastError: null,
    createdAt: now,
    sentAt: null,
    nextTryAt: hasServer ? new Date(now.getTime() + FIRST_TRY_MS) : null,
  };
}

/** Takes back what was not sent yet about these subjects: it is no longer so. */
export const withdrawMails = (tx: Tx, subjectIds: string[]): Promise<void> => store.withdrawMails(tx, subjectIds);

/** Removes mails to these addresses or about these subjects, sent or not. */
export const eraseMails = (tx: Tx, of: { recipients?: string[]; subjectIds?: string[] }): Promise<void> =>
  store.deleteMails(tx, of);

/** A page of kept and sent mails. `withText` shows what a kept mail says, links included: only for who may read it. */
export async function listMails(deps: Deps & Pick<Context, 'db'>, organisationId: string | null, page: number) {
  const scope = organisationId === null ? { system: true } : { organisationId };
  const { rows, total } = await deps.db.within(scope, (tx) => store.listMails(tx, organisationId, page, PAGE_SIZE));
  const mails: MailView[] = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: row.recipient,
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    text: row.state === 'kept' ? (openBody(deps, row.bodySealed)?.text ?? null) : null,
  }));
  return { mails, total, page, pageSize: PAGE_SIZE };
}

export interface LatestMail {
  state: store.MailState;
  /** When the mail server took it, or else when it was written. */
  at: Date;
  /** Only of a mail that failed. */
  refusal: Refusal | null;
}

/** How the latest mail about each subject stands. */
export async function latestMails(tx: Tx, subjectIds: string[]): Promise<Map<string, LatestMail>> {
  const rows = await store.latestMails(tx, subjectIds);
  return new Map(
    rows.flatMap(({ subjectId, state, lastError, createdAt, sentAt }) =>
      subjectId === null
        ? []
        : [[subjectId, { state, at: sentAt ?? createdAt, refusal: state === 'failed' ? refusalOf(lastError) : null }]],
    ),
  );
}
