import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { bareAddress, headerFault, isMailAddress } from './mail-header.ts';

export interface OutgoingMail {
  /** With its angle brackets; the same for every try of one mail. */
  messageId: string;
  /** One bare address. */
  to: string;
  subject: string;
  html: string;
  text: string;
  language: string;
  /** Shown as the sender, before the installation's address; none: the installation's own name. */
  senderName?: string;
  /** One bare address. */
  replyTo?: string;
  headers?: Record<string, string>;
}

/** `response` and `reason` are one line each, without control characters. */
export type MailResult =
  | { outcome: 'sent'; response: string }
  /** For good: another try would be refused alike. */
  | { outcome: 'refused'; reason: string }
  /** The server is away, busy or wrongly set: try again. */
  | { outcome: 'later'; reason: string };

export interface Mailer {
  /** Whether a mail server is set at all. */
  configured: boolean;
  /** Gives one mail to the mail server, once: whoever calls decides about further tries. Never throws. */
  send(mail: OutgoingMail): Promise<MailResult>;
  /** Lets mails under way end, for ten seconds at most: those that hang are for later. May be called twice. */
  close(): Promise<void>;
}

/** Two at a time: mail is never urgent enough to look like an attack on the mail server. */
const MAX_CONNECTIONS = 2;
const CONNECTION_TIMEOUT_MS = 10_000;
const GREETING_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;
/** A stop waits no longer than this for a mail server: one that took the mail and says so later is given it a second time. */
const LAST_MAILS_MS = 10_000;
const MAX_REASON_LENGTH = 200;

/**
 * Sends by the mail server of SMTP_URL.
 * @param smtpUrl `smtp://` or `smtps://`, with user and password if needed; undefined: every mail is for later
 * @param from `Name <address>` of the installation
 * @param timeouts milliseconds, for tests
 */
export function createMailer(
  smtpUrl: string | undefined,
  from: string,
  { socketTimeoutMs = SOCKET_TIMEOUT_MS }: { socketTimeoutMs?: number } = {},
): Mailer {
  if (smtpUrl === undefined) {
    const none = { outcome: 'later' as const, reason: 'no mail server is set' };
    return { configured: false, send: async () => none, close: async () => undefined };
  }
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    // The pool would give a mail again when a connection closes, also after the server took it: the queue decides instead.
    maxRequeues: 0,
    connectionTimeout: Math.min(CONNECTION_TIMEOUT_MS, socketTimeoutMs),
    greetingTimeout: Math.min(GREETING_TIMEOUT_MS, socketTimeoutMs),
    socketTimeout: socketTimeoutMs,
    // A mail names no file and no address for the server to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  /** Mails under way, and how each is cut off. */
  const underWay = new Map<Promise<unknown>, (reason: Error) => void>();
  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    await Promise.race([Promise.allSettled(underWay.keys()), wait(LAST_MAILS_MS, undefined, { ref: false })]);
    for (const cutOff of underWay.values()) cutOff(new Error('Insigne stopped before the mail server answered'));
    transport.close();
  }
  return {
    configured: true,
    async send({ messageId, to, subject, html, text, language, senderName, replyTo, headers = {} }) {
      if (!isMailAddress(to)) return { outcome: 'refused', reason: 'malformed address' };
      if (replyTo !== undefined && !isMailAddress(replyTo)) return { outcome: 'refused', reason: 'malformed reply-to' };
      const own = { subject, 'message-id': messageId, 'content-language': language, from: senderName ?? '' };
      const fault = headerFault({ ...headers, ...own });
      if (fault !== undefined) return { outcome: 'refused', reason: `malformed header ${fault}` };
      const sending = transport.sendMail({
        from: senderName === undefined ? from : { name: senderName, address: bareAddress(from) },
        ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
        // As an object: a text would be parsed as a list of addresses with names.
        to: { name: '', address: to },
        messageId,
        subject,
        html,
        text,
        headers: { 'auto-submitted': 'auto-generated', ...headers, 'content-language': language },
      });
      const cut = Promise.withResolvers<never>();
      underWay.set(sending, cut.reject);
      try {
        const { response } = await Promise.race([sending, cut.promise]);
        return { outcome: 'sent', response: oneLine(response) };
      } catch (error) {
        return failure(error);
      } finally {
        underWay.delete(sending);
      }
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
}

/** What a mail server says about this one mail: its recipient, its sender, its content. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/**
 * Permanent is only what the server says of this mail with 5xx: a wrong password or a closed server answers 5xx too, and is
 * mended by the operator.
 */
function failure(error: unknown): MailResult {
  const { code, responseCode, response, message } = error as {
    code?: string;
    responseCode?: number;
    response?: string;
    message?: string;
  };
  const permanent = ABOUT_THE_MAIL.has(code ?? '') && (responseCode ?? 0) >= 500;
  const reason = oneLine(response ?? message ?? String(error));
  return permanent ? { outcome: 'refused', reason } : { outcome: 'later', reason };
}

const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_REASON_LENGTH);
