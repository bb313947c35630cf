import { type Kysely, sql } from 'kysely';

/** What visitors report. Without an organisation: about the site itself, for its operator. The id comes with the form. */
const REPORTS = `
  create table reports (
    id uuid primary key, organisation_id uuid references organisations, about text not null,
    kind text not null check (kind in ('wrong', 'impostor', 'personal-data', 'unlawful', 'broken', 'other')),
    text text not null, email text, created_at timestamptz not null, closed_at timestamptz);
  create index on reports (organisation_id, created_at desc);
  alter table reports enable row level security;
  alter table reports force row level security;
  create policy organisation on reports using (organisation_id = current_organisation() or is_system());`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(REPORTS).execute(db);
}
