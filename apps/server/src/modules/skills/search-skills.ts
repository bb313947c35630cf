import type { Tx } from '../../platform/database/database.ts';
import { foldedWords, isKnown, listSkills, type SkillFilter, wordsLike } from './search.store.ts';
import { linesOf } from './skill-views.ts';
import { SKILLS_PAGE, type SkillList, type SkillQuery } from './skills.schema.ts';
import * as store from './skills.store.ts';
import { nearestWords, tolerance } from './spelling.ts';

/** Words of a question that count; the rest narrows nothing. */
const MOST_WORDS = 8;

/**
 * A page of one branch of a framework, or of what a question finds in all: in both languages, without accents and case, in any
 * order of the words. Words that occur nowhere are looked for as those that they resemble, and the answer says so.
 */
export async function searchSkills(tx: Tx, organisationId: string, query: SkillQuery): Promise<SkillList> {
  const asked = foldedWords(query.q).slice(0, MOST_WORDS);
  const page = { page: query.page, pageSize: SKILLS_PAGE };
  const filter: SkillFilter = {
    frameworkId: query.framework,
    ...(asked.length === 0 && query.framework !== undefined && { parentId: query.parent ?? null }),
    kind: query.kind,
    withRetired: query.retired === 'yes',
    words: asked.map((word) => [word]),
    phrase: asked.join(' '),
  };
  const corrections: SkillList['corrections'] = [];
  let found = await listSkills(tx, organisationId, filter, page);
  if (found.total === 0 && asked.length > 0) {
    for (const [index, word] of asked.entries()) {
      if (await isKnown(tx, organisationId, word)) continue;
      const used = nearestWords(word, await wordsLike(tx, organisationId, word, tolerance(word)));
      if (used.length === 0) continue;
      filter.words[index] = used;
      corrections.push({ asked: word, used });
    }
    if (corrections.length > 0) {
      filter.phrase = filter.words.map(([first = '']) => first).join(' ');
      found = await listSkills(tx, organisationId, filter, page);
    }
  }
  return {
    skills: await linesOf(tx, organisationId, found.rows),
    total: found.total,
    ...page,
    corrections: found.total === 0 ? [] : corrections,
  };
}

export interface FoundSkill {
  id: string;
  frameworkId: string;
  code: string | null;
  uri: string | null;
  name: { fr: string; en: string };
  description: { fr: string; en: string };
  isRetired: boolean;
}

/** Skills by id for other modules, each under the id that was asked for: an alias answers with what it leads to. */
export async function findSkills(
  tx: Tx,
  organisationId: string,
  ids: readonly string[],
): Promise<Map<string, FoundSkill>> {
  const resolved = await store.resolveAliases(tx, organisationId, ids);
  const rows = await store.findSkillRows(tx, organisationId, [...new Set(resolved.map(({ id }) => id))]);
  const byId = new Map(
    rows.map(({ id, frameworkId, code, uri, name, description, retiredAt }) => [
      id,
      { id, frameworkId, code, uri, name, description, isRetired: retiredAt !== null },
    ]),
  );
  return new Map(
    resolved.flatMap(({ askedId, id }) => {
      const skill = byId.get(id);
      return skill === undefined ? [] : [[askedId, skill] as const];
    }),
  );
}
