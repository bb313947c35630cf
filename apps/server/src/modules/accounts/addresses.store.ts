import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

interface FurtherRow {
  address: string;
  personId: string;
  provedAt: Date;
}
interface ProofRow {
  personId: string;
  address: string;
  codeHash: string;
  tries: number;
  expiresAt: Date;
}
type Tables = {
  personAddresses: FurtherRow;
  addressProofs: ProofRow;
  people: { id: string; email: string; emailVerified: boolean; createdAt: Date; updatedAt: Date };
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** Whose address this is, and by which preferred address the sign-in library knows them. */
export const findOwner = (
  tx: Tx,
  address: string,
): Promise<{ id: string; email: string; emailVerified: boolean } | undefined> =>
  on(tx)
    .selectFrom('people')
    .select(['id', 'email', 'emailVerified'])
    .where((e) =>
      e.or([
        e('email', '=', address),
        e('id', 'in', e.selectFrom('personAddresses').select('personId').where('address', '=', address)),
      ]),
    )
    .executeTakeFirst();

export const listFurther = (tx: Tx, personId: string): Promise<FurtherRow[]> =>
  on(tx)
    .selectFrom('personAddresses')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('provedAt')
    .orderBy('address')
    .execute();

/** The person's row, locked: changes of their addresses come one after the other. */
export const lockPerson = (tx: Tx, id: string) =>
  on(tx)
    .selectFrom('people')
    .select(['id', 'email', 'emailVerified', 'createdAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const insertFurther = (tx: Tx, row: FurtherRow) => on(tx).insertInto('personAddresses').values(row).execute();

export async function deleteFurther(tx: Tx, personId: string, address: string): Promise<boolean> {
  const row = await on(tx)
    .deleteFrom('personAddresses')
    .where('personId', '=', personId)
    .where('address', '=', address)
    .returning('address')
    .executeTakeFirst();
  return row !== undefined;
}

export const setPreferred = (tx: Tx, personId: string, email: string, now: Date) =>
  on(tx).updateTable('people').set({ email, emailVerified: true, updatedAt: now }).where('id', '=', personId).execute();

export const deletePerson = (tx: Tx, id: string) => on(tx).deleteFrom('people').where('id', '=', id).execute();

/** A new code takes the place of an earlier one for the same address. */
export const putProof = (tx: Tx, row: Omit<ProofRow, 'tries'>) =>
  on(tx)
    .insertInto('addressProofs')
    .values({ ...row, tries: 0 })
    .onConflict((conflict) =>
      conflict
        .columns(['personId', 'address'])
        .doUpdateSet({ codeHash: row.codeHash, expiresAt: row.expiresAt, tries: 0 }),
    )
    .execute();

/** Counts a try and gives what it must match; undefined when there is no code, or it is too old or tried too often. */
export async function tryProof(
  tx: Tx,
  personId: string,
  address: string,
  limit: { tries: number; now: Date },
): Promise<string | undefined> {
  const row = await on(tx)
    .updateTable('addressProofs')
    .set({ tries: sql`tries + 1` })
    .where('personId', '=', personId)
    .where('address', '=', address)
    .where('tries', '<', limit.tries)
    .where('expiresAt', '>', limit.now)
    .returning('codeHash')
    .executeTakeFirst();
  return row?.codeHash;
}

export const deleteProof = (tx: Tx, personId: string, address: string) =>
  on(tx).deleteFrom('addressProofs').where('personId', '=', personId).where('address', '=', address).execute();

/** What the sign-in library keeps under an address: codes that were asked for. */
export const deleteCodes = (tx: Tx, emails: string[]) =>
  sql`delete from verifications where identifier = any (${emails.flatMap((email) => [email, `sign-in-otp-${email}`])}::text[])`.execute(
    tx,
  );
