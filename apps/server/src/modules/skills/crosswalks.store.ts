import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Relation } from './skills.schema.ts';

export interface CrosswalkRow {
  organisationId: string;
  id: string;
  fromId: string;
  toId: string | null;
  toUri: string | null;
  toName: string;
  relation: Relation;
  confidence: number;
  createdBy: string;
  createdAt: Date;
}
const on = (tx: Tx) => tx.withTables<{ skillCrosswalks: CrosswalkRow }>();

/** Those that this skill makes and those that name it, the surest first. */
export const listCrosswalks = (tx: Tx, organisationId: string, skillId: string): Promise<CrosswalkRow[]> =>
  on(tx)
    .selectFrom('skillCrosswalks')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where((e) => e.or([e('fromId', '=', skillId), e('toId', '=', skillId)]))
    .orderBy('confidence', 'desc')
    .orderBy('id')
    .execute();

/** All that start in a framework: what an export tells. */
export const listFrameworkCrosswalks = (tx: Tx, organisationId: string, frameworkId: string): Promise<CrosswalkRow[]> =>
  on(tx)
    .selectFrom('skillCrosswalks')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where(
      sql<boolean>`from_id in (select id from skills where organisation_id = ${organisationId} and framework_id = ${frameworkId})`,
    )
    .orderBy('id')
    .execute();

/** One between two ends: a second word on it takes the place of the first. */
export async function putCrosswalks(tx: Tx, rows: readonly CrosswalkRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into skill_crosswalks (organisation_id, id, from_id, to_id, to_uri, to_name, relation, confidence, created_by, created_at)
    select r."organisationId", r.id, r."fromId", r."toId", r."toUri", r."toName", r.relation, r.confidence, r."createdBy", r."createdAt"
    from json_to_recordset(${JSON.stringify(rows)}::json) as r("organisationId" uuid, id uuid, "fromId" uuid, "toId" uuid, "toUri" text,
      "toName" text, relation text, confidence real, "createdBy" uuid, "createdAt" timestamptz)
    on conflict (organisation_id, from_id, coalesce(to_id::text, to_uri)) do update
      set relation = excluded.relation, confidence = excluded.confidence, to_name = excluded.to_name`.execute(tx);
}

export const deleteCrosswalk = (tx: Tx, organisationId: string, skillId: string, id: string) =>
  on(tx)
    .deleteFrom('skillCrosswalks')
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .where((e) => e.or([e('fromId', '=', skillId), e('toId', '=', skillId)]))
    .returning('id')
    .executeTakeFirst();
