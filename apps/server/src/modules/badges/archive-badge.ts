import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { BadgeView } from './badges.schema.ts';
import { changeBadge } from './badges.service.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

const refused = (reason: string) => new AppError('invalid-request', {}, [{ pointer: '/successorId', reason }]);

/**
 * Stops awarding a badge, and may name the one that follows it. That one is awarded itself, and so follows nobody's path back
 * to this one: a line of badges never comes round in a circle.
 */
export async function archiveBadge(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  successorId: string | null,
): Promise<BadgeView> {
  const target = { handle, id, right: 'badge.publish', action: 'badge.archived' } as const;
  return changeBadge(
    deps,
    actor,
    { ...target, ...(successorId !== null && { other: successorId }) },
    async (_tx, row, _now, successor) => {
      if (row.state !== 'published') throw new AppError('wrong-state');
      if (successorId === id) throw refused('successor-itself');
      if (successorId !== null && successor === undefined) throw refused('unknown-value');
      if (successor !== undefined && successor.state !== 'published') throw refused('successor-not-awarded');
      return { state: 'archived', successorId };
    },
  );
}

/** Awards a badge again; no other one follows it any more. */
export const restoreBadge = (deps: Deps, actor: Actor, handle: string, id: string): Promise<BadgeView> =>
  changeBadge(deps, actor, { handle, id, right: 'badge.publish', action: 'badge.restored' }, async (_tx, row) => {
    if (row.state !== 'archived') throw new AppError('wrong-state');
    return { state: 'published', successorId: null };
  });
