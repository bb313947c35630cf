import type { Tx } from '../../platform/database/database.ts';
import type { Mapping } from './issuing.schema.ts';

export interface SavedMappingRow {
  organisationId: string;
  id: string;
  name: string;
  columns: string[];
  columnsHash: string;
  mapping: Mapping;
  createdBy: string;
  createdAt: Date;
}
type Tables = { batchMappings: { [Key in keyof SavedMappingRow]: SavedMappingRow[Key] } };
type Written = Omit<SavedMappingRow, 'columns' | 'mapping'> & { columns: string; mapping: string };
type WriteTables = { batchMappings: { [Key in keyof Written]: Written[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

/** One mapping for each set of columns: saving it again replaces name and mapping. */
export const saveMapping = (tx: Tx, row: SavedMappingRow) => {
  const { columns, mapping, ...rest } = row;
  const written = { ...rest, columns: JSON.stringify(columns), mapping: JSON.stringify(mapping) };
  return tx
    .withTables<WriteTables>()
    .insertInto('batchMappings')
    .values(written)
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'columnsHash'])
        .doUpdateSet({ name: written.name, mapping: written.mapping, createdAt: written.createdAt }),
    )
    .execute();
};

export const findMapping = (
  tx: Tx,
  organisationId: string,
  columnsHash: string,
): Promise<SavedMappingRow | undefined> =>
  on(tx)
    .selectFrom('batchMappings')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('columnsHash', '=', columnsHash)
    .executeTakeFirst();

export const listMappings = (tx: Tx, organisationId: string, limit: number): Promise<SavedMappingRow[]> =>
  on(tx)
    .selectFrom('batchMappings')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('name')
    .limit(limit)
    .execute();

export async function deleteMapping(tx: Tx, organisationId: string, id: string): Promise<boolean> {
  const gone = await on(tx)
    .deleteFrom('batchMappings')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .returning('id')
    .execute();
  return gone.length > 0;
}
