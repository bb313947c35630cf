import { createPersonLink } from '../modules/accounts/index.ts';
import { listHeld } from '../modules/issuing/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { HANDLE } from './organisation.ts';

/** What a demo prints. Later starts may find no public badge any more: who tries the demo may have hidden them all. */
export interface DemoLinks {
  open: string;
  badge: string | undefined;
  revokedBadge: string | undefined;
  owner: string;
  member: string;
  manager: string | undefined;
  assessor: string | undefined;
}

export interface Guests {
  owner: Actor;
  manager: Actor | undefined;
  assessor: Actor | undefined;
  members: Actor[];
  everyone: Actor[];
}

interface Held {
  holder: Actor;
  badges: Awaited<ReturnType<typeof listHeld>>;
}

const own = ({ badges }: Held) => badges.filter(({ organisation }) => organisation.handle === HANDLE);
const shownBy = (held: Held, state: 'accepted' | 'revoked') =>
  own(held).find((badge) => badge.state === state && badge.visibility === 'public' && badge.showName)?.publicUrl ??
  undefined;

/** New sign-in links each time; the badges are looked up among those that members show now. */
export async function makeLinks(
  context: Context,
  { owner, manager, assessor, members, everyone }: Guests,
): Promise<DemoLinks> {
  const { baseUrl } = context.config;
  const waits = (held: Held) => own(held).some(({ state }) => state === 'pending');
  // Somebody who shows one badge and has another to answer sees most of the product.
  let star: Held | undefined;
  let revokedBadge: string | undefined;
  for (const holder of everyone) {
    const held = { holder, badges: await listHeld(context, holder) };
    revokedBadge ??= shownBy(held, 'revoked');
    const shows = members.includes(holder) && shownBy(held, 'accepted') !== undefined;
    if (shows && (star === undefined || (!waits(star) && waits(held)))) star = held;
    if (revokedBadge !== undefined && star !== undefined && waits(star)) break;
  }
  const signIn = async (actor: Actor) =>
    `${baseUrl}/sign-in/link/${await createPersonLink(context, actor.id, { reusable: true })}`;
  return {
    open: `${baseUrl}/`,
    badge: star && shownBy(star, 'accepted'),
    revokedBadge,
    owner: await signIn(owner),
    member: await signIn(star?.holder ?? members[0] ?? owner),
    manager: manager && (await signIn(manager)),
    assessor: assessor && (await signIn(assessor)),
  };
}

/** One link a line, from the first column: other programs read them. */
export function printDemo(links: DemoLinks, write: (line: string) => void): void {
  write(`open: ${links.open}`);
  if (links.badge !== undefined) write(`badge: ${links.badge}`);
  if (links.revokedBadge !== undefined) write(`revoked badge: ${links.revokedBadge}`);
  write(`owner: ${links.owner}`);
  write(`member: ${links.member}`);
  if (links.manager !== undefined) write(`manager: ${links.manager}`);
  if (links.assessor !== undefined) write(`assessor: ${links.assessor}`);
}
