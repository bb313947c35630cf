import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';

/** P-AUTH-05: how long a proof of identity is good for acts that reach far or take data out. */
export const FRESH_MINUTES = 15;

/**
 * The second line of a use case that reaches far: many people at once, keys, roles, exports, erasure. A sign-in is a proof, and
 * so is a code or a passkey asked for in between; each opens a new session, whose age is what is looked at here.
 *
 * @throws AppError `step-up-needed`
 */
export function requireFresh(deps: Pick<Context, 'clock'>, actor: Pick<Actor, 'provedAt'>): void {
  const age = deps.clock.now().getTime() - actor.provedAt.getTime();
  if (age >= FRESH_MINUTES * 60_000) throw new AppError('step-up-needed', { minutes: FRESH_MINUTES });
}
