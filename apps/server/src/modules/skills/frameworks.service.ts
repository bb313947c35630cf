import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { AuditAction } from '../audit/audit.schema.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from '../organisations/index.ts';
import * as store from './frameworks.store.ts';
import { keepBefore } from './keep-version.ts';
import type { FrameworkFacts, FrameworkView } from './skills.schema.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

function toView(row: store.FrameworkRow, counts: readonly store.FrameworkCounts[]): FrameworkView {
  const mine = counts.find(({ frameworkId }) => frameworkId === row.id);
  const { id, origin, uri, name, description, version, source, levels, revision } = row;
  return {
    ...{ id, origin, uri, name, description, version, source, levels, revision },
    isRetired: row.retiredAt !== null,
    familyCount: mine?.familyCount ?? 0,
    skillCount: mine?.skillCount ?? 0,
    untranslatedCount: mine?.untranslatedCount ?? 0,
    updatedAt: row.updatedAt.toISOString(),
  };
}

const sorted = ({ levels, ...facts }: FrameworkFacts): FrameworkFacts => ({
  ...facts,
  levels: levels.toSorted((one, other) => one.rank - other.rank),
});

export async function listFrameworks(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
): Promise<FrameworkView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const counts = await store.countSkills(tx, organisation.id);
    return (await store.listFrameworks(tx, organisation.id)).map((row) => toView(row, counts));
  });
}

export async function getFramework(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<FrameworkView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findFramework(tx, organisation.id, id);
    if (row === undefined) throw new AppError('not-found');
    return toView(row, await store.countSkills(tx, organisation.id, id));
  });
}

export async function createFramework(
  deps: Deps,
  actor: Actor,
  handle: string,
  facts: FrameworkFacts,
): Promise<FrameworkView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const now = deps.clock.now();
  const row: store.FrameworkRow = {
    ...sorted(facts),
    organisationId: organisation.id,
    id: newId(),
    origin: 'own',
    uri: null,
    revision: 1,
    retiredAt: null,
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
  };
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await store.insertFramework(tx, row);
    await recordFramework(tx, actor, row, 'framework.created', now);
    return toView(row, []);
  });
}

/** `revision` is the one that the person edited: an older one is refused. */
export const saveFramework = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { revision, ...facts }: FrameworkFacts & { revision: number },
): Promise<FrameworkView> =>
  changeFramework(deps, actor, { handle, id, action: 'framework.changed' }, (row) => {
    if (row.revision !== revision) throw new AppError('wrong-state');
    return { ...sorted(facts), revision: row.revision + 1 };
  });

/** Out of use: nobody chooses from it any more, and what points into it stays readable. */
export const retireFramework = (deps: Deps, actor: Actor, handle: string, id: string): Promise<FrameworkView> =>
  changeFramework(deps, actor, { handle, id, action: 'framework.retired' }, async (row, now, tx) => {
    if (row.retiredAt !== null) throw new AppError('wrong-state');
    await keepBefore(tx, row, { reason: 'retire', keptBy: actor.id, now });
    return { retiredAt: now };
  });

export const restoreFramework = (deps: Deps, actor: Actor, handle: string, id: string): Promise<FrameworkView> =>
  changeFramework(deps, actor, { handle, id, action: 'framework.restored' }, (row) => {
    if (row.retiredAt === null) throw new AppError('wrong-state');
    return { retiredAt: null };
  });

type Changed = Partial<store.FrameworkRow>;

async function changeFramework(
  deps: Deps,
  actor: Actor,
  { handle, id, action }: { handle: string; id: string; action: AuditAction },
  change: (row: store.FrameworkRow, now: Date, tx: Tx) => Changed | Promise<Changed>,
): Promise<FrameworkView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const now = deps.clock.now();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findFramework(tx, organisation.id, id, { lock: true });
    if (row === undefined) throw new AppError('not-found');
    const changed = { ...(await change(row, now, tx)), updatedAt: now };
    await store.updateFramework(tx, row, changed);
    await recordFramework(tx, actor, row, action, now);
    return toView({ ...row, ...changed }, await store.countSkills(tx, organisation.id, id));
  });
}

const recordFramework = (tx: Tx, actor: Actor, row: store.FrameworkRow, action: AuditAction, at: Date) =>
  recordEvent(tx, {
    organisationId: row.organisationId,
    actorId: actor.id,
    action,
    subject: { kind: 'framework', id: row.id },
    at,
  });
