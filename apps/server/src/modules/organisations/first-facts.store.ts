import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export interface FirstFacts {
  people: boolean;
  colleague: boolean;
  looked: boolean;
}

/** Whether there are people, a second member or an open invitation, and whether this member opened somebody's page. */
export async function readFirstFacts(tx: Tx, organisationId: string, personId: string, now: Date): Promise<FirstFacts> {
  const { rows } = await sql<FirstFacts>`select
    exists (select 1 from directory_entries where organisation_id = ${organisationId}) as people,
    exists (select 1 from memberships where organisation_id = ${organisationId} and person_id <> ${personId})
      or exists (select 1 from invitations where organisation_id = ${organisationId}
        and accepted_at is null and revoked_at is null and expires_at > ${now}) as colleague,
    exists (select 1 from looks where organisation_id = ${organisationId} and looker_id = ${personId}
      and kinds @> '["person"]') as looked`.execute(tx);
  return rows[0] ?? { people: false, colleague: false, looked: false };
}
