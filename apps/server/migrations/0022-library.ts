import { type Kysely, sql } from 'kysely';

/** Which badge came from which skill of the ready library, and what the library said then: what a newer version is compared with. */
const LIBRARY = `
  create table library_badges (
    organisation_id uuid not null references organisations, skill_id text not null, badge_id uuid not null references badges,
    version text not null, content jsonb not null, installed_at timestamptz not null,
    primary key (organisation_id, skill_id), unique (badge_id));
  alter table library_badges enable row level security;
  alter table library_badges force row level security;
  create policy organisation on library_badges using (organisation_id = current_organisation());`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(LIBRARY).execute(db);
}
