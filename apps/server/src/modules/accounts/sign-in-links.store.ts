import type { Generated } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

type Tables = {
  signInLinks: {
    tokenHash: string;
    purpose: 'operator' | 'person';
    personId: string | null;
    reusable: boolean;
    expiresAt: Date;
    usedAt: Generated<Date | null>;
    createdAt: Date;
  };
};

export interface LinkRow {
  tokenHash: string;
  purpose: 'operator' | 'person';
  personId: string | null;
  reusable: boolean;
  expiresAt: Date;
  usedAt: Date | null;
}

const COLUMNS = ['tokenHash', 'purpose', 'personId', 'reusable', 'expiresAt', 'usedAt'] as const;

export async function insertLink(tx: Tx, row: Omit<LinkRow, 'usedAt'> & { createdAt: Date }): Promise<void> {
  await tx.withTables<Tables>().insertInto('signInLinks').values(row).execute();
}

export async function findLink(tx: Tx, tokenHash: string): Promise<LinkRow | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('signInLinks')
    .select(COLUMNS)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

/** Older links of the same purpose and person end now: only the newest one is on anybody's screen. */
export async function expireLinks(tx: Tx, of: { purpose: 'operator' } | { personId: string }, now: Date) {
  const update = tx
    .withTables<Tables>()
    .updateTable('signInLinks')
    .set({ expiresAt: now })
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now);
  await ('purpose' in of
    ? update.where('purpose', '=', of.purpose)
    : update.where('personId', '=', of.personId)
  ).execute();
}

/** Marks a single-use link as used. Answers false to whoever comes second: the row decides, not an earlier read. */
export async function useLink(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const row = await tx
    .withTables<Tables>()
    .updateTable('signInLinks')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('tokenHash')
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Uses up every open operator link at once and says whether this one was among them. Two links redeemed at the same moment
 * wait for each other here, so that there is one first operator.
 */
export async function useOperatorLinks(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const rows = await tx
    .withTables<Tables>()
    .updateTable('signInLinks')
    .set({ usedAt: now })
    .where('purpose', '=', 'operator')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('tokenHash')
    .execute();
  return rows.some((row) => row.tokenHash === tokenHash);
}
