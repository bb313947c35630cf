import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { ActPreview, ActView } from '../src/modules/issuing/life.schema.ts';
import { runAct } from '../src/modules/issuing/run-act.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { awardTo, createOrganisation, keptToken, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let badge: string;

beforeAll(async () => {
  test = await openTestApp();
  const made = await createOrganisation(test, await signInOperator(test), { handle: HANDLE, name: 'L’Atelier' });
  ({ owner, organisation } = made);
}, 60_000);
afterAll(() => test?.close());
beforeEach(async () => {
  badge = (await publishedBadge(owner, HANDLE)).id;
});

const rows = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  rowsOf<Row>(test.context.db.pool, organisation.id, sql, values);
const mailsAbout = async ({ id }: AwardView) =>
  (await rows<{ count: number }>('select count(*)::int from mails where subject_id = $1', [id]))[0]?.count;
const awarded = (name: string) => awardTo(owner, HANDLE, badge, `${name}@people.example`);
const selection = () => ({ search: { badge } });
const preview = async () =>
  (
    await owner.ask<{ preview: ActPreview }>('POST', `${BASE}/award-acts/preview`, {
      kind: 'resend',
      selection: selection(),
    })
  ).preview;
const start = async (total: number) =>
  (await owner.ask<{ act: ActView }>('POST', `${BASE}/award-acts`, { kind: 'resend', selection: selection(), total }))
    .act;
const run = ({ id }: ActView) => runAct(test.context, { organisationId: organisation.id, actId: id });
const seen = async ({ id }: ActView) => (await owner.ask<{ act: ActView }>('GET', `${BASE}/award-acts/${id}`)).act;
/** The session has ended by then: the owner comes in again. */
async function nextDay() {
  test.clock.advance(DAY + 1000);
  owner = await signIn(test, `owner@${HANDLE}.example`);
}

describe('the claim mail, sent again to many', () => {
  it('goes once to each who waits, with a new link, and to nobody twice within a day', async () => {
    const [waiting, answered, other] = [await awarded('aude'), await awarded('brice'), await awarded('celine')];
    await test.visitor().post(`/claim/${await keptToken(test, 'brice@people.example', organisation.id)}/accept`);
    expect(await preview()).toEqual({ total: 0, pending: 0, accepted: 0, shown: 0, leftOut: 3 });
    const first = await keptToken(test, 'aude@people.example', organisation.id);
    await nextDay();
    expect(await preview()).toEqual({ total: 2, pending: 2, accepted: 0, shown: 0, leftOut: 1 });
    const act = await start(2);
    expect(act).toMatchObject({ kind: 'resend', state: 'running', total: 2, reason: '' });
    await run(act);
    await run(act);
    expect(await seen(act)).toMatchObject({ state: 'done', done: 2, skipped: 0 });
    expect([await mailsAbout(waiting), await mailsAbout(other), await mailsAbout(answered)]).toEqual([2, 2, 1]);
    const second = await keptToken(test, 'aude@people.example', organisation.id);
    expect(second).not.toBe(first);
    expect((await test.visitor().post(`/fr/claim/${first}/accept`)).status).toBe(410);
    expect((await test.visitor().post(`/fr/claim/${second}/accept`)).status).toBe(303);
    expect(await preview()).toMatchObject({ total: 0, leftOut: 3 });
    const trail = await owner.ask<{ events: object[] }>('GET', `${BASE}/trail?action=awards.resend-started`);
    expect(trail.events[0]).toMatchObject({ subject: { kind: 'award-act', id: act.id }, facts: { total: 2 } });
  });

  it('leaves out who answers or is written to while it waits', async () => {
    const [answering, resent, waiting] = [await awarded('denis'), await awarded('elise'), await awarded('farid')];
    await nextDay();
    const act = await start(3);
    await test.visitor().post(`/claim/${await keptToken(test, 'denis@people.example', organisation.id)}/accept`);
    await owner.ask('POST', `${BASE}/awards/${resent.id}/resend`);
    await run(act);
    expect(await seen(act)).toMatchObject({ state: 'done', done: 1, skipped: 2 });
    expect([await mailsAbout(answering), await mailsAbout(resent), await mailsAbout(waiting)]).toEqual([1, 2, 2]);
  });

  it('is not sent to an address that does not exist, and at once to one that is corrected or was full', async () => {
    const [gone, full] = [await awarded('gaston'), await awarded('helene')];
    const refuse = ({ id }: AwardView, reply: string) =>
      test.context.db.within({ organisationId: organisation.id }, (tx) =>
        sql`update mails set state = 'failed', last_error = ${reply} where subject_id = ${id}`.execute(tx),
      );
    await refuse(gone, '550 5.1.1 User unknown');
    await refuse(full, '552 5.2.2 Mailbox full');
    expect(await preview()).toMatchObject({ total: 1, leftOut: 1 });
    await nextDay();
    expect(await preview()).toMatchObject({ total: 1, leftOut: 1 });
    await owner.ask('POST', `${BASE}/awards/${gone.id}/correct`, { email: 'gaston.b@people.example' });
    // The corrected award has just had its own mail; the first one is ended.
    expect(await preview()).toMatchObject({ total: 1, leftOut: 2 });
    await nextDay();
    expect(await preview()).toMatchObject({ total: 2, leftOut: 1 });
  });

  it('stops where it is when the organisation is suspended, and refuses to start', async () => {
    const award = await awarded('ines');
    await nextDay();
    const act = await start(1);
    const suspend = (at: Date | null) =>
      test.context.db.within({ organisationId: organisation.id }, (tx) =>
        sql`update organisations set suspended_at = ${at} where id = ${organisation.id}`.execute(tx),
      );
    await suspend(test.clock.now());
    await run(act);
    const refused = await owner.send('POST', `${BASE}/award-acts`, {
      kind: 'resend',
      selection: selection(),
      total: 1,
    });
    await suspend(null);
    expect(refused.status).toBe(409);
    expect(await seen(act)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(await mailsAbout(award)).toBe(1);
  });

  it('does nothing when the number that was seen is another one by now', async () => {
    await awarded('jade');
    await nextDay();
    const answer = await owner.send('POST', `${BASE}/award-acts`, { kind: 'resend', selection: selection(), total: 7 });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ type: expect.stringContaining('selection-changed') });
  });
});
