import type { Tx } from '../../platform/database/database.ts';

export interface SessionRow {
  id: string;
  userId: string;
  token: string;
  userAgent: string | null;
  createdAt: Date;
  updatedAt: Date;
  expiresAt: Date;
}
type Tables = { sessions: SessionRow };
const on = (tx: Tx) => tx.withTables<Tables>();

export const listSessions = (tx: Tx, personId: string, now: Date): Promise<SessionRow[]> =>
  on(tx)
    .selectFrom('sessions')
    .selectAll()
    .where('userId', '=', personId)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute();

/** Ends one session of the person, or every one but `except`; answers the secrets of those that ended. */
export async function deleteSessions(
  tx: Tx,
  personId: string,
  which: { id: string } | { except: string | undefined },
): Promise<string[]> {
  let query = on(tx).deleteFrom('sessions').where('userId', '=', personId);
  if ('id' in which) query = query.where('id', '=', which.id);
  else if (which.except !== undefined) query = query.where('id', '!=', which.except);
  return (await query.returning('token').execute()).map(({ token }) => token);
}
