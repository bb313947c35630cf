import { type Kysely, sql } from 'kysely';

/** Whether anybody said which language the person reads: if not, mails about the award are in both. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table awards add column language_given boolean not null default true`.execute(db);
}
