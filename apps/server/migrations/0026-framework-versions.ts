import { type Kysely, sql } from 'kysely';

const VERSIONS = `
  create table framework_versions (
    organisation_id uuid not null, id uuid not null, framework_id uuid not null,
    label text not null, note text not null,
    -- Kept by somebody, or by itself before an import or before the framework was retired.
    reason text not null check (reason in ('kept', 'import', 'retire')),
    -- Everything that the framework held, in the shape of its export as JSON.
    document jsonb not null,
    -- Two states that say the same have the same one: what nothing has changed since is not kept again by itself.
    digest text not null, family_count integer not null, skill_count integer not null,
    kept_by uuid not null, kept_at timestamptz not null, primary key (organisation_id, id),
    foreign key (organisation_id, framework_id) references frameworks (organisation_id, id));
  create index on framework_versions (organisation_id, framework_id, kept_at);
  create unique index framework_versions_label on framework_versions (organisation_id, framework_id, lower(label)) where reason = 'kept';
  alter table framework_versions enable row level security;
  alter table framework_versions force row level security;
  create policy organisation on framework_versions using (organisation_id = current_organisation());`;

/** What a framework was, as of the days on which it was kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(VERSIONS).execute(db);
}
