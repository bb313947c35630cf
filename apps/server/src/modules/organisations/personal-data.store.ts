import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

/** Invitations to these addresses, open or not; answers their ids, for the mails about them. */
export async function deleteInvitationsTo(tx: Tx, organisationId: string, emails: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from invitations
    where organisation_id = ${organisationId} and email = any (${emails}::text[]) returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What the organisation's directory says of whoever has one of these addresses. */
export async function findEntriesOf(
  tx: Tx,
  organisationId: string,
  emails: string[],
): Promise<{ number: string | null; name: string; site: string; state: string; addresses: string[] }[]> {
  const { rows } = await sql<{
    number: string | null;
    name: string;
    site: string;
    state: string;
    addresses: string[];
  }>`select e.number, e.name, e.site, e.state,
      (select array_agg(a.address order by a.position) from directory_addresses a where a.organisation_id = e.organisation_id and a.entry_id = e.id) as addresses
    from directory_entries e where e.organisation_id = ${organisationId} and e.id in (
      select entry_id from directory_addresses where organisation_id = ${organisationId} and address = any (${emails}::text[]))`.execute(
    tx,
  );
  return rows;
}

export async function deleteEndedInvitations(tx: Tx, organisationId: string, before: Date): Promise<number> {
  const { numAffectedRows } = await sql`delete from invitations where organisation_id = ${organisationId}
    and least(expires_at, accepted_at, revoked_at) < ${before}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** The rows, sample and content of imports that ended, or that nobody went on with, before this. */
export async function dropOldImports(tx: Tx, organisationId: string, before: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`update directory_imports set content = null, sample = '[]'
    where organisation_id = ${organisationId} and coalesce(finished_at, created_at) < ${before} and state not in ('running', 'cancelling')
      and (content is not null or sample <> '[]') returning id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await sql`delete from directory_import_rows
    where organisation_id = ${organisationId} and import_id = any (${ids}::uuid[])`.execute(tx);
  return ids.length;
}
