import type { Person } from '../modules/accounts/index.ts';
import { createBadge, listBadges, publishBadge } from '../modules/badges/index.ts';
import {
  acceptInvitation,
  authorise,
  createOrganisation,
  inviteMember,
  listOrganisations,
  putLogo,
} from '../modules/organisations/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { AppError } from '../platform/problem/app-error.ts';
import { inLanes } from './lanes.ts';
import { DEMO_LOGO, LOGO_WIDTH } from './logo.ts';
import type { DemoPerson } from './people.ts';
import { SOFT_BADGES } from './soft-badges.ts';
import { TECHNICAL_BADGES } from './technical-badges.ts';

export const HANDLE = 'hautes-rives';
const BADGES = [...TECHNICAL_BADGES, ...SOFT_BADGES];

export const actorOf = ({ id, name, email, language }: Person): Actor => ({
  id,
  name,
  email,
  emails: [email],
  language,
  isOperator: false,
});

/** Founded by the installation itself, so that nobody of the demo becomes its operator. Left alone when it exists. */
export async function foundOrganisation(context: Context, owner: Actor): Promise<void> {
  if ((await listOrganisations(context)).some(({ handle }) => handle === HANDLE)) return;
  await createOrganisation(
    context,
    { ...owner, isOperator: true },
    {
      name: 'Coopérative Hautes-Rives',
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

async function isMember(context: Context, actor: Actor): Promise<boolean> {
  try {
    await authorise(context, actor, HANDLE, 'badge.read');
    return true;
  } catch (error) {
    if (error instanceof AppError && error.type === 'not-found') return false;
    throw error;
  }
}

/** The six badges, published; ids in the order of the plan. */
export async function publishBadges(context: Context, administrator: Actor): Promise<string[]> {
  const known = await listBadges(context, administrator, HANDLE);
  const ids: string[] = [];
  for (const content of BADGES) {
    const badge =
      known.find(({ content: { name } }) => name.fr === content.name.fr) ??
      (await createBadge(context, administrator, HANDLE, content));
    if (badge.version === null) await publishBadge(context, administrator, HANDLE, badge.id);
    ids.push(badge.id);
  }
  return ids;
}
