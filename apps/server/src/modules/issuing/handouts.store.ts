import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import type { HandoutState } from './handouts.schema.ts';
import type { AwardContext } from './particulars.schema.ts';

export interface HandoutRow {
  organisationId: string;
  id: string;
  badgeId: string;
  badgeVersionId: string;
  levelId: string | null;
  name: string;
  state: HandoutState;
  /** Of the link. It hangs on walls: it is kept as it is, so that the sheet can be printed again. */
  token: string;
  code: string;
  most: number;
  endsAt: Date;
  allowed: string[];
  context: AwardContext | Record<never, never>;
  createdBy: string;
  createdAt: Date;
  closedAt: Date | null;
}
export interface TakenRow {
  organisationId: string;
  id: string;
  handoutId: string;
  email: string;
  name: string;
  language: Language;
  awardId: string | null;
  at: Date;
}
type Tables = {
  handouts: { [Key in keyof HandoutRow]: HandoutRow[Key] };
  handoutClaims: { [Key in keyof TakenRow]: TakenRow[Key] };
};
type Written = Omit<HandoutRow, 'allowed'> & { allowed: string };
type WriteTables = { handouts: { [Key in keyof Written]: Written[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertHandout = (tx: Tx, row: HandoutRow) =>
  tx
    .withTables<WriteTables>()
    .insertInto('handouts')
    .values({ ...row, allowed: JSON.stringify(row.allowed) })
    .execute();

/** By the secret of its link, or by its code: the scope opens that one row. */
export const findByKey = (tx: Tx, key: string): Promise<HandoutRow | undefined> =>
  on(tx)
    .selectFrom('handouts')
    .selectAll()
    .where((e) => e.or([e('token', '=', key), e('code', '=', key)]))
    .executeTakeFirst();

export const lockHandout = (tx: Tx, organisationId: string, id: string): Promise<HandoutRow | undefined> =>
  on(tx)
    .selectFrom('handouts')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const listHandouts = (
  tx: Tx,
  organisationId: string,
  filter: { id?: string; limit: number },
): Promise<HandoutRow[]> => {
  const query = on(tx).selectFrom('handouts').selectAll().where('organisationId', '=', organisationId);
  return (filter.id === undefined ? query : query.where('id', '=', filter.id))
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .execute();
};

export const updateHandout = (
  tx: Tx,
  organisationId: string,
  id: string,
  change: { state: HandoutState; closedAt: Date | null },
) =>
  on(tx)
    .updateTable('handouts')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

/** Places taken, and badges that were really signed and told; an intent is neither. */
export async function countTaken(tx: Tx, organisationId: string, ids: string[]) {
  if (ids.length === 0) return new Map<string, { taken: number; awarded: number }>();
  const { rows } = await sql<{ handoutId: string; taken: number; awarded: number }>`
    select c.handout_id as "handoutId", count(*)::int as taken, count(a.id)::int as awarded
    from handout_claims c left join awards a on a.id = c.award_id and a.state <> 'intended'
    where c.organisation_id = ${organisationId} and c.handout_id = any (${ids}::uuid[]) group by 1`.execute(tx);
  return new Map(rows.map(({ handoutId, taken, awarded }) => [handoutId, { taken, awarded }]));
}

export const insertTaken = (tx: Tx, row: TakenRow) => on(tx).insertInto('handoutClaims').values(row).execute();

type TakenBy = { organisationId: string } & ({ id: string } | { handoutId: string; email: string });

export const lockTaken = (tx: Tx, by: TakenBy): Promise<TakenRow | undefined> =>
  on(tx)
    .selectFrom('handoutClaims')
    .selectAll()
    .where('organisationId', '=', by.organisationId)
    .where((e) =>
      'id' in by ? e('id', '=', by.id) : e.and([e('handoutId', '=', by.handoutId), e('email', '=', by.email)]),
    )
    .forUpdate()
    .executeTakeFirst();

export const noteAward = (tx: Tx, { organisationId, id }: TakenRow, awardId: string) =>
  on(tx)
    .updateTable('handoutClaims')
    .set({ awardId })
    .where('organisationId', '=', organisationId)
    .where('id', '=', id)
    .execute();

/** The place is free again. */
export const deleteTaken = (tx: Tx, { organisationId, id }: TakenRow) =>
  on(tx).deleteFrom('handoutClaims').where('organisationId', '=', organisationId).where('id', '=', id).execute();

/** Whether a place is nobody's any more: then no award is made for it. */
export const isNeutral = ({ id, email }: TakenRow): boolean => email === id;

/** Nobody's any more; the place stays taken. */
export async function neutraliseTaken(tx: Tx, organisationId: string, emails: string[]): Promise<void> {
  await sql`update handout_claims set email = id::text, name = ''
    where organisation_id = ${organisationId} and email = any (${emails}::text[])`.execute(tx);
}
