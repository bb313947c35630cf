import { type Kysely, sql } from 'kysely';

/**
 * What a holder did first with an award, each once: chose who sees it, took a file of it. Read by the holder alone. And how long
 * an organisation lets its sendings wait.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table awards add column visibility_chosen_at timestamptz, add column file_taken_at timestamptz`.execute(
    db,
  );
  await sql`alter table organisations
    add column undo_minutes integer not null default 10 check (undo_minutes between 0 and 60)`.execute(db);
}
