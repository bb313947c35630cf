import { type Kysely, sql } from 'kysely';

/** What was signed for a program: its id and where its status stands, not what it says of whom. */
const GIVEN = `
  create table given_credentials (
    organisation_id uuid not null references organisations, id uuid not null, credential_id text not null, api_key_id uuid not null,
    revocation_list_id uuid references status_lists, revocation_index integer, suspension_list_id uuid references status_lists, suspension_index integer,
    signed_bytes bytea not null, commitment_key bytea not null, log_entry_id uuid not null, issued_at timestamptz not null,
    revoked_at timestamptz, suspended_at timestamptz,
    primary key (organisation_id, id), unique (organisation_id, credential_id));
  alter table given_credentials enable row level security;
  alter table given_credentials force row level security;
  create policy organisation on given_credentials using (organisation_id = current_organisation());`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(GIVEN).execute(db);
}
