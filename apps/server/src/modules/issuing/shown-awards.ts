import type { Context } from '../../platform/context.ts';
import { findVersionsById, type PublishedVersion } from '../badges/index.ts';
import * as store from './shown-awards.store.ts';

/** A group under five people is in no figure (experience guide, section 9). */
const SMALLEST_GROUP = 5;

export interface ShownAwards {
  /** People who show a badge to everybody, by the badge's id; fewer than five are left out. */
  holders: Map<string, number>;
  /** The latest of the awards that their holders let search engines list. */
  latest: (store.ListedAward & { version: PublishedVersion })[];
}

/** What an organisation's own page may say of its awards: by the holders' choice alone. */
export async function shownAwards(
  deps: Pick<Context, 'db' | 'clock'>,
  organisationId: string,
  limit: number,
): Promise<ShownAwards> {
  const now = deps.clock.now();
  return deps.db.within({ organisationId }, async (tx) => {
    const counts = await store.countShown(tx, organisationId, now);
    const listed = await store.listListed(tx, organisationId, now, limit);
    const versions = await findVersionsById(
      tx,
      organisationId,
      listed.map(({ badgeVersionId }) => badgeVersionId),
    );
    return {
      holders: new Map([...counts].filter(([, people]) => people >= SMALLEST_GROUP)),
      latest: listed.flatMap((award) => {
        const version = versions.get(award.badgeVersionId);
        return version === undefined ? [] : [{ ...award, version }];
      }),
    };
  });
}
