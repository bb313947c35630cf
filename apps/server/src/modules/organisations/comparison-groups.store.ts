import type { Tx } from '../../platform/database/database.ts';

export interface GroupRow {
  organisationId: string;
  entryId: string;
  criterion: string;
  value: string;
}
type Tables = {
  comparisonSwitches: { organisationId: string; switchedOnBy: string; switchedOnAt: Date };
  comparisonGroups: GroupRow;
};
const on = (tx: Tx) => tx.withTables<Tables>();
const ROWS_PER_INSERT = 5_000;

export async function isOn(tx: Tx, organisationId: string): Promise<boolean> {
  const row = await on(tx)
    .selectFrom('comparisonSwitches')
    .select('organisationId')
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  return row !== undefined;
}

export const switchOn = (tx: Tx, row: Tables['comparisonSwitches']) =>
  on(tx)
    .insertInto('comparisonSwitches')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** The groups go with the switch. */
export const switchOff = (tx: Tx, organisationId: string) =>
  on(tx).deleteFrom('comparisonSwitches').where('organisationId', '=', organisationId).execute();

export async function replaceGroups(tx: Tx, organisationId: string, rows: GroupRow[]): Promise<void> {
  await on(tx).deleteFrom('comparisonGroups').where('organisationId', '=', organisationId).execute();
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT)
    await on(tx)
      .insertInto('comparisonGroups')
      .values(rows.slice(start, start + ROWS_PER_INSERT))
      .execute();
}

export const countByCriterion = (tx: Tx, organisationId: string): Promise<{ criterion: string; people: number }[]> =>
  on(tx)
    .selectFrom('comparisonGroups')
    .select((e) => ['criterion', e.fn.countAll<number>().as('people')])
    .where('organisationId', '=', organisationId)
    .groupBy('criterion')
    .orderBy('criterion')
    .execute();

export async function countPeople(tx: Tx, organisationId: string): Promise<number> {
  const { people } = await on(tx)
    .selectFrom('comparisonGroups')
    .select((e) => e.fn.count<number>('entryId').distinct().as('people'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return people;
}
