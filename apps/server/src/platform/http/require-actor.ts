import type { Context } from 'hono';
import type { Actor } from '../actor.ts';
import { AppError } from '../problem/app-error.ts';
import type { HttpEnv } from './environment.ts';

/** The signed-in person of this request. @throws AppError `sign-in-needed` */
export function requireActor(c: Context<HttpEnv>): Actor {
  const actor = c.get('actor');
  if (actor === undefined) throw new AppError('sign-in-needed');
  return actor;
}
