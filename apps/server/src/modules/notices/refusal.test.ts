import { expect, it } from 'vitest';
import { refusalOf } from './refusal.ts';

it.each([
  ['550 5.1.1 <x@y.example>: Recipient address rejected: User unknown', 'no-such-address'],
  ['550 No such user here', 'no-such-address'],
  ['553 sorry, that domain is not in my list', 'no-such-address'],
  ['malformed address', 'no-such-address'],
  ['550-5.2.1 The account is disabled', 'no-such-address'],
  ['552 5.2.2 Mailbox full', 'mailbox-full'],
  ['552 quota exceeded', 'mailbox-full'],
  ['550 5.7.1 Message rejected by policy', 'content-refused'],
  ['554 spam', 'content-refused'],
  ['555 parameters not recognised', 'other'],
  ['connect ECONNREFUSED 127.0.0.1:25', 'unanswered'],
  ['452 4.2.2 try again later', 'unanswered'],
])('reads %j as %s, and keeps what was said', (reply, kind) => {
  expect(refusalOf(reply)).toEqual({ kind, reply });
});
