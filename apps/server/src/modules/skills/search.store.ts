import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import { fold } from './labels.schema.ts';
import type { SkillKind } from './skills.schema.ts';
import type { SkillRow } from './skills.store.ts';

export interface SkillFilter {
  frameworkId?: string | undefined;
  /** Children of this skill; null: the outermost; left out: anywhere. */
  parentId?: string | null | undefined;
  kind?: SkillKind | undefined;
  withRetired: boolean;
  /** Each of these words, or one of those in its place. */
  words: string[][];
  /** The question as it was put, folded: whole names first, then names that begin so. */
  phrase: string;
}

const COLUMNS = sql`organisation_id, id, framework_id, parent_id, kind, code, uri, name, description, keywords, position, merged_into,
  retired_at, revision, created_at, updated_at`;

/** Folded words hold letters, figures, + and # alone: nothing in them means anything to LIKE. */
const contains = (word: string) => sql`labels like ${`%${word}%`}`;

export const foldedWords = (question: string): string[] => fold(question).split(' ').filter(Boolean);

/** A page of skills, in the order of the tree, or the best answers first. */
export async function listSkills(
  tx: Tx,
  organisationId: string,
  filter: SkillFilter,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: SkillRow[]; total: number }> {
  const conditions = [
    sql`organisation_id = ${organisationId}`,
    sql`merged_into is null`,
    ...(filter.frameworkId === undefined ? [] : [sql`framework_id = ${filter.frameworkId}`]),
    ...(filter.parentId === undefined ? [] : [sql`parent_id is not distinct from ${filter.parentId}::uuid`]),
    ...(filter.kind === undefined ? [] : [sql`kind = ${filter.kind}`]),
    // A framework that is out of use takes its skills along.
    ...(filter.withRetired
      ? []
      : [
          sql`retired_at is null and not exists (select 1 from frameworks f where f.organisation_id = skills.organisation_id
            and f.id = skills.framework_id and f.retired_at is not null and ${filter.frameworkId === undefined})`,
        ]),
    ...filter.words.map((choices) => sql`(${sql.join(choices.map(contains), sql` or `)})`),
  ];
  const { phrase } = filter;
  const order =
    phrase === ''
      ? sql`position, id`
      : sql`case when labels like ${`%|${phrase}|%`} then 0 when labels like ${`%|${phrase}%`} then 1
          when labels like ${`% ${phrase}%`} then 2 else 3 end, char_length(name->>'fr') + char_length(name->>'en'), id`;
  const { rows } = await sql<SkillRow & { total: number }>`select ${COLUMNS}, count(*) over ()::int as total from skills
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(
    tx,
  );
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Whether any label has this word in it. */
export async function isKnown(tx: Tx, organisationId: string, word: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from skill_words where organisation_id = ${organisationId} and word like ${`%${word}%`} limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}

/** Words that are long enough to be meant. */
export async function wordsLike(tx: Tx, organisationId: string, word: string, tolerance: number): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`select word from skill_words
    where organisation_id = ${organisationId} and char_length(word) >= ${word.length - tolerance}`.execute(tx);
  return rows.map((row) => row.word);
}
