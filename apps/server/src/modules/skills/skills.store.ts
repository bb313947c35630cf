import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Bilingual } from '../../platform/language.ts';
import { labelsOf, wordsOf } from './labels.schema.ts';
import type { Keywords, SkillKind } from './skills.schema.ts';

export interface SkillRow {
  organisationId: string;
  id: string;
  frameworkId: string;
  parentId: string | null;
  kind: SkillKind;
  code: string | null;
  uri: string | null;
  name: Bilingual;
  description: Bilingual;
  keywords: Keywords;
  position: number;
  mergedInto: string | null;
  retiredAt: Date | null;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
}
export interface DescriptorRow {
  organisationId: string;
  skillId: string;
  levelId: string;
  body: Bilingual;
}
type Tables = { skills: SkillRow & { labels: string }; skillDescriptors: DescriptorRow };
const on = (tx: Tx) => tx.withTables<Tables>();
const COLUMNS = [
  ...(['organisationId', 'id', 'frameworkId', 'parentId', 'kind', 'code', 'uri', 'name', 'description'] as const),
  ...(['keywords', 'position', 'mergedInto', 'retiredAt', 'revision', 'createdAt', 'updatedAt'] as const),
];

/** Deeper than any framework that people can find their way in; also ends what would go round for ever. */
export const MAX_DEPTH = 40;

/** Rows of one statement: its JSON stays a few MB, and whoever cancels need not wait long. */
export const SKILLS_PER_STATEMENT = 500;

/** Rows go in as one JSON parameter: ten times as fast as a parameter for each value. */
export async function insertSkills(tx: Tx, rows: readonly SkillRow[]): Promise<void> {
  if (rows.length === 0) return;
  const labelled = rows.map((row) => ({ ...row, labels: labelsOf([row]) }));
  await sql`insert into skills (organisation_id, id, framework_id, parent_id, kind, code, uri, name, description, keywords, position,
      merged_into, retired_at, revision, labels, created_at, updated_at)
    select r."organisationId", r.id, r."frameworkId", r."parentId", r.kind, r.code, r.uri, r.name, r.description, r.keywords, r.position,
      r."mergedInto", r."retiredAt", r.revision, r.labels, r."createdAt", r."updatedAt"
    from json_to_recordset(${JSON.stringify(labelled)}::json) as r("organisationId" uuid, id uuid, "frameworkId" uuid, "parentId" uuid,
      kind text, code text, uri text, name jsonb, description jsonb, keywords jsonb, position int, "mergedInto" uuid,
      "retiredAt" timestamptz, revision int, labels text, "createdAt" timestamptz, "updatedAt" timestamptz)`.execute(
    tx,
  );
  await keepWords(
    tx,
    rows[0]?.organisationId ?? '',
    labelled.map(({ labels }) => labels),
  );
}

/** Everything but its place in time; what it is another name of stays. */
export async function updateSkills(tx: Tx, rows: readonly SkillRow[]): Promise<void> {
  if (rows.length === 0) return;
  const organisationId = rows[0]?.organisationId ?? '';
  const aliases = await listAliases(
    tx,
    organisationId,
    rows.map(({ id }) => id),
  );
  const labelled = rows.map((row) => ({
    ...row,
    labels: labelsOf([row, ...aliases.filter(({ mergedInto }) => mergedInto === row.id)]),
  }));
  await sql`update skills s set parent_id = r."parentId", kind = r.kind, code = r.code, uri = r.uri, name = r.name,
      description = r.description, keywords = r.keywords, position = r.position, merged_into = r."mergedInto",
      retired_at = r."retiredAt", revision = r.revision, labels = r.labels, updated_at = r."updatedAt"
    from json_to_recordset(${JSON.stringify(labelled)}::json) as r(id uuid, "parentId" uuid, kind text, code text, uri text, name jsonb,
      description jsonb, keywords jsonb, position int, "mergedInto" uuid, "retiredAt" timestamptz, revision int, labels text,
      "updatedAt" timestamptz)
    where s.organisation_id = ${organisationId} and s.id = r.id`.execute(tx);
  await keepWords(
    tx,
    organisationId,
    labelled.map(({ labels }) => labels),
  );
}

/** What a skill is found by, once another one has become, or is no longer, its other name. */
export async function relabel(tx: Tx, row: SkillRow, more: readonly SkillRow[], { only = false } = {}): Promise<void> {
  const aliases = only ? [] : await listAliases(tx, row.organisationId, [row.id]);
  await on(tx)
    .updateTable('skills')
    .set({ labels: labelsOf([row, ...aliases, ...more]) })
    .where('organisationId', '=', row.organisationId)
    .where('id', '=', row.id)
    .execute();
}

async function keepWords(tx: Tx, organisationId: string, labels: string[]): Promise<void> {
  // In one order, so that two imports never wait for each other in a circle.
  const words = [...new Set(labels.flatMap(wordsOf))].sort();
  await sql`insert into skill_words (organisation_id, word)
    select ${organisationId}, w from json_array_elements_text(${JSON.stringify(words)}::json) as w
    on conflict do nothing`.execute(tx);
}

/** References were checked by reading the whole table, as long as it is thought to be small: 15,000 skills took minutes. */
export const countAnew = (tx: Tx) => sql`analyze skills`.execute(tx);

export function findSkillRows(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
  { lock = false } = {},
): Promise<SkillRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const query = on(tx)
    .selectFrom('skills')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .where('id', 'in', ids);
  // In one order, so that two acts on the same skills wait for each other.
  return lock ? query.orderBy('id').forUpdate().execute() : query.execute();
}

/** Everything in a framework, aliases and retired ones too: what a file is compared with, and what is exported. */
export const allSkills = (tx: Tx, organisationId: string, frameworkId: string): Promise<SkillRow[]> =>
  on(tx)
    .selectFrom('skills')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .where('frameworkId', '=', frameworkId)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const listAliases = (tx: Tx, organisationId: string, ids: readonly string[]): Promise<SkillRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('skills')
        .select(COLUMNS)
        .where('organisationId', '=', organisationId)
        .where('mergedInto', 'in', ids)
        .orderBy('id')
        .execute();

/** Children of one place in their order, retired ones too; aliases are in no tree. */
export async function listSiblings(
  tx: Tx,
  organisationId: string,
  frameworkId: string,
  parentId: string | null,
): Promise<{ id: string; isRetired: boolean }[]> {
  const { rows } = await sql<{
    id: string;
    isRetired: boolean;
  }>`select id, retired_at is not null as "isRetired" from skills
    where organisation_id = ${organisationId} and framework_id = ${frameworkId} and parent_id is not distinct from ${parentId}
      and merged_into is null order by position, id`.execute(tx);
  return rows;
}

/** Ids by code, aliases and what is retired too. */
export async function codesOf(tx: Tx, organisationId: string, frameworkId: string): Promise<Map<string, string>> {
  const rows = await on(tx)
    .selectFrom('skills')
    .select(['id', 'code'])
    .where('organisationId', '=', organisationId)
    .where('frameworkId', '=', frameworkId)
    .execute();
  return new Map(rows.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
}

/** Numbers the children of one place anew, in this order. */
export const orderSiblings = (tx: Tx, organisationId: string, parentId: string | null, ids: string[]) =>
  sql`update skills s set parent_id = ${parentId}, position = o.place
    from (select id::uuid, ordinality::int - 1 as place from json_array_elements_text(${JSON.stringify(ids)}::json) with ordinality as l(id, ordinality)) o
    where s.organisation_id = ${organisationId} and s.id = o.id`.execute(tx);

/** The skill itself and what it stands under, the nearest first. */
export async function lineOf(tx: Tx, organisationId: string, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive line as (
      select id, parent_id, 0 as depth from skills where organisation_id = ${organisationId} and id = ${id}
      union all
      select s.id, s.parent_id, line.depth + 1 from line join skills s
        on s.organisation_id = ${organisationId} and s.id = line.parent_id where line.depth < ${MAX_DEPTH}
    ) select id from line order by depth`.execute(tx);
  return rows.map((row) => row.id);
}

export interface PathRow {
  ofId: string;
  id: string;
  name: Bilingual;
}

/** What each of these stands under, the outermost first. */
export async function pathsOf(tx: Tx, organisationId: string, ids: readonly string[]): Promise<PathRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PathRow>`with recursive line as (
      select id as of_id, parent_id, 0 as depth from skills where organisation_id = ${organisationId} and id = any(${[...ids]}::uuid[])
      union all
      select line.of_id, s.parent_id, line.depth + 1 from line join skills s
        on s.organisation_id = ${organisationId} and s.id = line.parent_id where line.depth < ${MAX_DEPTH}
    ) select line.of_id, s.id, s.name from line join skills s on s.organisation_id = ${organisationId} and s.id = line.parent_id
      order by line.of_id, line.depth desc`.execute(tx);
  return rows;
}

/** Children of each, without aliases and what is retired. */
export async function countChildren(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<{ parentId: string; childCount: number }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    parentId: string;
    childCount: number;
  }>`select parent_id, count(*)::int as child_count from skills
    where organisation_id = ${organisationId} and parent_id = any(${[...ids]}::uuid[]) and merged_into is null and retired_at is null
    group by parent_id`.execute(tx);
  return rows;
}

/** Where aliases lead, through any number of merges. What is no alias leads to itself. */
export async function resolveAliases(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<{ askedId: string; id: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ askedId: string; id: string }>`with recursive line as (
      select id as asked_id, id, merged_into, 0 as depth from skills
        where organisation_id = ${organisationId} and id = any(${[...ids]}::uuid[])
      union all
      select line.asked_id, s.id, s.merged_into, line.depth + 1 from line join skills s
        on s.organisation_id = ${organisationId} and s.id = line.merged_into where line.depth < ${MAX_DEPTH}
    ) select asked_id, id from line where merged_into is null`.execute(tx);
  return rows;
}

export const listDescriptors = (
  tx: Tx,
  organisationId: string,
  skillIds: readonly string[],
): Promise<DescriptorRow[]> =>
  skillIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('skillDescriptors')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where(sql<boolean>`skill_id = any(${[...skillIds]}::uuid[])`)
        .execute();

/** Writes what a skill means at its levels; an empty text takes the descriptor away. */
export async function putDescriptors(
  tx: Tx,
  organisationId: string,
  rows: readonly Omit<DescriptorRow, 'organisationId'>[],
) {
  if (rows.length === 0) return;
  const isEmpty = ({ body }: { body: Bilingual }) => body.fr === '' && body.en === '';
  const [gone, kept] = [rows.filter(isEmpty), rows.filter((row) => !isEmpty(row))];
  await sql`delete from skill_descriptors d using json_to_recordset(${JSON.stringify(gone)}::json) as r("skillId" uuid, "levelId" text)
    where d.organisation_id = ${organisationId} and d.skill_id = r."skillId" and d.level_id = r."levelId"`.execute(tx);
  await sql`insert into skill_descriptors (organisation_id, skill_id, level_id, body)
    select ${organisationId}, r."skillId", r."levelId", r.body
    from json_to_recordset(${JSON.stringify(kept)}::json) as r("skillId" uuid, "levelId" text, body jsonb)
    on conflict (organisation_id, skill_id, level_id) do update set body = excluded.body`.execute(tx);
}
