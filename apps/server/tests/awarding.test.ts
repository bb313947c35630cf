import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAwardableVersion } from '../src/modules/badges/index.ts';
import { recordIntents } from '../src/modules/issuing/issue.ts';
import type { AwardView, BatchView } from '../src/modules/issuing/issuing.schema.ts';
import type { MailView } from '../src/modules/notices/notices.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { windows1252 } from './support/csv.ts';
import { awardTo, joinAs, publishedBadge, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import { tally, whole } from './support/tally.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const OPERATOR = 'odile@atelier.example';
let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let badgeId: string;

beforeAll(async () => {
  test = await openTestApp();
  owner = await signInOperator(test, OPERATOR);
  const facts = { handle: HANDLE, name: 'L’Atelier' };
  ({ organisation } = await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', facts));
  badgeId = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(() => test?.close());

const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });

describe('awarding one by one', () => {
  const to = (email: string, more: object = {}) => ({ badgeId, recipient: { email, name: 'Ana' }, ...more });
  const award = (body: object, headers?: Record<string, string>) => owner.post(`${BASE}/awards`, body, headers);
  const countOf = async (email: string) =>
    (await owner.ask<{ total: number }>('GET', `${BASE}/awards?q=${encodeURIComponent(email)}`)).total;

  it('gives the first answer again for the same Idempotency-Key and body', async () => {
    const key = { 'idempotency-key': 'key-one' };
    const [one, two] = [await award(to('twice@people.example'), key), await award(to('twice@people.example'), key)];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(await two.text()).toBe(await one.text());
    expect(await countOf('twice@people.example')).toBe(1);
  });

  it('refuses another body under the same Idempotency-Key', async () => {
    const answer = await award(to('other@people.example'), { 'idempotency-key': 'key-one' });
    expect(await problem(answer)).toMatchObject({ status: 422, type: '/problems/idempotency-mismatch' });
    expect(await countOf('other@people.example')).toBe(0);
  });

  it('awards once when one form is sent many times at once', async () => {
    const key = { 'idempotency-key': 'key-many' };
    const body = to('many@people.example', { again: true });
    const answers = await Promise.all(Array.from({ length: 6 }, () => award(body, key)));
    const codes = answers.map(({ status }) => status);
    expect(codes).toContain(201);
    expect(codes.every((code) => code === 201 || code === 409)).toBe(true);
    expect(await countOf('many@people.example')).toBe(1);
  });

  it('awards one version once to one person, also at the same moment, unless asked to do it again', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => award(to('once@people.example'))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await problem(await award(to('ONCE@people.example')))).toMatchObject({ type: '/problems/already-exists' });
    expect((await award(to('once@people.example', { again: true }))).status).toBe(201);
    expect(await countOf('once@people.example')).toBe(2);
  });

  it.each([
    'eve@people.example\r\nBcc: victime@people.example',
    'eve@people.example\nX-Header: 1',
    'eve@people.example, victime@people.example',
    '"eve\\r\\n"@people.example',
    'Eve <eve@people.example>',
  ])('refuses an address that would write mail headers: %j', async (email) => {
    const answer = await problem(await award(to(email)));
    expect(answer).toMatchObject({ status: 422, errors: [{ pointer: '/recipient/email' }] });
  });

  it('refuses a name that would write mail headers', async () => {
    const recipient = { email: 'eve@people.example', name: 'Eve\r\nBcc: victime@people.example' };
    const answer = await problem(await award({ badgeId, recipient }));
    expect(answer).toMatchObject({ status: 422, errors: [{ pointer: '/recipient/name' }] });
  });

  it('refuses to award to oneself', async () => {
    expect(await problem(await award(to(OPERATOR)))).toMatchObject({ status: 422, type: '/problems/award-to-self' });
  });

  it('refuses a draft and an archived badge', async () => {
    const { id } = await publishedBadge(owner, HANDLE, 'Rangé');
    await owner.ask('POST', `${BASE}/badges/${id}/archive`);
    const answer = await award({ badgeId: id, recipient: { email: 'late@people.example' } });
    expect(await problem(answer)).toMatchObject({ status: 409, type: '/problems/wrong-state' });
  });

  it('refuses a request that another site’s page sends', async () => {
    const answer = await award(to('csrf@people.example'), { origin: 'https://elsewhere.example' });
    expect(await problem(answer)).toMatchObject({ status: 403, type: '/problems/origin-refused' });
    expect(await countOf('csrf@people.example')).toBe(0);
  });
});

describe('the language of an award', () => {
  const mailTo = async (email: string) => {
    const { mails } = await owner.ask<{ mails: MailView[] }>('GET', `${BASE}/mails`);
    return mails.find(({ to, kind }) => to === email && kind === 'award')?.text ?? '';
  };
  const award = (email: string, language?: 'fr' | 'en') =>
    owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, { badgeId, recipient: { email, name: 'Ana', language } });

  it('is the one that was said, in the mail and in the badge', async () => {
    const { award: made } = await award('reads.english@people.example', 'en');
    expect(made.recipient.language).toBe('en');
    const text = await mailTo('reads.english@people.example');
    expect(text).toContain('Accept my badge');
    expect(text).not.toContain('Accepter mon badge');
  });

  it('is both in the mail when nobody said it, and the organisation’s in the badge', async () => {
    const { award: made } = await award('reads.something@people.example');
    expect(made.recipient.language).toBe('fr');
    const text = await mailTo('reads.something@people.example');
    const [fr, en] = [text.indexOf('Accepter mon badge'), text.indexOf('Accept my badge')];
    expect(fr).toBeGreaterThan(-1);
    expect(en).toBeGreaterThan(fr);
    expect(text).toContain('« Sait réagir dans les premières minutes. »');
    expect(text).toContain('“Acts well in the first minutes.”');
  });

  it('is counted in a list: said, or both', async () => {
    const file = windows1252('email;langue\none@list.example;fr\ntwo@list.example;en\nthree@list.example;\n');
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches?badge=${badgeId}`, file);
    const mapping = { email: 'email', language: 'langue' };
    const checked = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/${batch.id}/check`, { mapping });
    expect(checked.batch.byLanguage).toEqual({ fr: 1, en: 1, both: 1 });
  });
});

describe('a file that cannot be read', () => {
  const refusal = async (bytes: Uint8Array<ArrayBuffer>) =>
    problem(await owner.post(`${BASE}/batches?badge=${badgeId}`, bytes));

  it.each([
    ['open quotes', 'email;name\n"a@people.example;Ana\n'],
    ['no row', 'email;name\n'],
    ['nothing at all', ''],
  ])('is refused whole: %s', async (_case, text) => {
    expect(await refusal(windows1252(text))).toMatchObject({ status: 422, type: '/problems/list-unreadable' });
  });

  it('is refused in the person’s language', async () => {
    const send = (language: string) =>
      owner.post(`${BASE}/batches?badge=${badgeId}`, windows1252(''), { 'accept-language': language });
    const [fr, en] = [await send('fr'), await send('en')];
    expect([fr.headers.get('content-language'), en.headers.get('content-language')]).toEqual(['fr', 'en']);
  });
});

describe('an award that was cut off between its record and its signature', () => {
  const email = 'cut.off@people.example';
  /** What a killed process leaves behind: the first step of an award, committed, and nothing else. */
  const cutOff = () =>
    test.context.db.within({ organisationId: organisation.id }, async (tx) => {
      const version = await getAwardableVersion(tx, organisation.id, badgeId);
      const recipient = { email, name: 'Ana', language: 'fr' } as const;
      const issuer = { ...organisation, logoVersion: 0, suspendedAt: null };
      await recordIntents(test.context, tx, issuer, version, [recipient], { actorId: organisation.id, again: false });
    });
  const held = () =>
    rowsOf<{ state: string }>(
      test.context.db.pool,
      organisation.id,
      'select state from awards where recipient_email = $1',
      [email],
    );

  it('is nobody’s award, in no list and in no dry run', async () => {
    await cutOff();
    expect(await held()).toEqual([{ state: 'intended' }]);
    const { awards } = await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards?q=cut.off`);
    expect(awards).toEqual([]);
    const file = windows1252(`email\n${email}\n`);
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches?badge=${badgeId}`, file);
    const checked = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/${batch.id}/check`, {
      mapping: { email: 'email' },
    });
    expect(checked.batch).toMatchObject({ readyCount: 1, faultCount: 0 });
  });

  it('is finished, and not doubled, when it is asked for again', async () => {
    const ask = () => owner.post(`${BASE}/awards`, { badgeId, recipient: { email } });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await held()).toEqual([{ state: 'pending' }]);
  });

  it('leaves every award whole', async () => {
    const { awards } = await tally(test.context.db.pool, organisation.id);
    // One person was awarded twice on purpose.
    expect(await tally(test.context.db.pool, organisation.id)).toMatchObject({ ...whole(awards), people: awards - 1 });
  });
});

describe('a manager', () => {
  it('reads the awards of the people whom they lead, and no others', async () => {
    const lead = await joinAs(test, owner, organisation, 'manager');
    const { person } = await lead.ask<{ person: { id: string } }>('GET', '/api/me');
    const enter = async (facts: object) =>
      (await owner.ask<{ entry: { id: string } }>('POST', `${BASE}/people`, facts)).entry.id;
    const { unit } = await owner.ask<{ unit: { id: string } }>('POST', `${BASE}/units`, { name: 'Atelier' });
    const mine = await enter({ name: 'Ici', emails: ['led@people.example', 'led@home.example'], unitId: unit.id });
    const other = await enter({ name: 'Ailleurs', emails: ['elsewhere@people.example'] });
    await owner.ask('PUT', `${BASE}/members/${person.id}/units`, { unitIds: [unit.id] });
    const seen = await awardTo(owner, organisation.handle, badgeId, 'led@home.example');
    const hidden = await awardTo(owner, organisation.handle, badgeId, 'elsewhere@people.example');
    const list = async (query: string) =>
      (await lead.ask<{ awards: { id: string }[] }>('GET', `${BASE}/awards${query}`)).awards.map(({ id }) => id);
    expect(await list('')).toEqual([seen.id]);
    expect(await list(`?person=${mine}`)).toEqual([seen.id]);
    expect(await list(`?person=${other}`)).toEqual([]);
    expect((await lead.get(`${BASE}/awards/${seen.id}`)).status).toBe(200);
    expect((await lead.get(`${BASE}/awards/${hidden.id}`)).status).toBe(404);
    const all = await owner.ask<{ awards: { id: string }[] }>('GET', `${BASE}/awards?person=${other}`);
    expect(all.awards.map(({ id }) => id)).toEqual([hidden.id]);
  });
});
