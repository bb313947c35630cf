import { type Kysely, sql } from 'kysely';

/**
 * Pictures that people uploaded for badges, as they were written anew; one of the same pixels is kept once. What no badge uses
 * is purged some time after it was last saved with one. And which badge follows one that is archived.
 */
const PICTURES = `
  create table badge_uploads (
    organisation_id uuid not null references organisations, id uuid not null, sha256 text not null, png bytea not null,
    used_at timestamptz not null, primary key (organisation_id, id), unique (organisation_id, sha256));
  alter table badge_uploads enable row level security;
  alter table badge_uploads force row level security;
  create policy organisation on badge_uploads using (organisation_id = current_organisation());
  alter table badges add column successor_id uuid references badges check (successor_id <> id),
    add check (successor_id is null or state = 'archived');`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(PICTURES).execute(db);
}
