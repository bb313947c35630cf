import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { BadgeView } from './badges.schema.ts';
import { changeBadge } from './badges.service.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

export const archiveBadge = (deps: Deps, actor: Actor, handle: string, id: string): Promise<BadgeView> =>
  changeBadge(deps, actor, { handle, id, right: 'badge.publish', action: 'badge.archived' }, async (_tx, row) => {
    if (row.state !== 'published') throw new AppError('wrong-state');
    return { state: 'archived' };
  });

export const restoreBadge = (deps: Deps, actor: Actor, handle: string, id: string): Promise<BadgeView> =>
  changeBadge(deps, actor, { handle, id, right: 'badge.publish', action: 'badge.restored' }, async (_tx, row) => {
    if (row.state !== 'archived') throw new AppError('wrong-state');
    return { state: 'published' };
  });
