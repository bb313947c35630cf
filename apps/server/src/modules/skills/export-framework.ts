import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { inLanguage } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { rowsToCsv } from '../../platform/tabular/index.ts';
import { authorise } from '../organisations/index.ts';
import { type CrosswalkRow, listFrameworkCrosswalks } from './crosswalks.store.ts';
import { type Exported, toCase } from './export-case.ts';
import { findFramework } from './frameworks.store.ts';
import { fold } from './labels.schema.ts';
import { allSkills, listDescriptors, type SkillRow } from './skills.store.ts';

export type ExportFormat = 'csv' | 'case' | 'json';

/** The whole framework as a file that our own import reads; aliases are of the house and stay in it. */
export async function exportFramework(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
  format: ExportFormat,
): Promise<{ name: string; body: string }> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const framework = await findFramework(tx, organisation.id, id);
    if (framework === undefined) throw new AppError('not-found');
    const rows = await allSkills(tx, organisation.id, id);
    const skills = parentsFirst(rows.filter(({ mergedInto }) => mergedInto === null));
    const descriptors = await listDescriptors(
      tx,
      organisation.id,
      skills.map((skill) => skill.id),
    );
    const said = Map.groupBy(descriptors, ({ skillId }) => skillId);
    const crosswalks = Map.groupBy(await listFrameworkCrosswalks(tx, organisation.id, id), ({ fromId }) => fromId);
    const exported: Exported = { framework, skills, said, crosswalks, now: deps.clock.now() };
    const name = fold(inLanguage(framework.name, 'fr').text).replaceAll(/[^a-z0-9]+/g, '-') || 'framework';
    if (format === 'csv') return { name: `${name}.csv`, body: toCsv(exported) };
    const json = format === 'case' ? toCase(exported) : toJson(exported);
    return { name: `${name}.${format === 'case' ? 'case.json' : 'json'}`, body: `${JSON.stringify(json, null, 1)}\n` };
  });
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

/** The bars and line ends that part several keywords in one cell. */
const joined = (words: string[]) => words.join('; ');

function toCsv({ framework, skills, said }: Exported): string {
  const levels = framework.levels.flatMap(({ id }) => (['fr', 'en'] as const).map((language) => ({ id, language })));
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const nameOf = (id: string | null) => {
    const parent = id === null ? undefined : byId.get(id);
    return parent === undefined ? '' : (parent.code ?? parent.uri ?? inLanguage(parent.name, 'fr').text);
  };
  return rowsToCsv([
    [
      ...[
        'code',
        'uri',
        'parent',
        'kind',
        'name_fr',
        'name_en',
        'description_fr',
        'description_en',
        'keywords_fr',
        'keywords_en',
      ],
      ...levels.map(({ id, language }) => `level_${id}_${language}`),
    ],
    ...skills.map((skill) => [
      ...[skill.code ?? '', skill.uri ?? '', nameOf(skill.parentId), skill.kind, skill.name.fr, skill.name.en],
      ...[skill.description.fr, skill.description.en, joined(skill.keywords.fr), joined(skill.keywords.en)],
      ...levels.map(
        ({ id, language }) => said.get(skill.id)?.find(({ levelId }) => levelId === id)?.body[language] ?? '',
      ),
    ]),
  ]);
}

function toJson({ framework, skills, said, crosswalks }: Exported) {
  const here = new Set(skills.map(({ id }) => id));
  const { name, description, version, source, levels } = framework;
  return {
    insigneFramework: 1,
    framework: { uri: framework.uri ?? `urn:uuid:${framework.id}`, name, description, version, source, levels },
    skills: skills.map((skill) => ({
      id: skill.id,
      parent: skill.parentId,
      ...{ kind: skill.kind, code: skill.code, uri: skill.uri, name: skill.name },
      ...{ description: skill.description, keywords: skill.keywords },
      descriptors: Object.fromEntries((said.get(skill.id) ?? []).map(({ levelId, body }) => [levelId, body])),
      retired: skill.retiredAt !== null,
      crosswalks: outward(crosswalks.get(skill.id), here),
    })),
  };
}

/** Those that lead to this framework or outside: another framework of the house means nothing elsewhere. */
const outward = (rows: CrosswalkRow[] = [], here: ReadonlySet<string>) =>
  rows
    .filter(({ toId }) => toId === null || here.has(toId))
    .map(({ toId, toUri, toName, relation, confidence }) => ({
      ...{ to: toId, uri: toUri, name: toName, relation, confidence: Math.round(confidence * 100) / 100 },
    }));
