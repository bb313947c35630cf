import { type Generated, sql } from 'kysely';
import type { Tx } from '../database/database.ts';

type Tables = {
  idempotencyKeys: {
    personId: string;
    key: string;
    requestHash: string;
    status: number | null;
    body: Generated<string | null>;
    contentType: Generated<string | null>;
    createdAt: Date;
  };
};
/** Room for a UUID or a hash, and no more. */
export const MAX_KEY_LENGTH = 128;
const KEPT_MS = 24 * 60 * 60 * 1000;
/** A request that began longer ago than this and has no answer came to nothing; it may be tried again. */
const ABANDONED_MS = 60 * 1000;

export interface Earlier {
  requestHash: string;
  status: number | null;
  body: string | null;
  contentType: string | null;
}

/** Claims the key, or returns what an earlier request with it left. */
export async function begin(
  tx: Tx,
  row: { personId: string; key: string; requestHash: string; now: Date },
): Promise<Earlier | undefined> {
  const { now, ...claim } = row;
  const table = tx.withTables<Tables>();
  await table
    .deleteFrom('idempotencyKeys')
    .where('personId', '=', row.personId)
    .where((e) =>
      e.or([
        e('createdAt', '<', new Date(now.getTime() - KEPT_MS)),
        e.and([e('status', 'is', null), e('createdAt', '<', new Date(now.getTime() - ABANDONED_MS))]),
      ]),
    )
    .execute();
  const claimed = await table
    .insertInto('idempotencyKeys')
    .values({ ...claim, status: null, createdAt: now })
    .onConflict((conflict) => conflict.columns(['personId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return undefined;
  return table
    .selectFrom('idempotencyKeys')
    .select(['requestHash', 'status', 'body', 'contentType'])
    .where('personId', '=', row.personId)
    .where('key', '=', row.key)
    .executeTakeFirst();
}

export async function finish(
  tx: Tx,
  personId: string,
  key: string,
  answer: { status: number; body: string; contentType: string | null },
): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('idempotencyKeys')
    .set(answer)
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute();
}

export async function forget(tx: Tx, personId: string, key: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('idempotencyKeys')
    .where('personId', '=', personId)
    .where('key', '=', key)
    .execute();
}

/** Frees the keys of requests that never got an answer: before this process takes any, and when no other one is alive. */
export const forgetUnanswered = (tx: Tx) =>
  tx.withTables<Tables>().deleteFrom('idempotencyKeys').where('status', 'is', null).execute();

/** Answers that were given to this person, or that name one of these addresses. */
export const forgetAbout = (tx: Tx, personId: string, emails: string[]) =>
  sql`delete from idempotency_keys where person_id = ${personId}
    or exists (select 1 from unnest(${emails}::text[]) as address where position(address in body) > 0)`.execute(tx);

/** Answers that nobody will ask for again. */
export const forgetOld = async (tx: Tx, now: Date): Promise<number> => {
  const before = new Date(now.getTime() - KEPT_MS);
  const { numDeletedRows } = await tx
    .withTables<Tables>()
    .deleteFrom('idempotencyKeys')
    .where('createdAt', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
