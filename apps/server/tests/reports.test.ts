import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from './support/app.ts';
import { createOrganisation, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const BASE = '/api/organisations/phare';
type List = {
  reports: { id: string; about: string; text: string; email: string | null }[];
  total: number;
  open: number;
};

let test: TestApp;
let operator: Visitor;
let owner: Visitor;
let organisationId: string;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: 'phare', name: 'Le Phare' });
  owner = made.owner;
  organisationId = made.organisation.id;
}, 60_000);
afterAll(() => test?.close());

const form = (more: Record<string, string> = {}) =>
  new URLSearchParams({ id: randomUUID(), kind: 'wrong', text: 'Ligne 1\r\n<b>Ligne 2</b>', email: '', ...more });
const mailsOf = async (id: string) => {
  const { mails } = await owner.ask<{ mails: { kind: string; text: string | null }[] }>(
    'GET',
    `/api/organisations/${id}/mails`,
  );
  return mails.filter(({ kind }) => kind === 'report');
};

describe('a report of a visitor', () => {
  it('starts from the foot of each public page, and keeps the key of a link to itself', async () => {
    const html = await (await test.visitor().get('/fr/o/phare?k=secret')).text();
    expect(html).toContain('href="/fr/report?about=/o/phare"');
    const page = await (await test.visitor().get('/fr/report?about=/o/phare')).text();
    expect(page).toContain('Le Phare');
    expect(page).toContain('noindex');
    // Another site, or nobody's page: it is about this site.
    for (const about of ['https://elsewhere.example/', '/o/nobody', '//elsewhere.example'])
      expect(await (await test.visitor().get(`/fr/report?about=${about}`)).text()).not.toContain(about);
  });

  it('arrives once, however often it is sent, with one mail to each who handles it', async () => {
    const sent = form({ email: 'Zoe@People.example' });
    for (const _ of [1, 2]) {
      const answer = await test.visitor().post('/fr/report?about=/o/phare/b/unknown', sent);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        '/fr/report/sent?about=/o/phare/b/unknown',
      ]);
    }
    const list = await owner.ask<List>('GET', `${BASE}/reports`);
    expect(list).toMatchObject({ total: 1, open: 1 });
    expect(list.reports[0]).toMatchObject({
      about: '/o/phare/b/unknown',
      text: 'Ligne 1\n<b>Ligne 2</b>',
      email: 'zoe@people.example',
    });
    const mails = await mailsOf('phare');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Ligne 2');
    expect(mails[0]?.text).toContain('zoe@people.example');
    expect(await (await operator.get('/api/operator/reports')).json()).toMatchObject({ total: 0 });
  });

  it('is closed and opened again by who handles it, and by nobody else', async () => {
    const [report] = (await owner.ask<List>('GET', `${BASE}/reports`)).reports;
    const path = `${BASE}/reports/${report?.id}`;
    expect((await operator.send('PATCH', `/api/operator/reports/${report?.id}`, { closed: true })).status).toBe(404);
    expect((await owner.send('PATCH', path, { closed: 'yes' })).status).toBe(422);
    await owner.ask('PATCH', path, { closed: true });
    expect(await owner.ask<List>('GET', `${BASE}/reports`)).toMatchObject({ total: 0, open: 0 });
    expect(await owner.ask<List>('GET', `${BASE}/reports?state=closed`)).toMatchObject({ total: 1 });
    await owner.ask('PATCH', path, { closed: false });
    expect(await owner.ask<List>('GET', `${BASE}/reports`)).toMatchObject({ total: 1 });
  });

  it('about the site goes to its operator', async () => {
    expect((await test.visitor().post('/report', form())).headers.get('location')).toBe('/report/sent');
    const list = (await (await operator.get('/api/operator/reports')).json()) as List;
    expect(list).toMatchObject({ total: 1, reports: [{ about: '', email: null }] });
    expect((await owner.ask<List>('GET', `${BASE}/reports`)).total).toBe(1);
    const seen = await test.context.db.within({ organisationId }, (tx) =>
      tx.withTables<{ reports: { id: string } }>().selectFrom('reports').select('id').execute(),
    );
    expect(seen).toHaveLength(1);
  });

  it('that says too little is refused, and loses nothing', async () => {
    const answer = await test.visitor().post('/en/report', form({ kind: '', email: 'zoe', text: 'Kept <words>' }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Choose what it is about');
    expect(html).toContain('Kept &lt;words&gt;');
    expect(html).toContain('value="zoe"');
    expect((await test.visitor().post('/en/report', form({ text: 'x'.repeat(4001) }))).status).toBe(422);
  });
});
