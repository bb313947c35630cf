import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type MailTrap, openMailTrap } from '../../../tests/support/mail-trap.ts';
import { createMailer, type Mailer, type OutgoingMail } from './mailer.ts';

const FROM = 'Insigne <insigne@badges.example>';
const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  messageId: '<0198@badges.example>',
  to: 'elodie@person.example',
  subject: 'Vous avez reçu le badge « Coopération »',
  html: '<p lang="fr">Élodie, acceptez votre badge.</p>',
  text: 'Élodie, acceptez votre badge.',
  language: 'fr',
  ...changes,
});

let trap: MailTrap;
let mailer: Mailer;
beforeAll(async () => {
  trap = await openMailTrap();
  mailer = createMailer(trap.url, FROM);
});
afterEach(() => void trap.mails.splice(0));
afterAll(async () => {
  mailer.close();
  await trap.close();
});

describe('the mailer', () => {
  it('hands a mail over whole: both forms, accents, language, id', async () => {
    expect((await mailer.send(mail({ headers: { 'list-unsubscribe': '<https://badges.example/u>' } }))).outcome).toBe(
      'sent',
    );
    const [received] = await trap.waitFor(1);
    expect(received).toMatchObject({
      subject: 'Vous avez reçu le badge « Coopération »',
      messageId: '<0198@badges.example>',
      from: { name: 'Insigne', address: 'insigne@badges.example' },
      envelope: { from: 'insigne@badges.example', to: ['elodie@person.example'] },
    });
    expect(received?.text?.trim()).toBe('Élodie, acceptez votre badge.');
    expect(received?.html).toContain('Élodie');
    const headers = Object.fromEntries(received?.headers.map(({ key, value }) => [key, value]) ?? []);
    expect(headers).toMatchObject({ 'content-language': 'fr', 'auto-submitted': 'auto-generated' });
    expect(headers['list-unsubscribe']).toContain('https://badges.example/u');
  });

  it.each([
    'a@b.example\r\nBcc: x@evil.example',
    'a@b.example\nBcc: x@evil.example',
    'a@b.example,x@evil.example',
    '"a,x@evil.example"@b.example',
    'Name <a@b.example>',
    'a @b.example',
    'a@b@c.example',
    'a(comment)@b.example',
    'a;x@b.example',
    '',
    'nobody',
    `${'a'.repeat(65)}@b.example`,
  ])('refuses the address %j before it reaches the server', async (to) => {
    expect(await mailer.send(mail({ to }))).toEqual({ outcome: 'refused', reason: 'malformed address' });
    expect(trap.mails).toEqual([]);
  });

  it.each<Partial<OutgoingMail>>([
    { subject: 'Badge\r\nBcc: x@evil.example' },
    { headers: { 'x-a': 'b\nBcc: x@evil.example' } },
    { headers: { 'x-a: b\r\nBcc': 'x@evil.example' } },
    { messageId: '<a@b>\r\nBcc: x@evil.example' },
    { messageId: 'no brackets' },
    { language: 'fr\r\nBcc: x@evil.example' },
  ])('refuses a header that would become two: %j', async (changes) => {
    expect(await mailer.send(mail(changes))).toMatchObject({ outcome: 'refused', reason: /^malformed header/ });
    expect(trap.mails).toEqual([]);
  });

  it.each(['Atelier Lumière', 'Dupont, Fils & Cie', 'Atelier (Lyon): badges; et plus'])(
    'says that a mail is from %j, by the installation’s address',
    async (senderName) => {
      const replyTo = 'badges@atelier.example';
      expect((await mailer.send(mail({ senderName, replyTo }))).outcome).toBe('sent');
      const [received] = await trap.waitFor(1);
      expect(received?.from).toEqual({ name: senderName, address: 'insigne@badges.example' });
      expect(received?.replyTo).toEqual([{ name: '', address: replyTo }]);
      expect(received?.envelope).toEqual({ from: 'insigne@badges.example', to: ['elodie@person.example'] });
    },
  );

  it.each<Partial<OutgoingMail>>([
    { senderName: 'Atelier\r\nBcc: x@evil.example' },
    { senderName: 'Atelier\u0000' },
    { replyTo: 'a@b.example\r\nBcc: x@evil.example' },
    { replyTo: 'a@b.example, x@evil.example' },
    { replyTo: 'Name <a@b.example>' },
  ])('lets no sender bring a header of its own: %j', async (changes) => {
    expect(await mailer.send(mail(changes))).toMatchObject({ outcome: 'refused', reason: /^malformed/ });
    expect(trap.mails).toEqual([]);
  });

  it('tells a mailbox that does not exist from one that is busy', async () => {
    trap.refuse('gone@person.example', 550);
    trap.refuse('full@person.example', 452);
    expect(await mailer.send(mail({ to: 'gone@person.example' }))).toMatchObject({ outcome: 'refused', reason: /550/ });
    expect(await mailer.send(mail({ to: 'full@person.example' }))).toMatchObject({ outcome: 'later', reason: /452/ });
    expect((await mailer.send(mail())).outcome).toBe('sent');
  });

  it('gives up on a server that never answers, without sending twice', async () => {
    const hasty = createMailer(trap.url, FROM, { socketTimeoutMs: 300 });
    trap.hang(true);
    expect((await hasty.send(mail())).outcome).toBe('later');
    trap.hang(false);
    expect((await hasty.send(mail({ messageId: '<next@badges.example>' }))).outcome).toBe('sent');
    hasty.close();
    expect(trap.mails.map(({ messageId }) => messageId)).toEqual(['<next@badges.example>']);
  });

  it('gives up on a server that takes the connection and says nothing', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const sockets = new Set<Socket>();
    mute.on('connection', (socket) => sockets.add(socket.on('error', () => {})));
    const { port } = mute.address() as AddressInfo;
    const hasty = createMailer(`smtp://127.0.0.1:${port}`, FROM, { socketTimeoutMs: 300 });
    expect(await hasty.send(mail())).toMatchObject({ outcome: 'later', reason: /greeting/i });
    hasty.close();
    for (const socket of sockets) socket.destroy();
    mute.close();
  });

  it('says later, with a reason, when no server listens, and when none is set', async () => {
    const gone = await openMailTrap();
    await gone.close();
    const away = createMailer(gone.url, FROM);
    expect(await away.send(mail())).toMatchObject({ outcome: 'later', reason: /ECONNREFUSED/ });
    away.close();
    const none = createMailer(undefined, FROM);
    expect(none.configured).toBe(false);
    expect(await none.send(mail())).toEqual({ outcome: 'later', reason: 'no mail server is set' });
  });
});
