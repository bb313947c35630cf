import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TrappedMail extends Email {
  /** As the envelope says, which is what counts for delivery. */
  envelope: { from: string; to: string[] };
  raw: string;
}

export interface MailTrap {
  /** For SMTP_URL. */
  url: string;
  mails: TrappedMail[];
  /** Resolves with the first mails as soon as there are that many. */
  waitFor(count: number): Promise<TrappedMail[]>;
  /** Answers RCPT TO of this address with the code, 550 or 451 for instance; 0 takes it again. */
  refuse(address: string, code: number): void;
  /** Takes mails and never answers about them, until it is called with false; they are then lost. */
  hang(on: boolean): void;
  /** How many mails hang now. */
  hangs(): number;
  close(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is given; `port` where an earlier one was. */
export async function openMailTrap(port = 0): Promise<MailTrap> {
  const mails: TrappedMail[] = [];
  const refused = new Map<string, number>();
  const waiting: { count: number; resolve(): void }[] = [];
  const hanging: ((error: Error) => void)[] = [];
  let hangs = false;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, callback) {
      const code = refused.get(address) ?? 0;
      if (code === 0) return callback();
      callback(Object.assign(new Error('mailbox refused'), { responseCode: code }));
    },
    async onData(stream, session, callback) {
      // Undefined: the client went away in the middle of its mail.
      const bytes = await buffer(stream).catch(() => undefined);
      if (bytes === undefined) return callback(new Error('cut off'));
      if (hangs) return void hanging.push(callback);
      const { mailFrom, rcptTo } = session.envelope;
      const from = mailFrom === false ? '' : mailFrom.address;
      const parsed = await PostalMime.parse(bytes);
      mails.push({ ...parsed, envelope: { from, to: rcptTo.map(({ address }) => address) }, raw: bytes.toString() });
      callback();
      for (const { count, resolve } of waiting) if (mails.length >= count) resolve();
    },
  });
  // A client that goes away in the middle is what some tests are about.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    async waitFor(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ count, resolve });
      if (mails.length >= count) resolve();
      await promise;
      return mails.slice(0, count);
    },
    refuse(address, code) {
      refused.set(address, code);
    },
    hang(on) {
      hangs = on;
      if (!on) for (const callback of hanging.splice(0)) callback(new Error('lost'));
    },
    hangs: () => hanging.length,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
