import type { Tx } from '../../platform/database/database.ts';
import { type BadgeContent, findBadges, type PublishedVersion } from '../badges/index.ts';
import * as store from './prerequisites.store.ts';

/** Ids of the badges that somebody lacks before this one, in the order in which it names them. */
export type Lacking = (email: string) => string[];

/**
 * What each person, or each of these addresses, lacks before the badge. Who holds the badge already, at any level and in any
 * version, was let in once and is not asked again.
 */
export async function findLacking(
  tx: Tx,
  organisationId: string,
  { badgeId, content: { prerequisites = [] } }: PublishedVersion,
  now: Date,
  emails?: readonly string[],
): Promise<Lacking> {
  if (prerequisites.length === 0 || emails?.length === 0) return () => [];
  const held = await store.listHeldBadges(tx, organisationId, [...prerequisites, badgeId], now, emails);
  const byHolder = Map.groupBy(held, ({ recipientEmail }) => recipientEmail);
  return (email) => {
    const theirs = new Set(byHolder.get(email)?.map((one) => one.badgeId));
    return theirs.has(badgeId) ? [] : prerequisites.filter((id) => !theirs.has(id));
  };
}

/** What these badges are called now, by id. */
export async function badgeNames(
  tx: Tx,
  organisationId: string,
  ids: string[],
): Promise<Map<string, BadgeContent['name']>> {
  return new Map((await findBadges(tx, organisationId, ids)).map(({ id, content }) => [id, content.name]));
}
