import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { KeyScope } from './api-keys.schema.ts';

export interface ApiKeyRow {
  organisationId: string;
  id: string;
  name: string;
  tokenHash: string;
  hint: string;
  scopes: KeyScope[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}
type Tables = { apiKeys: { [Key in keyof ApiKeyRow]: ApiKeyRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

/** Two people who make a key at once wait for each other, so that the limit holds. */
export const lockKeys = (tx: Tx, organisationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`api-keys ${organisationId}`}, 0))`.execute(tx);

export const insertKey = (tx: Tx, row: ApiKeyRow) => on(tx).insertInto('apiKeys').values(row).execute();

export async function countLive(tx: Tx, organisationId: string, now: Date): Promise<number> {
  const { live } = await on(tx)
    .selectFrom('apiKeys')
    .select((e) => e.fn.countAll<number>().as('live'))
    .where('organisationId', '=', organisationId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow();
  return live;
}

/** Those that open the door first, then the newest. */
export const listKeys = (tx: Tx, organisationId: string, now: Date, limit: number): Promise<ApiKeyRow[]> =>
  on(tx)
    .selectFrom('apiKeys')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy((e) => e.and([e('revokedAt', 'is', null), e('expiresAt', '>', now)]), 'desc')
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Undefined: there is no such key here. */
export const revokeKey = (tx: Tx, organisationId: string, id: string, at: Date): Promise<ApiKeyRow | undefined> =>
  on(tx)
    .updateTable('apiKeys')
    .set((e) => ({ revokedAt: e.fn.coalesce('revokedAt', e.val(at)) }))
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

/** The scope of the transaction is the key itself: no other row is in sight. */
export const findByToken = (tx: Tx, tokenHash: string): Promise<ApiKeyRow | undefined> =>
  on(tx).selectFrom('apiKeys').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();

export const noteUse = (tx: Tx, organisationId: string, id: string, at: Date) =>
  on(tx)
    .updateTable('apiKeys')
    .set({ lastUsedAt: at })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
