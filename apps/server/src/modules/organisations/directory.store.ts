import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import type { EntryState } from './directory.schema.ts';
import { type Leader, ledEntries } from './sight.store.ts';
import { unitsBelow } from './units.store.ts';

export interface EntryRow {
  organisationId: string;
  id: string;
  number: string | null;
  name: string;
  search: string;
  unitId: string | null;
  managerId: string | null;
  site: string;
  language: Language | null;
  state: EntryState;
  leftAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}
export interface AddressRow {
  organisationId: string;
  address: string;
  entryId: string;
  position: number;
}
export interface ChangeRow {
  organisationId: string;
  id: string;
  entryId: string;
  fact: 'unit' | 'manager' | 'state';
  fromLabel: string;
  toLabel: string;
  actorId: string;
  importId: string | null;
  at: Date;
}
type Tables = { directoryEntries: EntryRow; directoryAddresses: AddressRow; directoryChanges: ChangeRow };
const on = (tx: Tx) => tx.withTables<Tables>();

/** Rows in one INSERT: below the 65,535 parameters that PostgreSQL's protocol carries. */
const ROWS_PER_INSERT = 2_000;

/** What a search compares: without accents, case and repeated blanks. */
export const searchText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const searchOf = ({ name, number }: { name: string; number: string | null }) => searchText(`${name} ${number ?? ''}`);

/** As LIKE reads it literally. */
const contains = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

export interface EntryFilter {
  /** Only the people whom somebody leads. */
  leader: Leader | undefined;
  q?: string | undefined;
  unitId?: string | undefined;
  below: boolean;
  state: EntryState;
}

export async function listEntries(tx: Tx, organisationId: string, filter: EntryFilter, page: number, pageSize: number) {
  const { leader, unitId } = filter;
  let query = on(tx)
    .selectFrom('directoryEntries as e')
    .where('e.organisationId', '=', organisationId)
    .where('e.state', '=', filter.state);
  if (leader !== undefined) query = query.where(sql<boolean>`e.id in ${ledEntries(leader)}`);
  if (unitId !== undefined)
    query = filter.below
      ? query.where(sql<boolean>`e.unit_id in ${unitsBelow(organisationId, unitId)}`)
      : query.where('e.unitId', '=', unitId);
  for (const word of searchText(filter.q ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where((e) =>
      e.or([
        e('e.search', 'like', contains(word)),
        sql<boolean>`exists (select 1 from directory_addresses a where a.organisation_id = e.organisation_id and a.entry_id = e.id
          and a.address like ${contains(word)})`,
      ]),
    );
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query
    .selectAll('e')
    .orderBy('e.search')
    .orderBy('e.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total };
}

/** Of these ids, those that are here and in sight, locked when they are to be changed. */
export async function findEntries(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
  { leader, lock = false }: { leader?: Leader | undefined; lock?: boolean } = {},
): Promise<EntryRow[]> {
  if (ids.length === 0) return [];
  let query = on(tx)
    .selectFrom('directoryEntries')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', 'in', ids);
  if (leader !== undefined) query = query.where(sql<boolean>`id in ${ledEntries(leader)}`);
  // In one order, so that two that change the same people wait for each other.
  return lock ? query.orderBy('id').forUpdate().execute() : query.execute();
}

/** Everybody, those who left too: what an import is compared with. */
export const allEntries = (tx: Tx, organisationId: string): Promise<EntryRow[]> =>
  on(tx).selectFrom('directoryEntries').selectAll().where('organisationId', '=', organisationId).execute();

export const allAddresses = (tx: Tx, organisationId: string): Promise<AddressRow[]> =>
  on(tx)
    .selectFrom('directoryAddresses')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('position')
    .orderBy('address')
    .execute();

export async function insertEntries(tx: Tx, rows: Omit<EntryRow, 'search'>[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await on(tx)
      .insertInto('directoryEntries')
      .values(rows.slice(start, start + ROWS_PER_INSERT).map((row) => ({ ...row, search: searchOf(row) })))
      .execute();
}

export const updateEntry = (tx: Tx, row: Omit<EntryRow, 'search' | 'createdAt'>) =>
  on(tx)
    .updateTable('directoryEntries')
    .set({ ...row, search: searchOf(row) })
    .where('organisationId', '=', row.organisationId)
    .where('id', '=', row.id)
    .execute();

/** Addresses of these people, the preferred one first. */
export async function findAddresses(
  tx: Tx,
  organisationId: string,
  entryIds: readonly string[],
): Promise<AddressRow[]> {
  if (entryIds.length === 0) return [];
  return on(tx)
    .selectFrom('directoryAddresses')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('entryId', 'in', entryIds)
    .orderBy('position')
    .orderBy('address')
    .execute();
}

/**
 * PostgreSQL plans the checks of references once, and by a table that is still empty it plans to read all of it each time:
 * 10,000 people took a minute in place of three seconds. New figures make it plan anew; its own cleaner comes too late.
 */
export async function countAnew(tx: Tx): Promise<void> {
  await sql`analyze directory_entries, directory_addresses`.execute(tx);
}

/** Who has these addresses and numbers (in lower case), by both. */
export async function findOwners(
  tx: Tx,
  organisationId: string,
  { emails, numbers }: { emails: readonly string[]; numbers: readonly string[] },
): Promise<{ emails: Map<string, string>; numbers: Map<string, string> }> {
  const addresses = await on(tx)
    .selectFrom('directoryAddresses')
    .select(['address', 'entryId'])
    .where('organisationId', '=', organisationId)
    .where(sql<boolean>`address = any (${[...emails]}::text[])`)
    .execute();
  const entries = await on(tx)
    .selectFrom('directoryEntries')
    .select(['id', sql<string>`lower(number)`.as('number')])
    .where('organisationId', '=', organisationId)
    .where(sql<boolean>`lower(number) = any (${[...numbers]}::text[])`)
    .execute();
  return {
    emails: new Map(addresses.map(({ address, entryId }) => [address, entryId])),
    numbers: new Map(entries.map(({ number, id }) => [number, id])),
  };
}

export async function replaceAddresses(tx: Tx, organisationId: string, entryId: string, addresses: readonly string[]) {
  await on(tx)
    .deleteFrom('directoryAddresses')
    .where('organisationId', '=', organisationId)
    .where('entryId', '=', entryId)
    .execute();
  await insertAddresses(tx, organisationId, [{ entryId, addresses }]);
}

export async function insertAddresses(
  tx: Tx,
  organisationId: string,
  people: { entryId: string; addresses: readonly string[] }[],
): Promise<void> {
  const rows = people.flatMap(({ entryId, addresses }) =>
    addresses.map((address, position) => ({ organisationId, entryId, address, position })),
  );
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await on(tx)
      .insertInto('directoryAddresses')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
}

export async function insertChanges(tx: Tx, rows: ChangeRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await on(tx)
      .insertInto('directoryChanges')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
}

/** Everybody of one unit, those who left too. */
export async function idsInUnit(tx: Tx, organisationId: string, unitId: string): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('directoryEntries')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('unitId', '=', unitId)
    .execute();
  return rows.map(({ id }) => id);
}

export const listChanges = (tx: Tx, organisationId: string, entryId: string, limit: number): Promise<ChangeRow[]> =>
  on(tx)
    .selectFrom('directoryChanges')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('entryId', '=', entryId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Active people who answer to this one: the first by name, and how many in all. */
export async function listReports(tx: Tx, organisationId: string, managerId: string, limit: number) {
  const query = on(tx)
    .selectFrom('directoryEntries')
    .where('organisationId', '=', organisationId)
    .where('managerId', '=', managerId)
    .where('state', '=', 'active');
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await query.select(['id', 'name']).orderBy('search').orderBy('id').limit(limit).execute();
  return { rows, total };
}

/** Whether somebody would answer to themselves, at any distance, if `managerId` led `entryId`. */
export async function wouldCircle(
  tx: Tx,
  organisationId: string,
  entryId: string,
  managerId: string,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`with recursive above as (
      select id, manager_id from directory_entries where organisation_id = ${organisationId} and id = ${managerId}
      union select e.id, e.manager_id from directory_entries e join above a on e.id = a.manager_id where e.organisation_id = ${organisationId})
    select exists (select 1 from above where id = ${entryId}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
