import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BadgeView } from '../src/modules/badges/badges.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { badgeContent, createOrganisation, signInOperator } from './support/factory.ts';
import type { Visitor } from './support/visitor.ts';

const BADGES = '/api/organisations/brouillons/badges';

let test: TestApp;
let owner: Visitor;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  ({ owner } = await createOrganisation(test, operator, { handle: 'brouillons', name: 'Brouillons' }));
}, 60_000);
afterAll(() => test?.close());

const create = async () => (await owner.ask<{ badge: BadgeView }>('POST', BADGES, { content: badgeContent() })).badge;
const now = async ({ id }: BadgeView) => (await owner.ask<{ badge: BadgeView }>('GET', `${BADGES}/${id}`)).badge;
const save = ({ id, revision }: BadgeView, name: string) =>
  owner.send('PUT', `${BADGES}/${id}`, { content: badgeContent(name), revision });
const publish = ({ id }: BadgeView, body?: object) => owner.send('POST', `${BADGES}/${id}/publish`, body);

it('refuses a draft that was begun before somebody else saved, and leaves what they saved', async () => {
  const seen = await create();
  expect((await save(seen, 'De l’une')).status).toBe(200);
  const refused = await save(seen, 'De l’autre');
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ type: '/problems/wrong-state' });
  const stands = await now(seen);
  expect(stands.content.name.fr).toBe('De l’une');
  expect((await save(stands, 'De l’autre, qui a vu')).status).toBe(200);
});

it('publishes the draft that was read, and none that somebody saved since', async () => {
  const seen = await create();
  await save(seen, 'Enregistré depuis');
  const refused = await publish(seen, { revision: seen.revision });
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ type: '/problems/wrong-state' });
  const stands = await now(seen);
  expect([stands.version, stands.state]).toEqual([null, 'draft']);
  expect((await publish(stands, { revision: stands.revision })).status).toBe(200);
  expect((await publish(stands, { revision: 'one' })).status).toBe(422);
});

it('publishes whatever stands for who names no revision', async () => {
  const seen = await create();
  await save(seen, 'Enregistré depuis');
  const { badge } = (await (await publish(seen)).json()) as { badge: BadgeView };
  expect([badge.version, badge.content.name.fr]).toEqual([1, 'Enregistré depuis']);
});
