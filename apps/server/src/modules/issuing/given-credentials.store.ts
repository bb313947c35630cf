import type { Tx } from '../../platform/database/database.ts';

export interface GivenRow {
  organisationId: string;
  id: string;
  credentialId: string;
  apiKeyId: string;
  revocationListId: string | null;
  revocationIndex: number | null;
  suspensionListId: string | null;
  suspensionIndex: number | null;
  signedBytes: Buffer;
  commitmentKey: Buffer;
  logEntryId: string;
  issuedAt: Date;
  revokedAt: Date | null;
  suspendedAt: Date | null;
}
type Tables = { givenCredentials: { [Key in keyof GivenRow]: GivenRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

/** False: a credential of that id was given before. */
export async function insertGiven(tx: Tx, row: GivenRow): Promise<boolean> {
  const stored = await on(tx)
    .insertInto('givenCredentials')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisationId', 'credentialId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return stored !== undefined;
}

export const lockGiven = (tx: Tx, organisationId: string, credentialId: string): Promise<GivenRow | undefined> =>
  on(tx)
    .selectFrom('givenCredentials')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('credentialId', '=', credentialId)
    .forUpdate()
    .executeTakeFirst();

export const setStanding = (
  tx: Tx,
  { organisationId, id }: Pick<GivenRow, 'organisationId' | 'id'>,
  change: Partial<Pick<GivenRow, 'revokedAt' | 'suspendedAt'>>,
) =>
  on(tx)
    .updateTable('givenCredentials')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();
