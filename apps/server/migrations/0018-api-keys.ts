import { type Kysely, sql } from 'kysely';

/** Keys with which programs act for an organisation. What opens the door is kept as its hash alone (P-AUTH-05). */
const API_KEYS = `
  create table api_keys (
    organisation_id uuid not null references organisations, id uuid not null, name text not null, token_hash text not null unique, hint text not null,
    scopes text[] not null check (scopes <@ array['issue', 'verify', 'status'] and cardinality(scopes) > 0),
    created_by uuid not null, created_at timestamptz not null, expires_at timestamptz not null, last_used_at timestamptz, revoked_at timestamptz,
    primary key (organisation_id, id));
  alter table api_keys enable row level security;
  alter table api_keys force row level security;
  create policy organisation on api_keys using (organisation_id = current_organisation());
  create policy holder on api_keys for select using (token_hash = current_token());`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(API_KEYS).execute(db);
}
