import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import {
  findRung,
  findSuccessor,
  findVersionsById,
  getAwardableVersion,
  type PublishedVersion,
} from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import { awardViews } from './award-views.ts';
import * as store from './awards.store.ts';
import { finaliseAwards, recordIntents, signHolderEditions } from './issue.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import type { AwardView } from './issuing.schema.ts';
import { requireAwarder } from './who-awards.ts';

export type Renewal = { version: PublishedVersion; awards: store.AwardRow[] };

/** Whether an award can have a successor: accepted, with an end, not suspended. That it has none yet is the database's to say. */
export const isRenewable = ({ state, validUntil, suspendedAt, erasedAt }: store.AwardRow): boolean =>
  state === 'accepted' && validUntil !== null && suspendedAt === null && erasedAt === null;

/**
 * Intents of the renewals of these awards, in the current version of each badge. An intent that an outage cut off is taken up
 * again; who has a renewal already, or whose badge is no longer awarded, gets none.
 */
export async function intendRenewals(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  awards: store.AwardRow[],
  by: { actorId: string },
): Promise<Renewal[]> {
  const wanted = awards.filter(isRenewable);
  const following = await store.findFollowing(
    tx,
    wanted.map(({ id }) => id),
    'renewsAwardId',
  );
  const left = following.filter(({ state }) => state === 'intended');
  const taken = new Set(
    following.flatMap(({ state, renewsAwardId }) =>
      state === 'intended' || state === 'pending' || state === 'accepted' ? [renewsAwardId] : [],
    ),
  );
  const renewals = await inVersions(tx, issuer.id, left);
  const byBadge = Map.groupBy(
    wanted.filter(({ id }) => !taken.has(id)),
    ({ badgeId }) => badgeId,
  );
  for (const [badgeId, group] of byBadge) {
    const version = await awardable(tx, issuer.id, badgeId);
    if (version === undefined) continue;
    const recipients = group
      .filter(staysIn(version))
      .map(({ id, levelId, recipientEmail, recipientName, language, languageGiven, particulars }) => ({
        levelId,
        email: recipientEmail,
        name: recipientName,
        language,
        languageGiven,
        renewsAwardId: id,
        // Each person's own: how the badge was earned is still so. Who may read it, the holder decides anew.
        particulars,
      }));
    // `again`: whoever renews holds this badge already, often in the same version.
    const made = await recordIntents(deps, tx, issuer, version, recipients, { actorId: by.actorId, again: true });
    renewals.push({ version, awards: made });
  }
  return renewals;
}

/** A level that the badge no longer has is renewed no more. */
const staysIn =
  ({ content }: PublishedVersion) =>
  ({ levelId }: store.AwardRow): boolean =>
    (content.ladder === undefined) === (levelId === null) &&
    (levelId === null || findRung(content, levelId) !== undefined);

/** The version that can be awarded now; a badge that is archived or was never published has none. */
export const awardable = (tx: Tx, organisationId: string, badgeId: string): Promise<PublishedVersion | undefined> =>
  getAwardableVersion(tx, organisationId, badgeId).catch((error: unknown) => {
    if (error instanceof AppError && (error.type === 'wrong-state' || error.type === 'not-found')) return undefined;
    throw error;
  });

/** A badge that is archived is renewed no more; which one to award in its place, its successor says. */
async function refuseArchived(tx: Tx, organisationId: string, { badgeId, badgeVersionId }: store.AwardRow) {
  const version = (await findVersionsById(tx, organisationId, [badgeVersionId])).get(badgeVersionId);
  if (version?.state !== 'archived') return;
  const successor = await findSuccessor(tx, organisationId, { badgeId, state: version.state });
  throw new AppError('badge-archived', successor?.state === 'published' ? { reason: 'followed' } : {});
}

/** Awards with their own versions, as they were intended. */
export async function inVersions(tx: Tx, organisationId: string, awards: store.AwardRow[]): Promise<Renewal[]> {
  const byVersion = Map.groupBy(awards, ({ badgeVersionId }) => badgeVersionId);
  const versions = await findVersionsById(tx, organisationId, [...byVersion.keys()]);
  return [...byVersion].flatMap(([id, group]) => {
    const version = versions.get(id);
    return version === undefined ? [] : [{ version, awards: group }];
  });
}

/** A new credential that follows this one, which stays as it is and expires in its time. */
export async function renewAward(deps: IssueDeps, actor: Actor, handle: string, id: string): Promise<AwardView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.create');
  const scope = { organisationId: organisation.id };
  const [renewal] = await deps.db.within(scope, async (tx) => {
    const award = await store.lockAward(tx, { id });
    if (award === undefined || award.state === 'intended') throw new AppError('not-found');
    if (actor.emails.includes(award.recipientEmail)) throw new AppError('award-to-self');
    if (!isRenewable(award)) throw new AppError('wrong-state');
    await refuseArchived(tx, organisation.id, award);
    const renewals = await intendRenewals(deps, tx, organisation, [award], { actorId: actor.id });
    for (const { version } of renewals) requireAwarder(version, { actor, role });
    return renewals;
  });
  if (renewal === undefined || renewal.awards.length === 0) throw new AppError('already-decided');
  const editions = await signHolderEditions(deps, organisation, renewal.version, renewal.awards);
  return deps.db.within(scope, async (tx) => {
    const [newId] = await finaliseAwards(deps, tx, organisation, renewal.version, renewal.awards, editions);
    if (newId === undefined) throw new AppError('already-decided');
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'award.renewed',
      subject: { kind: 'award', id },
      facts: { by: newId },
      at: deps.clock.now(),
    });
    const [view] = await awardViews(tx, organisation, await store.findAwards(tx, organisation.id, [newId]));
    if (view === undefined) throw new AppError('not-found');
    return view;
  });
}
