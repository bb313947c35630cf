import { SOCIO_COGNITIVE_SKILLS as LIBRARY, samePart, withPart } from '@insigne/library';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findBadges, saveBadge } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import type { DecideInput } from './library.schema.ts';
import * as store from './library.store.ts';
import { contentOf } from './library-content.ts';
import { offersFor } from './library-offers.ts';

/**
 * Takes some parts of a newer version into the draft of its badge and leaves others as the organisation has them; both are not
 * offered again. The draft is saved like any edit, against the revision that the person saw; versions already published stay.
 */
export async function decideOffers(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  skillId: string,
  { take, keep, revision }: DecideInput,
): Promise<void> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.edit');
  const skill = LIBRARY.skills.find(({ id }) => id === skillId);
  const found = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = (await store.listInstalled(tx, organisation.id)).find((one) => one.skillId === skillId);
    const [badge] = row === undefined ? [] : await findBadges(tx, organisation.id, [row.badgeId]);
    return row && badge && { row, badge };
  });
  if (skill === undefined || found === undefined) throw new AppError('not-found');
  const { row, badge } = found;
  if (badge.state === 'archived' || badge.revision !== revision) throw new AppError('wrong-state');
  const offers = offersFor(skill, row, badge.content);
  const offered = (path: string[]) => offers.find((offer) => samePart(offer.path, path));
  const taken = take.map(offered);
  const kept = keep.map(offered);
  if ([...taken, ...kept].includes(undefined))
    throw new AppError('invalid-request', {}, [{ pointer: '/take', reason: 'unknown-value' }]);
  const put = (content: typeof badge.content, offer: (typeof offers)[number] | undefined) =>
    offer === undefined ? content : withPart(content, offer.path, offer.after);
  // The draft first: stopped in between, what was taken equals what is offered and is offered no more.
  if (taken.length > 0)
    await saveBadge(deps, actor, handle, badge.id, {
      content: { ...taken.reduce(put, badge.content), origin: contentOf(skill).origin },
      revision,
    });
  const content = [...taken, ...kept].reduce(put, row.content);
  const left = offersFor(skill, { ...row, content }, content);
  await deps.db.within({ organisationId: organisation.id }, (tx) =>
    store.updateInstalled(tx, organisation.id, skillId, {
      content,
      version: left.length === 0 ? LIBRARY.version : row.version,
    }),
  );
}
