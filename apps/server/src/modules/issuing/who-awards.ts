import type { Actor } from '../../platform/actor.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { PublishedVersion } from '../badges/index.ts';
import type { authorise } from '../organisations/index.ts';

interface By {
  actor: Pick<Actor, 'id'>;
  role: Awaited<ReturnType<typeof authorise>>['role'];
}

/**
 * Whoever may award badges may still not award one that names who may: owners and administrators always may.
 * @throws AppError `badge-reserved`
 */
export function requireAwarder({ content }: PublishedVersion, by: By): void {
  if (!mayAward(content, by)) throw new AppError('badge-reserved');
}

export function mayAward({ awarders, awarderIds }: PublishedVersion['content'], { actor, role }: By): boolean {
  if (awarders === undefined && awarderIds === undefined) return true;
  if (role === 'owner' || role === 'administrator') return true;
  return awarders?.some((one) => one === role) === true || awarderIds?.includes(actor.id) === true;
}
