import { type Kysely, sql } from 'kysely';

/**
 * So that a public page opens the scope of its organisation in the question that opens the transaction. The walls between
 * organisations stand in every plan as conditions with "or": an index that begins with the organisation is of no use behind
 * them, and what follows an award was sought in all awards.
 */
const PUBLIC_PAGES = `
  create function organisation_of(named text) returns text language sql stable as
    $$ select id::text from organisations where handle = named $$;
  create index on editions (award_id);
  create index on claim_links (award_id);
  create index on awards (renews_award_id) where renews_award_id is not null;
  create index on awards (corrects_award_id) where corrects_award_id is not null;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(PUBLIC_PAGES).execute(db);
}
