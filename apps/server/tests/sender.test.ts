import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from './support/app.ts';
import { awardTo, publishedBadge, signInOperator } from './support/factory.ts';
import { type MailTrap, openMailTrap } from './support/mail-trap.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'lumiere';
const BASE = `/api/organisations/${HANDLE}`;
const OURS = 'insigne@localhost';

let trap: MailTrap;
let test: TestApp;
let owner: Visitor;
let badgeId: string;

beforeAll(async () => {
  trap = await openMailTrap();
  test = await openTestApp({ smtpUrl: trap.url });
  owner = await signInOperator(test);
  await owner.ask('POST', '/api/organisations', { handle: HANDLE, name: 'Atelier Lumière' });
  badgeId = (await publishedBadge(owner, HANDLE)).id;
  await test.startJobs();
}, 60_000);
afterAll(async () => {
  await test?.close();
  await trap?.close();
});

const save = (body: object) => owner.send('PATCH', BASE, body);
async function mailTo(email: string) {
  const before = trap.mails.length;
  await awardTo(owner, HANDLE, badgeId, email);
  return (await trap.waitFor(before + 1)).at(-1);
}

describe('the sender of an organisation’s mails', () => {
  it('is the organisation, by the installation’s address', async () => {
    const mail = await mailTo('aude@people.example');
    expect(mail?.from).toEqual({ name: 'Atelier Lumière', address: OURS });
    expect(mail?.replyTo).toBeUndefined();
    expect(mail?.envelope.from).toBe(OURS);
  });

  it('has the name and the reply address that it gives', async () => {
    expect((await save({ senderName: '  Badges, Atelier Lumière ', replyTo: 'Badges@Lumiere.example' })).status).toBe(
      200,
    );
    const mail = await mailTo('brice@people.example');
    expect(mail?.from).toEqual({ name: 'Badges, Atelier Lumière', address: OURS });
    expect(mail?.replyTo).toEqual([{ name: '', address: 'badges@lumiere.example' }]);
    expect(mail?.envelope).toEqual({ from: OURS, to: ['brice@people.example'] });
    expect((await save({ senderName: '', replyTo: '' })).status).toBe(200);
    expect((await mailTo('celine@people.example'))?.from).toMatchObject({ name: 'Atelier Lumière' });
  });

  it.each([
    ['senderName', 'Atelier\r\nBcc: x@evil.example'],
    ['senderName', 'securite@banque.example'],
    ['senderName', 'Banque <securite@banque.example>'],
    ['senderName', 'Atelier "L"'],
    ['senderName', 'Atelier\u202e'],
    ['senderName', 'Ate\u00adlier'],
    ['senderName', 'x'.repeat(61)],
    ['replyTo', 'a@b.example\r\nBcc: x@evil.example'],
    ['replyTo', 'a@b.example, x@evil.example'],
    ['replyTo', 'nobody'],
  ])('is refused as %s where it could be read as more: %j', async (field, value) => {
    const answer = await save({ [field]: value });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: `/${field}` }] });
  });
});
