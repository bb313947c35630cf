import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BadgeView } from '../src/modules/badges/badges.schema.ts';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { ActPreview } from '../src/modules/issuing/life.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
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
const HTML = { accept: 'text/html' };

let test: TestApp;
let owner: Visitor;
let issuer: Visitor;
let theirs: BadgeView;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const made = await createOrganisation(test, operator, { handle: HANDLE, name: 'L’Atelier' });
  owner = made.owner;
  issuer = await joinAs(test, owner, made.organisation, 'issuer');
  const other = await createOrganisation(test, operator, { handle: 'other', name: 'Autre' });
  theirs = await publishedBadge(other.owner, 'other', 'Ailleurs');
}, 60_000);
afterAll(() => test?.close());

const act = ({ id }: BadgeView, name: 'archive' | 'restore', body?: object) =>
  owner.send('POST', `${BASE}/badges/${id}/${name}`, body);
const archive = async (badge: BadgeView, successorId: string | null) => {
  const answer = await act(badge, 'archive', { successorId });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { badge: BadgeView }).badge;
};
const refusal = async (badge: BadgeView, successorId: unknown) => {
  const answer = await act(badge, 'archive', { successorId });
  return { status: answer.status, ...((await answer.json()) as { type: string; errors?: object[] }) };
};
const classPage = async ({ publicId }: BadgeView, language = 'fr') =>
  (await test.visitor().get(`/${language}/o/${HANDLE}/badges/${publicId}`, HTML)).text();
const wayTo = ({ publicId }: BadgeView) => `href="/fr/o/${HANDLE}/badges/${publicId}"`;

/** Accepted, shown to everybody. */
async function held({ id }: BadgeView, name: string): Promise<AwardView> {
  const email = `${name}@people.example`;
  const award = await awardTo(owner, HANDLE, id, email);
  const holder = await signIn(test, email);
  await holder.ask('POST', `/api/me/badges/${award.publicId}/accept`);
  const choice = { visibility: 'public', showName: true, indexable: false, showParticulars: false };
  await holder.ask('PUT', `/api/me/badges/${award.publicId}/visibility`, choice);
  return award;
}

describe('a badge that is archived', () => {
  let first: BadgeView;
  let second: BadgeView;
  let third: BadgeView;
  let award: AwardView;

  it('names the badge that follows it, on its page and on those of its awards', async () => {
    [first, second, third] = [
      await publishedBadge(owner, HANDLE, 'Premier'),
      await publishedBadge(owner, HANDLE, 'Deuxième'),
      await publishedBadge(owner, HANDLE, 'Troisième'),
    ];
    award = await held(first, 'lou');
    expect(await classPage(first)).not.toContain(wayTo(second));
    first = await archive(first, second.id);
    expect(first).toMatchObject({ state: 'archived', successorId: second.id });
    expect(await classPage(first)).toContain(wayTo(second));
    const page = await (await test.visitor().get(`/fr/o/${HANDLE}/b/${award.publicId}`, HTML)).text();
    expect(page).toContain(wayTo(second));
    expect(page).toContain('Badge authentique et valide');
  });

  it('refuses a circle, itself, a draft, an archived badge, and one of another organisation', async () => {
    const draft = await draftBadge(owner, HANDLE, 'Brouillon');
    const gone = await archive(await publishedBadge(owner, HANDLE, 'Rangé'), null);
    const cases: [unknown, RegExp][] = [
      // `first` is followed by `second`.
      [first.id, /n’est pas attribué/],
      [second.id, /se suivre lui-même/],
      [draft.id, /n’est pas attribué/],
      [gone.id, /n’est pas attribué/],
      [theirs.id, /ne figure pas|choix/],
      ['x', /./],
    ];
    for (const [successorId, sentence] of cases)
      expect(await refusal(second, successorId)).toMatchObject({
        status: 422,
        type: '/problems/invalid-request',
        errors: [{ pointer: '/successorId', detail: expect.stringMatching(sentence) }],
      });
    expect((await owner.ask<{ badge: BadgeView }>('GET', `${BASE}/badges/${second.id}`)).badge.state).toBe('published');
  });

  it('leads to the last of several that follow each other', async () => {
    second = await archive(second, third.id);
    expect(await classPage(first)).toContain(wayTo(third));
    expect(await classPage(first)).not.toContain(wayTo(second));
    expect(await classPage(second)).toContain(wayTo(third));
  });

  it('is not renewed; the refusal says that another one follows it', async () => {
    const renewed = await issuer.post(`${BASE}/awards/${award.id}/renew`);
    expect(await renewed.json()).toMatchObject({
      type: '/problems/badge-archived',
      status: 409,
      detail: expect.stringContaining('celui qui prend sa suite'),
    });
    const selection = { ids: [award.id] };
    const { preview } = await issuer.ask<{ preview: ActPreview }>('POST', `${BASE}/award-acts/preview`, {
      ...{ kind: 'renew', selection },
    });
    expect(preview).toMatchObject({ total: 0, leftOut: 1 });
    const alone = await publishedBadge(owner, HANDLE, 'Seul');
    const other = await held(alone, 'max');
    await archive(alone, null);
    const refused = (await (await issuer.post(`${BASE}/awards/${other.id}/renew`)).json()) as { detail: string };
    expect(refused.detail).not.toContain('prend sa suite');
  });

  it('is awarded and renewed again once it is restored, and no other one follows it', async () => {
    const answer = await act(first, 'restore');
    first = ((await answer.json()) as { badge: BadgeView }).badge;
    expect(first).toMatchObject({ state: 'published', successorId: null });
    expect(await classPage(first)).not.toContain(wayTo(third));
    expect((await issuer.post(`${BASE}/awards/${award.id}/renew`)).status).toBe(201);
  });

  it('two that would follow each other at one moment: one is archived, the other stays awarded', async () => {
    const [a, b] = [await publishedBadge(owner, HANDLE, 'Aube'), await publishedBadge(owner, HANDLE, 'Brune')];
    const answers = await Promise.all([
      act(a, 'archive', { successorId: b.id }),
      act(b, 'archive', { successorId: a.id }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('is archived without a word about a successor as before', async () => {
    const badge = await publishedBadge(owner, HANDLE, 'Sans suite');
    const answer = await act(badge, 'archive');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ badge: { state: 'archived', successorId: null } });
  });
});
