import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AwardView } from '../src/modules/issuing/issuing.schema.ts';
import type { OrganisationView } from '../src/modules/organisations/organisations.schema.ts';
import { expected, MATRIX } from './authorisation-matrix.ts';
import { CAST, type Rule, type Targets, type Who } from './authorisation-rule.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import {
  awardTo,
  createOrganisation,
  draftBadge,
  draftProgramme,
  joinAs,
  keptToken,
  publishedBadge,
  signIn,
  signInOperator,
  startedAct,
} from './support/factory.ts';
import { furnishSkills } from './support/furnish.ts';
import { PIXEL } from './support/pixel.ts';
import { rowsOf } from './support/rows.ts';
import type { Visitor } from './support/visitor.ts';

type Me = { person: { id: string } };

let test: TestApp;
let cast: Record<Who, Visitor>;
let first: Targets;
let second: Targets;

beforeAll(async () => {
  test = await openTestApp();
  const operator = await signInOperator(test);
  const one = await createOrganisation(test, operator, { handle: 'first', name: 'Première maison' });
  const two = await createOrganisation(test, operator, { handle: 'second', name: 'Seconde maison' });
  cast = {
    stranger: test.visitor(),
    member: await joinAs(test, one.owner, one.organisation, 'member'),
    assessor: await joinAs(test, one.owner, one.organisation, 'assessor'),
    manager: await joinAs(test, one.owner, one.organisation, 'manager'),
    issuer: await joinAs(test, one.owner, one.organisation, 'issuer'),
    administrator: await joinAs(test, one.owner, one.organisation, 'administrator'),
    owner: one.owner,
    operator,
    'owner of another organisation': two.owner,
  };
  first = await furnish(one.organisation, one.owner, cast.issuer, cast.manager);
  const [issuer, manager] = [
    await joinAs(test, two.owner, two.organisation, 'issuer'),
    await joinAs(test, two.owner, two.organisation, 'manager'),
  ];
  second = await furnish(two.organisation, two.owner, issuer, manager);
}, 120_000);
afterAll(() => test?.close());

/** One of everything that has an address. */
async function furnish(
  organisation: OrganisationView,
  owner: Visitor,
  issuer: Visitor,
  manager: Visitor,
): Promise<Targets> {
  const { handle, id } = organisation;
  const [draft, badge] = [await draftBadge(owner, handle, 'Brouillon'), await publishedBadge(owner, handle)];
  const email = `holder@${handle}.example`;
  const award = await awardTo(issuer, handle, badge.id, email);
  const ownAward = await awardTo(issuer, handle, badge.id, `owner@${handle}.example`);
  const bytes = Uint8Array.from(Buffer.from('email\nx@people.example\n'));
  const base = `/api/organisations/${handle}`;
  const { picture } = await owner.ask<{ picture: { id: string } }>('POST', `${base}/badge-pictures`, PIXEL);
  const { batch } = await owner.ask<{ batch: { id: string } }>('POST', `${base}/batches?badge=${badge.id}`, bytes);
  await owner.ask('POST', `${base}/batches/${batch.id}/check`, { mapping: { email: 'email' }, saveAs: 'Liste' });
  const { handout } = await owner.ask<{ handout: { id: string; code: string } }>('POST', `${base}/handouts`, {
    ...{ badgeId: badge.id, name: 'Journée', most: 3 },
    endsAt: `${new Date(Date.now() + 30 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)}T09:00`,
  });
  type Mappings = { mappings: { id: string }[] };
  const { mappings } = await owner.ask<Mappings>('GET', `${base}/batch-mappings`);
  const invited = { email: `invited@${handle}.example`, role: 'member' };
  const { invitation } = await owner.ask<{ invitation: { id: string } }>('POST', `${base}/invitations`, invited);
  const report = randomUUID();
  const said = new URLSearchParams({ id: report, kind: 'wrong', text: 'Reported', email: '' });
  await test.visitor().post(`/report?about=/o/${handle}`, said);
  const { key } = await owner.ask<{ key: { id: string } }>('POST', `${base}/api-keys`, {
    name: 'Paie',
    scopes: ['issue', 'verify', 'status'],
    days: 30,
  });
  const person = await memberToRemove(owner, organisation);
  const led = await ledPerson(owner, organisation, (await manager.ask<Me>('GET', '/api/me')).person.id);
  const [list] = await rowsOf<{ public_id: string }>(
    test.context.db.pool,
    id,
    'select public_id from status_lists where organisation_id = $1',
    [id],
  );
  return {
    handle,
    draft: draft.id,
    badge: badge.id,
    badgePublicId: badge.publicId,
    picture: picture.id,
    award: award.id,
    awardPublicId: award.publicId,
    ownAwardPublicId: ownAward.publicId,
    batch: batch.id,
    act: await startedAct(owner, handle, badge.id),
    mapping: mappings[0]?.id ?? '',
    handout: handout.id,
    handoutCode: handout.code,
    programme: await draftProgramme(owner, handle),
    person,
    ...led,
    ...(await furnishSkills(owner, handle)),
    report,
    apiKey: key.id,
    invitation: invitation.id,
    invitationToken: await keptToken(test, invited.email, id),
    statusList: list?.public_id ?? '',
    claimToken: await keptToken(test, email, id),
  };
}

/** A unit that the manager leads, with somebody in it. */
async function ledPerson(owner: Visitor, { handle }: OrganisationView, manager: string) {
  const base = `/api/organisations/${handle}`;
  const makeUnit = async (name: string) =>
    (await owner.ask<{ unit: { id: string } }>('POST', `${base}/units`, { name })).unit.id;
  const [unit, spareUnit] = [await makeUnit('Atelier'), await makeUnit('Réserve')];
  // The holder of the award that the matrix asks for.
  const facts = { name: 'Zoé Durand', emails: [`holder@${handle}.example`], unitId: unit };
  const { entry } = await owner.ask<{ entry: { id: string } }>('POST', `${base}/people`, facts);
  await owner.ask('PUT', `${base}/members/${manager}/units`, { unitIds: [unit] });
  const list = Uint8Array.from(Buffer.from('nom,courriel\nMax,max@people.example\n'));
  const upload = await owner.ask<{ import: { id: string } }>('POST', `${base}/people-imports`, list);
  return { manager, unit, spareUnit, entry: entry.id, peopleImport: upload.import.id };
}

async function memberToRemove(owner: Visitor, { handle, id }: OrganisationView): Promise<string> {
  const email = `leaver@${handle}.example`;
  await owner.ask('POST', `/api/organisations/${handle}/invitations`, { email, role: 'member' });
  const token = await keptToken(test, email, id);
  const leaver = await signIn(test, email);
  await leaver.ask('POST', `/api/invitations/${token}/accept`);
  return (await leaver.ask<Me>('GET', '/api/me')).person.id;
}

const knock = (rule: Rule, who: Who, targets: Targets) => {
  const [method = ''] = rule.route.split(' ');
  return cast[who].send(method, rule.path(targets), rule.body?.(targets), rule.headers);
};

it('knows every route of the app, and no other', () => {
  const registered = test.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  expect([...new Set(registered)].sort()).toEqual(MATRIX.map(({ route }) => route).sort());
});

/** Addresses that name a record besides the organisation: with the own handle and a record of another organisation. */
const RECORDS = {
  draft: 'badges',
  badge: 'badges',
  award: 'awards',
  picture: 'badge-pictures',
  act: 'award-acts',
  batch: 'batches',
  mapping: 'batch-mappings',
  handout: 'handouts',
  programme: 'programmes',
  person: 'members',
  manager: 'members',
  invitation: 'invitations',
  report: 'reports',
  apiKey: 'api-keys',
  unit: 'units',
  spareUnit: 'units',
  entry: 'people',
  peopleImport: 'people-imports',
  framework: 'frameworks',
  skill: 'skills',
  otherSkill: 'skills',
  frameworkImport: 'framework-imports',
  frameworkVersion: 'frameworks',
} as const;

describe('a record of another organisation', () => {
  const mixed = () => ({ ...second, handle: first.handle });
  // The mails that have own words are the same ones everywhere: no record of anybody.
  const rules = MATRIX.filter(
    ({ route }) => /^\w+ \/api\/organisations\/:org\/[\w-]+\/:/.test(route) && !route.includes('/mail-texts/'),
  );

  it('is walked for each kind of record', () => {
    const kinds = new Set(rules.map(({ route }) => route.split('/')[4]));
    expect([...kinds].sort()).toEqual([...new Set(Object.values(RECORDS))].sort());
  });
  it.each(rules.map((rule) => [rule.route, rule] as const))('is not found by the owner: %s', async (_route, rule) => {
    expect((await knock(rule, 'owner', mixed())).status).toBe(404);
  });
  it('cannot be awarded', async () => {
    const awarded = MATRIX.filter(({ route }) => /POST .*\/(?:awards|batches|batches\/people|handouts)$/.test(route));
    expect(awarded).toHaveLength(4);
    for (const rule of awarded) expect((await knock(rule, 'owner', mixed())).status).toBe(404);
  });
  it('is not listed', async () => {
    const base = `/api/organisations/${first.handle}/awards`;
    const queries = [
      `?badge=${second.badge}`,
      `?batch=${second.batch}`,
      `?person=${second.entry}`,
      '?q=second.example',
    ];
    for (const query of queries) {
      const found = await cast.owner.ask<{ awards: AwardView[]; total: number }>('GET', `${base}${query}`);
      expect(found).toMatchObject({ awards: [], total: 0 });
    }
  });
});

describe.each(MATRIX.map((rule) => [rule.route, rule] as const))('%s', (_route, rule) => {
  it.each(CAST)('answers %s as the matrix says', async (who) => {
    const response = await knock(rule, who, first);
    const body = response.ok ? '' : await response.text();
    expect(expected(rule, who), `${response.status} ${body}`).toContain(response.status);
    if (!response.ok && response.headers.get('content-type')?.startsWith('application/problem+json'))
      expect(JSON.parse(body)).toMatchObject({ status: response.status, type: expect.stringMatching(/^\/problems\//) });
  });
});
