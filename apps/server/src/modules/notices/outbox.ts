import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import * as store from './notices.store.ts';
import { sendLater } from './send-mail.ts';

/** Refusals of a week: older ones were seen, or will not be mended. */
const LATELY_MS = 7 * 24 * 60 * 60_000;

/** How the mails of the installation stand. `waiting`: queued, and refused for the moment at least once. */
export async function mailFigures(tx: Tx) {
  const { rows, waiting } = await store.mailFigures(tx);
  const counts = { queued: 0, sent: 0, kept: 0, failed: 0, withdrawn: 0, waiting };
  for (const { state, count } of rows) counts[state] = count;
  const refusedLately = await store.countRefusedSince(tx, new Date(Date.now() - LATELY_MS));
  return { counts, refusedLately, lastSentAt: rows.find(({ state }) => state === 'sent')?.lastSentAt ?? null };
}

export const listOutbox = store.listOutbox;
export const countUnsent = store.countUnsent;

/** Gives a mail that waits or was refused to the queue at once. False: there is nothing to send, or nobody to send it. */
export async function retryMail(deps: Pick<Context, 'clock' | 'mailer'>, tx: Tx, id: string): Promise<boolean> {
  const row = await store.lockMail(tx, id);
  if (!deps.mailer.configured || row === undefined || row.bodySealed === null) return false;
  if (row.state !== 'queued' && row.state !== 'failed' && row.state !== 'kept') return false;
  await store.updateMail(tx, id, { state: 'queued', nextTryAt: deps.clock.now() });
  await sendLater(tx, [id]);
  return true;
}
