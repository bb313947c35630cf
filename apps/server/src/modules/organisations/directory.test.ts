import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { untilLockWait } from '../../../tests/support/until.ts';
import type { Actor } from '../../platform/actor.ts';
import { listMails } from '../notices/index.ts';
import { invitePeople } from './bulk-invite.ts';
import { createEntrySchema, listEntriesSchema } from './directory.schema.ts';
import { findEntries } from './directory.store.ts';
import { getEntry, listPeople } from './directory.ts';
import { createEntry, updateEntryFacts } from './directory-editing.ts';
import { checkImportSchema } from './directory-import.schema.ts';
import { checkImport, confirmImport, uploadImport } from './directory-import.ts';
import { runImport } from './import/run-import.ts';
import { findRecipientsByNumber, listUnitRecipients } from './index.ts';
import { inviteMember, listInvitations } from './invitations.ts';
import { leavingEffect, markActive, markLeft } from './leaving.ts';
import { changeLedUnits, changeRole, listMembers } from './members.ts';
import { openScene, type Scene } from './organisations.test-support.ts';
import { createUnitSchema } from './units.schema.ts';
import { lockTree } from './units.store.ts';
import { createUnit, listUnits, removalEffect, removeUnit, updateUnit } from './units.ts';

let scene: Scene;
let count = 0;
let org: string;
let organisation: Awaited<ReturnType<Scene['makeOrganisation']>>['organisation'];
let owner: Actor;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
beforeEach(async () => {
  count += 1;
  org = `people-${count}`;
  ({ organisation, owner } = await scene.makeOrganisation(org));
});

const unit = async (name: string, parentId: string | null = null) =>
  (await createUnit(scene.deps, owner, org, createUnitSchema.parse({ name, parentId }))).id;
const person = async (name: string, facts: object = {}) =>
  (await createEntry(scene.deps, owner, org, createEntrySchema.parse({ name, ...facts }))).id;
const search = async (by: Actor, query: object = {}) =>
  (await listPeople(scene.deps, by, org, listEntriesSchema.parse(query))).entries.map(({ name }) => name);
const faultAt = (pointer: string, reason: string) => ({ type: 'invalid-request', fields: [{ pointer, reason }] });

describe('units', () => {
  it('are a tree with their people counted, each alone and with all below', async () => {
    const plant = await unit('Usine');
    const shop = await unit('Atelier 3', plant);
    await person('Zoé', { unitId: shop });
    await person('Max', { unitId: plant });
    const left = await person('Partie', { unitId: shop });
    await markLeft(scene.deps, owner, org, left, { tell: false });
    expect(await listUnits(scene.deps, owner, org)).toMatchObject([
      { name: 'Atelier 3', parentId: plant, peopleCount: 1, peopleBelowCount: 1 },
      { name: 'Usine', parentId: null, peopleCount: 1, peopleBelowCount: 2 },
    ]);
  });

  it('refuse a circle, a depth nobody could read, a namesake beside, and a unit that is not there', async () => {
    const top = await unit('A');
    let lowest = top;
    for (let level = 2; level <= 12; level += 1) lowest = await unit(`Niveau ${level}`, lowest);
    await expect(unit('Niveau 13', lowest)).rejects.toMatchObject(faultAt('/parentId', 'unit-too-deep'));
    const move = (id: string, parentId: string) => updateUnit(scene.deps, owner, org, id, { parentId });
    await expect(move(top, lowest)).rejects.toMatchObject(faultAt('/parentId', 'unit-circle'));
    await expect(move(top, top)).rejects.toMatchObject(faultAt('/parentId', 'unit-circle'));
    const other = await unit('B');
    await expect(move(top, other)).rejects.toMatchObject(faultAt('/parentId', 'unit-too-deep'));
    await expect(unit('a')).rejects.toMatchObject({ type: 'already-exists', facts: { what: 'a' } });
    await expect(move(top, organisation.id)).rejects.toMatchObject(faultAt('/parentId', 'unknown-value'));
    expect(() => createUnitSchema.parse({ name: 'Usine > Atelier' })).toThrow();
  });

  it('that are removed hand over people, managers and units below, told in figures before', async () => {
    const plant = await unit('Usine');
    const shop = await unit('Atelier', plant);
    const line = await unit('Ligne', shop);
    const boss = await scene.join(organisation, owner, 'manager', `boss@${org}.example`);
    await changeLedUnits(scene.deps, owner, org, boss.id, [shop]);
    const zoe = await person('Zoé', { unitId: shop });
    expect(await removalEffect(scene.deps, owner, org, shop)).toEqual({ people: 1, left: 0, units: 1, managers: 1 });
    await expect(removeUnit(scene.deps, owner, org, shop, line)).rejects.toMatchObject(
      faultAt('/parentId', 'unit-circle'),
    );
    await removeUnit(scene.deps, owner, org, shop, undefined);
    expect(await listUnits(scene.deps, owner, org)).toMatchObject([
      { name: 'Ligne', parentId: plant },
      { name: 'Usine', peopleCount: 1 },
    ]);
    expect(await search(boss)).toEqual(['Zoé']);
    expect((await getEntry(scene.deps, owner, org, zoe)).changes).toMatchObject([
      { fact: 'unit', from: 'Usine > Atelier', to: 'Usine' },
    ]);
    await expect(removeUnit(scene.deps, owner, org, shop, undefined)).rejects.toMatchObject({ type: 'not-found' });
  });
});

describe('the directory', () => {
  it('finds people by words of name, number and addresses, whatever the accents and case', async () => {
    await person('Zoé Lœuvre', { number: 'M-0042', emails: ['zoe.l@maison.example'] });
    await person('Élodie Zimmer', { number: 'M-0043' });
    expect(await search(owner, { q: 'ZOE' })).toEqual(['Zoé Lœuvre']);
    expect(await search(owner, { q: 'm-004' })).toEqual(['Élodie Zimmer', 'Zoé Lœuvre']);
    expect(await search(owner, { q: 'elo  zim' })).toEqual(['Élodie Zimmer']);
    expect(await search(owner, { q: 'maison.example' })).toEqual(['Zoé Lœuvre']);
    expect(await search(owner, { q: '100%' })).toEqual([]);
    expect(await search(owner, { q: '_' })).toEqual([]);
  });

  it('filters by unit, alone and with all below, and by state', async () => {
    const plant = await unit('Usine');
    const shop = await unit('Atelier', plant);
    await person('Zoé', { unitId: shop });
    await person('Max', { unitId: plant });
    const left = await person('Partie', { unitId: shop });
    await markLeft(scene.deps, owner, org, left, { tell: false });
    expect(await search(owner, { unit: plant })).toEqual(['Max', 'Zoé']);
    expect(await search(owner, { unit: plant, below: 'false' })).toEqual(['Max']);
    expect(await search(owner, { state: 'left' })).toEqual(['Partie']);
  });

  it('keeps numbers and addresses for one person each, in this organisation alone', async () => {
    await person('Zoé', { number: 'A1', emails: ['Zoe@Maison.example', 'zoe@chez-elle.example'] });
    await expect(person('Max', { number: 'a1' })).rejects.toMatchObject({
      type: 'already-exists',
      fields: [{ pointer: '/number' }],
    });
    await expect(person('Max', { emails: ['zoe@chez-elle.example'] })).rejects.toMatchObject({
      facts: { what: 'zoe@chez-elle.example' },
      fields: [{ pointer: '/emails' }],
    });
    const there = await scene.makeOrganisation(`${org}-there`);
    const facts = createEntrySchema.parse({ name: 'Zoé', number: 'A1', emails: ['zoe@maison.example'] });
    const entry = await createEntry(scene.deps, there.owner, `${org}-there`, facts);
    await expect(getEntry(scene.deps, owner, org, entry.id)).rejects.toMatchObject({ type: 'not-found' });
    await expect(person('Max', { managerId: entry.id })).rejects.toMatchObject(faultAt('/managerId', 'unknown-value'));
  });

  it('lets nobody answer to themselves, at any distance', async () => {
    const top = await person('Chef');
    const middle = await person('Cadre', { managerId: top });
    const low = await person('Équipe', { managerId: middle });
    const answerTo = (id: string, managerId: string) => updateEntryFacts(scene.deps, owner, org, id, { managerId });
    for (const [id, managerId] of [
      [top, low],
      [top, top],
      [middle, low],
    ] as const)
      await expect(answerTo(id, managerId)).rejects.toMatchObject(faultAt('/managerId', 'manager-circle'));
    expect(await getEntry(scene.deps, owner, org, top)).toMatchObject({
      reports: [{ id: middle, name: 'Cadre' }],
      reportCount: 1,
    });
  });

  it('keeps who moved whom, from where to where, and nothing for other facts', async () => {
    const plant = await unit('Usine');
    const shop = await unit('Atelier', plant);
    const chief = await person('Chef');
    const zoe = await person('Zoé', { unitId: plant });
    await updateEntryFacts(scene.deps, owner, org, zoe, { site: 'Lyon', emails: ['zoe@maison.example'] });
    await updateEntryFacts(scene.deps, owner, org, zoe, { unitId: shop, managerId: chief });
    const { changes, emails, site } = await getEntry(scene.deps, owner, org, zoe);
    expect({ emails, site }).toEqual({ emails: ['zoe@maison.example'], site: 'Lyon' });
    expect(changes.map(({ fact, from, to, actorName }) => [fact, from, to, actorName]).sort()).toEqual([
      ['manager', '', 'Chef', owner.email],
      ['unit', 'Usine', 'Usine > Atelier', owner.email],
    ]);
  });
});

describe('a manager', () => {
  it('sees the units of the membership with all below, whoever answers to their own entry, and nobody else', async () => {
    const plant = await unit('Usine');
    const shop = await unit('Atelier', plant);
    const office = await unit('Bureau');
    const boss = await scene.join(organisation, owner, 'manager', `boss@${org}.example`);
    const own = await person('Moi', { unitId: office, emails: [`boss@${org}.example`] });
    await person('Ma directe', { unitId: office, managerId: own });
    const deputy = await person('Mon adjoint', { managerId: own });
    await person('Son équipe', { managerId: deputy });
    const inShop = await person('À l’atelier', { unitId: shop, managerId: await person('Ailleurs') });
    const stranger = await person('Inconnue', { unitId: office });
    expect((await search(boss)).sort()).toEqual(['Ma directe', 'Mon adjoint', 'Son équipe']);
    expect(await listUnits(scene.deps, boss, org)).toEqual([]);
    await changeLedUnits(scene.deps, owner, org, boss.id, [plant]);
    expect((await search(boss)).sort()).toEqual(['Ma directe', 'Mon adjoint', 'Son équipe', 'À l’atelier']);
    expect(await listUnits(scene.deps, boss, org)).toMatchObject([
      { name: 'Atelier', parentId: plant },
      { name: 'Usine', parentId: null },
    ]);
    await expect(getEntry(scene.deps, boss, org, stranger)).rejects.toMatchObject({ type: 'not-found' });
    // The name of a manager out of sight stays out of sight.
    expect(await getEntry(scene.deps, boss, org, inShop)).toMatchObject({ manager: null, unit: { path: 'Atelier' } });
    await expect(updateEntryFacts(scene.deps, boss, org, inShop, { site: 'x' })).rejects.toMatchObject({
      type: 'not-allowed',
    });
  });

  it('loses the units with the role, and nobody else can have some', async () => {
    const plant = await unit('Usine');
    const boss = await scene.join(organisation, owner, 'manager', `boss@${org}.example`);
    await changeLedUnits(scene.deps, owner, org, boss.id, [plant, plant]);
    expect((await listMembers(scene.deps, owner, org))[1]).toMatchObject({ role: 'manager', unitIds: [plant] });
    await changeRole(scene.deps, owner, org, boss.id, 'issuer');
    expect((await listMembers(scene.deps, owner, org))[1]).toMatchObject({ unitIds: [] });
    await expect(changeLedUnits(scene.deps, owner, org, boss.id, [plant])).rejects.toMatchObject({
      type: 'wrong-state',
    });
    await changeRole(scene.deps, owner, org, boss.id, 'manager');
    await expect(changeLedUnits(scene.deps, owner, org, boss.id, [organisation.id])).rejects.toMatchObject(
      faultAt('/unitIds', 'unknown-value'),
    );
  });
});

describe('who leaves', () => {
  const mails = async () =>
    (await listMails(scene.deps, organisation.id, 1)).mails.filter(({ kind }) => kind === 'leaving');

  it('loses membership and invitations, is told in their language, and stays in the directory as left', async () => {
    await scene.join(organisation, owner, 'issuer', `zoe@${org}.example`);
    const emails = [`zoe@${org}.example`, `zoe@home-${org}.example`];
    const zoe = await person('Zoé', { emails, language: 'en' });
    await person('Max', { managerId: zoe });
    await inviteMember(scene.deps, owner, org, { email: `zoe@home-${org}.example`, role: 'member' });
    expect(await leavingEffect(scene.deps, owner, org, zoe)).toEqual({
      role: 'issuer',
      isKept: false,
      openInvitations: 1,
      reports: 1,
      mailTo: `zoe@${org}.example`,
    });
    const left = await markLeft(scene.deps, owner, org, zoe, { tell: true });
    expect(left).toMatchObject({ state: 'left', role: null, changes: [{ fact: 'state', from: 'active', to: 'left' }] });
    expect(left.leftAt).not.toBeNull();
    expect((await listMembers(scene.deps, owner, org)).map(({ role }) => role)).toEqual(['owner']);
    expect((await listInvitations(scene.deps, owner, org)).filter(({ state }) => state === 'open')).toEqual([]);
    const [mail] = await mails();
    // The account's language counts before the directory's.
    expect(mail).toMatchObject({ to: `zoe@${org}.example`, subject: expect.stringContaining('vous restent') });
    expect(mail?.text).toContain('/app/me/settings');
    await markLeft(scene.deps, owner, org, zoe, { tell: true });
    expect(await mails()).toHaveLength(1);
    expect(await markActive(scene.deps, owner, org, zoe)).toMatchObject({ state: 'active', leftAt: null, role: null });
  });

  it('is written to in the language of the directory while there is no account, and not at all if not wanted', async () => {
    const one = await person('Zoe', { emails: [`zoe@${org}.example`], language: 'en' });
    const two = await person('Max', { emails: [`max@${org}.example`] });
    const three = await person('Sans adresse');
    await markLeft(scene.deps, owner, org, one, { tell: true });
    await markLeft(scene.deps, owner, org, two, { tell: false });
    await markLeft(scene.deps, owner, org, three, { tell: true });
    expect((await mails()).map(({ to, subject }) => [to, subject.includes('stay yours')])).toEqual([
      [`zoe@${org}.example`, true],
    ]);
  });

  it('stays a member as the last owner, and is told so before', async () => {
    const me = await person('Propriétaire', { emails: [owner.email] });
    expect(await leavingEffect(scene.deps, owner, org, me)).toMatchObject({ role: 'owner', isKept: true });
    expect(await markLeft(scene.deps, owner, org, me, { tell: false })).toMatchObject({ state: 'left', role: 'owner' });
  });

  it('stays a member as an owner, unless an owner says so: who edits people does not say who owns', async () => {
    const second = `second@${org}.example`;
    await scene.join(organisation, owner, 'owner', second);
    const administrator = await scene.join(organisation, owner, 'administrator', `admin@${org}.example`);
    const entry = await person('Deuxième', { emails: [second] });
    expect(await leavingEffect(scene.deps, administrator, org, entry)).toMatchObject({ role: 'owner', isKept: true });
    const left = await markLeft(scene.deps, administrator, org, entry, { tell: false });
    expect(left).toMatchObject({ state: 'left', role: 'owner' });
    await markActive(scene.deps, administrator, org, entry);
    expect(await leavingEffect(scene.deps, owner, org, entry)).toMatchObject({ role: 'owner', isKept: false });
    expect(await markLeft(scene.deps, owner, org, entry, { tell: false })).toMatchObject({ state: 'left', role: null });
  });

  it('loses every membership, also of a second account under another of their addresses', async () => {
    const emails = [`zoe@${org}.example`, `zoe@home-${org}.example`];
    for (const email of emails) await scene.join(organisation, owner, 'issuer', email);
    await markLeft(scene.deps, owner, org, await person('Zoé', { emails }), { tell: false });
    expect((await listMembers(scene.deps, owner, org)).map(({ role }) => role)).toEqual(['owner']);
  });

  it('is invited with others only by who has just proved who they are', async () => {
    const entry = await person('Zoé', { emails: [`zoe@${org}.example`] });
    const since = { ...owner, provedAt: new Date(scene.deps.clock.now().getTime() - 16 * 60_000) };
    const invitation = invitePeople(scene.deps, since, org, { entryIds: [entry], role: 'owner' });
    await expect(invitation).rejects.toMatchObject({ type: 'step-up-needed' });
    expect((await listInvitations(scene.deps, owner, org)).filter(({ state }) => state === 'open')).toEqual([]);
  });
});

describe('changes at one moment', () => {
  it('of the tree and of people by an import wait for each other in one order', async () => {
    const zoe = await person('Zoé', { emails: [`zoe@${org}.example`], unitId: await unit('Atelier') });
    const bytes = Uint8Array.from(Buffer.from(`nom;courriel;service\nZoé;zoe@${org}.example;Bureau\n`));
    const { id, mapping } = await uploadImport(scene.deps, owner, org, { fileName: 'liste.csv', bytes });
    await checkImport(scene.deps, owner, org, id, checkImportSchema.parse({ mapping }));
    await confirmImport(scene.deps, owner, org, id, { tellsLeavers: false });
    let run: Promise<void> = Promise.resolve();
    // As removing a unit does: the tree, then its people.
    await scene.deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await lockTree(tx, organisation.id);
      run = runImport(scene.deps, { organisationId: organisation.id, importId: id });
      run.catch(() => {});
      await untilLockWait(scene.deps.db.pool);
      await findEntries(tx, organisation.id, [zoe], { lock: true });
    });
    await run;
    expect(await getEntry(scene.deps, owner, org, zoe)).toMatchObject({ unit: { path: 'Bureau' } });
  });

  it('of two managers never make a circle', async () => {
    const [zoe, max] = [await person('Zoé'), await person('Max')];
    const leads = (managerId: string, id: string) => updateEntryFacts(scene.deps, owner, org, id, { managerId });
    // Both are at the same step when they are let go.
    let both: Promise<PromiseSettledResult<unknown>[]> = Promise.resolve([]);
    await scene.deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await findEntries(tx, organisation.id, [zoe, max], { lock: true });
      both = Promise.allSettled([leads(zoe, max), leads(max, zoe)]);
      await untilLockWait(scene.deps.db.pool);
    });
    const changes = await both;
    const refused = changes.flatMap((change) => (change.status === 'rejected' ? [change.reason] : []));
    expect(refused).toMatchObject([faultAt('/managerId', 'manager-circle')]);
  });
});

describe('recipients', () => {
  it('are the active people of a unit with their first address, or those of some numbers', async () => {
    const plant = await unit('Usine');
    const shop = await unit('Atelier', plant);
    const emails = [`zoe@${org}.example`, `a-second@${org}.example`];
    const zoe = await person('Zoé', { unitId: shop, number: 'M1', emails, language: 'en' });
    const max = await person('Max', { unitId: plant });
    const left = await person('Partie', { unitId: shop, number: 'M2' });
    await markLeft(scene.deps, owner, org, left, { tell: false });
    const within = <T>(work: (tx: Parameters<typeof listUnitRecipients>[0]) => Promise<T>) =>
      scene.deps.db.within({ organisationId: organisation.id }, work);
    const asZoe = { entryId: zoe, number: 'M1', name: 'Zoé', email: `zoe@${org}.example`, language: 'en' };
    const asMax = { entryId: max, number: null, name: 'Max', email: null, language: null };
    expect(await within((tx) => listUnitRecipients(tx, organisation.id, plant, { below: true }))).toEqual([
      asMax,
      asZoe,
    ]);
    expect(await within((tx) => listUnitRecipients(tx, organisation.id, plant, { below: false }))).toEqual([asMax]);
    const found = await within((tx) => findRecipientsByNumber(tx, organisation.id, ['m1', 'M2', 'nobody']));
    expect([...found]).toEqual([['m1', asZoe]]);
  });
});

it('the database itself refuses a reference to another organisation', async () => {
  const there = await scene.makeOrganisation(`${org}-wall`);
  const theirs = await createUnit(scene.deps, there.owner, `${org}-wall`, createUnitSchema.parse({ name: 'Chez eux' }));
  const zoe = await person('Zoé');
  const planted = scene.deps.db.within({ organisationId: organisation.id }, (tx) =>
    sql`update directory_entries set unit_id = ${theirs.id} where id = ${zoe}`.execute(tx),
  );
  await expect(planted).rejects.toThrow(/foreign key/);
});
