import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView, HeldBadge } from '../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { DAY } from './support/clock.ts';
import {
  awardTo,
  createOrganisation,
  draftBadge,
  joinAs,
  publishedBadge,
  signIn,
  signInOperator,
} from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
const NOTHING = {
  logo: false,
  website: false,
  badge: false,
  published: false,
  draftId: null,
  people: false,
  colleague: false,
  looked: false,
  team: false,
  award: false,
  ownAward: false,
  teamAward: false,
};

let test: TestApp;
let operator: Visitor;
let owner: Visitor;
let organisation: OrganisationView;

beforeAll(async () => {
  test = await openTestApp();
  operator = await signInOperator(test);
  ({ organisation, owner } = await createOrganisation(test, operator, { handle: HANDLE, name: 'L’Atelier' }));
}, 60_000);
afterAll(() => test?.close());

const steps = (who: Visitor) => who.ask<typeof NOTHING>('GET', `${BASE}/first-steps`);

describe('first steps of an organisation', () => {
  let issuer: Visitor;
  let manager: Visitor;
  let badgeId: string;
  let entryId: string;

  it('have nothing done at first', async () => {
    // Its owner came in by an invitation themselves: that is no colleague of theirs.
    expect(await steps(owner)).toEqual(NOTHING);
    const invitation = { email: 'late@people.example', role: 'member' };
    await owner.ask('POST', `${BASE}/invitations`, invitation);
    expect(await steps(owner)).toEqual({ ...NOTHING, colleague: true });
    test.clock.advance(15 * DAY);
    owner = await signIn(test, `owner@${HANDLE}.example`);
    expect(await steps(owner)).toEqual(NOTHING);
  });

  it('tick what is there, and nothing that is not', async () => {
    const draft = await draftBadge(owner, HANDLE);
    expect(await steps(owner)).toMatchObject({ badge: true, published: false, draftId: draft.id });
    badgeId = (await publishedBadge(owner, HANDLE, 'Secourisme')).id;
    await owner.ask('PATCH', BASE, { website: 'https://atelier.example' });
    expect(await steps(owner)).toMatchObject({ published: true, website: true, logo: false, award: false });
  });

  it('of who awards are their own: another’s award ticks nothing', async () => {
    issuer = await joinAs(test, owner, organisation, 'issuer');
    await awardTo(owner, HANDLE, badgeId, 'ines@people.example');
    expect(await steps(issuer)).toMatchObject({ colleague: true, award: true, ownAward: false });
    await awardTo(issuer, HANDLE, badgeId, 'max@people.example');
    expect(await steps(issuer)).toMatchObject({ award: true, ownAward: true });
  });

  it('of a manager: a team, a page of it opened, a badge awarded in it', async () => {
    manager = await joinAs(test, owner, organisation, 'manager');
    expect(await steps(manager)).toMatchObject({ team: false, looked: false, teamAward: false });
    const { unit } = await owner.ask<{ unit: { id: string } }>('POST', `${BASE}/units`, { name: 'Atelier' });
    const facts = { name: 'Zoé Durand', emails: ['zoe@people.example'], unitId: unit.id };
    entryId = (await owner.ask<{ entry: { id: string } }>('POST', `${BASE}/people`, facts)).entry.id;
    const { person } = await manager.ask<{ person: { id: string } }>('GET', '/api/me');
    await owner.ask('PUT', `${BASE}/members/${person.id}/units`, { unitIds: [unit.id] });
    expect(await steps(manager)).toMatchObject({ team: true, people: true, looked: false, teamAward: false });
    await manager.ask('GET', `${BASE}/people/${entryId}`);
    await awardTo(owner, HANDLE, badgeId, 'zoe@people.example');
    expect(await steps(manager)).toMatchObject({ looked: true, teamAward: true });
    // Who sees everybody leads nobody in particular, and looked at nobody.
    expect(await steps(owner)).toMatchObject({ team: false, looked: false, teamAward: false });
  });

  it('are nobody’s who is no member', async () => {
    expect((await test.visitor().get(`${BASE}/first-steps`)).status).toBe(401);
    expect((await operator.get(`${BASE}/first-steps`)).status).toBe(404);
  });
});

describe('first steps of a holder', () => {
  const badges = async (who: Visitor) => (await who.ask<{ badges: HeldBadge[] }>('GET', '/api/me/badges')).badges;

  it('tick a choice, also to keep it private, and a file taken, by the holder alone', async () => {
    const email = 'renee@people.example';
    const { id: badgeId } = await publishedBadge(owner, HANDLE, 'Conduite');
    const { id, publicId } = await awardTo(owner, HANDLE, badgeId, email);
    const holder = await signIn(test, email);
    await holder.ask('POST', `/api/me/badges/${publicId}/accept`);
    expect((await badges(holder))[0]).toMatchObject({ visibilityChosenAt: null, fileTakenAt: null });
    const choice = { visibility: 'private', showName: true, indexable: false };
    await holder.ask('PUT', `/api/me/badges/${publicId}/visibility`, choice);
    expect((await holder.get(`/api/me/badges/${publicId}/file.json`)).status).toBe(200);
    const [held] = await badges(holder);
    expect(held?.visibilityChosenAt).toEqual(expect.any(String));
    const taken = held?.fileTakenAt;
    expect(taken).toEqual(expect.any(String));
    // The first time counts; and the organisation is told nothing of it.
    test.clock.advance(60_000);
    await holder.get(`/api/me/badges/${publicId}/file.png`);
    expect((await badges(holder))[0]?.fileTakenAt).toBe(taken);
    const { award } = await owner.ask<{ award: AwardView }>('GET', `${BASE}/awards/${id}`);
    expect(JSON.stringify(award)).not.toMatch(/fileTaken|visibilityChosen/);
  });
});
