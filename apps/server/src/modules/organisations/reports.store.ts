import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { ReportKind } from './reports.schema.ts';

export interface ReportRow {
  id: string;
  organisationId: string | null;
  about: string;
  kind: ReportKind;
  text: string;
  email: string | null;
  createdAt: Date;
  closedAt: Date | null;
}
type Tables = { reports: ReportRow };
const on = (tx: Tx) => tx.withTables<Tables>();

/** False: the same form was stored before. */
export async function insertReport(tx: Tx, row: ReportRow): Promise<boolean> {
  const stored = await on(tx)
    .insertInto('reports')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return stored !== undefined;
}

const reportsOf = (tx: Tx, organisationId: string | null) =>
  on(tx).selectFrom('reports').where('organisationId', 'is not distinct from', organisationId);

export async function listReports(
  tx: Tx,
  organisationId: string | null,
  { state, page, pageSize }: { state: 'open' | 'closed'; page: number; pageSize: number },
): Promise<{ rows: ReportRow[]; open: number; closed: number }> {
  const rows = await reportsOf(tx, organisationId)
    .selectAll()
    .where('closedAt', state === 'open' ? 'is' : 'is not', null)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { all, open } = await reportsOf(tx, organisationId)
    .select([
      (e) => e.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where closed_at is null)`.as('open'),
    ])
    .executeTakeFirstOrThrow();
  return { rows, open: Number(open), closed: Number(all) - Number(open) };
}

/** Undefined: there is no such report here. */
export const setClosed = (
  tx: Tx,
  { organisationId, id, closedAt }: { organisationId: string | null; id: string; closedAt: Date | null },
): Promise<ReportRow | undefined> =>
  on(tx)
    .updateTable('reports')
    .set({ closedAt })
    .where('id', '=', id)
    .where('organisationId', 'is not distinct from', organisationId)
    .returningAll()
    .executeTakeFirst();

export async function deleteReportsBefore(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await on(tx).deleteFrom('reports').where('createdAt', '<', before).executeTakeFirst();
  return Number(numDeletedRows);
}

/** What was reported stays with who must act on it; the address to answer to goes. */
export async function forgetReporters(tx: Tx, emails: readonly string[]): Promise<void> {
  if (emails.length === 0) return;
  await on(tx).updateTable('reports').set({ email: null }).where('email', 'in', emails).execute();
}
