import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeView } from '../src/modules/badges/badges.schema.ts';
import type { HandoutView } from '../src/modules/issuing/handouts.schema.ts';
import type { AwardView, BatchView } from '../src/modules/issuing/issuing.schema.ts';
import { runBatch } from '../src/modules/issuing/run-batch.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import { awardTo, badgeContent, createOrganisation, keptMail, signIn, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
/** Before `after` come `first`, which ends after a month, and `second`. */
let first: BadgeView;
let second: BadgeView;
let after: BadgeView;

async function published(name: string, more: object = {}): Promise<BadgeView> {
  const content = { ...badgeContent(name), ...more };
  const { badge } = await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges`, { content });
  return (await owner.ask<{ badge: BadgeView }>('POST', `${BASE}/badges/${badge.id}/publish`)).badge;
}

beforeAll(async () => {
  test = await openTestApp();
  ({ organisation, owner } = await createOrganisation(test, await signInOperator(test), {
    handle: HANDLE,
    name: 'L’Atelier',
  }));
  first = await published('Écoute', { validityMonths: 1, allowsSuspension: true });
  second = await published('Dialogue');
  after = await published('Mentorat', { prerequisites: [first.id, second.id] });
}, 60_000);
afterAll(() => test?.close());

const give = (email: string, more: object = {}) =>
  owner.post(`${BASE}/awards`, { badgeId: after.id, recipient: { email, name: 'Ana' }, ...more });
const prepare = (email: string) => Promise.all([first, second].map((badge) => awardTo(owner, HANDLE, badge.id, email)));
const listOf = async (...emails: string[]) => {
  const file = new TextEncoder().encode(`mail\n${emails.join('\n')}\n`);
  const { batch } = await owner.ask<{ batch: BatchView }>(
    'POST',
    `${BASE}/batches?badge=${after.id}&fileName=liste.csv`,
    file,
  );
  return batch.id;
};
const check = async (id: string, more: object = {}) =>
  (await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/${id}/check`, { again: false, ...more })).batch;
const rowsIn = async (id: string) =>
  (
    await owner.ask<{ rows: { email: string; state: string; fault: string | null }[] }>(
      'GET',
      `${BASE}/batches/${id}/rows`,
    )
  ).rows.map(({ email, state, fault }) => [email, state, fault]);

describe('a badge that others come before', () => {
  it('is refused to who lacks them, by their names, until it is said to be meant', async () => {
    expect(await (await give('a@people.example')).json()).toMatchObject({
      type: '/problems/prerequisite-missing',
      status: 409,
      detail: expect.stringContaining('Écoute et Dialogue'),
    });
    await awardTo(owner, HANDLE, second.id, 'a@people.example');
    const answer = (await (await give('a@people.example')).json()) as { detail: string };
    expect(answer.detail).toContain('détenir\u00a0: Écoute.');
    expect((await give('a@people.example', { again: true })).status).toBe(409);
    expect((await give('a@people.example', { withoutPrerequisites: true })).status).toBe(201);
  });

  it('is awarded to who holds them, and no more once one of them has ended', async () => {
    const [held] = await prepare('b@people.example');
    await prepare('c@people.example');
    expect((await give('b@people.example')).status).toBe(201);
    await owner.ask('POST', `${BASE}/awards/${held?.id}/revoke`, { reason: 'Erreur de personne' });
    // Who was let in once is not asked again.
    expect((await give('b@people.example', { again: true })).status).toBe(201);
    const [, award] = await prepare('d@people.example');
    await owner.ask('POST', `${BASE}/awards/${award?.id}/revoke`, { reason: 'Erreur de personne' });
    expect((await give('d@people.example')).status).toBe(409);
    test.clock.advance(40 * DAY);
    owner = await signIn(test, `owner@${HANDLE}.example`);
    expect((await give('c@people.example')).status).toBe(409);
  });

  it('leaves out of a list who lacks them, unless the list says otherwise', async () => {
    await prepare('e@people.example');
    const id = await listOf('e@people.example', 'f@people.example');
    const checked = await check(id);
    expect(checked).toMatchObject({ readyCount: 1, faultCount: 1, withoutPrerequisites: false });
    expect(checked.prerequisites.map(({ fr }) => fr)).toEqual(['Écoute', 'Dialogue']);
    expect(await rowsIn(id)).toEqual([
      ['e@people.example', 'ready', null],
      ['f@people.example', 'fault', 'prerequisite-missing'],
    ]);
    expect(await check(id, { withoutPrerequisites: true })).toMatchObject({
      readyCount: 2,
      faultCount: 0,
      withoutPrerequisites: true,
    });
    const { batch } = await owner.ask<{ batch: BatchView }>('POST', `${BASE}/batches/people`, {
      ...{ source: 'person', badgeId: after.id, recipient: { email: 'f@people.example', name: 'Fay' } },
    });
    expect(batch.readyCount).toBe(0);
  });

  it('asks for them again when the list runs', async () => {
    const [held] = await prepare('g@people.example');
    await prepare('h@people.example');
    const id = await listOf('g@people.example', 'h@people.example');
    await check(id);
    await owner.ask('POST', `${BASE}/awards/${held?.id}/revoke`, { reason: 'Erreur de personne' });
    await owner.ask('POST', `${BASE}/batches/${id}/confirm`, { when: 'now' });
    await runBatch(test.context, { organisationId: organisation.id, batchId: id });
    expect(await rowsIn(id)).toEqual([
      ['g@people.example', 'failed', 'prerequisite-missing'],
      ['h@people.example', 'done', null],
    ]);
  });

  it('is taken at a handout by who holds them; another one learns by mail alone what is missing', async () => {
    await prepare('i@people.example');
    const endsAt = new Date(test.clock.now().getTime() + DAY).toISOString().slice(0, 16);
    const { handout } = await owner.ask<{ handout: HandoutView }>('POST', `${BASE}/handouts`, {
      ...{ badgeId: after.id, name: 'Fête', most: 10, endsAt },
    });
    const path = `/fr${new URL(handout.url).pathname}`;
    const page = await (await test.visitor().get(path)).text();
    expect(page).toContain('Badges à détenir avant');
    expect(page).toContain(`/badges/${first.publicId}`);
    const answers = [];
    for (const email of ['i@people.example', 'j@people.example'])
      answers.push(await test.visitor().post(path, new URLSearchParams({ email, name: 'Ana' })));
    expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [303, `${path}?sent=1`],
      [303, `${path}?sent=1`],
    ]);
    const text = await keptMail(test, 'j@people.example', organisation.id);
    expect(text).toContain('Écoute et Dialogue');
    expect(text).toContain(`/fr/o/${HANDLE}/badges/${after.publicId}`);
    const { handout: seen } = await owner.ask<{ handout: HandoutView }>('GET', `${BASE}/handouts/${handout.id}`);
    expect(seen.takenCount).toBe(1);
    const { awards } = await owner.ask<{ awards: AwardView[] }>('GET', `${BASE}/awards?q=j@people.example`);
    expect(awards).toEqual([]);
  });
});
