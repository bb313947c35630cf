import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** Who looks, when they see their own people alone. */
export interface Leader {
  organisationId: string;
  personId: string;
  /** Their proved addresses: by these they are found in the directory themselves. */
  emails: readonly string[];
}

/**
 * Ids of the people whom somebody leads: of the units that the membership names and those below, and whoever answers to one
 * of their own entries, at any distance. `union` ends even on a circle.
 */
export const ledEntries = ({ organisationId, personId, emails }: Leader): RawBuilder<string> => sql`(
  with recursive led_units as (
    select unit_id as id from membership_units where organisation_id = ${organisationId} and person_id = ${personId}
    union select u.id from units u join led_units l on u.parent_id = l.id where u.organisation_id = ${organisationId}),
  reports as (
    select e.id from directory_entries e where e.organisation_id = ${organisationId} and e.manager_id in (
      select entry_id from directory_addresses where organisation_id = ${organisationId} and address = any (${[...emails]}::text[]))
    union select e.id from directory_entries e join reports r on e.manager_id = r.id where e.organisation_id = ${organisationId})
  select id from directory_entries where organisation_id = ${organisationId}
    and (unit_id in (select id from led_units) or id in (select id from reports)))`;

/** The units that the membership names. */
export async function ledUnitIds(tx: Tx, { organisationId, personId }: Leader): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select unit_id as id from membership_units
    where organisation_id = ${organisationId} and person_id = ${personId}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Every address of the people whom somebody leads. */
export async function ledAddresses(tx: Tx, leader: Leader): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`select address from directory_addresses
    where organisation_id = ${leader.organisationId} and entry_id in ${ledEntries(leader)}`.execute(tx);
  return rows.map(({ address }) => address);
}
