import type { Tx } from '../../platform/database/database.ts';
import { listFrameworkCrosswalks } from './crosswalks.store.ts';
import type { FrameworkDocument } from './framework-document.schema.ts';
import type { FrameworkRow } from './frameworks.store.ts';
import { allSkills, findSkillRows, listDescriptors, type SkillRow } from './skills.store.ts';

/** The framework as it stands. Whoever keeps it holds its lock. */
export async function documentOf(tx: Tx, organisationId: string, row: FrameworkRow): Promise<FrameworkDocument> {
  const rows = await allSkills(tx, organisationId, row.id);
  const skills = parentsFirst(rows.filter(({ mergedInto }) => mergedInto === null));
  const ids = skills.map(({ id }) => id);
  const said = Map.groupBy(await listDescriptors(tx, organisationId, ids), ({ skillId }) => skillId);
  const links = await listFrameworkCrosswalks(tx, organisationId, row.id);
  const own = new Set(rows.map(({ id }) => id));
  const abroad = [...new Set(links.flatMap(({ toId }) => (toId === null || own.has(toId) ? [] : [toId])))];
  const called = new Map((await findSkillRows(tx, organisationId, abroad)).map(({ id, name }) => [id, name]));
  const linksOf = Map.groupBy(links, ({ fromId }) => fromId);
  const { name, description, version, source, levels } = row;
  return {
    insigneFramework: 1,
    framework: { uri: row.uri ?? `urn:uuid:${row.id}`, name, description, version, source, levels },
    skills: skills.map((skill) => ({
      id: skill.id,
      parent: skill.parentId,
      ...{ kind: skill.kind, code: skill.code, uri: skill.uri, name: skill.name },
      ...{ description: skill.description, keywords: skill.keywords },
      descriptors: Object.fromEntries(
        (said.get(skill.id) ?? [])
          .toSorted((one, other) => (one.levelId < other.levelId ? -1 : 1))
          .map(({ levelId, body }) => [levelId, body]),
      ),
      retired: skill.retiredAt !== null,
      crosswalks: (linksOf.get(skill.id) ?? []).map(({ id, toId, toUri, toName, relation, confidence, createdAt }) => ({
        ...{ id, to: toId, called: (toId !== null && called.get(toId)) || null, uri: toUri, name: toName, relation },
        confidence: Math.round(confidence * 100) / 100,
        createdAt: createdAt.toISOString(),
      })),
      retiredAt: skill.retiredAt?.toISOString() ?? null,
      changedAt: skill.updatedAt.toISOString(),
    })),
    aliases: rows.flatMap(({ id, mergedInto, code, name: alias }) =>
      mergedInto === null ? [] : [{ id, into: mergedInto, code, name: alias }],
    ),
    retired: row.retiredAt !== null,
    changedAt: row.updatedAt.toISOString(),
  };
}

/** As the tree shows them. */
function parentsFirst(rows: SkillRow[]): SkillRow[] {
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  const sorted: SkillRow[] = [];
  const take = (parentId: string | null): void => {
    for (const row of children.get(parentId) ?? []) {
      sorted.push(row);
      take(row.id);
    }
  };
  take(null);
  return sorted;
}
