import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Bilingual } from '../../platform/language.ts';
import type { FrameworkFacts, Keywords, Relation, SkillKind } from './skills.schema.ts';
import { MAX_DEPTH } from './skills.store.ts';

/** More and a page says nothing any more; the surest are taken. */
const MAX_CROSSWALKS = 40;

export interface NamedSkill {
  id: string;
  name: Bilingual;
}
/** How a skill stands to another one, seen from this one. */
export interface WholeCrosswalk {
  id: string;
  relation: Relation;
  confidence: number;
  /** ISO 8601. */
  createdAt: string;
  /** The other one, in this organisation, or null when it is outside. */
  skill: (NamedSkill & { uri: string | null; code: string | null; framework: Bilingual }) | null;
  uri: string | null;
  /** What it is called outside. */
  title: string;
}
/** One skill and all that is said of it. */
export interface WholeSkill {
  id: string;
  kind: SkillKind;
  code: string | null;
  uri: string | null;
  name: Bilingual;
  description: Bilingual;
  keywords: Keywords;
  retiredAt: Date | null;
  updatedAt: Date;
  framework: Pick<FrameworkFacts, 'name' | 'description' | 'version' | 'source' | 'levels'> & {
    id: string;
    uri: string | null;
    isRetired: boolean;
  };
  /** What it stands under, the outermost first. */
  path: NamedSkill[];
  /** What it means, by the id of a level of its framework. */
  descriptors: Record<string, Bilingual>;
  /** Skills that are other names of it, through any number of merges. */
  aliases: NamedSkill[];
  crosswalks: WholeCrosswalk[];
}

/**
 * Where the id leads, through any number of merges, with everything around it: one statement, however much that is. A crosswalk that
 * names this skill is turned round; one to an alias leads to what that is another name of.
 */
export async function findWholeSkill(tx: Tx, organisationId: string, id: string): Promise<WholeSkill | undefined> {
  const own = sql`organisation_id = ${organisationId}`;
  const { rows } = await sql<WholeSkill>`with recursive
    up as (
      select id, merged_into, 0 as depth from skills where ${own} and id = ${id}
      union all
      select s.id, s.merged_into, up.depth + 1 from up join skills s on s.organisation_id = ${organisationId} and s.id = up.merged_into
        where up.depth < ${MAX_DEPTH}),
    it as (select s.* from skills s join up on s.id = up.id where s.organisation_id = ${organisationId} and up.merged_into is null),
    line as (
      select parent_id, 0 as depth from it
      union all
      select s.parent_id, line.depth + 1 from line join skills s on s.organisation_id = ${organisationId} and s.id = line.parent_id
        where line.depth < ${MAX_DEPTH}),
    names as (
      select s.id, s.name, 0 as depth from it join skills s on s.organisation_id = ${organisationId} and s.merged_into = it.id
      union all
      select s.id, s.name, names.depth + 1 from names join skills s on s.organisation_id = ${organisationId} and s.merged_into = names.id
        where names.depth < ${MAX_DEPTH}),
    walks as (
      select c.id, c.confidence, c.created_at, c.to_uri, c.to_name,
        case when c.from_id = it.id then c.relation when c.relation = 'broader' then 'narrower'
          when c.relation = 'narrower' then 'broader' else c.relation end as relation,
        case when c.from_id = it.id then c.to_id else c.from_id end as other_id
      from it join skill_crosswalks c on c.organisation_id = ${organisationId} and (c.from_id = it.id or c.to_id = it.id)
      order by c.confidence desc, c.id limit ${MAX_CROSSWALKS})
    select it.id, it.kind, it.code, it.uri, it.name, it.description, it.keywords, it.retired_at, it.updated_at,
      jsonb_build_object('id', f.id, 'uri', f.uri, 'name', f.name, 'description', f.description, 'version', f.version,
        'source', f.source, 'levels', f.levels, 'isRetired', f.retired_at is not null) as framework,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by line.depth desc), '[]')
        from line join skills s on s.organisation_id = ${organisationId} and s.id = line.parent_id) as path,
      (select coalesce(jsonb_object_agg(d.level_id, d.body), '{}') from skill_descriptors d where d.organisation_id = ${organisationId} and d.skill_id = it.id)
        as descriptors,
      (select coalesce(jsonb_agg(jsonb_build_object('id', names.id, 'name', names.name) order by names.id), '[]') from names) as aliases,
      (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'relation', w.relation,
          'confidence', round(w.confidence::numeric, 2), 'createdAt', w.created_at, 'uri', w.to_uri, 'title', w.to_name,
          'skill', case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name, 'uri', o.uri, 'code', o.code, 'framework', g.name) end)
          order by w.confidence desc, w.id), '[]')
        from walks w left join skills a on a.organisation_id = ${organisationId} and a.id = w.other_id
          left join skills o on o.organisation_id = ${organisationId} and o.id = coalesce(a.merged_into, a.id)
          left join frameworks g on g.organisation_id = ${organisationId} and g.id = o.framework_id) as crosswalks
    from it join frameworks f on f.organisation_id = ${organisationId} and f.id = it.framework_id`.execute(tx);
  return rows[0];
}
