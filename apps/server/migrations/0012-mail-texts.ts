import { type Kysely, sql } from 'kysely';

/** An organisation's own words in the mails that people get of it; what is empty is said in ours. */
const MAIL_TEXTS = `
  create table mail_texts (
    organisation_id uuid not null references organisations, template text not null, language text not null check (language in ('fr', 'en')),
    subject text not null, opening text not null, closing text not null, changed_at timestamptz not null,
    primary key (organisation_id, template, language));
  alter table mail_texts enable row level security;
  alter table mail_texts force row level security;
  create policy organisation on mail_texts using (organisation_id = current_organisation());`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(MAIL_TEXTS).execute(db);
}
