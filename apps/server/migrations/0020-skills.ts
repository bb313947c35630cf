import { type Kysely, sql } from 'kysely';

/** Rows of one organisation, seen only inside its scope. */
const tenant = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());`;

const FRAMEWORKS = `
  create table frameworks (
    organisation_id uuid not null references organisations, id uuid not null,
    origin text not null check (origin in ('own', 'library', 'csv', 'json', 'case', 'esco', 'rome')),
    -- What it is called outside: found again when a newer version is read in.
    uri text, name jsonb not null, description jsonb not null, version text not null, source jsonb not null,
    levels jsonb not null, revision integer not null, retired_at timestamptz,
    created_by uuid not null, created_at timestamptz not null, updated_at timestamptz not null, primary key (organisation_id, id));
  create unique index frameworks_uri on frameworks (organisation_id, uri) where uri is not null;
  ${tenant('frameworks')}`;

/** A parent is of the same framework: the reference says so. */
const SKILLS = `
  create table skills (
    organisation_id uuid not null, id uuid not null, framework_id uuid not null, parent_id uuid,
    kind text not null check (kind in ('family', 'skill')), code text, uri text,
    name jsonb not null, description jsonb not null, keywords jsonb not null, position integer not null,
    -- The skill that this one is another name of. The row stays: whatever points to it is never rewritten.
    merged_into uuid, retired_at timestamptz, revision integer not null,
    -- Names, code and keywords in both languages, without accents and case, each between bars: what a search compares.
    labels text not null, created_at timestamptz not null, updated_at timestamptz not null,
    primary key (organisation_id, id), unique (organisation_id, framework_id, id), check (parent_id <> id), check (merged_into <> id),
    foreign key (organisation_id, framework_id) references frameworks (organisation_id, id),
    foreign key (organisation_id, framework_id, parent_id) references skills (organisation_id, framework_id, id),
    foreign key (organisation_id, merged_into) references skills (organisation_id, id));
  create unique index skills_code on skills (organisation_id, framework_id, lower(code)) where code is not null;
  create unique index skills_uri on skills (organisation_id, framework_id, uri) where uri is not null;
  create index skills_children on skills (organisation_id, framework_id, parent_id, position);
  create index skills_parents on skills (organisation_id, parent_id);
  create index skills_aliases on skills (organisation_id, merged_into) where merged_into is not null;
  ${tenant('skills')}
  create table skill_descriptors (
    organisation_id uuid not null, skill_id uuid not null, level_id text not null, body jsonb not null,
    primary key (organisation_id, skill_id, level_id),
    foreign key (organisation_id, skill_id) references skills (organisation_id, id));
  ${tenant('skill_descriptors')}
  -- Each word that a label has ever had: what a misspelt word is compared with.
  create table skill_words (organisation_id uuid not null, word text not null, primary key (organisation_id, word));
  ${tenant('skill_words')}`;

const CROSSWALKS = `
  create table skill_crosswalks (
    organisation_id uuid not null, id uuid not null, from_id uuid not null, to_id uuid, to_uri text, to_name text not null,
    relation text not null check (relation in ('exact', 'close', 'broader', 'narrower', 'related')),
    confidence real not null check (confidence between 0 and 1), created_by uuid not null, created_at timestamptz not null,
    primary key (organisation_id, id), check ((to_id is null) <> (to_uri is null)), check (from_id <> to_id),
    foreign key (organisation_id, from_id) references skills (organisation_id, id),
    foreign key (organisation_id, to_id) references skills (organisation_id, id));
  create unique index skill_crosswalks_once on skill_crosswalks (organisation_id, from_id, coalesce(to_id::text, to_uri));
  create index on skill_crosswalks (organisation_id, to_id);
  ${tenant('skill_crosswalks')}`;

/** Frameworks of skills, and what leads from one skill to another. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [FRAMEWORKS, SKILLS, CROSSWALKS]) await sql.raw(part).execute(db);
}
