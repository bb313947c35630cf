import { type Kysely, sql } from 'kysely';

/** Rows of one organisation, seen only inside its scope; `more` opens them to another scope as well. */
const tenant = (table: string, more: string[] = []) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());
  ${more.map((condition, index) => `create policy also_${index} on ${table} using (${condition});`).join('\n')}`;

const FUNCTIONS = `
  create function current_organisation() returns uuid language sql stable as
    $$ select nullif(current_setting('insigne.organisation', true), '')::uuid $$;
  create function current_person() returns uuid language sql stable as
    $$ select nullif(current_setting('insigne.person', true), '')::uuid $$;
  create function holds(address text) returns boolean language sql stable as
    $$ select address = any (string_to_array(nullif(current_setting('insigne.emails', true), ''), E'\\n')) $$;
  create function current_token() returns text language sql stable as
    $$ select nullif(current_setting('insigne.token', true), '') $$;
  create function is_system() returns boolean language sql stable as
    $$ select coalesce(current_setting('insigne.system', true), '') = 'on' $$;
  create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$;`;

const ACCOUNTS = `
  create table people (
    id uuid primary key, name text not null default '', email text not null unique, email_verified boolean not null default false,
    image text, language text not null default 'fr' check (language in ('fr', 'en')), is_operator boolean not null default false,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create table sessions (
    id uuid primary key, user_id uuid not null references people on delete cascade, token text not null unique, expires_at timestamptz not null,
    ip_address text, user_agent text, created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create index on sessions (user_id);
  create table identities (
    id uuid primary key, user_id uuid not null references people on delete cascade, account_id text not null, provider_id text not null,
    access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz,
    scope text, password text, created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create index on identities (user_id);
  create table verifications (
    -- text: the sign-in library keys its tombstones by a hash.
    id text primary key, identifier text not null, value text not null, expires_at timestamptz not null,
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create index on verifications (identifier);
  create table sign_in_links (
    token_hash text primary key, purpose text not null check (purpose in ('operator', 'person')),
    person_id uuid references people on delete cascade, reusable boolean not null default false,
    expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null,
    check ((purpose = 'operator') = (person_id is null)));`;

const PLATFORM = `
  create table settings (name text primary key, value text not null);
  create table idempotency_keys (
    person_id uuid not null, key text not null, request_hash text not null, status integer, body text, content_type text,
    created_at timestamptz not null, primary key (person_id, key));
  alter table idempotency_keys enable row level security;
  alter table idempotency_keys force row level security;
  create policy person on idempotency_keys using (person_id = current_person() or is_system());`;

const LOG = `
  create table log_entries (id uuid primary key, organisation_id uuid, kind text not null, entry bytea not null, created_at timestamptz not null);
  create trigger log_entries_stand before update or delete on log_entries for each row execute function refuse_change();
  create trigger log_entries_stay before truncate on log_entries for each statement execute function refuse_change();
  create table audit_events (
    id uuid primary key, organisation_id uuid, actor_id uuid, action text not null, subject_kind text, subject_id text,
    request_id text, facts jsonb not null default '{}', created_at timestamptz not null);
  create index on audit_events (organisation_id, created_at);
  create trigger audit_events_stand before update or delete on audit_events for each row execute function refuse_change();
  create trigger audit_events_stay before truncate on audit_events for each statement execute function refuse_change();
  alter table audit_events enable row level security;
  alter table audit_events force row level security;
  create policy reading on audit_events for select using (organisation_id = current_organisation() or is_system());
  create policy writing on audit_events for insert with check (true);`;

const NOTICES = `
  create table mails (
    id uuid primary key, organisation_id uuid, kind text not null, recipient text not null, language text not null, subject text not null,
    body_sealed bytea, subject_id text, state text not null check (state in ('queued', 'sent', 'kept', 'failed')), attempts integer not null default 0,
    last_error text, created_at timestamptz not null, sent_at timestamptz);
  create index on mails (organisation_id, created_at desc);
  create index on mails (subject_id);
  ${tenant('mails', ['is_system()'])}`;

const ORGANISATIONS = `
  create table organisations (
    id uuid primary key, handle text not null unique, name text not null, website text not null default '', language text not null,
    time_zone text not null, did text not null unique, handle_fixed boolean not null default false, logo bytea, logo_version integer not null default 0,
    created_at timestamptz not null);
  alter table organisations enable row level security;
  alter table organisations force row level security;
  create policy reading on organisations for select using (true);
  create policy writing on organisations for insert with check (is_system());
  create policy changing on organisations for update using (id = current_organisation());
  create table organisation_keys (
    id uuid primary key, organisation_id uuid not null references organisations, fragment text not null, public_multibase text not null,
    private_sealed bytea not null, created_at timestamptz not null, retired_at timestamptz, unique (organisation_id, fragment));
  ${tenant('organisation_keys')}
  create table memberships (
    organisation_id uuid not null references organisations, person_id uuid not null references people on delete cascade,
    role text not null check (role in ('owner', 'administrator', 'issuer', 'member')), created_at timestamptz not null,
    primary key (organisation_id, person_id));
  create index on memberships (person_id);
  ${tenant('memberships')}
  create policy own on memberships for select using (person_id = current_person());
  create table invitations (
    id uuid primary key, organisation_id uuid not null references organisations, email text not null,
    role text not null check (role in ('owner', 'administrator', 'issuer', 'member')), token_hash text not null unique, invited_by uuid,
    created_at timestamptz not null, expires_at timestamptz not null, accepted_at timestamptz, revoked_at timestamptz);
  create index on invitations (organisation_id);
  ${tenant('invitations', ['token_hash = current_token()'])}`;

const BADGES = `
  create table badges (
    id uuid primary key, organisation_id uuid not null references organisations, public_id text not null unique,
    state text not null check (state in ('draft', 'published', 'archived')), content jsonb not null, revision integer not null default 1,
    version integer, has_unpublished_changes boolean not null default true, created_by uuid, created_at timestamptz not null, updated_at timestamptz not null);
  create index on badges (organisation_id, created_at);
  ${tenant('badges')}
  create table badge_versions (
    id uuid primary key, organisation_id uuid not null references organisations, badge_id uuid not null references badges, number integer not null,
    content jsonb not null, published_at timestamptz not null, published_by uuid, unique (organisation_id, badge_id, number));
  ${tenant('badge_versions')}
  create table badge_pictures (
    organisation_id uuid not null references organisations, badge_version_id uuid not null references badge_versions,
    language text not null check (language in ('fr', 'en')), svg text not null, png bytea not null,
    primary key (organisation_id, badge_version_id, language));
  ${tenant('badge_pictures')}`;

const ISSUING = `
  create table status_lists (
    id uuid primary key, organisation_id uuid not null references organisations, public_id text not null unique, bits bytea not null, used bytea not null,
    used_count integer not null default 0, document text not null, signed_at timestamptz not null, created_at timestamptz not null);
  create index on status_lists (organisation_id);
  ${tenant('status_lists')}
  create table batches (
    id uuid primary key, organisation_id uuid not null references organisations, badge_id uuid not null references badges,
    badge_version_id uuid not null references badge_versions, state text not null, file_name text not null, file bytea not null, encoding text not null, separator text not null,
    columns jsonb not null, sample jsonb not null, mapping jsonb not null, again boolean not null default false, row_count integer not null,
    created_by uuid not null, created_at timestamptz not null, started_at timestamptz, finished_at timestamptz);
  create index on batches (organisation_id, created_at);
  ${tenant('batches', ['is_system()'])}
  create table awards (
    id uuid primary key, organisation_id uuid not null references organisations, public_id text not null unique, badge_id uuid not null references badges,
    badge_version_id uuid not null references badge_versions, batch_id uuid references batches, recipient_email text not null, recipient_name text not null,
    language text not null check (language in ('fr', 'en')), state text not null check (state in ('intended', 'pending', 'accepted', 'declined', 'revoked')),
    again boolean not null default false, status_list_id uuid not null references status_lists, status_index integer not null,
    awarded_by uuid not null, awarded_at timestamptz not null, valid_until timestamptz, decided_at timestamptz, revoked_at timestamptz, revocation_reason text,
    visibility text not null default 'private' check (visibility in ('private', 'link', 'public')), show_name boolean not null default true,
    indexable boolean not null default false, link_token text, published_at timestamptz,
    unique (status_list_id, status_index));
  create unique index awards_once on awards (organisation_id, badge_version_id, recipient_email)
    where not again and state in ('intended', 'pending', 'accepted');
  create index on awards (organisation_id, awarded_at desc);
  create index on awards (organisation_id, batch_id);
  create index on awards (recipient_email);
  ${tenant('awards', ['holds(recipient_email)'])}
  create table editions (
    id uuid primary key, organisation_id uuid not null references organisations, award_id uuid not null references awards,
    kind text not null check (kind in ('holder', 'public')), credential_id text not null, document text not null, signed_bytes bytea not null,
    commitment_key bytea not null, log_entry_id uuid not null, signed_at timestamptz not null, withdrawn_at timestamptz);
  create index on editions (organisation_id, award_id);
  ${tenant('editions', ['exists (select 1 from awards a where a.id = award_id and holds(a.recipient_email))'])}
  create table claim_links (
    token_hash text primary key, organisation_id uuid not null references organisations, award_id uuid not null references awards,
    purpose text not null check (purpose in ('claim', 'visibility')), expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null);
  create index on claim_links (organisation_id, award_id);
  ${tenant('claim_links', ['token_hash = current_token()'])}
  create table batch_rows (
    organisation_id uuid not null references organisations, batch_id uuid not null references batches, line integer not null,
    state text not null check (state in ('ready', 'fault', 'done', 'failed', 'skipped')), email text not null, name text not null, language text,
    fault text, value text, award_id uuid references awards, primary key (organisation_id, batch_id, line));
  ${tenant('batch_rows')}
  create view awards_per_badge with (security_invoker = true) as
    select organisation_id, badge_id, count(*)::int as award_count from awards where state in ('pending', 'accepted')
    group by organisation_id, badge_id;`;

/** The tables of the first release, each with the wall between organisations that the database itself keeps (P-TEN-01). */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [FUNCTIONS, ACCOUNTS, PLATFORM, LOG, NOTICES, ORGANISATIONS, BADGES, ISSUING]) {
    await sql.raw(part).execute(db);
  }
}
