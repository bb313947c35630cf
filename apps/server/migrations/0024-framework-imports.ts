import { type Kysely, sql } from 'kysely';

/** Rows of one organisation, seen only inside its scope. */
const tenant = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());`;

const IMPORTS = `
  create table framework_imports (
    organisation_id uuid not null references organisations, id uuid not null,
    state text not null check (state in ('uploaded', 'checked', 'running', 'cancelling', 'cancelled', 'failed', 'done')),
    -- The framework that a newer version is for; none: a new one.
    framework_id uuid, format text, mapping jsonb not null, report jsonb,
    done_count integer not null, total_count integer not null,
    created_by uuid not null, created_at timestamptz not null, started_at timestamptz, finished_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, framework_id) references frameworks (organisation_id, id));
  create index on framework_imports (organisation_id, created_at);
  ${tenant('framework_imports')}
  create table framework_import_files (
    organisation_id uuid not null, import_id uuid not null, position integer not null, name text not null, kind text not null,
    columns jsonb not null, row_count integer not null,
    -- As it was sent, pressed: gone when the import has ended.
    content bytea, primary key (organisation_id, import_id, position),
    foreign key (organisation_id, import_id) references framework_imports (organisation_id, id) on delete cascade);
  ${tenant('framework_import_files')}`;

/** How frameworks come in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(IMPORTS).execute(db);
}
