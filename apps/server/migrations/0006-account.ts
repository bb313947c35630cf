import { type Kysely, sql } from 'kysely';

const tenant = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());`;

/**
 * Proved addresses beside the preferred one, which stays in `people`. One address belongs to one person, in either table. The
 * copy in `people` travels in the session's cookie, so that no request asks for it.
 */
const ADDRESSES = `
  create table person_addresses (
    address text primary key check (address = lower(address)), person_id uuid not null references people on delete cascade, proved_at timestamptz not null);
  create index on person_addresses (person_id);
  alter table people add column further_emails text not null default '';
  create function refuse_taken_address() returns trigger language plpgsql as $$ begin
    if tg_table_name = 'people' then
      if exists (select 1 from person_addresses where address = new.email) then
        raise unique_violation using message = 'the address is another person''s further address'; end if;
    elsif exists (select 1 from people where email = new.address) then
      raise unique_violation using message = 'the address is a person''s preferred address'; end if;
    return new; end $$;
  create trigger people_address_free before insert or update of email on people for each row execute function refuse_taken_address();
  create trigger person_addresses_free before insert or update on person_addresses for each row execute function refuse_taken_address();
  create function copy_addresses() returns trigger language plpgsql as $$ declare whose uuid := coalesce(new.person_id, old.person_id); begin
    update people set further_emails = coalesce((select string_agg(address, E'\\n' order by proved_at, address) from person_addresses where person_id = whose), '')
      where id = whose;
    return null; end $$;
  create trigger person_addresses_copied after insert or delete on person_addresses for each row execute function copy_addresses();
  create table address_proofs (
    person_id uuid not null references people on delete cascade, address text not null, code_hash text not null, tries integer not null default 0,
    expires_at timestamptz not null, primary key (person_id, address));`;

const PASSKEYS = `
  create table passkeys (
    id uuid primary key, person_id uuid not null references people on delete cascade, credential_id text not null unique, public_key bytea not null,
    counter bigint not null, transports jsonb not null default '[]', name text not null, backed_up boolean not null, created_at timestamptz not null, last_used_at timestamptz);
  create index on passkeys (person_id);
  create table passkey_challenges (
    challenge text primary key, purpose text not null check (purpose in ('register', 'sign-in')), person_id uuid references people on delete cascade,
    expires_at timestamptz not null, check ((purpose = 'register') = (person_id is not null)));`;

const EXPORTS = `
  create table account_exports (
    id uuid primary key, person_id uuid not null references people on delete cascade, state text not null check (state in ('running', 'ready', 'failed')),
    done integer not null default 0, total integer not null default 0, file bytea, created_at timestamptz not null, ready_at timestamptz, expires_at timestamptz not null,
    check ((state = 'ready') = (file is not null)));
  create unique index account_exports_one_running on account_exports (person_id) where state = 'running';`;

/** Who of an organisation looked at one person's file, a line for each day. Seen by that person, by their addresses. */
const LOOKS = `
  create table looks (
    organisation_id uuid not null references organisations, address text not null, looker_id uuid not null, day date not null,
    role text not null, kinds jsonb not null, times integer not null, last_at timestamptz not null,
    primary key (organisation_id, address, looker_id, day));
  create index on looks (address);
  ${tenant('looks')}
  create policy own on looks for select using (holds(address));`;

/** The row and its status bits stay, and say nothing of anybody. */
const ERASURE = `
  alter table awards add column erased_at timestamptz;
  alter table awards add check (erased_at is null or (recipient_email = '' and recipient_name = '' and visibility = 'private'));`;

/** Addresses, passkeys, exports, who looked, and what stays of an award after an erasure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [ADDRESSES, PASSKEYS, EXPORTS, LOOKS, ERASURE]) await sql.raw(part).execute(db);
}
