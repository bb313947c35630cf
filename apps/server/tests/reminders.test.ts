import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import { tellWhatIsDue } from '../src/modules/issuing/reminders.ts';
import { retryMails } from '../src/modules/notices/send-mail.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { badgeContent, publishedBadge, signInOperator } from './support/factory.ts';
import { type MailTrap, openMailTrap, type TrappedMail } from './support/mail-trap.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const TOKEN = /\/claim\/([1-9A-HJ-NP-Za-km-z]{44})/;

let test: TestApp;
let trap: MailTrap;
let owner: Visitor;
let badgeId: string;
let person = 0;
const moved: number[] = [];

beforeAll(async () => {
  trap = await openMailTrap();
  test = await openTestApp({ smtpUrl: trap.url });
  await test.startJobs();
  owner = await signInOperator(test);
  await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', {
    handle: HANDLE,
    name: 'L’Atelier',
  });
  badgeId = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(async () => {
  await test?.close();
  await trap?.close();
});
beforeEach(() => void trap.mails.splice(0));
// Sessions end as well when the clock is moved by months.
afterEach(() => test.clock.advance(-moved.splice(0).reduce((sum, one) => sum + one, 0)));

const header = (mail: TrappedMail | undefined, name: string) => mail?.headers.find(({ key }) => key === name)?.value;
const mailsTo = (email: string) => trap.mails.filter(({ envelope }) => envelope.to[0] === email);
const arrived = (email: string, count: number) =>
  until(`${count} mails to ${email}`, () => (mailsTo(email).length >= count ? mailsTo(email) : undefined));
/** Every job that waits was carried out. */
const settled = () =>
  until('an empty queue', async () => {
    const { rows } = await test.context.db.pool.query(
      `select 1 from graphile_worker._private_jobs where run_at <= now()`,
    );
    return rows.length === 0 ? true : undefined;
  });
async function days(count: number) {
  // A mail that has arrived is not noted as sent yet.
  await settled();
  moved.push(count * DAY);
  test.clock.advance(count * DAY);
  await tellWhatIsDue(test.context);
  await retryMails(test.context);
  await settled();
}

/** An award whose first mail has arrived. */
async function awarded(language: 'fr' | 'en' = 'fr', badge = badgeId) {
  person += 1;
  const email = `person.${person}@people.example`;
  const recipient = { email, name: '', language };
  const { award } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, { badgeId: badge, recipient });
  const [mail] = await arrived(email, 1);
  return { award, email, token: TOKEN.exec(mail?.text ?? '')?.[1] ?? '' };
}

describe('reminders', () => {
  it('come after three and after ten days, each once, in the person’s language, and then no more', async () => {
    const { email } = await awarded('en');
    await days(2);
    expect(mailsTo(email)).toHaveLength(1);
    await days(1);
    await tellWhatIsDue(test.context);
    const [, first] = await arrived(email, 2);
    expect(first?.subject).toBe('Your badge “Premiers secours (first aid)” is waiting for you');
    await days(6);
    expect(mailsTo(email)).toHaveLength(2);
    await days(1);
    const [, , second] = await arrived(email, 3);
    expect(second?.subject).toMatch(/^Last reminder/);
    await days(40);
    expect(mailsTo(email)).toHaveLength(3);
  });

  it('can be ended with one click, as mail programs do it; the award mail itself offers none', async () => {
    const { email, token } = await awarded();
    await days(3);
    const [award, reminder] = await arrived(email, 2);
    expect(header(award, 'list-unsubscribe')).toBeUndefined();
    expect(header(reminder, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const url = header(reminder, 'list-unsubscribe')?.replace(/[<>\s]/g, '') ?? '';
    expect(reminder?.text).toContain(url);
    // Opening the address is what scanners do: it stops nothing.
    expect(await (await test.visitor().get(url)).text()).toContain('Arrêter les rappels');
    const program = await test.visitor().send('POST', url, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }), {
      origin: test.context.config.baseUrl,
    });
    expect([program.status, await program.text()]).toEqual([200, 'OK']);
    expect(await (await test.visitor().get(url)).text()).toContain('Plus de rappel');
    await days(10);
    expect(mailsTo(email)).toHaveLength(2);
    // The links of both mails go on working.
    for (const one of [token, TOKEN.exec(url)?.[1]])
      expect(await (await test.visitor().get(`/fr/claim/${one}`)).text()).toContain('Accepter');
  });

  it.each(['accept', 'decline'] as const)(
    'stop with the answer: %s, also by the link of an earlier mail',
    async (act) => {
      const { email, token } = await awarded();
      await days(3);
      await arrived(email, 2);
      expect((await test.visitor().post(`/fr/claim/${token}/${act}`)).status).toBe(303);
      await days(10);
      expect(mailsTo(email)).toHaveLength(2);
    },
  );

  it('stop with a revocation, also one that still waits in the outbox', async () => {
    const { award, email } = await awarded();
    trap.refuse(email, 451);
    await days(3);
    await owner.ask('POST', `${BASE}/awards/${award.id}/revoke`, { reason: 'Session annulée' });
    trap.refuse(email, 0);
    await days(10);
    expect(mailsTo(email)).toHaveLength(1);
  });

  it('are not sent to an address that refuses mail', async () => {
    person += 1;
    const email = `gone.${person}@people.example`;
    trap.refuse(email, 550);
    const body = { badgeId, recipient: { email, name: '', language: 'fr' } };
    const { award } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, body);
    await settled();
    const shown = await owner.ask<{ award: AwardView }>('GET', `${BASE}/awards/${award.id}`);
    expect(shown.award).toMatchObject({
      state: 'pending',
      mail: 'failed',
      refusal: { kind: 'no-such-address', reply: /550/ },
    });
    trap.refuse(email, 0);
    await days(3);
    await days(10);
    expect(mailsTo(email)).toEqual([]);
  });

  it('are one mail, the later one, after a server that was off for days', async () => {
    const { email } = await awarded();
    await days(12);
    await days(1);
    expect(
      mailsTo(email)
        .slice(1)
        .map(({ subject }) => subject),
    ).toEqual([expect.stringMatching(/^Dernier rappel/)]);
  });
});

describe('notices of expiry', () => {
  const withValidity = async (validityMonths: number) => {
    const content = { ...badgeContent(`Validité ${validityMonths}`), validityMonths };
    const { badge } = await owner.ask<{ badge: { id: string } }>('POST', `${BASE}/badges`, { content });
    await owner.ask('POST', `${BASE}/badges/${badge.id}/publish`);
    return badge.id;
  };
  const accepted = async (validityMonths: number) => {
    const made = await awarded('fr', await withValidity(validityMonths));
    await test.visitor().post(`/fr/claim/${made.token}/accept`);
    return made;
  };

  it('reach the holder 90 and 30 days before, each once, and never who has not accepted', async () => {
    const badge = await withValidity(24);
    const held = await awarded('fr', badge);
    const waiting = await awarded('fr', badge);
    await test.visitor().post(`/fr/claim/${held.token}/accept`);
    const life = (Date.parse(held.award.validUntil ?? '') - Date.parse(held.award.awardedAt)) / DAY;
    await days(life - 91);
    expect(mailsTo(held.email)).toHaveLength(1);
    await days(1.5);
    await days(1);
    expect(mailsTo(held.email)).toHaveLength(2);
    await days(60);
    await days(1);
    expect(mailsTo(held.email).map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Vous avez reçu/),
      expect.stringMatching(/Validité 24.* expire le/),
      expect.stringMatching(/Validité 24.* expire le/),
    ]);
    await days(40);
    expect(mailsTo(held.email)).toHaveLength(3);
    expect(mailsTo(waiting.email).filter(({ subject }) => subject?.includes('expire'))).toEqual([]);
  });

  it('leave a badge of three months its last month only, and one of a month in peace', async () => {
    const three = await accepted(3);
    const one = await accepted(1);
    await days(1);
    expect([mailsTo(three.email).length, mailsTo(one.email).length]).toEqual([1, 1]);
    await days(70);
    expect([mailsTo(three.email).length, mailsTo(one.email).length]).toEqual([2, 1]);
  });
});
