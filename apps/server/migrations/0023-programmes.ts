import { type Kysely, sql } from 'kysely';

/** Programmes, whom they were announced to, and which part of its course each person who awards has read. */
const PROGRAMMES = `
  create table programmes (
    organisation_id uuid not null references organisations, id uuid not null, public_id text not null unique,
    state text not null check (state in ('draft', 'open', 'closed')), content jsonb not null, revision integer not null default 1,
    created_by uuid, created_at timestamptz not null, updated_at timestamptz not null, opened_at timestamptz, closed_at timestamptz,
    announced_at timestamptz, announced_after uuid, announced_to integer not null default 0, announced_done_at timestamptz,
    primary key (organisation_id, id));
  alter table programmes enable row level security;
  alter table programmes force row level security;
  create policy organisation on programmes using (organisation_id = current_organisation());
  create policy catalogue on programmes for select
    using (in_catalogue() and state <> 'draft' and content->>'audience' = 'public');
  create table programme_readings (
    organisation_id uuid not null references organisations, programme_id uuid not null, person_id uuid not null references people on delete cascade,
    module_id text not null, read_at timestamptz not null,
    primary key (organisation_id, programme_id, person_id, module_id),
    foreign key (organisation_id, programme_id) references programmes on delete cascade);
  create index on programme_readings (person_id);
  alter table programme_readings enable row level security;
  alter table programme_readings force row level security;
  create policy organisation on programme_readings using (organisation_id = current_organisation());
  create policy own on programme_readings for select using (person_id = current_person());`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(PROGRAMMES).execute(db);
}
