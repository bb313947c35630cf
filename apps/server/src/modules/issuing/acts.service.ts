import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { requireFresh } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { findArchivedIds } from '../badges/index.ts';
import { authorise, type Role } from '../organisations/index.ts';
import * as store from './acts.store.ts';
import { filterFor } from './award-search.ts';
import { type AwardRow, findAwardIds, findAwards, findFollowing } from './awards.store.ts';
import { type ActKind, type ActPreview, type ActView, MAX_ACT_ROWS, runActJob, type Selection } from './life.schema.ts';
import { awardable, isRenewable } from './renew.ts';
import { resendable } from './resend.ts';
import { mayAward } from './who-awards.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const RIGHT = { revoke: 'award.revoke', renew: 'award.create', resend: 'award.create' } as const;

/** The awards that were chosen, apart from those which the act would leave as they are. */
async function chosen(
  tx: Tx,
  organisationId: string,
  by: { actor: Actor; role: Role; now: Date },
  input: { kind: ActKind; selection: Selection },
): Promise<{ awards: AwardRow[]; leftOut: number }> {
  const { kind, selection } = input;
  const ids =
    'ids' in selection
      ? [...new Set(selection.ids)]
      : await findAwardIds(
          tx,
          organisationId,
          await filterFor(tx, organisationId, by, selection.search),
          MAX_ACT_ROWS + 1,
        );
  if (ids.length > MAX_ACT_ROWS) throw new AppError('list-too-long', { max: MAX_ACT_ROWS });
  const found = (await findAwards(tx, organisationId, ids)).filter(({ state }) => state !== 'intended');
  if (kind === 'revoke') {
    const awards = found.filter(({ state }) => state === 'pending' || state === 'accepted');
    return { awards, leftOut: ids.length - awards.length };
  }
  if (kind === 'resend') {
    const awards = await resendable(tx, found, by.now);
    return { awards, leftOut: ids.length - awards.length };
  }
  const followed = new Set(
    (await findFollowing(tx, ids, 'renewsAwardId'))
      .filter(({ state }) => state === 'pending' || state === 'accepted')
      .map(({ renewsAwardId }) => renewsAwardId),
  );
  const archived = new Set(await findArchivedIds(tx, organisationId));
  const reserved = new Set<string>();
  for (const badgeId of new Set(found.filter(isRenewable).map((award) => award.badgeId))) {
    const version = await awardable(tx, organisationId, badgeId);
    if (version !== undefined && !mayAward(version.content, by)) reserved.add(badgeId);
  }
  // Nobody awards to themselves, nor renews; nor is a badge awarded anew that is awarded no more, or by others alone.
  const awards = found.filter(
    (award) =>
      isRenewable(award) &&
      !followed.has(award.id) &&
      !archived.has(award.badgeId) &&
      !reserved.has(award.badgeId) &&
      !by.actor.emails.includes(award.recipientEmail),
  );
  return { awards, leftOut: ids.length - awards.length };
}

/** The effect in numbers, before anybody decides. */
export async function previewAct(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: { kind: ActKind; selection: Selection },
): Promise<ActPreview> {
  const { organisation, role } = await authorise(deps, actor, handle, RIGHT[input.kind]);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { awards, leftOut } = await chosen(tx, organisation.id, { actor, role, now: deps.clock.now() }, input);
    const count = (fits: (award: AwardRow) => boolean) => awards.filter(fits).length;
    return {
      total: awards.length,
      pending: count(({ state }) => state === 'pending'),
      accepted: count(({ state }) => state === 'accepted'),
      shown: count(({ visibility }) => visibility !== 'private'),
      leftOut,
    };
  });
}

/** Notes the awards one by one, and the job that works them off: what the person saw is what will be done. */
export async function startAct(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: { kind: ActKind; selection: Selection; reason: string; total: number },
): Promise<ActView> {
  const { organisation, role } = await authorise(deps, actor, handle, RIGHT[input.kind]);
  requireFresh(deps, actor);
  if (input.kind === 'revoke' && input.reason.length < 3)
    throw new AppError('invalid-request', {}, [{ pointer: '/reason', reason: 'too-short', facts: { min: 3 } }]);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const now = deps.clock.now();
    const { awards } = await chosen(tx, organisation.id, { actor, role, now }, input);
    if (awards.length !== input.total || awards.length === 0) throw new AppError('selection-changed');
    const id = newId();
    await store.insertAct(
      tx,
      {
        id,
        organisationId: organisation.id,
        kind: input.kind,
        state: 'running',
        reason: input.kind === 'revoke' ? input.reason : '',
        createdBy: actor.id,
        createdAt: now,
        finishedAt: null,
      },
      awards.map((award) => award.id),
    );
    await sendJob(tx, runActJob, { organisationId: organisation.id, actId: id }, { key: `act:${id}` });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: `awards.${input.kind}-started`,
      subject: { kind: 'award-act', id },
      facts: { total: awards.length },
      at: now,
    });
    return viewOf(tx, organisation.id, id);
  });
}

async function viewOf(tx: Tx, organisationId: string, id: string): Promise<ActView> {
  const act = await store.findAct(tx, organisationId, id);
  if (act === undefined) throw new AppError('not-found');
  return {
    id,
    kind: act.kind,
    state: act.state,
    reason: act.reason,
    ...(await store.countRows(tx, id)),
    createdAt: act.createdAt.toISOString(),
    finishedAt: act.finishedAt?.toISOString() ?? null,
  };
}

export async function getAct(deps: Deps, actor: Actor, handle: string, id: string): Promise<ActView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, (tx) => viewOf(tx, organisation.id, id));
}

/** Stops after the awards under way; what was done stands. */
export async function cancelAct(deps: Deps, actor: Actor, handle: string, id: string): Promise<ActView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.revoke');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const act = await store.lockAct(tx, organisation.id, id);
    if (act === undefined) throw new AppError('not-found');
    if (act.state === 'running') {
      await store.updateAct(tx, id, { state: 'cancelling' });
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'awards.act-cancelled',
        subject: { kind: 'award-act', id },
        at: deps.clock.now(),
      });
    }
    return viewOf(tx, organisation.id, id);
  });
}
