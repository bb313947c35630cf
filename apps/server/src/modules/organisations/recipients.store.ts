import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { AddressRow, EntryRow } from './directory.store.ts';
import { unitsBelow } from './units.store.ts';

type Tables = { directoryEntries: EntryRow; directoryAddresses: AddressRow };
export type RecipientRow = Pick<EntryRow, 'id' | 'number' | 'name' | 'language'> & { email: string | null };

/** Active people by unit or by numbers (in lower case), each with the preferred address. */
export async function findRecipients(
  tx: Tx,
  organisationId: string,
  which: { unitId: string; below: boolean } | { numbers: readonly string[] },
): Promise<RecipientRow[]> {
  const query = tx
    .withTables<Tables>()
    .selectFrom('directoryEntries as e')
    .select(['e.id', 'e.number', 'e.name', 'e.language'])
    .select((e) =>
      e
        .selectFrom('directoryAddresses as a')
        .select('a.address')
        .whereRef('a.organisationId', '=', 'e.organisationId')
        .whereRef('a.entryId', '=', 'e.id')
        .orderBy('a.position')
        .orderBy('a.address')
        .limit(1)
        .as('email'),
    )
    .where('e.organisationId', '=', organisationId)
    .where('e.state', '=', 'active')
    .orderBy('e.search')
    .orderBy('e.id');
  if ('numbers' in which)
    return query.where(sql<boolean>`lower(e.number) = any (${[...which.numbers]}::text[])`).execute();
  return which.below
    ? query.where(sql<boolean>`e.unit_id in ${unitsBelow(organisationId, which.unitId)}`).execute()
    : query.where('e.unitId', '=', which.unitId).execute();
}
