import type { Context } from '../../platform/context.ts';
import { forgetOld } from '../../platform/http/idempotency.store.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { deleteEndedAccess } from './expired.store.ts';
import { deleteExpired as deleteExpiredExports } from './exports.store.ts';

/** What accounts keeps, and how long. */
export const accountsRetention = ({ db, clock }: Pick<Context, 'db' | 'clock'>): RetentionClass[] => [
  // Codes, challenges, links and sessions, counted from their end.
  { name: 'access', days: 1, purge: (before) => db.within({ system: true }, (tx) => deleteEndedAccess(tx, before)) },
  // Each says itself when it ends: a day after it was asked for.
  { name: 'exports', days: 1, purge: () => db.within({ system: true }, (tx) => deleteExpiredExports(tx, clock.now())) },
  // Answers kept so that nothing is done twice (P-REL-03).
  { name: 'answers', days: 1, purge: () => db.within({ system: true }, (tx) => forgetOld(tx, clock.now())) },
];
