import { type Kysely, sql } from 'kysely';

const tenant = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy organisation on ${table} using (organisation_id = current_organisation());`;

/** An intent that an outage cut off must not stand in the way of the next one: only what was released counts. */
const FOLLOWING = `
  drop index awards_corrected_once;
  create unique index awards_corrected_once on awards (corrects_award_id) where state in ('pending', 'accepted');
  create index mails_failed on mails (organisation_id) where state = 'failed';`;

const ACTS = `
  create table award_acts (
    id uuid primary key, organisation_id uuid not null references organisations, kind text not null check (kind in ('revoke', 'renew')),
    state text not null check (state in ('running', 'cancelling', 'cancelled', 'done')), reason text not null,
    created_by uuid not null, created_at timestamptz not null, finished_at timestamptz);
  create index on award_acts (organisation_id, created_at);
  ${tenant('award_acts')}
  create table award_act_rows (
    organisation_id uuid not null references organisations, act_id uuid not null references award_acts,
    award_id uuid not null references awards, state text not null check (state in ('ready', 'done', 'skipped')),
    new_award_id uuid references awards, primary key (organisation_id, act_id, award_id));
  create index award_act_rows_ready on award_act_rows (act_id, award_id) where state = 'ready';
  ${tenant('award_act_rows')}`;

/** One act on many awards, chosen in the list: each row once, whatever is interrupted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [FOLLOWING, ACTS]) await sql.raw(part).execute(db);
}
