import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';

export interface AwardSteps {
  award: boolean;
  ownAward: boolean;
  teamAward: boolean;
}

/** Whether anything was awarded: by anybody, by this member, to these addresses. */
export async function readAwardSteps(
  tx: Tx,
  organisationId: string,
  actorId: string,
  team: readonly string[],
): Promise<AwardSteps> {
  const given = sql`select 1 from awards where organisation_id = ${organisationId} and state <> 'intended'`;
  const { rows } = await sql<AwardSteps>`select exists (${given}) as award,
    exists (${given} and awarded_by = ${actorId}) as "ownAward",
    exists (${given} and recipient_email = any (${[...team]}::text[])) as "teamAward"`.execute(tx);
  return rows[0] ?? { award: false, ownAward: false, teamAward: false };
}
