import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { instantOf } from '../../platform/local-time.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { countAwardsOfBadges, countHolders } from '../issuing/index.ts';
import { authorise } from '../organisations/index.ts';
import type { ProgrammeFigures } from './programmes.schema.ts';
import * as store from './programmes.store.ts';
import { targetPeople } from './target-people.ts';

/** A group of fewer people could be recognised in a figure. */
const SMALLEST_GROUP = 5;

/**
 * Awards of the programme's badges since it began, and how many people of its target groups hold one. Both parts of a share are hidden where
 * either is a group of one to four: one could be had from the other.
 */
export async function programmeFigures(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<ProgrammeFigures> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findProgramme(tx, organisation.id, id);
    if (row === undefined) throw new AppError('not-found');
    const { badgeIds } = row.content;
    const since = beginsAt(row);
    const counted = await countAwardsOfBadges(tx, organisation.id, badgeIds, { now: deps.clock.now(), since });
    const badges = badgeIds.map((badgeId) => ({ badgeId, ...(counted.get(badgeId) ?? { issued: 0, accepted: 0 }) }));
    const sum = (of: 'issued' | 'accepted') => badges.reduce((total, badge) => total + badge[of], 0);
    const people = await targetPeople(tx, organisation.id, row.content);
    const emails = people.flatMap(({ email }) => email ?? []);
    const reached = await countHolders(tx, organisation.id, badgeIds, emails, since);
    const from = since?.toISOString() ?? null;
    return {
      badges,
      since: from,
      issued: sum('issued'),
      accepted: sum('accepted'),
      ...shareOf(reached, people.length),
    };
  });
}

/** From when on its awards count: the day on which it begins, or else the moment at which it was opened. */
const beginsAt = ({ content: { startsOn, timeZone }, openedAt }: store.ProgrammeRow): Date | undefined =>
  (startsOn === null ? undefined : instantOf(`${startsOn}T00:00`, timeZone)) ?? openedAt ?? undefined;

export function shareOf(people: number, of: number): Pick<ProgrammeFigures, 'reached' | 'hidden'> {
  const isSmall = (count: number) => count > 0 && count < SMALLEST_GROUP;
  if (of === 0) return { reached: null, hidden: 'no-group' };
  if (isSmall(of) || isSmall(people) || isSmall(of - people)) return { reached: null, hidden: 'too-few' };
  return { reached: { people, of }, hidden: null };
}
