import type { Actor } from '../../platform/actor.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById, type PublishedVersion } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import * as store from './awards.store.ts';
import { addClaimLinks, CLAIM_DAYS } from './claim-mail.ts';
import type { IssueDeps } from './issuer.ts';

/** Cards of one go: fifty pages of paper. */
export const MAX_SHEETS = 300;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A new claim link for each award that waits for its answer, to be handed over on paper. Links are stored as hashes, so the
 * earlier ones cannot be printed; they keep working.
 * @throws AppError `wrong-state` (fact `reason`: nothing waits, or more than one go prints)
 */
export async function makeClaimSheets(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  filter: { badge?: string | undefined; batch?: string | undefined },
) {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  const now = deps.clock.now();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    // Who could not be reached by mail waits too, and needs a card most.
    const by = { ...filter, state: 'pending' as const, now, refused: [] };
    const { rows, total } = await store.listAwards(tx, organisation.id, by, 1, MAX_SHEETS);
    if (total === 0) throw new AppError('wrong-state', { reason: 'nothing-waits' });
    if (total > MAX_SHEETS) throw new AppError('wrong-state', { reason: 'too-many-sheets' });
    const versions = await findVersionsById(
      tx,
      organisation.id,
      rows.map(({ badgeVersionId }) => badgeVersionId),
    );
    const links = await addClaimLinks(deps, tx, rows);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'award.sheets-made',
      facts: { count: rows.length },
      at: now,
    });
    const sheets = rows.flatMap(
      (award, position): { award: store.AwardRow; version: PublishedVersion; url: string }[] => {
        const [version, url] = [versions.get(award.badgeVersionId), links[position]];
        return version === undefined || url === undefined ? [] : [{ award, version, url }];
      },
    );
    return { organisation, sheets, until: new Date(now.getTime() + CLAIM_DAYS * DAY_MS) };
  });
}
