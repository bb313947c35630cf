// Waiting for mails, as a person does who looks into the box again.
import { setTimeout as wait } from 'node:timers/promises';
import type { MailTrap, TrappedMail } from '../../apps/server/tests/support/mail-trap.ts';

/** A mail goes out through a job; sixty at once take their time on a busy machine. */
const WITHIN_MS = 45_000;

/** The newest mail to this address whose text holds `text`, after so many mails in all. @throws when none comes */
export const mailTo = (trap: MailTrap, address: string, text: string | RegExp, after = 0): Promise<TrappedMail> =>
  until(trap, `a mail to ${address} with ${text}`, (mails) =>
    mails.slice(after).findLast((mail) => mail.envelope.to.includes(address) && (mail.text ?? '').search(text) >= 0),
  );

/** Every mail whose text holds `text`, once there are `count` of them. @throws when fewer come */
export const mailsWith = (trap: MailTrap, text: string | RegExp, count: number): Promise<TrappedMail[]> =>
  until(trap, `${count} mails with ${text}`, (mails) => {
    const found = mails.filter((mail) => (mail.text ?? '').search(text) >= 0);
    return found.length >= count ? found : undefined;
  });

async function until<T>(trap: MailTrap, what: string, find: (mails: TrappedMail[]) => T | undefined): Promise<T> {
  const late = new AbortController();
  const timeout = wait(WITHIN_MS, 'late', { signal: late.signal }).catch(() => 'late');
  try {
    for (;;) {
      const found = find(trap.mails);
      if (found !== undefined) return found;
      if ((await Promise.race([trap.waitFor(trap.mails.length + 1), timeout])) === 'late')
        throw new Error(`${what}: not within ${WITHIN_MS / 1000} s; ${listOf(trap)}`);
    }
  } finally {
    late.abort();
  }
}

function listOf({ mails }: MailTrap): string {
  const last = mails.slice(-5).map(({ envelope, subject }) => `${envelope.to} “${subject}”`);
  return mails.length === 0 ? 'none came' : `the last of ${mails.length}: ${last.join(', ')}`;
}
