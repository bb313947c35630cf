import type { Person } from '../modules/accounts/index.ts';
import { createBadge, listBadges, publishBadge } from '../modules/badges/index.ts';
import {
  acceptInvitation,
  authorise,
  changeLedUnits,
  createEntry,
  createOrganisation,
  createUnit,
  inviteMember,
  listOrganisations,
  listPeople,
  listUnits,
  putLogo,
} from '../modules/organisations/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { AppError } from '../platform/problem/app-error.ts';
import { DIGITAL_BADGES } from './digital-badges.ts';
import { HANDLE } from './handle.ts';
import { inLanes } from './lanes.ts';
import { DEMO_LOGO, LOGO_WIDTH } from './logo.ts';
import type { DemoPerson } from './people.ts';
import { SOFT_BADGES } from './soft-badges.ts';
import { TEAM_BADGES } from './team-badges.ts';
import { TECHNICAL_BADGES } from './technical-badges.ts';
import { DEMO_UNITS } from './units.ts';
import { WORKSHOP_BADGES } from './workshop-badges.ts';

export { HANDLE };

const BADGES = [...TECHNICAL_BADGES, ...WORKSHOP_BADGES, ...DIGITAL_BADGES, ...SOFT_BADGES, ...TEAM_BADGES];

export const actorOf = ({ id, name, email, language }: Person): Actor => ({
  id,
  name,
  email,
  emails: [email],
  language,
  isOperator: false,
  provedAt: new Date(),
});

/** Founded by the installation itself, so that nobody of the demo becomes its operator. Left alone when it exists. */
export async function foundOrganisation(context: Context, owner: Actor): Promise<void> {
  if ((await listOrganisations(context)).some(({ handle }) => handle === HANDLE)) return;
  await createOrganisation(
    context,
    { ...owner, isOperator: true },
    {
      name: 'Ateliers Hautes-Rives',
      handle: HANDLE,
      website: 'https://hautes-rives.example',
      language: 'fr',
      timeZone: 'Europe/Paris',
    },
  );
  const logo = await context.imaging.renderPng(DEMO_LOGO, LOGO_WIDTH);
  await putLogo(context, owner, HANDLE, async () => logo);
}

/** Everybody joins by an invitation that they accept themselves, as in life. */
export async function joinOrganisation(
  context: Context,
  owner: Actor,
  people: { planned: DemoPerson; actor: Actor }[],
): Promise<void> {
  await inLanes(people, async ({ planned, actor }) => {
    if (actor.id === owner.id || (await isMember(context, actor))) return;
    const invited = { email: planned.email, role: planned.role };
    const { url } = await inviteMember(context, owner, HANDLE, invited);
    if (url === null) throw new Error('a demo is seeded without a mail server');
    await acceptInvitation(context, actor, url.slice(url.lastIndexOf('/') + 1));
  });
}

/** The units, and everybody in them with their head; heads of a unit see its people. */
export async function fillDirectory(
  context: Context,
  owner: Actor,
  people: { planned: DemoPerson; actor: Actor }[],
): Promise<void> {
  const known = await listUnits(context, owner, HANDLE);
  const unitIds: string[] = [];
  for (const { name, code, site, parent } of DEMO_UNITS) {
    const parentId = parent === undefined ? null : (unitIds[parent] ?? null);
    const unit =
      known.find((one) => one.code === code) ??
      (await createUnit(context, owner, HANDLE, { name, code, site, parentId }));
    unitIds.push(unit.id);
  }
  const heads = people.filter(({ planned }) => planned.isHead);
  const entryIds = new Map<string, string>();
  const enter = async ({ planned }: { planned: DemoPerson }) => {
    const { number, name, email, language, unit, isHead } = planned;
    const parent = DEMO_UNITS[unit]?.parent ?? 0;
    const leads = heads.find(({ planned: { unit: theirs } }) => theirs === (isHead ? parent : unit));
    const managerId =
      leads === undefined || leads.planned === planned ? null : (entryIds.get(leads.planned.email) ?? null);
    const place = { unitId: unitIds[unit] ?? null, managerId, site: DEMO_UNITS[unit]?.site ?? '' };
    const entryId =
      (await findEntry(context, owner, number)) ??
      (await createEntry(context, owner, HANDLE, { number, name, emails: [email], language, ...place })).id;
    entryIds.set(email, entryId);
  };
  for (const head of heads) await enter(head);
  await inLanes(
    people.filter(({ planned }) => !planned.isHead),
    enter,
  );
  for (const { planned, actor } of heads) {
    const led = unitIds[planned.unit];
    if (planned.role === 'manager' && led !== undefined) await changeLedUnits(context, owner, HANDLE, actor.id, [led]);
  }
}

async function findEntry(context: Context, owner: Actor, number: string): Promise<string | undefined> {
  const { entries } = await listPeople(context, owner, HANDLE, { q: number, below: 'true', state: 'active', page: 1 });
  return entries.find((entry) => entry.number === number)?.id;
}

async function isMember(context: Context, actor: Actor): Promise<boolean> {
  try {
    await authorise(context, actor, HANDLE, 'badge.read');
    return true;
  } catch (error) {
    if (error instanceof AppError && error.type === 'not-found') return false;
    throw error;
  }
}

/** The first of the twenty badges, published; ids in the order of the plan. */
export async function publishBadges(context: Context, administrator: Actor, count: number): Promise<string[]> {
  const known = await listBadges(context, administrator, HANDLE);
  const ids: string[] = [];
  for (const content of BADGES.slice(0, count)) {
    const badge =
      known.find(({ content: { name } }) => name.fr === content.name.fr) ??
      (await createBadge(context, administrator, HANDLE, content));
    if (badge.version === null) await publishBadge(context, administrator, HANDLE, badge.id);
    ids.push(badge.id);
  }
  return ids;
}
