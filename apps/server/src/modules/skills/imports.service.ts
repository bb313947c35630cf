import { gzipSync } from 'node:zlib';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from '../organisations/index.ts';
import { prepareImport, reportOf } from './import/prepare-import.ts';
import { guessMapping } from './import/read-csv-skills.ts';
import { formatOf } from './import/read-framework.ts';
import { type FrameworkFile, recognise } from './import/recognise.ts';
import {
  checkFrameworkImportSchema,
  type FrameworkImportView,
  type ImportChoices,
  MAX_FRAMEWORK_FILES,
  runFrameworkImportJob,
} from './imports.schema.ts';
import * as store from './imports.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const LISTED_IMPORTS = 20;
const MAX_FILE_NAME = 200;

async function views(tx: Tx, organisationId: string, rows: store.FrameworkImportRow[]): Promise<FrameworkImportView[]> {
  const files = await store.listFiles(
    tx,
    organisationId,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, state, frameworkId, format, mapping, report, doneCount, totalCount, ...row }) => ({
    ...{ id, state, frameworkId, format, report, doneCount, totalCount },
    choices: mapping,
    files: files
      .filter(({ importId }) => importId === id)
      .map(({ name, kind, columns, rowCount }) => ({ name, kind, columns, rowCount })),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }));
}

async function viewOf(tx: Tx, organisationId: string, id: string): Promise<FrameworkImportView> {
  const row = await store.findImport(tx, organisationId, id);
  const [view] = row === undefined ? [] : await views(tx, organisationId, [row]);
  if (view === undefined) throw new AppError('not-found');
  return view;
}

const sizeOf = ({ rows, json }: FrameworkFile): number => {
  if (rows.length > 0) return rows.length;
  const items = typeof json === 'object' && json !== null ? Object.values(json).find(Array.isArray) : undefined;
  return Array.isArray(json) ? json.length : (items?.length ?? 0);
};

/** Recognises a file and keeps it, in a new import or beside those that are there; nothing is entered yet. */
export async function uploadFrameworkFile(
  deps: Deps,
  actor: Actor,
  handle: string,
  { importId, fileName, bytes }: { importId?: string; fileName: string; bytes: Uint8Array },
): Promise<FrameworkImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const organisationId = organisation.id;
  const file = await recognise(fileName.slice(0, MAX_FILE_NAME), bytes);
  return deps.db.within({ organisationId }, async (tx) => {
    const id = importId ?? (await startImport(tx, organisationId, actor.id, deps.clock.now()));
    const row = await store.findImport(tx, organisationId, id, { lock: true });
    if (row === undefined) throw new AppError('not-found');
    if (row.state !== 'uploaded' && row.state !== 'checked') throw new AppError('wrong-state');
    const files = await store.listFiles(tx, organisationId, [id]);
    if (files.length >= MAX_FRAMEWORK_FILES) throw new AppError('wrong-state', { reason: 'too-many-files' });
    await store.insertFile(tx, {
      organisationId,
      importId: id,
      position: files.length,
      ...{ name: file.name, kind: file.kind, columns: file.columns },
      rowCount: sizeOf(file),
      content: gzipSync(bytes),
    });
    const format = formatOf([...files.map(({ kind }) => kind), file.kind]);
    // A table of one's own is seldom the whole framework; what others publish is.
    const choices = { ...row.mapping, isComplete: format !== 'csv' };
    if (file.kind === 'csv' && choices.mapping === undefined) choices.mapping = guessMapping(file.columns);
    await store.updateImport(tx, row, { state: 'uploaded', format, mapping: choices, report: null });
    return viewOf(tx, organisationId, id);
  });
}

async function startImport(tx: Tx, organisationId: string, createdBy: string, createdAt: Date): Promise<string> {
  const id = newId();
  await store.insertImport(tx, {
    ...{ organisationId, id, createdBy, createdAt },
    state: 'uploaded',
    ...{ frameworkId: null, format: null, report: null, startedAt: null, finishedAt: null },
    mapping: checkFrameworkImportSchema.parse({}),
    ...{ doneCount: 0, totalCount: 0 },
  });
  return id;
}

export async function listFrameworkImports(deps: Pick<Context, 'db'>, actor: Actor, handle: string) {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    views(tx, organisation.id, await store.listImports(tx, organisation.id, LISTED_IMPORTS)),
  );
}

export async function getFrameworkImport(deps: Pick<Context, 'db'>, actor: Actor, handle: string, id: string) {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  return deps.db.within({ organisationId: organisation.id }, (tx) => viewOf(tx, organisation.id, id));
}

/** Says what would become of the framework, and every line that keeps the files out. May be repeated until the import starts. */
export async function checkFrameworkImport(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  choices: ImportChoices,
): Promise<FrameworkImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await lockImport(tx, organisation.id, id);
    if (row.state !== 'uploaded' && row.state !== 'checked') throw new AppError('wrong-state');
    const chosen = { ...row, mapping: choices };
    const prepared = await prepareImport(tx, chosen, deps.clock.now());
    const { plan, framework } = prepared;
    await store.updateImport(tx, row, {
      state: 'checked',
      mapping: choices,
      frameworkId: framework?.id ?? null,
      report: reportOf(prepared, choices),
      totalCount: plan.inserts.length + plan.updates.length + plan.gone.length,
    });
    return viewOf(tx, organisation.id, id);
  });
}

async function lockImport(tx: Tx, organisationId: string, id: string) {
  const row = await store.findImport(tx, organisationId, id, { lock: true });
  if (row === undefined) throw new AppError('not-found');
  return row;
}

/** Starts the import. @throws AppError `wrong-state` when it was not checked, or a line is at fault */
export async function confirmFrameworkImport(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
): Promise<FrameworkImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await lockImport(tx, organisation.id, id);
    // A second click finds it running: that is what the person wanted.
    if (row.state === 'running' || row.state === 'done') return viewOf(tx, organisation.id, id);
    if (row.state !== 'checked' || row.report === null || row.report.faultCount > 0) throw new AppError('wrong-state');
    const now = deps.clock.now();
    await store.updateImport(tx, row, { state: 'running', startedAt: now, doneCount: 0 });
    const payload = { organisationId: organisation.id, importId: id };
    // One import of an organisation after the other: the second is compared with what the first has written.
    await sendJob(tx, runFrameworkImportJob, payload, {
      key: `framework-import:${id}`,
      series: `skills:${organisation.id}`,
    });
    const { new: added, changed, gone } = row.report.counts;
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'framework-import.started',
      subject: { kind: 'framework-import', id },
      facts: { new: added, changed, gone },
      at: now,
    });
    return viewOf(tx, organisation.id, id);
  });
}

/** A run that is cancelled has written nothing. */
export async function cancelFrameworkImport(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
): Promise<FrameworkImportView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await lockImport(tx, organisation.id, id);
    if (row.state === 'running') await store.updateImport(tx, row, { state: 'cancelling' });
    if (row.state === 'uploaded' || row.state === 'checked') {
      await store.updateImport(tx, row, { state: 'cancelled', finishedAt: deps.clock.now() });
      await store.dropContent(tx, row);
    }
    return viewOf(tx, organisation.id, id);
  });
}
