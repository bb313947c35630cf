import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { findAddresses, findEntries } from './directory.store.ts';
import { mayDo } from './organisations.rights.ts';
import type { Role } from './organisations.schema.ts';
import { type Leader, ledAddresses, ledUnitIds } from './sight.store.ts';
import type { TreeUnit } from './unit-tree.ts';

/** Undefined: this role sees everybody. */
export const leaderOf = (organisationId: string, actor: Actor, role: Role): Leader | undefined =>
  mayDo(role, 'people.read') ? undefined : { organisationId, personId: actor.id, emails: actor.emails };

/**
 * The addresses whose awards this role may read, of one person of the directory or of all; undefined: every address, also of
 * people who stand in no directory.
 */
export async function addressesInSight(
  tx: Tx,
  organisationId: string,
  actor: Actor,
  role: Role,
  entryId?: string,
): Promise<string[] | undefined> {
  const leader = leaderOf(organisationId, actor, role);
  if (entryId === undefined) return leader === undefined ? undefined : ledAddresses(tx, leader);
  const entries = await findEntries(tx, organisationId, [entryId], { leader });
  const addresses = await findAddresses(
    tx,
    organisationId,
    entries.map(({ id }) => id),
  );
  return addresses.map(({ address }) => address);
}

/** The part of the tree that this role sees; the highest units of it have nothing above them. */
export async function visibleUnits<Unit extends TreeUnit>(
  tx: Tx,
  organisationId: string,
  actor: Actor,
  role: Role,
  units: Unit[],
): Promise<Unit[]> {
  const leader = leaderOf(organisationId, actor, role);
  if (leader === undefined) return units;
  const visible = new Set(await ledUnitIds(tx, leader));
  for (let size = -1; size !== visible.size; ) {
    size = visible.size;
    for (const { id, parentId } of units) if (parentId !== null && visible.has(parentId)) visible.add(id);
  }
  return units
    .filter(({ id }) => visible.has(id))
    .map((unit) => (unit.parentId !== null && visible.has(unit.parentId) ? unit : { ...unit, parentId: null }));
}
