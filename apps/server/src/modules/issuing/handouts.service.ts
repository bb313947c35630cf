import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newToken } from '../../platform/identifiers.ts';
import { instantOf } from '../../platform/local-time.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById, getAwardableVersion, levelToAward } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import { badgeSummary } from './award-views.ts';
import { type createHandoutSchema, type HandoutState, type HandoutView, newCode } from './handouts.schema.ts';
import * as store from './handouts.store.ts';
import { MAX_DAYS_AHEAD } from './issuing.schema.ts';
import { contextSchema } from './particulars.schema.ts';
import { requireAwarder } from './who-awards.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'>;
const DAY_MS = 24 * 60 * 60 * 1000;
const LISTED = 200;

async function views(
  deps: Deps,
  tx: Tx,
  organisation: { id: string; handle: string },
  rows: store.HandoutRow[],
): Promise<HandoutView[]> {
  const versions = await findVersionsById(
    tx,
    organisation.id,
    rows.map(({ badgeVersionId }) => badgeVersionId),
  );
  const counts = await store.countTaken(
    tx,
    organisation.id,
    rows.map(({ id }) => id),
  );
  return rows.flatMap((row) => {
    const version = versions.get(row.badgeVersionId);
    if (version === undefined) return [];
    const { taken, awarded } = counts.get(row.id) ?? { taken: 0, awarded: 0 };
    const context = contextSchema.safeParse(row.context);
    const { id, name, state, code, most, allowed } = row;
    return [
      {
        ...{ id, name, state, code, most, allowed },
        badge: badgeSummary(organisation.handle, version, row.levelId),
        url: `${deps.config.baseUrl}/claim/e/${row.token}`,
        takenCount: taken,
        awardedCount: awarded,
        endsAt: row.endsAt.toISOString(),
        isOver: row.endsAt <= deps.clock.now(),
        context: context.success ? context.data : null,
        createdAt: row.createdAt.toISOString(),
      },
    ];
  });
}

async function viewOf(deps: Deps, tx: Tx, organisation: { id: string; handle: string }, id: string) {
  const [view] = await views(deps, tx, organisation, await store.listHandouts(tx, organisation.id, { id, limit: 1 }));
  if (view === undefined) throw new AppError('not-found');
  return view;
}

/** Opens a handout: a link, a code, and their limits. The version given is the one published now. */
export async function createHandout(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: z.infer<typeof createHandoutSchema>,
): Promise<HandoutView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.create');
  const now = deps.clock.now();
  const endsAt = instantOf(input.endsAt, organisation.timeZone);
  const refuse = (reason: string) => new AppError('invalid-request', {}, [{ pointer: '/endsAt', reason }]);
  if (endsAt === undefined) throw refuse('malformed');
  if (endsAt <= now) throw refuse('in-the-past');
  if (endsAt.getTime() > now.getTime() + MAX_DAYS_AHEAD * DAY_MS) throw refuse('too-far-ahead');
  const id = newId();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const version = await getAwardableVersion(tx, organisation.id, input.badgeId);
    requireAwarder(version, { actor, role });
    await store.insertHandout(tx, {
      organisationId: organisation.id,
      id,
      badgeId: version.badgeId,
      badgeVersionId: version.versionId,
      levelId: levelToAward(version.content, input.levelId),
      name: input.name,
      state: 'open',
      token: newToken(),
      code: newCode(),
      most: input.most,
      endsAt,
      allowed: [...new Set(input.allowed)],
      context: input.context ?? {},
      createdBy: actor.id,
      createdAt: now,
      closedAt: null,
    });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'handout.opened',
      subject: { kind: 'handout', id },
      at: now,
    });
    return viewOf(deps, tx, organisation, id);
  });
}

export async function listHandouts(deps: Deps, actor: Actor, handle: string): Promise<HandoutView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    views(deps, tx, organisation, await store.listHandouts(tx, organisation.id, { limit: LISTED })),
  );
}

/** With the organisation, for the sheet that is printed of it. */
export async function getHandout(deps: Deps, actor: Actor, handle: string, id: string) {
  const { organisation } = await authorise(deps, actor, handle, 'award.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => ({
    handout: await viewOf(deps, tx, organisation, id),
    organisation,
  }));
}

/** Pauses it, opens it again, or closes it for ever. Badges that were given stand. */
export async function changeHandout(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  state: HandoutState,
): Promise<HandoutView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const handout = await store.lockHandout(tx, organisation.id, id);
    if (handout === undefined) throw new AppError('not-found');
    if (handout.state === 'closed' && state !== 'closed') throw new AppError('wrong-state');
    if (handout.state === state) return viewOf(deps, tx, organisation, id);
    const now = deps.clock.now();
    await store.updateHandout(tx, organisation.id, id, { state, closedAt: state === 'closed' ? now : null });
    const ACTIONS = { open: 'handout.reopened', paused: 'handout.paused', closed: 'handout.closed' } as const;
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: ACTIONS[state],
      subject: { kind: 'handout', id },
      at: now,
    });
    return viewOf(deps, tx, organisation, id);
  });
}
