import type { REFUSALS } from './notices.schema.ts';

export interface Refusal {
  kind: (typeof REFUSALS)[number];
  /** What the mail server said, as it said it. */
  reply: string;
}

/** Code of the reply, and the enhanced one if there is one (RFC 5321 section 4.2, RFC 3463). */
const REPLY = /^(\d{3})[ -]?(?:(\d\.\d{1,3}\.\d{1,3}) )?/;

/** A mail server's last word in one of a few kinds. What is no refusal is a mail server that did not take it for days. */
export function refusalOf(lastError: string | null): Refusal {
  const reply = lastError ?? '';
  return { kind: kindOf(reply), reply };
}

function kindOf(reply: string): Refusal['kind'] {
  if (reply === 'malformed address') return 'no-such-address';
  const [, code = '', enhanced = ''] = REPLY.exec(reply) ?? [];
  if (!code.startsWith('5')) return 'unanswered';
  const [, subject, detail] = enhanced.split('.');
  if (subject === '1' || (subject === '2' && detail === '1')) return 'no-such-address';
  if ((subject === '2' && detail === '2') || code === '552') return 'mailbox-full';
  if (subject === '7' || subject === '6' || code === '554') return 'content-refused';
  return enhanced === '' && (code === '550' || code === '551' || code === '553') ? 'no-such-address' : 'other';
}
