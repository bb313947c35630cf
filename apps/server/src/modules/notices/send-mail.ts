import { randomInt } from 'node:crypto';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { MailResult } from '../../platform/mail/mailer.ts';
import { sendJobs } from '../../platform/queue/queue.store.ts';
import { type MailBody, openBody } from './mail-body.ts';
import { CODE_MINUTES, CODE_TEMPLATES, sendMailJob } from './notices.schema.ts';
import * as store from './notices.store.ts';

type Deps = Pick<Context, 'config' | 'clock' | 'vault' | 'db' | 'mailer'>;

/** Longer than any single try takes. Whatever became of the job, the mail is then given to the queue again. */
export const FIRST_TRY_MS = 5 * 60_000;
/** Doubled with each try up to an hour: quick after a restart of the mail server, and no load while it is away for a day. */
const SHORTEST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;
/** RFC 5321, section 4.5.4.1: a mail is given up after four to five days. */
const GIVE_UP_MS = 5 * 24 * 60 * 60_000;
const CODES = new Set<string>(Object.values(CODE_TEMPLATES));
/** Mails that one round of the timed work hands over: the rest is due again a minute later. */
const DUE_AT_ONCE = 5_000;

/**
 * The mails' jobs, in the caller's transaction; one waiting job a mail, however often it is asked for. Mails come last: behind
 * a thousand that a mail server lets hang, a list would wait for hours.
 */
export const sendLater = (tx: Tx, mailIds: string[]): Promise<void> =>
  sendJobs(
    tx,
    sendMailJob,
    mailIds.map((mailId) => ({ payload: { mailId }, key: `mail:${mailId}` })),
    { last: true },
  );

/** Queued mails whose time has come, after an outage of the mail server or of this one. */
export async function retryMails(deps: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await deps.db.within({ system: true }, async (tx) => {
    await sendLater(tx, await store.listDue(tx, deps.clock.now(), DUE_AT_ONCE));
  });
}

/**
 * What the mail server said of mails whose rows could not be changed (no room, or the database went away at that moment): another
 * try notes it, and does not send the mail again.
 */
const unnoted = new Map<string, MailResult>();

/**
 * Sends one stored mail. The row stays locked while the server is asked, so that two workers never send it twice; the
 * Message-ID is the row's id, so that the rare repeat after a crash is one message to a mail program.
 */
export async function sendMail(deps: Deps, mailId: string): Promise<void> {
  await deps.db.within({ system: true }, async (tx) => {
    const row = await store.lockMail(tx, mailId);
    const body = row && openBody(deps, row.bodySealed);
    if (row?.state !== 'queued' || body === undefined) return;
    if (CODES.has(row.kind) && deps.clock.now().getTime() - row.createdAt.getTime() >= CODE_MINUTES * 60_000) {
      // After an outage: nobody waits for a code that is dead.
      await store.updateMail(tx, row.id, { state: 'withdrawn', bodySealed: null, nextTryAt: null });
      return;
    }
    const result = unnoted.get(mailId) ?? (await handOver(deps, row, body));
    if (result.outcome !== 'later') unnoted.set(mailId, result);
    const change = afterTry(row, result, deps.clock.now());
    // The last mail to somebody who is erased must not keep their address.
    if (row.kind === 'account-erased' && change.state !== undefined) await store.deleteMail(tx, row.id);
    else await store.updateMail(tx, row.id, { attempts: row.attempts + 1, ...change });
  });
  unnoted.delete(mailId);
}

function handOver({ config, mailer }: Deps, row: store.MailRow, body: MailBody): Promise<MailResult> {
  const { hostname } = new URL(config.baseUrl);
  const { unsubscribeUrl, ...said } = body;
  return mailer.send({
    messageId: `<${row.id}@${hostname}>`,
    to: row.recipient,
    subject: row.subject,
    language: row.language,
    ...said,
    ...(unsubscribeUrl !== undefined && {
      headers: { 'list-unsubscribe': `<${unsubscribeUrl}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' },
    }),
  });
}

/** Refused for good is one thing, a server that is away another: that mail waits, and is given up after days only. */
function afterTry(row: store.MailRow, result: MailResult, now: Date): Partial<store.MailRow> {
  if (result.outcome === 'sent')
    return { state: 'sent', lastError: null, sentAt: now, bodySealed: null, nextTryAt: null };
  const lastError = result.reason;
  if (result.outcome === 'refused' || now.getTime() - row.createdAt.getTime() >= GIVE_UP_MS)
    return { state: 'failed', lastError, nextTryAt: null };
  const wait = Math.min(SHORTEST_WAIT_MS * 2 ** row.attempts, LONGEST_WAIT_MS);
  // Up to a tenth more, so that mails of one outage do not all come back in one moment.
  return { lastError, nextTryAt: new Date(now.getTime() + wait + randomInt(wait / 10)) };
}
