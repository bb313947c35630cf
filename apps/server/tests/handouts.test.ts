import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandoutView } from '../src/modules/issuing/handouts.schema.ts';
import { insertTaken, neutraliseTaken } from '../src/modules/issuing/handouts.store.ts';
import { awardTaken } from '../src/modules/issuing/take-handout.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { newId } from '../src/platform/identifiers.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { awardTo, createOrganisation, keptToken, publishedBadge, signInOperator } from './support/factory.ts';
import { readQr } from './support/qr.ts';
import { rowsOf } from './support/rows.ts';
import { until } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
type OneHandout = { handout: HandoutView };

let test: TestApp;
let operator: Visitor;
let owner: Visitor;
let organisation: OrganisationView;
let badgeId: string;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  ({ organisation, owner } = await createOrganisation(test, operator, { handle: HANDLE, name: 'L’Atelier' }));
  badgeId = (await publishedBadge(owner, HANDLE)).id;
  await test.startJobs();
}, 60_000);
afterAll(() => test?.close());

const tomorrow = () => `${new Date(test.clock.now().getTime() + DAY).toISOString().slice(0, 10)}T23:00`;
const open = async (more: object = {}) =>
  (
    await owner.ask<OneHandout>('POST', `${BASE}/handouts`, {
      ...{ badgeId, name: 'Journée sécurité', most: 50, endsAt: tomorrow() },
      ...more,
    })
  ).handout;
const read = async (id: string) => (await owner.ask<OneHandout>('GET', `${BASE}/handouts/${id}`)).handout;
const pathOf = ({ url }: HandoutView) => new URL(url).pathname;
const take = (handout: HandoutView, email: string, name = 'Ana Lœuvre') =>
  test.visitor().post(`/fr${pathOf(handout)}`, new URLSearchParams({ email, name }));
const awarded = (id: string, count: number) =>
  until('the awards', async () => {
    const handout = await read(id);
    return handout.awardedCount >= count ? handout : undefined;
  });
/** A place that was taken, whose award has not been made yet. */
async function placeOf({ id: handoutId }: HandoutView, email: string) {
  const [organisationId, takenId] = [organisation.id, newId()];
  const row = { organisationId, id: takenId, handoutId, email, name: 'Ana', language: 'fr' as const };
  await test.context.db.within({ organisationId }, (tx) =>
    insertTaken(tx, { ...row, awardId: null, at: test.clock.now() }),
  );
  return { organisationId, takenId };
}
const awardsTo = (pattern: string) =>
  rowsOf<{ recipient_email: string; state: string; recipient_name: string; language: string }>(
    test.context.db.pool,
    organisation.id,
    'select recipient_email, recipient_name, state, language from awards where recipient_email like $1 order by 1',
    [pattern],
  );
const text = async (response: Response) => `${response.status} ${await response.text()}`;

describe('a badge handed out at an event', () => {
  it('is seen without an account, taken with a name and an address, and accepted by the link that comes there', async () => {
    const handout = await open({ context: { kind: 'event', name: 'Journée sécurité' } });
    const seen = await text(await test.visitor().get(`/fr${pathOf(handout)}`));
    expect(seen).toContain('Premiers secours');
    expect(seen).not.toContain('<script');
    const answer = await take(handout, 'ana@event.example');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/fr${pathOf(handout)}?sent=1`);
    expect(await awarded(handout.id, 1)).toMatchObject({ takenCount: 1, awardedCount: 1 });
    const token = await keptToken(test, 'ana@event.example', organisation.id);
    expect(await text(await test.visitor().get(`/fr/claim/${token}`))).toContain('Premiers secours');
    expect(await awardsTo('ana@event%')).toEqual([
      { recipient_email: 'ana@event.example', recipient_name: 'Ana Lœuvre', state: 'pending', language: 'fr' },
    ]);
  });

  it('is found by its code, however it is typed', async () => {
    const handout = await open();
    expect(handout.code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    const typed = ` ${handout.code.slice(0, 4).toLowerCase()}-${handout.code.slice(4)} `;
    const answer = await test.visitor().post('/fr/claim', new URLSearchParams({ code: typed }));
    expect(answer.headers.get('location')).toBe(`/fr/claim/e/${handout.code}`);
    expect((await test.visitor().get(`/fr/claim/e/${handout.code}`)).status).toBe(200);
    const wrong = await test.visitor().post('/fr/claim', new URLSearchParams({ code: 'AAAA AAAA' }));
    expect(await text(wrong)).toMatch(/^422 [\s\S]*Aucune remise/);
    expect((await test.visitor().get('/fr/claim/e/AAAAAAAA')).status).toBe(404);
    expect((await test.visitor().get(`/fr/claim/e/${'z'.repeat(44)}`)).status).toBe(404);
  });

  it('is taken once by an address, and never twice by who holds it, with the same answer', async () => {
    const handout = await open();
    const answers = await Promise.all(['x', 'y', 'z'].map(() => take(handout, 'Same@event.example')));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    await awarded(handout.id, 1);
    await awardTo(owner, HANDLE, badgeId, 'holds@event.example');
    const answer = await take(handout, 'holds@event.example');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/fr${pathOf(handout)}?sent=1`]);
    expect((await read(handout.id)).takenCount).toBe(1);
    expect(await awardsTo('same@event%')).toHaveLength(1);
    expect(await awardsTo('holds@event%')).toHaveLength(1);
  });

  it('is never given more often than its limit, when fifty come at one moment', async () => {
    const handout = await open({ most: 20 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => take(handout, `rush.${index}@event.example`)),
    );
    const counts = Map.groupBy(answers, ({ status }) => status);
    expect([counts.get(303)?.length, counts.get(422)?.length]).toEqual([20, 30]);
    await awarded(handout.id, 20);
    expect(await awardsTo('rush.%')).toHaveLength(20);
    expect((await read(handout.id)).takenCount).toBe(20);
    expect(await text(await take(handout, 'late@event.example'))).toMatch(/^422 [\s\S]*ont été pris/);
  }, 30_000);

  it('is refused when it is paused, closed or over, and says so on its page', async () => {
    const handout = await open();
    const change = (state: string) => owner.send('PATCH', `${BASE}/handouts/${handout.id}`, { state });
    expect((await change('paused')).status).toBe(200);
    expect(await text(await take(handout, 'p@event.example'))).toMatch(/^422 [\s\S]*en pause/);
    expect((await change('open')).status).toBe(200);
    expect((await take(handout, 'p@event.example')).status).toBe(303);
    expect((await change('closed')).status).toBe(200);
    expect(await text(await take(handout, 'q@event.example'))).toMatch(/^422 [\s\S]*terminée/);
    expect(((await (await change('open')).json()) as { type: string }).type).toBe('/problems/wrong-state');
  });

  it('waits while its badge is archived, and while the operator has suspended the organisation', async () => {
    const other = await publishedBadge(owner, HANDLE);
    const handout = await open({ badgeId: other.id });
    await owner.ask('POST', `${BASE}/badges/${other.id}/archive`);
    expect(await text(await take(handout, 'archived@event.example'))).toMatch(/^422 [\s\S]*en pause/);
    await owner.ask('POST', `${BASE}/badges/${other.id}/restore`);
    const suspend = (suspended: boolean) =>
      operator.send('PATCH', `/api/operator/organisations/${organisation.id}`, { suspended });
    expect((await suspend(true)).status).toBe(204);
    expect(await text(await take(handout, 'suspended@event.example'))).toMatch(/^422 [\s\S]*en pause/);
    const paused = await text(await test.visitor().get(`/fr/claim/e/${handout.code}`, { accept: 'text/html' }));
    expect(paused).toMatch(/^200 [\s\S]*Cette remise est en pause/);
    expect(paused).not.toContain('name="email"');
    // A place that was taken just before.
    const taken = await placeOf(handout, 'just.before@event.example');
    await awardTaken(test.context, taken);
    expect(await awardsTo('just.before@%')).toEqual([]);
    expect((await suspend(false)).status).toBe(204);
    await awardTaken(test.context, taken);
    expect(await awardsTo('just.before@%')).toMatchObject([{ state: 'pending' }]);
    expect((await take(handout, 'archived@event.example')).status).toBe(303);
    await awarded(handout.id, 2);
  });

  it('is nobody’s when who took it was erased before the award', async () => {
    const handout = await open();
    const taken = await placeOf(handout, 'erased@event.example');
    await test.context.db.within({ organisationId: organisation.id }, (tx) =>
      neutraliseTaken(tx, organisation.id, ['erased@event.example']),
    );
    await awardTaken(test.context, taken);
    expect(await awardsTo(taken.takenId)).toEqual([]);
  });

  it('is open to the addresses and domains that were admitted, and to nobody for themselves', async () => {
    const handout = await open({ allowed: ['@house.example', 'guest@elsewhere.example', `owner@${HANDLE}.example`] });
    expect((await take(handout, 'someone@house.example')).status).toBe(303);
    expect((await take(handout, 'guest@elsewhere.example')).status).toBe(303);
    for (const email of ['x@elsewhere.example', 'x@sub.house.example', 'x@evilhouse.example'])
      expect(await text(await take(handout, email)), email).toMatch(/^422 [\s\S]*pas ouverte à cette adresse/);
    expect((await take(handout, `owner@${HANDLE}.example`)).status).toBe(422);
    await awarded(handout.id, 2);
  });

  it.each([
    ['a broken address', 'x@y@z.example', 'Ana'],
    ['an address that would write mail headers', 'x@y.example\r\nBcc: z@y.example', 'Ana'],
    ['no name', 'x@y.example', ''],
    ['a name that would reorder the page', 'x@y.example', 'An\u202ea'],
  ])('refuses %s', async (_case, email, name) => {
    const handout = await open();
    expect((await take(handout, email, name)).status).toBe(422);
    expect((await read(handout.id)).takenCount).toBe(0);
  });

  it('writes a hostile name as text', async () => {
    const handout = await open();
    const answer = await take(handout, 'not an address', '"><img src=x onerror=alert(1)>');
    expect(await answer.text()).not.toContain('<img src=x');
  });

  it('refuses an end that has passed, and a limit of none', async () => {
    const post = (more: object) =>
      owner.post(`${BASE}/handouts`, { badgeId, name: 'X', most: 5, endsAt: tomorrow(), ...more });
    expect((await post({ endsAt: '2020-01-01T10:00' })).status).toBe(422);
    expect((await post({ most: 0 })).status).toBe(422);
    expect((await post({ allowed: ['not an address'] })).status).toBe(422);
    expect((await post({ badgeId: '00000000-0000-7000-8000-000000000000' })).status).toBe(404);
  });
});

describe('what is printed', () => {
  it('is a QR code that a camera reads as the link', async () => {
    const handout = await open();
    const answer = await owner.get(`/print/${HANDLE}/handouts/${handout.id}/qr.svg`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    const read = await readQr(Buffer.from(await answer.arrayBuffer()), 480);
    expect(read).toBe(handout.url);
    expect((await test.visitor().get(new URL(read).pathname)).status).toBe(200);
  });

  it('is a sheet with the link as a QR code and the code in two halves, for members alone', async () => {
    const handout = await open();
    const sheet = await text(await owner.get(`/fr/print/${HANDLE}/handouts/${handout.id}`));
    expect(sheet).toContain(`${handout.code.slice(0, 4)} ${handout.code.slice(4)}`);
    expect(sheet).toContain('class="qr"');
    expect((await test.visitor().get(`/fr/print/${HANDLE}/handouts/${handout.id}`)).status).toBe(401);
  });

  it('is a card for each person who has not answered, with a link of their own that works', async () => {
    const { batch } = await owner.ask<{ batch: { id: string } }>('POST', `${BASE}/batches/people`, {
      ...{ source: 'person', badgeId, recipient: { email: 'paper@event.example', name: 'Paul Papier' } },
    });
    const sheets = () => owner.post(`/fr/print/${HANDLE}/claims`, new URLSearchParams({ batch: batch.id }));
    expect((await sheets()).status).toBe(409);
    await owner.ask('POST', `${BASE}/batches/${batch.id}/confirm`, { when: 'now' });
    await until('the award', async () => ((await awardsTo('paper@%')).length === 1 ? true : undefined));
    await until('its release', async () => ((await awardsTo('paper@%'))[0]?.state === 'pending' ? true : undefined));
    const page = await text(await sheets());
    expect(page).toContain('Paul Papier');
    const [token = ''] = /\/claim\/([1-9A-HJ-NP-Za-km-z]{44})/.exec(page)?.slice(1) ?? [];
    expect((await test.visitor().get(`/fr/claim/${token}`)).status).toBe(200);
    expect((await test.visitor().post(`/fr/print/${HANDLE}/claims`, new URLSearchParams({}))).status).toBe(401);
  });
});
