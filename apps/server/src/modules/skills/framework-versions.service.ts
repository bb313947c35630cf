import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Tx, uniqueViolation } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeople } from '../accounts/index.ts';
import { authorise, mayDo } from '../organisations/index.ts';
import { type Compared, compareFrameworks } from './compare-frameworks.ts';
import { type ExportedFile, type ExportFormat, fileOf } from './export-framework.ts';
import type { DocumentSkill, FrameworkDocument } from './framework-document.schema.ts';
import { documentOf } from './framework-document.ts';
import {
  type CompareVersions,
  type FrameworkComparison,
  type KeepVersion,
  type KeptVersion,
  type KeptVersions,
  MAX_KEPT_VERSIONS,
  NOW,
  type ReadVersion,
  type ReadVersionAnswer,
  type Sides,
  VERSION_PAGE,
} from './framework-versions.schema.ts';
import * as store from './framework-versions.store.ts';
import { type FrameworkRow, findFramework, updateFramework } from './frameworks.store.ts';
import { keepVersion, record } from './keep-version.ts';
import { fold } from './labels.schema.ts';
import { foldedWords } from './search.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
interface Place {
  handle: string;
  frameworkId: string;
}
type OneVersion = Place & { id: string };

async function frameworkOf(tx: Tx, organisationId: string, id: string, options?: { lock: boolean }) {
  const row = await findFramework(tx, organisationId, id, options);
  if (row === undefined) throw new AppError('not-found');
  return row;
}

async function versionOf(tx: Tx, organisationId: string, { frameworkId, id }: { frameworkId: string; id: string }) {
  const row = await store.findVersion(tx, { organisationId, frameworkId, id });
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** @param names whether the reader may know who belongs to the organisation */
async function toViews(
  { db }: Pick<Context, 'db'>,
  rows: store.VersionFacts[],
  { names }: { names: boolean },
): Promise<KeptVersion[]> {
  const ids = names ? [...new Set(rows.map(({ keptBy }) => keptBy))] : [];
  const people = await db.within({ system: true }, (tx) => findPeople(tx, ids));
  const nameOf = new Map(people.map(({ id, name, email }) => [id, name || email]));
  return rows.map(({ id, label, note, reason, familyCount, skillCount, keptBy, keptAt }) => ({
    ...{ id, label, note, reason, familyCount, skillCount },
    keptBy: nameOf.get(keptBy) ?? null,
    keptAt: keptAt.toISOString(),
  }));
}

/** The versions of a framework that are kept, without what is in them. */
export async function listKeptVersions(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  { handle, frameworkId }: Place,
): Promise<KeptVersions> {
  const { organisation, role } = await authorise(deps, actor, handle, 'skills.read');
  const rows = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await frameworkOf(tx, organisation.id, frameworkId);
    return store.listVersions(tx, organisation.id, frameworkId);
  });
  return { versions: await toViews(deps, rows, { names: mayDo(role, 'member.read') }), max: MAX_KEPT_VERSIONS };
}

/** Freezes a framework as it stands under a label, which is from then on what its version is called. */
export async function keepFrameworkVersion(
  deps: Deps,
  actor: Actor,
  { handle, frameworkId }: Place,
  { label, note }: KeepVersion,
): Promise<KeptVersion> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const now = deps.clock.now();
  const row = await labelTaken(() =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      const framework = await frameworkOf(tx, organisation.id, frameworkId, { lock: true });
      const named: FrameworkRow = { ...framework, version: label };
      if (framework.version !== label)
        await updateFramework(tx, framework, { version: label, revision: framework.revision + 1, updatedAt: now });
      return keepVersion(tx, named, { label, note, reason: 'kept', keptBy: actor.id, now });
    }),
  );
  const [view] = await toViews(deps, [row], { names: true });
  return view as KeptVersion;
}

async function labelTaken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (uniqueViolation(error) !== 'framework_versions_label') throw error;
    throw new AppError('already-exists', {}, [{ pointer: '/label', reason: 'label-taken' }]);
  }
}

/** Makes room. What was exported of it stays with whoever has it; the framework is as before. */
export async function removeKeptVersion(
  deps: Deps,
  actor: Actor,
  { handle, frameworkId, id }: OneVersion,
): Promise<KeptVersions> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const now = deps.clock.now();
  await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await frameworkOf(tx, organisation.id, frameworkId, { lock: true });
    const row = await versionOf(tx, organisation.id, { frameworkId, id });
    await store.deleteVersion(tx, row);
    await record(tx, row, 'framework-version.removed', { keptBy: actor.id, now });
  });
  return listKeptVersions(deps, actor, { handle, frameworkId });
}

/** A page of what a kept version held, as its tree showed it, or of what a question finds in it. */
export async function readKeptVersion(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  { handle, frameworkId, id }: OneVersion,
  { q, page }: ReadVersion,
): Promise<ReadVersionAnswer> {
  const { organisation, role } = await authorise(deps, actor, handle, 'skills.read');
  const row = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    versionOf(tx, organisation.id, { frameworkId, id }),
  );
  const { framework, skills } = row.document;
  const byId = new Map(skills.map((skill) => [skill.id, skill]));
  const words = foldedWords(q);
  const found = skills.filter((skill) => !skill.retired && words.every((word) => labelOf(skill).includes(word)));
  const [version] = await toViews(deps, [row], { names: mayDo(role, 'member.read') });
  const known = new Set(framework.levels.map((level) => level.id));
  return {
    version: version as KeptVersion,
    framework: {
      ...{ name: framework.name, description: framework.description },
      levels: framework.levels.map(({ id: levelId, rank, name }) => ({ id: levelId, rank, name })),
    },
    skills: found.slice((page - 1) * VERSION_PAGE, page * VERSION_PAGE).map((skill) => ({
      ...{ id: skill.id, parentId: skill.parent, kind: skill.kind, code: skill.code, name: skill.name },
      path: pathOf(skill, byId),
      description: skill.description,
      descriptors: Object.fromEntries(Object.entries(skill.descriptors).filter(([level]) => known.has(level))),
    })),
    ...{ total: found.length, page, pageSize: VERSION_PAGE },
  };
}

const labelOf = ({ code, name, keywords }: DocumentSkill): string =>
  fold([code ?? '', name.fr, name.en, ...keywords.fr, ...keywords.en].join(' '));

function pathOf(skill: DocumentSkill, byId: ReadonlyMap<string, DocumentSkill>) {
  const path: { id: string; name: { fr: string; en: string } }[] = [];
  for (let above = byId.get(skill.parent ?? ''); above !== undefined; above = byId.get(above.parent ?? ''))
    path.unshift({ id: above.id, name: above.name });
  return path;
}

/** A kept version as a file: what an export on that day would have been. */
export async function exportKeptVersion(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  { handle, frameworkId, id }: OneVersion,
  format: ExportFormat,
): Promise<ExportedFile> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  const { document, keptAt, label } = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    versionOf(tx, organisation.id, { frameworkId, id }),
  );
  return fileOf(document, { id: frameworkId, format, now: keptAt, label });
}

interface ComparedSide {
  id: string;
  label: string;
  keptAt: string | null;
  document: FrameworkDocument;
}

/** Two states of a framework, and what differs. @throws AppError `not-found` */
export async function compareStates(
  tx: Tx,
  organisationId: string,
  frameworkId: string,
  { from, to }: Sides,
): Promise<Compared & { from: ComparedSide; to: ComparedSide }> {
  const framework = await frameworkOf(tx, organisationId, frameworkId);
  const side = async (id: string): Promise<ComparedSide> => {
    if (id === NOW) {
      const document = await documentOf(tx, organisationId, framework);
      return { id, label: framework.version, keptAt: null, document };
    }
    const row = await versionOf(tx, organisationId, { frameworkId, id });
    return { id, label: row.label, keptAt: row.keptAt.toISOString(), document: row.document };
  };
  const [before, after] = [await side(from), await side(to)];
  return { ...compareFrameworks(before.document, after.document), from: before, to: after };
}

/** A page of what differs between two kept versions, or one and the framework as it stands. */
export async function compareKeptVersions(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  { handle, frameworkId }: Place,
  { change, page, ...sides }: CompareVersions,
): Promise<FrameworkComparison> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  const compared = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    compareStates(tx, organisation.id, frameworkId, sides),
  );
  const { framework, counts, changes, from, to } = compared;
  const found = change === undefined ? changes : changes.filter((one) => one.changes.includes(change));
  const facts = ({ id, label, keptAt }: ComparedSide) => ({ id, label, keptAt });
  return {
    ...{ from: facts(from), to: facts(to), framework, counts, changedCount: changes.length },
    changes: found.slice((page - 1) * VERSION_PAGE, page * VERSION_PAGE),
    ...{ total: found.length, page, pageSize: VERSION_PAGE },
  };
}
