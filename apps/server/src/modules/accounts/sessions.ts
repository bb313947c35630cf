import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { sessionSchema } from './account.schema.ts';
import type { Auth } from './auth.ts';
import { deviceOf } from './device.ts';
import * as store from './sessions.store.ts';

type Deps = Pick<Context, 'db'> & { auth: Auth };

/** Where this person is signed in. No network address is kept, so that none is shown. */
export async function listSessions(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
): Promise<z.infer<typeof sessionSchema>[]> {
  const rows = await deps.db.within({ personId: actor.id }, (tx) => store.listSessions(tx, actor.id, deps.clock.now()));
  return rows.map((row) => ({
    id: row.id,
    ...deviceOf(row.userAgent),
    since: row.createdAt.toISOString(),
    lastUse: row.updatedAt.toISOString(),
    current: row.id === actor.sessionId,
  }));
}

/**
 * Signs one device out, at once: its next request finds no session. Where several processes serve, those that did not carry this
 * out believe the signed cookie for another minute at most. @throws AppError `not-found`
 */
export async function endSession(deps: Deps, actor: Actor, id: string): Promise<void> {
  const ended = await deps.db.within({ personId: actor.id }, (tx) => store.deleteSessions(tx, actor.id, { id }));
  if (ended.length === 0) throw new AppError('not-found');
  deps.auth.ended.add(ended);
}

/** Signs every other device out, or every device of a person who is erased. Answers how many there were. */
export async function endSessions(deps: Deps, person: { id: string; except: string | undefined }): Promise<number> {
  const ended = await deps.db.within({ personId: person.id }, (tx) =>
    store.deleteSessions(tx, person.id, { except: person.except }),
  );
  deps.auth.ended.add(ended);
  return ended.length;
}
