import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { publishedBadge, signInOperator } from './support/factory.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

/** Twice as many as there are connections to the database. */
const AT_ONCE = 24;
const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;
let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let badgeId: string;
let awards: AwardView[];

beforeAll(async () => {
  test = await openTestApp();
  owner = await signInOperator(test);
  const facts = { handle: HANDLE, name: 'L’Atelier' };
  ({ organisation } = await owner.ask<{ organisation: OrganisationView }>('POST', '/api/organisations', facts));
  badgeId = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(() => test?.close());

const atOnce = (act: (index: number) => Promise<Response>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => act(index)));

/** Each status list with the bits that are drawn and those that are set. */
const lists = () =>
  rowsOf<{ used: number; set: number }>(
    test.context.db.pool,
    organisation.id,
    'select used_count as used, bit_count(bits)::int as set from status_lists',
  );

describe('two dozen requests of one organisation at one moment', () => {
  it('are all its first awards, entered in one status list', async () => {
    const answers = await atOnce((index) =>
      owner.post(`${BASE}/awards`, { badgeId, recipient: { email: `p${index}@people.example`, name: 'Ana' } }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(201));
    awards = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { award: AwardView }).award));
    expect(new Set(awards.map(({ id }) => id)).size).toBe(AT_ONCE);
    expect(await lists()).toEqual([{ used: AT_ONCE, set: 0 }]);
  }, 60_000);

  it('are all revoked, each with its own bit', async () => {
    // Nothing is remembered of the organisation's key: each has to ask for it.
    test.clock.advance(60_000);
    const answers = await atOnce((index) =>
      owner.post(`${BASE}/awards/${awards[index]?.id}/revoke`, { reason: 'Délivré par erreur.' }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200));
    expect(await lists()).toEqual([{ used: AT_ONCE, set: AT_ONCE }]);
  }, 60_000);
});
