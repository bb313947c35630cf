import { type Kysely, sql } from 'kysely';

/** How an organisation shows itself to the outside: its number at LinkedIn, and why it recognises people, in both languages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table organisations
    add column linkedin_id text check (linkedin_id ~ '^[0-9]{1,20}$'),
    add column story_fr text not null default '', add column story_en text not null default ''`.execute(db);
}
