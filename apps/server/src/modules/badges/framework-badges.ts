import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { authorise } from '../organisations/index.ts';
import { compareStates, findFramework } from '../skills/index.ts';
import { listNamingSkills } from './badges.store.ts';
import type { FrameworkBadges, FrameworkBadgesQuery } from './framework-badges.schema.ts';

/** What may make somebody look at a badge again; a skill that only stands elsewhere means the same. */
const TOLD = ['removed', 'renamed', 'reworded', 'details'] as const;

/**
 * Badges that name skills of a framework, in the version that is awarded, or in the draft where there is none yet; between two states,
 * those alone that name a skill which was changed or is gone. What they say stays as on the day of publication.
 */
export async function frameworkBadges(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  { handle, frameworkId }: { handle: string; frameworkId: string },
  { from, to }: FrameworkBadgesQuery,
): Promise<FrameworkBadges> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    if ((await findFramework(tx, organisation.id, frameworkId)) === undefined) throw new AppError('not-found');
    const badges = await listNamingSkills(tx, organisation.id, frameworkId);
    if (from === undefined || badges.length === 0) return { badges };
    const { changes } = await compareStates(tx, organisation.id, frameworkId, { from, to });
    const told = new Set(changes.filter((one) => TOLD.some((kind) => one.changes.includes(kind))).map(({ id }) => id));
    return {
      badges: badges
        .map((badge) => ({ ...badge, skillIds: badge.skillIds.filter((id) => told.has(id)) }))
        .filter(({ state, skillIds }) => state === 'published' && skillIds.length > 0),
    };
  });
}
