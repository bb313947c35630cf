import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { LANGUAGES } from '../../platform/language.ts';
import type { BadgeContent } from './badges.schema.ts';

/** What choosing among the badges of a catalogue needs of each: no long text. */
export interface CatalogueRow {
  versionId: string;
  badgeId: string;
  organisationId: string;
  name: BadgeContent['name'];
  /** Ranks of its levels, lowest first; empty: it has none. */
  levels: number[];
  /** Skills as they were named on the day of publication. `key`: the same for one skill of a framework that several organisations use. */
  skills: { key: string; id: string; name: BadgeContent['name'] }[];
  /** What the badge is called in the ready library; null: it came from elsewhere. */
  libraryItem: string | null;
}

/** What a search compares: without accents and case. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const SEARCHED = sql.join(
  ['name', 'description'].flatMap((field) =>
    LANGUAGES.map((language) => sql`v.content#>>${`{${field},${language}}`}::text[]`),
  ),
);
const PLAIN_TEXT = sql`regexp_replace(normalize(lower(concat_ws(' ', ${SEARCHED}, (v.content->'tags')::text)), NFD), '[\\u0300-\\u036f]', '', 'g')`;
/** More words than anybody types to find a badge; a longer text is no search. */
const MAX_WORDS = 8;

const wordsOf = (q: string): string[] => plain(q).split(/\s+/).filter(Boolean).slice(0, MAX_WORDS);
const contains = (word: string) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`;

/** Published badges in their last version. In the scope `catalogue` of every organisation, else of the one whose scope it is. */
export async function listCatalogue(tx: Tx, organisationIds: string[], q: string): Promise<CatalogueRow[]> {
  const found = wordsOf(q).map((word) => sql`and ${PLAIN_TEXT} like ${contains(word)}`);
  const { rows } =
    await sql<CatalogueRow>`select v.id as "versionId", b.id as "badgeId", b.organisation_id as "organisationId",
      v.content->'name' as name, jsonb_path_query_array(v.content, '$.ladder.rungs[*].rank') as levels,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('key', coalesce(s#>>'{named,uri}', s->>'skillId'),
          'id', s->>'skillId', 'name', s#>'{named,name}')), '[]')
        from jsonb_array_elements(coalesce(v.content->'skills', '[]')) s where s ? 'named') as skills,
      v.content#>>'{origin,item}' as "libraryItem"
    from badges b join badge_versions v on v.badge_id = b.id and v.number = b.version
    where b.state = 'published' and b.organisation_id = any (${organisationIds}::uuid[])
      and coalesce(v.content->>'catalogue', 'public') <> 'hidden' ${sql.join(found, sql` `)}`.execute(tx);
  return rows;
}

export interface CatalogueVersion {
  versionId: string;
  badgePublicId: string;
  number: number;
  content: BadgeContent;
}

/** The texts of those that one page shows. */
export async function findCatalogueVersions(tx: Tx, versionIds: string[]): Promise<CatalogueVersion[]> {
  if (versionIds.length === 0) return [];
  const { rows } =
    await sql<CatalogueVersion>`select v.id as "versionId", b.public_id as "badgePublicId", v.number, v.content
    from badge_versions v join badges b on b.id = v.badge_id where v.id = any (${versionIds}::uuid[])`.execute(tx);
  return rows;
}
