import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { listCrosswalks } from './crosswalks.store.ts';
import { findFramework } from './frameworks.store.ts';
import type { CrosswalkView, SkillLine, SkillView } from './skills.schema.ts';
import * as store from './skills.store.ts';

/** Rows as lines, in the order given, each with its path and the number of its children. */
export async function linesOf(tx: Tx, organisationId: string, rows: readonly store.SkillRow[]): Promise<SkillLine[]> {
  const ids = rows.map(({ id }) => id);
  const paths = Map.groupBy(await store.pathsOf(tx, organisationId, ids), ({ ofId }) => ofId);
  const counts = new Map(
    (await store.countChildren(tx, organisationId, ids)).map(({ parentId, childCount }) => [parentId, childCount]),
  );
  return rows.map(({ id, frameworkId, parentId, kind, code, name, retiredAt }) => ({
    ...{ id, frameworkId, parentId, kind, code, name },
    isRetired: retiredAt !== null,
    childCount: counts.get(id) ?? 0,
    path: (paths.get(id) ?? []).map((step) => ({ id: step.id, name: step.name })),
  }));
}

/** One skill in full. @throws AppError `not-found` */
export async function skillView(tx: Tx, organisationId: string, id: string): Promise<SkillView> {
  const [row] = await store.findSkillRows(tx, organisationId, [id]);
  const framework = row && (await findFramework(tx, organisationId, row.frameworkId));
  if (row === undefined || framework === undefined) throw new AppError('not-found');
  const target = row.mergedInto === null ? [] : await store.findSkillRows(tx, organisationId, [row.mergedInto]);
  const aliases = await store.listAliases(tx, organisationId, [id]);
  const [line, ...others] = await linesOf(tx, organisationId, [row, ...target, ...aliases]);
  if (line === undefined) throw new AppError('not-found');
  const known = new Set(framework.levels.map((level) => level.id));
  const descriptors = await store.listDescriptors(tx, organisationId, [id]);
  return {
    ...line,
    uri: row.uri,
    description: row.description,
    keywords: row.keywords,
    // Of a level that was taken out of the scale the text waits, should the level come back.
    descriptors: Object.fromEntries(
      descriptors.filter(({ levelId }) => known.has(levelId)).map(({ levelId, body }) => [levelId, body]),
    ),
    revision: row.revision,
    framework: { id: framework.id, name: framework.name, levels: framework.levels, source: framework.source },
    mergedInto: target.length === 0 ? null : (others[0] ?? null),
    aliases: others.slice(target.length),
    crosswalks: await crosswalksOf(tx, organisationId, id),
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function crosswalksOf(tx: Tx, organisationId: string, skillId: string): Promise<CrosswalkView[]> {
  const rows = await listCrosswalks(tx, organisationId, skillId);
  const otherOf = (row: (typeof rows)[number]) => (row.fromId === skillId ? row.toId : row.fromId);
  const ids = rows.map(otherOf).filter((id) => id !== null);
  const lines = await linesOf(tx, organisationId, await store.findSkillRows(tx, organisationId, ids));
  return rows.map((row) => ({
    id: row.id,
    relation: row.relation,
    confidence: Math.round(row.confidence * 100) / 100,
    isOwn: row.fromId === skillId,
    skill: lines.find(({ id }) => id === otherOf(row)) ?? null,
    uri: row.toUri,
    name: row.toName,
  }));
}
