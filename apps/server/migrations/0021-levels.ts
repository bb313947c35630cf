import { type Kysely, sql } from 'kysely';

/** The words of the four levels that a badge could have before it had a ladder. */
const FOUR = [
  { id: 'aptitude', name: { fr: 'Aptitude', en: 'Aptitude' } },
  { id: 'acquisition', name: { fr: 'Acquisition', en: 'Acquisition' } },
  { id: 'mastery', name: { fr: 'Maîtrise', en: 'Mastery' } },
  { id: 'excellence', name: { fr: 'Excellence', en: 'Excellence' } },
];

const ladders = FOUR.map(({ id, name }, at) => ({
  id,
  ladder: { of: FOUR.length, rungs: [{ id, rank: at + 1, name }] },
}));

const AWARDS = `
  alter table awards add column level_id text;
  update awards a set level_id = v.content->>'level' from badge_versions v where v.id = a.badge_version_id;
  drop index awards_once;
  create unique index awards_once on awards (organisation_id, badge_version_id, recipient_email, coalesce(level_id, ''))
    where not again and state in ('intended', 'pending', 'accepted');
  alter table batches add column level_id text;
  update batches b set level_id = v.content->>'level' from badge_versions v where v.id = b.badge_version_id;
  alter table handouts add column level_id text;
  update handouts h set level_id = v.content->>'level' from badge_versions v where v.id = h.badge_version_id;
  alter table badge_pictures add column level text not null default '';
  alter table badge_pictures drop constraint badge_pictures_pkey;
  alter table badge_pictures add primary key (organisation_id, badge_version_id, level, language);`;

/** Row-level security hides every row from whoever is in no organisation, the tables' owner too, unless it is told to let them be. */
const TOUCHED = ['badges', 'badge_versions', 'awards', 'batches', 'handouts'];
const letOwner = (see: boolean) =>
  TOUCHED.map((table) => `alter table ${table} ${see ? 'no force' : 'force'} row level security;`).join(' ');

/** A badge's one level becomes a ladder of one rung; an award, a batch and a handout say which rung they give. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(letOwner(true)).execute(db);
  await sql.raw(AWARDS).execute(db);
  for (const { id, ladder } of ladders) {
    for (const table of ['badges', 'badge_versions']) {
      await sql`update ${sql.table(table)} set content = content || jsonb_build_object('ladder', ${JSON.stringify(ladder)}::jsonb)
        where content->>'level' = ${id}`.execute(db);
    }
  }
  for (const table of ['badges', 'badge_versions'])
    await sql`update ${sql.table(table)} set content = content - 'level' where content ? 'level'`.execute(db);
  await sql.raw(letOwner(false)).execute(db);
}
