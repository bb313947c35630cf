import { type Kysely, sql } from 'kysely';

/**
 * The catalogue shows the published badges of all organisations to anybody. Its scope opens these rows, for reading, and no other:
 * what an organisation keeps to itself stays behind its wall.
 */
const CATALOGUE = `
  create function in_catalogue() returns boolean language sql stable as
    $$ select coalesce(current_setting('insigne.catalogue', true), '') = 'on' $$;
  create policy catalogue on badges for select using (in_catalogue() and state = 'published');
  create policy catalogue on badge_versions for select using (in_catalogue() and coalesce(content->>'catalogue', 'public') = 'public');`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(CATALOGUE).execute(db);
}
