import type { Tx } from '../../platform/database/database.ts';

export interface PasskeyRow {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
  name: string;
  backedUp: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}
export interface ChallengeRow {
  challenge: string;
  purpose: 'register' | 'sign-in';
  personId: string | null;
  expiresAt: Date;
}
type Tables = { passkeys: PasskeyRow; passkeyChallenges: ChallengeRow };
/** An array goes in as JSON text, because the driver would write it as a PostgreSQL array. */
type WriteTables = { passkeys: Omit<PasskeyRow, 'transports'> & { transports: string } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const listPasskeys = (tx: Tx, personId: string): Promise<PasskeyRow[]> =>
  on(tx).selectFrom('passkeys').selectAll().where('personId', '=', personId).orderBy('createdAt').execute();

export const insertPasskey = (tx: Tx, row: PasskeyRow) =>
  tx
    .withTables<WriteTables>()
    .insertInto('passkeys')
    .values({ ...row, transports: JSON.stringify(row.transports) })
    .execute();

/** Locked: two uses of one passkey at a moment are compared with the counter one after the other. */
export const lockByCredential = (tx: Tx, credentialId: string): Promise<PasskeyRow | undefined> =>
  on(tx).selectFrom('passkeys').selectAll().where('credentialId', '=', credentialId).forUpdate().executeTakeFirst();

export const noteUse = (tx: Tx, id: string, use: Pick<PasskeyRow, 'counter' | 'backedUp' | 'lastUsedAt'>) =>
  on(tx).updateTable('passkeys').set(use).where('id', '=', id).execute();

export const renamePasskey = (tx: Tx, personId: string, id: string, name: string): Promise<PasskeyRow | undefined> =>
  on(tx)
    .updateTable('passkeys')
    .set({ name })
    .where('personId', '=', personId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const row = await on(tx)
    .deleteFrom('passkeys')
    .where('personId', '=', personId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export const insertChallenge = (tx: Tx, row: ChallengeRow) =>
  on(tx).insertInto('passkeyChallenges').values(row).execute();

/** Uses a challenge up: whoever comes second finds none. */
export const takeChallenge = (tx: Tx, challenge: string): Promise<ChallengeRow | undefined> =>
  on(tx).deleteFrom('passkeyChallenges').where('challenge', '=', challenge).returningAll().executeTakeFirst();
