import { type Kysely, sql } from 'kysely';

/** Rows of one organisation, seen only inside its scope. */
const tenant = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());`;

/** A manager sees the people of some units; an assessor decides on applications. */
const ROLES = `
  alter table memberships drop constraint memberships_role_check, add constraint memberships_role_check
    check (role in ('owner', 'administrator', 'issuer', 'manager', 'assessor', 'member'));
  alter table invitations drop constraint invitations_role_check, add constraint invitations_role_check
    check (role in ('owner', 'administrator', 'issuer', 'manager', 'assessor', 'member'));`;

/** Keys begin with the organisation, and so do references: a row cannot even point to another organisation's. */
const UNITS = `
  create table units (
    organisation_id uuid not null references organisations, id uuid not null, parent_id uuid, name text not null, code text, site text not null default '',
    created_at timestamptz not null, primary key (organisation_id, id),
    foreign key (organisation_id, parent_id) references units (organisation_id, id), check (parent_id <> id));
  create unique index units_sibling on units (organisation_id, coalesce(parent_id, organisation_id), lower(name));
  create unique index units_code on units (organisation_id, lower(code)) where code is not null;
  create index on units (organisation_id, parent_id);
  ${tenant('units')}
  create table membership_units (
    organisation_id uuid not null, person_id uuid not null, unit_id uuid not null, primary key (organisation_id, person_id, unit_id),
    foreign key (organisation_id, person_id) references memberships (organisation_id, person_id) on delete cascade,
    foreign key (organisation_id, unit_id) references units (organisation_id, id) on delete cascade);
  create index on membership_units (organisation_id, unit_id);
  ${tenant('membership_units')}`;

const DIRECTORY = `
  create table directory_entries (
    organisation_id uuid not null references organisations, id uuid not null, number text, name text not null,
    -- The name and number without accents and case: what a search compares.
    search text not null,
    unit_id uuid, manager_id uuid, site text not null default '', language text check (language in ('fr', 'en')),
    state text not null check (state in ('active', 'left')), left_at timestamptz, created_at timestamptz not null, updated_at timestamptz not null,
    primary key (organisation_id, id), check ((state = 'left') = (left_at is not null)), check (manager_id <> id),
    foreign key (organisation_id, unit_id) references units (organisation_id, id),
    foreign key (organisation_id, manager_id) references directory_entries (organisation_id, id));
  create unique index directory_entries_number on directory_entries (organisation_id, lower(number)) where number is not null;
  create index on directory_entries (organisation_id, search);
  create index on directory_entries (organisation_id, unit_id);
  create index on directory_entries (organisation_id, manager_id);
  ${tenant('directory_entries')}
  create table directory_addresses (
    organisation_id uuid not null, address text not null check (address = lower(address)), entry_id uuid not null, position integer not null,
    primary key (organisation_id, address),
    foreign key (organisation_id, entry_id) references directory_entries (organisation_id, id) on delete cascade);
  create index on directory_addresses (organisation_id, entry_id, position);
  ${tenant('directory_addresses')}
  create table directory_changes (
    organisation_id uuid not null, id uuid not null, entry_id uuid not null, fact text not null check (fact in ('unit', 'manager', 'state')),
    -- As it was called then: units and people are renamed and removed.
    from_label text not null, to_label text not null, actor_id uuid not null, import_id uuid, at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, entry_id) references directory_entries (organisation_id, id) on delete cascade);
  create index on directory_changes (organisation_id, entry_id, at);
  ${tenant('directory_changes')}`;

const IMPORTS = `
  create table directory_imports (
    organisation_id uuid not null references organisations, id uuid not null,
    state text not null check (state in ('uploaded', 'checked', 'running', 'cancelling', 'cancelled', 'done')),
    file_name text not null, sheet text, sheets jsonb not null, columns jsonb not null, sample jsonb not null, mapping jsonb not null,
    creates_units boolean not null, is_complete boolean not null, tells_leavers boolean not null, new_units jsonb not null,
    row_count integer not null,
    -- The table as read, as JSON: gone when the import has ended.
    content bytea,
    created_by uuid not null, created_at timestamptz not null, started_at timestamptz, finished_at timestamptz, primary key (organisation_id, id));
  create index on directory_imports (organisation_id, created_at);
  ${tenant('directory_imports')}
  create table directory_import_rows (
    organisation_id uuid not null, import_id uuid not null, position integer not null,
    -- None: a person whom a complete list does not name.
    line integer,
    outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'leaves', 'fault')),
    -- Of a row that changes nothing or cannot be read: none.
    state text not null check (state in ('none', 'ready', 'done', 'failed')),
    entry_id uuid, name text not null, facts jsonb not null, changes jsonb not null, fault text, value text,
    primary key (organisation_id, import_id, position),
    foreign key (organisation_id, import_id) references directory_imports (organisation_id, id) on delete cascade);
  create index on directory_import_rows (organisation_id, import_id, outcome, line);
  create index on directory_import_rows (organisation_id, import_id, position) where state = 'ready';
  ${tenant('directory_import_rows')}`;

/** For fairness figures alone, and only where an organisation wants them: nothing else joins these. */
const GROUPS = `
  create table comparison_switches (
    organisation_id uuid primary key references organisations, switched_on_by uuid not null, switched_on_at timestamptz not null);
  ${tenant('comparison_switches')}
  create table comparison_groups (
    organisation_id uuid not null, entry_id uuid not null, criterion text not null, value text not null, primary key (organisation_id, entry_id, criterion),
    foreign key (organisation_id) references comparison_switches (organisation_id) on delete cascade,
    foreign key (organisation_id, entry_id) references directory_entries (organisation_id, id) on delete cascade);
  ${tenant('comparison_groups')}`;

/** People of an organisation and their units, how they come in, and the two roles that look at them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [ROLES, UNITS, DIRECTORY, IMPORTS, GROUPS]) await sql.raw(part).execute(db);
}
