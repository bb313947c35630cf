import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { inLanguage } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { rowsToCsv } from '../../platform/tabular/index.ts';
import { authorise } from '../organisations/index.ts';
import { toCase } from './export-case.ts';
import type { DocumentLink, FrameworkDocument } from './framework-document.schema.ts';
import { documentOf } from './framework-document.ts';
import { findFramework } from './frameworks.store.ts';
import { fold } from './labels.schema.ts';

export const EXPORT_FORMATS = ['csv', 'case', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export interface ExportedFile {
  name: string;
  body: string;
}

/** The whole framework as a file that our own import reads; aliases are of the house and stay in it. */
export async function exportFramework(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
  format: ExportFormat,
): Promise<ExportedFile> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const framework = await findFramework(tx, organisation.id, id);
    if (framework === undefined) throw new AppError('not-found');
    const document = await documentOf(tx, organisation.id, framework);
    return fileOf(document, { id, format, now: deps.clock.now() });
  });
}

const named = (text: string) => fold(text).replaceAll(/[^a-z0-9]+/g, '-');

/** @param label of the version that the document is, for the file's name */
export function fileOf(
  document: FrameworkDocument,
  { id, format, now, label = '' }: { id: string; format: ExportFormat; now: Date; label?: string },
): ExportedFile {
  const name = [named(inLanguage(document.framework.name, 'fr').text) || 'framework', named(label)]
    .filter(Boolean)
    .join('-');
  if (format === 'csv') return { name: `${name}.csv`, body: toCsv(document) };
  const json = format === 'case' ? toCase(document, { id, now }) : toJson(document);
  return { name: `${name}.${format === 'case' ? 'case.json' : 'json'}`, body: `${JSON.stringify(json, null, 1)}\n` };
}

/** The bars and line ends that part several keywords in one cell. */
const joined = (words: string[]) => words.join('; ');

function toCsv({ framework, skills }: FrameworkDocument): string {
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
      ...[skill.code ?? '', skill.uri ?? '', nameOf(skill.parent), skill.kind, skill.name.fr, skill.name.en],
      ...[skill.description.fr, skill.description.en, joined(skill.keywords.fr), joined(skill.keywords.en)],
      ...levels.map(({ id, language }) => skill.descriptors[id]?.[language] ?? ''),
    ]),
  ]);
}

function toJson({ insigneFramework, framework, skills }: FrameworkDocument) {
  const here = new Set(skills.map(({ id }) => id));
  const { uri, name, description, version, source, levels } = framework;
  return {
    insigneFramework,
    framework: { uri, name, description, version, source, levels },
    skills: skills.map((skill) => ({
      ...{ id: skill.id, parent: skill.parent, kind: skill.kind, code: skill.code, uri: skill.uri, name: skill.name },
      ...{ description: skill.description, keywords: skill.keywords, descriptors: skill.descriptors },
      retired: skill.retired,
      crosswalks: outward(skill.crosswalks, here),
    })),
  };
}

/** Those that lead to this framework or outside: another framework of the house means nothing elsewhere. */
const outward = (links: DocumentLink[], here: ReadonlySet<string>) =>
  links
    .filter(({ to }) => to === null || here.has(to))
    .map(({ to, uri, name, relation, confidence }) => ({ to, uri, name, relation, confidence }));
