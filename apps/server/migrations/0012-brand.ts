import { type Kysely, sql } from 'kysely';

/** How an organisation looks on its pages and in its mails, and who these mails say that they are from. */
const BRAND = `
  alter table organisations
    add column brand_colour text check (brand_colour ~ '^#[0-9A-F]{6}$'),
    add column sender_name text not null default '',
    add column reply_to text not null default '';`;

/** The claim mail, sent again to many. */
const RESEND = `
  alter table award_acts drop constraint award_acts_kind_check;
  alter table award_acts add check (kind in ('revoke', 'renew', 'resend'));`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const part of [BRAND, RESEND]) await sql.raw(part).execute(db);
}
