import { type Kysely, sql } from 'kysely';

/**
 * Which skills a version names, and whether it is for the public catalogue, beside its content: the page of a skill asks every version of
 * an organisation, and reading whole contents for it took 70 ms of 1,500 versions.
 */
const NAMED = `
  alter table badge_versions
    add column skill_ids jsonb not null generated always as (jsonb_path_query_array(content, '$.skills[*].skillId')) stored,
    add column is_open boolean not null generated always as (coalesce(content->>'catalogue', 'public') = 'public') stored;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(NAMED).execute(db);
}
