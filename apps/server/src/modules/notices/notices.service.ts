import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import type { Language } from '../../platform/language.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { type MailTemplate, type MailValues, renderMail } from './mail-templates/index.ts';
import { type MailView, sendMailJob } from './notices.schema.ts';
import * as store from './notices.store.ts';

type Deps = Pick<Context, 'config' | 'clock' | 'vault'>;
const PAGE_SIZE = 50;
/** The text holds the claim link or the code: sealed at rest, gone once sent. */
const SEAL = 'mail-body';

export interface NewMail<Template extends MailTemplate> {
  template: Template;
  values: MailValues[Template];
  to: string;
  language: Language;
  /** None: a mail of the installation (sign-in). */
  organisationId?: string;
  /** The award or invitation that the mail is about. */
  subjectId?: string;
}

/** Stores a mail in the caller's transaction, and its job: it is sent if and only if what it tells was stored. */
export async function queueMail<Template extends MailTemplate>(
  deps: Deps,
  tx: Tx,
  mail: NewMail<Template>,
): Promise<void> {
  const { subject, html, text } = await renderMail(mail.template, mail.language, mail.values);
  const id = newId();
  const hasServer = deps.config.smtpUrl !== undefined;
  await store.insertMail(tx, {
    id,
    organisationId: mail.organisationId ?? null,
    kind: mail.template,
    recipient: mail.to,
    language: mail.language,
    subject,
    bodySealed: deps.vault.seal(Buffer.from(JSON.stringify({ html, text })), SEAL),
    subjectId: mail.subjectId ?? null,
    state: hasServer ? 'queued' : 'kept',
    attempts: 0,
    lastError: null,
    createdAt: deps.clock.now(),
    sentAt: null,
  });
  if (hasServer) await sendJob(tx, sendMailJob, { mailId: id }, { key: `mail:${id}` });
}

const bodyOf = (deps: Pick<Context, 'vault'>, row: store.MailRow): { html: string; text: string } | undefined =>
  row.bodySealed === null ? undefined : JSON.parse(deps.vault.open(row.bodySealed, SEAL).toString());

/**
 * Sends one stored mail. The row stays locked while the server is asked, so that two workers never send it twice; the
 * Message-ID is the row's id, so that the rare repeat after a crash is one message to a mail program.
 */
export async function sendMail(deps: Deps & Pick<Context, 'db' | 'mailer'>, mailId: string): Promise<void> {
  const temporary = await deps.db.within({ system: true }, async (tx) => {
    const row = await store.lockMail(tx, mailId);
    const body = row && bodyOf(deps, row);
    if (row?.state !== 'queued' || body === undefined) return undefined;
    const { hostname } = new URL(deps.config.baseUrl);
    const result = await deps.mailer.send({
      messageId: `<${row.id}@${hostname}>`,
      to: row.recipient,
      subject: row.subject,
      language: row.language,
      ...body,
    });
    const attempts = row.attempts + 1;
    if (result.outcome === 'sent') {
      await store.updateMail(tx, row.id, {
        state: 'sent',
        attempts,
        lastError: null,
        sentAt: deps.clock.now(),
        bodySealed: null,
      });
      return undefined;
    }
    await store.updateMail(tx, row.id, {
      attempts,
      lastError: result.reason,
      ...(result.outcome === 'refused' && { state: 'failed' as const }),
    });
    return result.outcome === 'later' ? result.reason : undefined;
  });
  // Thrown after the commit: the queue tries again later, the row keeps its count and reason.
  if (temporary !== undefined) throw new Error(`mail server: ${temporary}`);
}

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
    text: row.state === 'kept' ? (bodyOf(deps, row)?.text ?? null) : null,
  }));
  return { mails, total, page, pageSize: PAGE_SIZE };
}

/** How the latest mail about each subject stands. */
export async function mailStates(tx: Tx, subjectIds: string[]): Promise<Map<string, store.MailState>> {
  const rows = await store.latestStates(tx, subjectIds);
  return new Map(rows.flatMap(({ subjectId, state }) => (subjectId === null ? [] : [[subjectId, state] as const])));
}
