import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockAward } from '../src/modules/issuing/awards.store.ts';
import { correctAward } from '../src/modules/issuing/corrections.ts';
import { endAwards } from '../src/modules/issuing/end-award.ts';
import { setHeldVisibility } from '../src/modules/issuing/index.ts';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { LifeView } from '../src/modules/issuing/life.schema.ts';
import { getIssuer } from '../src/modules/organisations/index.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { awardTo, createOrganisation, publishedBadge, signIn, signInOperator } from './support/factory.ts';
import { actorOf, cutOff } from './support/inside.ts';
import { untilLockWait } from './support/until.ts';
import type { Visitor } from './support/visitor.ts';

const HANDLE = 'atelier';
const BASE = `/api/organisations/${HANDLE}`;

let test: TestApp;
let owner: Visitor;
let organisation: OrganisationView;
let plain: string;
let person = 0;

beforeAll(async () => {
  test = await openTestApp();
  const facts = { handle: HANDLE, name: 'L’Atelier' };
  ({ owner, organisation } = await createOrganisation(test, await signInOperator(test), facts));
  plain = (await publishedBadge(owner, HANDLE)).id;
}, 60_000);
afterAll(() => test?.close());

const awarded = (badgeId: string, email = `person.${++person}@people.example`) =>
  awardTo(owner, HANDLE, badgeId, email);
const act = (award: AwardView, name: string, body?: object) =>
  owner.ask<{ award: AwardView }>('POST', `${BASE}/awards/${award.id}/${name}`, body);
const lifeOf = async ({ id }: AwardView) =>
  (await owner.ask<{ life: LifeView }>('GET', `${BASE}/awards/${id}/life`)).life;
const fileOf = async ({ publicId }: AwardView) => (await test.visitor().get(`/o/${HANDLE}/b/${publicId}.json`)).text();
/** Accepted, and shown to everybody by its holder. */
async function shown() {
  const award = await awarded(plain);
  const visitor = await signIn(test, award.recipient.email);
  await visitor.ask('POST', `/api/me/badges/${award.publicId}/accept`);
  await visitor.ask('PUT', `/api/me/badges/${award.publicId}/visibility`, { visibility: 'public', showName: true });
  return { award, holder: await actorOf(test, visitor) };
}
/** The server, with something else that is done between its transactions: after the one with this number. */
const overtaken = (after: number, by: () => Promise<unknown>) => {
  const { db } = test.context;
  let count = 0;
  const within: typeof db.within = async (scope, work) => {
    const answer = await db.within(scope, work);
    count += 1;
    if (count === after) await by();
    return answer;
  };
  return { ...test.context, db: { ...db, within } };
};

describe('corrections', () => {
  it('that were cut off stand in nobody’s way: the address can be awarded later, under the name given then', async () => {
    const wrong = await awarded(plain, 'wrong.again@people.example');
    const by = await actorOf(test, owner);
    const correction = correctAward(cutOff(test), by, HANDLE, wrong.id, { email: 'lost@people.example' });
    await expect(correction).rejects.toThrow('cut off');
    const { award: right } = await act(wrong, 'correct', { email: 'won@people.example' });
    test.clock.advance(61_000);
    const recipient = { email: 'lost@people.example', name: 'Lou Perdue', language: 'fr' };
    const { award: later } = await owner.ask<{ award: AwardView }>('POST', `${BASE}/awards`, {
      ...{ badgeId: plain, recipient },
    });
    expect(later).toMatchObject({ state: 'pending', recipient: { name: 'Lou Perdue' } });
    expect(await lifeOf(later)).toMatchObject({ corrects: null });
    expect(await lifeOf(wrong)).toMatchObject({ correctedBy: right.id });
  });

  it('never undo what the holder chose at the same moment', async () => {
    const { award, holder } = await shown();
    const choice = { visibility: 'public' as const, showName: true, indexable: false };
    const tell = (showParticulars: boolean) =>
      setHeldVisibility(test.context, holder, award.publicId, { ...choice, showParticulars });
    await tell(true);
    const by = await actorOf(test, owner);
    const less = () => tell(false);
    const correction = correctAward(overtaken(3, less), by, HANDLE, award.id, { name: 'Corrigée' });
    await expect(correction).rejects.toMatchObject({ type: 'wrong-state' });
  });

  it('are never undone by what the holder chooses at the same moment', async () => {
    const { award, holder } = await shown();
    const choice = { visibility: 'public' as const, showName: true, indexable: false, showParticulars: true };
    const correct = () => act(award, 'correct', { name: 'Corrigée' });
    const choosing = setHeldVisibility(overtaken(4, correct), holder, award.publicId, choice);
    await expect(choosing).rejects.toMatchObject({ type: 'wrong-state' });
    expect(JSON.parse(await fileOf(award)).credentialSubject.identifier[0].identityHash).toBe('Corrigée');
  });

  it('and a revocation at one moment wait for each other in one order', async () => {
    const award = await awarded(plain);
    const { db } = test.context;
    const by = await actorOf(test, owner);
    const issuer = await getIssuer(test.context, organisation.id);
    let correction: Promise<unknown> = Promise.resolve();
    await db.within({ organisationId: organisation.id }, async (tx) => {
      const locked = await lockAward(tx, { id: award.id });
      if (locked === undefined) throw new Error('no award');
      correction = correctAward(test.context, by, HANDLE, award.id, { email: 'elsewhere@people.example' });
      correction.catch(() => {});
      await untilLockWait(db.pool);
      await endAwards(test.context, tx, issuer, [locked], { state: 'revoked', reason: 'Erreur' });
    });
    await expect(correction).rejects.toMatchObject({ type: 'already-decided' });
  });
});
