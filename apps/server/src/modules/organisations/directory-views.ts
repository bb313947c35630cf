import type { Tx } from '../../platform/database/database.ts';
import type { EntryView } from './directory.schema.ts';
import * as store from './directory.store.ts';
import type { Leader } from './sight.store.ts';
import { pathOf } from './unit-tree.ts';
import * as units from './units.store.ts';

/**
 * People as they are shown. A manager's own manager is out of their sight, and so is every unit above: a name that they
 * could not open is not shown.
 */
export async function toEntryViews(
  tx: Tx,
  organisationId: string,
  rows: store.EntryRow[],
  leader: Leader | undefined,
): Promise<EntryView[]> {
  const addresses = new Map<string, string[]>();
  const entryIds = rows.map(({ id }) => id);
  for (const { entryId, address } of await store.findAddresses(tx, organisationId, entryIds))
    addresses.set(entryId, [...(addresses.get(entryId) ?? []), address]);
  const tree = new Map((await units.listUnits(tx, organisationId)).map((unit) => [unit.id, unit]));
  const managerIds = [...new Set(rows.flatMap(({ managerId }) => (managerId === null ? [] : [managerId])))];
  const managers = new Map(
    (await store.findEntries(tx, organisationId, managerIds, { leader })).map(({ id, name }) => [id, { id, name }]),
  );
  return rows.map((row) => {
    const unit = row.unitId === null ? undefined : tree.get(row.unitId);
    return {
      id: row.id,
      number: row.number,
      name: row.name,
      emails: addresses.get(row.id) ?? [],
      unit:
        unit === undefined
          ? null
          : { id: unit.id, name: unit.name, path: leader === undefined ? pathOf(tree, unit.id) : unit.name },
      manager: row.managerId === null ? null : (managers.get(row.managerId) ?? null),
      site: row.site,
      language: row.language,
      state: row.state,
      leftAt: row.leftAt?.toISOString() ?? null,
    };
  });
}
