import { type Kysely, sql } from 'kysely';

/** Whether a list is given to people who lack what comes before its badge. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table batches add column without_prerequisites boolean not null default false`.execute(db);
}
