import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { AuditAction } from '../audit/audit.schema.ts';
import { recordEvent, recordSave } from '../audit/index.ts';
import { authorise, mayDo, type Organisation } from '../organisations/index.ts';
import { findFramework } from '../skills/index.ts';
import { withOwnSkills } from './own-skills.ts';
import { inList, viewOf } from './programme-view.ts';
import type { FrameworkProgrammes, ProgrammeContent, ProgrammeInList, ProgrammeView } from './programmes.schema.ts';
import * as store from './programmes.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** Ten years of one a fortnight; the list is read whole. */
const MAX_LISTED = 300;

/** Drafts are shown to who looks after programmes; to the others they do not exist. */
export async function listProgrammes(deps: Deps, actor: Actor, handle: string): Promise<ProgrammeInList[]> {
  const { organisation, role } = await authorise(deps, actor, handle, 'programme.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) =>
    (await store.listProgrammes(tx, organisation.id, MAX_LISTED))
      .filter(({ state }) => state !== 'draft' || mayDo(role, 'programme.manage'))
      .map(inList),
  );
}

/** Programmes that bring out skills of a framework and are not closed; drafts for who manages them. */
export async function frameworkProgrammes(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  frameworkId: string,
): Promise<FrameworkProgrammes> {
  const { organisation, role } = await authorise(deps, actor, handle, 'programme.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    if ((await findFramework(tx, organisation.id, frameworkId)) === undefined) throw new AppError('not-found');
    const named = await store.listNamingSkills(tx, organisation.id, frameworkId);
    return { programmes: named.filter(({ state }) => state !== 'draft' || mayDo(role, 'programme.manage')) };
  });
}

export async function getProgramme(deps: Deps, actor: Actor, handle: string, id: string): Promise<ProgrammeView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'programme.read');
  const manages = mayDo(role, 'programme.manage');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findProgramme(tx, organisation.id, id);
    if (row === undefined || (row.state === 'draft' && !manages)) throw new AppError('not-found');
    return viewOf(tx, handle, row, { personId: actor.id, readsAll: manages });
  });
}

export async function createProgramme(
  deps: Deps,
  actor: Actor,
  handle: string,
  content: ProgrammeContent,
): Promise<ProgrammeView> {
  const { organisation } = await authorise(deps, actor, handle, 'programme.manage');
  const now = deps.clock.now();
  const row: store.ProgrammeRow = {
    organisationId: organisation.id,
    id: newId(),
    publicId: newPublicId(),
    state: 'draft',
    content,
    revision: 1,
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
    openedAt: null,
    closedAt: null,
    announcedAt: null,
    announcedAfter: null,
    announcedTo: 0,
    announcedDoneAt: null,
  };
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    row.content = await withOwnSkills(tx, organisation.id, content);
    await store.insertProgramme(tx, row);
    await note(tx, actor, row, 'programme.created', now);
    return viewOf(tx, handle, row, { personId: actor.id, readsAll: true });
  });
}

/** An older `revision` is refused, so that two tabs cannot overwrite each other. What is closed stays as it was. */
export const saveProgramme = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  input: { content: ProgrammeContent; revision: number },
): Promise<ProgrammeView> =>
  changeProgramme(deps, actor, { handle, id, action: 'programme.saved' }, async (tx, row) => {
    if (row.state === 'closed' || row.revision !== input.revision) throw new AppError('wrong-state');
    return { content: await withOwnSkills(tx, row.organisationId, input.content), revision: row.revision + 1 };
  });

/** A draft that nobody saw goes for good; what was open is closed instead. */
export async function deleteDraft(deps: Deps, actor: Actor, handle: string, id: string): Promise<void> {
  const { organisation } = await authorise(deps, actor, handle, 'programme.manage');
  await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.lockProgramme(tx, organisation.id, id);
    if (row === undefined) throw new AppError('not-found');
    if (row.state !== 'draft' || row.openedAt !== null) throw new AppError('wrong-state');
    await store.deleteProgramme(tx, row);
    await note(tx, actor, row, 'programme.deleted', deps.clock.now());
  });
}

export const closeProgramme = (deps: Deps, actor: Actor, handle: string, id: string): Promise<ProgrammeView> =>
  changeProgramme(deps, actor, { handle, id, action: 'programme.closed' }, async (_tx, row, now) => {
    if (row.state !== 'open') throw new AppError('wrong-state');
    return { state: 'closed', closedAt: now };
  });

/** Takes a closing back: everything is as it was, and nobody is told again. */
export const reopenProgramme = (deps: Deps, actor: Actor, handle: string, id: string): Promise<ProgrammeView> =>
  changeProgramme(deps, actor, { handle, id, action: 'programme.reopened' }, async (_tx, row) => {
    if (row.state !== 'closed') throw new AppError('wrong-state');
    return { state: 'open', closedAt: null };
  });

/** Who awards has read a part of the course. Kept with the programme; nothing is refused for want of it. */
export async function readModule(
  deps: Deps,
  actor: Actor,
  handle: string,
  { id, moduleId }: { id: string; moduleId: string },
): Promise<ProgrammeView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'programme.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findProgramme(tx, organisation.id, id);
    const isTheirs = row?.content.awarders.includes(actor.id) === true;
    if (row === undefined || !isTheirs || !row.content.course.some((module) => module.id === moduleId))
      throw new AppError('not-found');
    const reading = { organisationId: organisation.id, programmeId: id, personId: actor.id, moduleId };
    await store.insertReading(tx, { ...reading, readAt: deps.clock.now() });
    return viewOf(tx, handle, row, { personId: actor.id, readsAll: mayDo(role, 'programme.manage') });
  });
}

/** Changes one programme under its lock, with an audit line; `change` throws when the state forbids it. */
export async function changeProgramme(
  deps: Deps,
  actor: Actor,
  target: { handle: string; id: string; action: AuditAction },
  change: (
    tx: Tx,
    row: store.ProgrammeRow,
    now: Date,
    organisation: Organisation,
  ) => Promise<Partial<store.ProgrammeRow>>,
): Promise<ProgrammeView> {
  const { organisation } = await authorise(deps, actor, target.handle, 'programme.manage');
  const now = deps.clock.now();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.lockProgramme(tx, organisation.id, target.id);
    if (row === undefined) throw new AppError('not-found');
    const changed = { ...(await change(tx, row, now, organisation)), updatedAt: now };
    await store.updateProgramme(tx, row, changed);
    await note(tx, actor, row, target.action, now);
    return viewOf(tx, target.handle, { ...row, ...changed }, { personId: actor.id, readsAll: true });
  });
}

/** A draft saves itself every other second that somebody writes: the trail says once who was at it, and when. */
const note = (tx: Tx, actor: Actor, { organisationId, id }: store.ProgrammeRow, action: AuditAction, at: Date) =>
  (action === 'programme.saved' ? recordSave : recordEvent)(tx, {
    ...{ organisationId, actorId: actor.id, action, at },
    subject: { kind: 'programme', id },
  });
