import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** Whatever let somebody in, or was asked for, and ended before this: codes, challenges, links, sessions. */
export async function deleteEndedAccess(tx: Tx, before: Date): Promise<number> {
  let count = 0;
  for (const table of ['verifications', 'sessions', 'sign_in_links', 'address_proofs', 'passkey_challenges']) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where expires_at < ${before}`.execute(tx);
    count += Number(numAffectedRows ?? 0);
  }
  return count;
}
