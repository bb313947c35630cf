import { type Kysely, sql } from 'kysely';

/** Rows of one organisation, seen only inside its scope; `more` opens them to another scope as well. */
const tenant = (table: string, more: string[] = []) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());
  ${more.map((condition, index) => `create policy also_${index} on ${table} using (${condition});`).join('\n')}`;

/** A batch comes from a person, a unit or a file, may wait for its moment, and says in which context it was decided. */
const BATCHES = `
  alter table batches
    alter column file drop not null, alter column encoding drop not null, alter column separator drop not null,
    add column source text not null default 'file' check (source in ('person', 'unit', 'file')),
    add column unit_id uuid, add column below boolean not null default false,
    add column sheet text, add column sheets jsonb not null default '[]', add column has_formulas boolean not null default false,
    add column context jsonb not null default '{}', add column start_at timestamptz,
    add check (source <> 'file' or file is not null),
    add check (state <> 'waiting' or start_at is not null);
  alter table batch_rows add column number text, add column particulars jsonb not null default '{}';
  create index batch_rows_to_come on batch_rows (organisation_id, batch_id, email) where state = 'ready';
  alter table awards add column particulars jsonb not null default '{}', add column show_particulars boolean not null default false;`;

/** Which column says what, remembered by the headers of a file. */
const MAPPINGS = `
  create table batch_mappings (
    organisation_id uuid not null references organisations, id uuid not null, name text not null,
    -- The headers in alphabetical order: the same columns in another order are the same kind of file.
    columns jsonb not null, columns_hash text not null, mapping jsonb not null, created_by uuid not null, created_at timestamptz not null,
    primary key (organisation_id, id), unique (organisation_id, columns_hash));
  ${tenant('batch_mappings')}`;

/** Badges given out by a link, a code or a QR code, to whoever comes, within limits. */
const HANDOUTS = `
  create table handouts (
    organisation_id uuid not null references organisations, id uuid not null, badge_id uuid not null references badges,
    badge_version_id uuid not null references badge_versions, name text not null, state text not null check (state in ('open', 'paused', 'closed')),
    token text not null unique, code text not null unique, most integer not null check (most > 0), ends_at timestamptz not null,
    allowed jsonb not null default '[]', context jsonb not null default '{}', created_by uuid not null, created_at timestamptz not null,
    closed_at timestamptz, primary key (organisation_id, id));
  create index on handouts (organisation_id, created_at);
  ${tenant('handouts', ['token = current_token()', 'code = current_token()'])}
  create table handout_claims (
    organisation_id uuid not null, id uuid not null, handout_id uuid not null, email text not null, name text not null, language text not null check (language in ('fr', 'en')),
    award_id uuid references awards, at timestamptz not null, primary key (organisation_id, id), unique (organisation_id, handout_id, email),
    foreign key (organisation_id, handout_id) references handouts (organisation_id, id));
  ${tenant('handout_claims')}`;

/** Giving badges: to a person, a unit, a file or whoever comes; now, later, or taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [BATCHES, MAPPINGS, HANDOUTS]) await sql.raw(part).execute(db);
}
