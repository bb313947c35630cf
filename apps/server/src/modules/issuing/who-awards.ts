import { AppError } from '../../platform/problem/app-error.ts';
import type { PublishedVersion } from '../badges/index.ts';
import type { authorise } from '../organisations/index.ts';

type Role = Awaited<ReturnType<typeof authorise>>['role'];

/**
 * Whoever may award badges may still not award one that names who may: owners and administrators always may.
 * @throws AppError `badge-reserved`
 */
export function requireAwarder({ content }: PublishedVersion, role: Role): void {
  if (!mayAward(content, role)) throw new AppError('badge-reserved');
}

export const mayAward = ({ awarders }: PublishedVersion['content'], role: Role): boolean =>
  awarders === undefined || role === 'owner' || role === 'administrator' || awarders.some((one) => one === role);
