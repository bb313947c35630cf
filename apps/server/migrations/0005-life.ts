import { type Kysely, sql } from 'kysely';

const tenant = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());`;

/** A mail waits for its next try by itself, so that no day without a mail server uses up the tries of a job. */
const MAILS = `
  alter table mails drop constraint mails_state_check;
  alter table mails add check (state in ('queued', 'sent', 'kept', 'failed', 'withdrawn'));
  alter table mails add column next_try_at timestamptz;
  create index mails_due on mails (next_try_at) where state = 'queued';`;

const AWARDS = `
  alter table status_lists add column purpose text not null default 'revocation' check (purpose in ('revocation', 'suspension'));
  alter table awards
    add column renews_award_id uuid references awards,
    add column corrects_award_id uuid references awards,
    add column suspension_list_id uuid references status_lists,
    add column suspension_index integer,
    add column suspended_at timestamptz,
    add column suspension_reason text,
    add column reminders_stopped_at timestamptz,
    add unique (suspension_list_id, suspension_index),
    add check ((suspension_list_id is null) = (suspension_index is null)),
    add check (suspended_at is null or suspension_list_id is not null),
    add check ((suspended_at is null) = (suspension_reason is null));
  create unique index awards_renewed_once on awards (renews_award_id) where state in ('intended', 'pending', 'accepted');
  create unique index awards_corrected_once on awards (corrects_award_id) where state in ('intended', 'pending', 'accepted');
  create index awards_expiring on awards (organisation_id, valid_until) where state = 'accepted';
  create index audit_of_subject on audit_events (organisation_id, subject_id);
  create table award_notices (
    organisation_id uuid not null references organisations, award_id uuid not null references awards,
    kind text not null check (kind in ('reminder-1', 'reminder-2', 'expiring-90', 'expiring-30')),
    skipped boolean not null, at timestamptz not null, primary key (organisation_id, award_id, kind));
  ${tenant('award_notices')}`;

/** The life of a badge after its award: reminders, expiry, renewal, suspension. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [MAILS, AWARDS]) await sql.raw(part).execute(db);
}
