import type { Actor } from '../../platform/actor.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById } from '../badges/index.ts';
import { appendEntries, commitToSuspension } from '../log/index.ts';
import { authorise } from '../organisations/index.ts';
import { awardViews } from './award-views.ts';
import * as store from './awards.store.ts';
import { tellHolder } from './claim-mail.ts';
import type { IssueDeps } from './issuer.ts';
import type { AwardView } from './issuing.schema.ts';
import { markStatus } from './status-lists.ts';

/** Out of use for a time, with a reason; only a badge whose version allows it names a list that can say so. */
export const suspendAward = (deps: IssueDeps, actor: Actor, handle: string, id: string, reason: string) =>
  setSuspension(deps, actor, handle, id, reason);

export const reinstateAward = (deps: IssueDeps, actor: Actor, handle: string, id: string) =>
  setSuspension(deps, actor, handle, id, null);

/** One transaction: the bit, the list signed anew, log entries, the trail, and the mail that tells the holder (P-STA-08). */
async function setSuspension(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  id: string,
  reason: string | null,
): Promise<AwardView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.revoke');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const award = await store.lockAward(tx, { id });
    if (award === undefined || award.state === 'intended') throw new AppError('not-found');
    const { suspensionListId: listId, suspensionIndex: index } = award;
    if (award.state !== 'accepted' || listId === null || index === null) throw new AppError('wrong-state');
    // A second click finds it done: that is what the person wanted.
    if ((award.suspendedAt !== null) !== (reason !== null)) {
      const now = deps.clock.now();
      const status = reason === null ? 'reinstated' : 'suspended';
      await markStatus(deps, tx, organisation, [{ listId, index }], reason !== null);
      await store.updateAward(tx, id, { suspendedAt: reason === null ? null : now, suspensionReason: reason });
      await appendEntries(
        tx,
        (await store.listEditions(tx, [id])).map((edition) => ({
          organisationId: organisation.id,
          kind: `award-${status}` as const,
          issuer: organisation.did,
          time: now,
          commitment: commitToSuspension(edition.commitmentKey, status, now, edition.signedBytes),
        })),
      );
      const version = (await findVersionsById(tx, organisation.id, [award.badgeVersionId])).get(award.badgeVersionId);
      if (version === undefined) throw new AppError('not-found');
      const tells = reason === null ? ('reinstated' as const) : { suspended: reason };
      await tellHolder(tx, tells, now, deps, organisation, version, award);
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: `award.${status}`,
        subject: { kind: 'award', id },
        at: now,
      });
    }
    const [view] = await awardViews(tx, organisation, await store.findAwards(tx, organisation.id, [id]));
    if (view === undefined) throw new AppError('not-found');
    return view;
  });
}
