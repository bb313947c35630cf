import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { mailPreviewSchema, mailTextListSchema } from '../src/modules/issuing/mail-texts.schema.ts';
import type { MailView } from '../src/modules/notices/notices.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { awardTo, createOrganisation, joinAs, publishedBadge, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'lumiere';
const BASE = `/api/organisations/${HANDLE}`;
const TEXTS = `${BASE}/mail-texts`;
const NONE = { subject: '', opening: '', closing: '' };

let test: TestApp;
let owner: Visitor;
let badgeId: string;
let administrator: Visitor;
let operator: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: HANDLE, name: 'Atelier Lumière' });
  owner = made.owner;
  badgeId = (await publishedBadge(owner, HANDLE)).id;
  administrator = await joinAs(test, owner, made.organisation, 'administrator');
}, 60_000);
afterAll(() => test?.close());

const put = (template: string, fr: object, en: object = NONE) =>
  owner.send('PUT', `${TEXTS}/${template}`, { fr: { ...NONE, ...fr }, en: { ...NONE, ...en } });
const listed = async () => (await owner.ask<z.infer<typeof mailTextListSchema>>('GET', TEXTS)).mailTexts;
const mails = async () => (await owner.ask<{ mails: MailView[] }>('GET', `${BASE}/mails`)).mails;
const mailTo = async (email: string) => (await mails()).find(({ to }) => to === email);
const preview = (template: string, language: string, fr: object, en: object = NONE) =>
  owner.ask<z.infer<typeof mailPreviewSchema>>('POST', `${TEXTS}/${template}/preview`, {
    language,
    texts: { fr: { ...NONE, ...fr }, en: { ...NONE, ...en } },
  });

describe('an organisation’s own words in its mails', () => {
  it('are said in the mails from then on, in the language that has them, and no more once they are taken back', async () => {
    expect(
      (await put('award', { subject: '{badge}, bravo', opening: 'Chère {nom},', closing: 'L’équipe' })).status,
    ).toBe(204);
    expect((await listed()).find(({ template }) => template === 'award')).toMatchObject({
      texts: { fr: { subject: '{badge}, bravo' }, en: NONE },
      placeholders: { fr: ['{nom}', '{badge}', '{organisation}'], en: ['{name}', '{badge}', '{organisation}'] },
      changedAt: expect.any(String),
    });
    await awardTo(owner, HANDLE, badgeId, 'aude@people.example');
    const told = await mailTo('aude@people.example');
    expect(told?.subject).toBe('Premiers secours, bravo');
    expect(told?.text).toContain('Chère Renée Lœuvre,');
    expect(told?.text).toMatch(/\/claim\/\w{40}/);
    // Whose language nobody said reads both: French in the organisation's words, English in ours.
    const recipient = { email: 'brice@people.example', name: 'Brice Maillard' };
    await owner.ask('POST', `${BASE}/awards`, { badgeId, recipient });
    const both = await mailTo('brice@people.example');
    expect(both?.subject).toMatch(/^Premiers secours, bravo \/ You earned/);
    expect((await put('award', {})).status).toBe(204);
    await awardTo(owner, HANDLE, badgeId, 'celine@people.example');
    expect((await mailTo('celine@people.example'))?.subject).toMatch(/^Vous avez reçu/);
    expect((await listed()).find(({ template }) => template === 'award')?.changedAt).toBeNull();
  });

  it('are of this organisation alone', async () => {
    await put('award', { opening: 'Chez nous, {nom} :' });
    const { owner: other } = await createOrganisation(test, operator, { handle: 'phare', name: 'Le Phare' });
    const badge = await publishedBadge(other, 'phare');
    await awardTo(other, 'phare', badge.id, 'denis@people.example');
    const { mails: theirs } = await other.ask<{ mails: MailView[] }>('GET', '/api/organisations/phare/mails');
    expect(theirs.find(({ to }) => to === 'denis@people.example')?.text).not.toContain('Chez nous');
    expect((await other.send('GET', TEXTS)).status).toBe(404);
    await put('award', {});
  });

  it('leave a line on the audit trail when they change, and none when they do not', async () => {
    const lines = async () => {
      const path = `${BASE}/trail?action=mail-texts.changed`;
      const { events } = await owner.ask<{ events: { subject: { id: string } | null }[] }>('GET', path);
      return events.filter(({ subject }) => subject?.id === 'expiring').length;
    };
    expect(await lines()).toBe(0);
    await put('expiring', { closing: 'À bientôt' });
    await put('expiring', { closing: ' À bientôt ' });
    expect(await lines()).toBe(1);
    await put('expiring', {});
    expect(await lines()).toBe(2);
  });

  it('are refused with the name of whatever the mail cannot say', async () => {
    const answer = await put('award', { opening: 'Bonjour {prenom},' }, { subject: '{date}' });
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { pointer: string; detail: string }[] };
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/fr/opening', '/en/subject']);
    expect(errors[0]?.detail).toContain('{prenom}');
    expect(errors[0]?.detail).toContain('{nom}, {badge}, {organisation}');
    expect(errors[1]?.detail).toContain('{date}');
    const body = { language: 'fr', texts: { fr: { ...NONE, opening: '{prenom}' }, en: NONE } };
    for (const act of ['preview', 'try']) {
      const refused = await owner.send('POST', `${TEXTS}/award/${act}`, body);
      expect(await refused.json()).toMatchObject({ status: 422, errors: [{ pointer: '/texts/fr/opening' }] });
    }
  });

  it.each([
    ['subject', 'a\r\nBcc: x@evil.example'],
    ['subject', 'x'.repeat(151)],
    ['opening', 'x'.repeat(1501)],
    ['opening', 'a\u0000b'],
    ['closing', 'a\u202eb'],
  ])('are refused as %s where mail programs could stumble: %j', async (part, value) => {
    const answer = await put('award', { [part]: value });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: `/fr/${part}` }] });
  });

  it('are of mails to recipients only: a code or an invitation has none', async () => {
    for (const template of ['sign-in-code', 'invitation', 'nothing'])
      expect((await put(template, {})).status).toBe(422);
  });
});

describe('the preview of a mail', () => {
  it('is the mail as it would be, closed to everything but our pictures, and stores nothing', async () => {
    const before = (await mails()).length;
    const seen = await preview('award', 'fr', { opening: 'Chère {nom}, <b>bravo</b>' });
    expect(seen.subject).toContain('Premiers secours');
    expect(seen.html).toContain('&lt;b&gt;bravo&lt;/b&gt;');
    expect(seen.html).toMatch(/<head>\s*<meta http-equiv="content-security-policy" content="default-src 'none'/);
    expect(seen.html).not.toMatch(/<script|\son\w+=/);
    expect(seen.text).toContain('Chère Camille Martin, <b>bravo</b>');
    expect(seen.from).toEqual({ name: 'Atelier Lumière', address: 'insigne@localhost' });
    expect(seen.replyTo).toBeNull();
    expect((await listed()).find(({ template }) => template === 'award')?.changedAt).toBeNull();
    expect(await mails()).toHaveLength(before);
  });

  it('shows each mail in both languages, whole', async () => {
    for (const { template } of await listed()) {
      for (const language of ['fr', 'en']) {
        const { html, text, subject } = await preview(template, language, { closing: 'Fin' }, { closing: 'End' });
        expect(`${html}${text}${subject}`, template).not.toMatch(/\{\{|undefined|[\uE000\uE001]/);
        expect(text, template).toContain(language === 'fr' ? 'Fin' : 'End');
      }
    }
  });

  it('shows the sender as the mails have it', async () => {
    await owner.ask('PATCH', BASE, { senderName: 'Badges Lumière', replyTo: 'badges@lumiere.example' });
    const { from, replyTo } = await preview('award', 'en', {});
    expect(from.name).toBe('Badges Lumière');
    expect(replyTo).toBe('badges@lumiere.example');
  });
});

describe('the try of a mail', () => {
  const attempt = (by: Visitor, more: object = {}) =>
    by.send('POST', `${TEXTS}/award/try`, {
      language: 'fr',
      texts: { fr: { ...NONE, opening: 'Salut' }, en: NONE },
      ...more,
    });

  it('goes to the address of who writes it and nowhere else, marked, among the mails', async () => {
    const answer = await attempt(administrator);
    expect(answer.status).toBe(201);
    const to = `administrator@${HANDLE}.example`;
    expect(await answer.json()).toEqual({ to, isKept: true });
    const [mail] = await mails();
    expect(mail).toMatchObject({ to, kind: 'trial', state: 'kept', subject: expect.stringMatching(/^Essai/) });
    expect(mail?.text).toContain('Ceci est un essai');
    expect(mail?.text).toContain('Salut');
    expect((await attempt(administrator, { to: 'victim@people.example' })).status).toBe(422);
  });

  it('is refused for an hour after ten of them', async () => {
    for (let made = 1; made < 10; made++) expect((await attempt(administrator)).status).toBe(201);
    const refused = await attempt(administrator);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await attempt(owner)).status).toBe(201);
    test.clock.advance(61 * 60 * 1000);
    expect((await attempt(administrator)).status).toBe(201);
  });
});
