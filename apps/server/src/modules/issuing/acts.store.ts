import type { Tx } from '../../platform/database/database.ts';
import type { ActKind, ActState } from './life.schema.ts';

export interface ActRow {
  id: string;
  organisationId: string;
  kind: ActKind;
  state: ActState;
  reason: string;
  createdBy: string;
  createdAt: Date;
  finishedAt: Date | null;
}
export interface ActAwardRow {
  organisationId: string;
  actId: string;
  awardId: string;
  state: 'ready' | 'done' | 'skipped';
  newAwardId: string | null;
}
type Tables = {
  awardActs: { [Key in keyof ActRow]: ActRow[Key] };
  awardActRows: { [Key in keyof ActAwardRow]: ActAwardRow[Key] };
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** Rows in one INSERT: below the 65,535 parameters that PostgreSQL's protocol carries. */
const ROWS_PER_INSERT = 5_000;

export async function insertAct(tx: Tx, act: ActRow, awardIds: string[]): Promise<void> {
  await on(tx).insertInto('awardActs').values(act).execute();
  for (let from = 0; from < awardIds.length; from += ROWS_PER_INSERT) {
    const rows = awardIds.slice(from, from + ROWS_PER_INSERT).map((awardId) => ({
      organisationId: act.organisationId,
      actId: act.id,
      awardId,
      state: 'ready' as const,
      newAwardId: null,
    }));
    await on(tx).insertInto('awardActRows').values(rows).execute();
  }
}

export const findAct = (tx: Tx, organisationId: string, id: string): Promise<ActRow | undefined> =>
  on(tx)
    .selectFrom('awardActs')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .executeTakeFirst();

export const lockAct = (tx: Tx, organisationId: string, id: string): Promise<ActRow | undefined> =>
  on(tx)
    .selectFrom('awardActs')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const updateAct = (tx: Tx, id: string, change: Partial<ActRow>) =>
  on(tx).updateTable('awardActs').set(change).where('id', '=', id).execute();

export const countRows = (tx: Tx, actId: string): Promise<{ total: number; done: number; skipped: number }> =>
  on(tx)
    .selectFrom('awardActRows')
    .select((e) => [
      e.fn.countAll<number>().as('total'),
      e.fn.countAll<number>().filterWhere('state', '=', 'done').as('done'),
      e.fn.countAll<number>().filterWhere('state', '=', 'skipped').as('skipped'),
    ])
    .where('actId', '=', actId)
    .executeTakeFirstOrThrow();

/** The next rows, in the order of the awards' ids. */
export const takeReady = (tx: Tx, actId: string, limit: number): Promise<ActAwardRow[]> =>
  on(tx)
    .selectFrom('awardActRows')
    .selectAll()
    .where('actId', '=', actId)
    .where('state', '=', 'ready')
    .orderBy('awardId')
    .limit(limit)
    .execute();

export async function finishRows(tx: Tx, actId: string, awardIds: string[], state: 'done' | 'skipped'): Promise<void> {
  if (awardIds.length === 0) return;
  await on(tx)
    .updateTable('awardActRows')
    .set({ state })
    .where('actId', '=', actId)
    .where('awardId', 'in', awardIds)
    .execute();
}

export const setNewAward = (tx: Tx, actId: string, awardId: string, newAwardId: string) =>
  on(tx)
    .updateTable('awardActRows')
    .set({ newAwardId })
    .where('actId', '=', actId)
    .where('awardId', '=', awardId)
    .execute();
