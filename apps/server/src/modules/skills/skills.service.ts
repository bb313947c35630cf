import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Tx, uniqueViolation } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { AuditAction } from '../audit/audit.schema.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from '../organisations/index.ts';
import { findFramework, updateFramework } from './frameworks.store.ts';
import { searchSkills } from './search-skills.ts';
import { skillView } from './skill-views.ts';
import type { SkillFacts, SkillList, SkillPlace, SkillQuery, SkillView } from './skills.schema.ts';
import * as store from './skills.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** A page of one branch, or of what a question finds. */
export async function listSkills(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  query: SkillQuery,
): Promise<SkillList> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { framework } = query;
    if (framework !== undefined && (await findFramework(tx, organisation.id, framework)) === undefined)
      throw new AppError('not-found');
    return searchSkills(tx, organisation.id, query);
  });
}

export async function getSkill(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<SkillView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.read');
  return deps.db.within({ organisationId: organisation.id }, (tx) => skillView(tx, organisation.id, id));
}

/** Puts a skill at the end of the branch that it is made in. */
export async function createSkill(
  deps: Deps,
  actor: Actor,
  handle: string,
  frameworkId: string,
  { parentId, descriptors, ...facts }: SkillFacts & { parentId: string | null },
): Promise<SkillView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const now = deps.clock.now();
  const id = newId();
  return taken(() =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      const framework = await findFramework(tx, organisation.id, frameworkId, { lock: true });
      if (framework === undefined) throw new AppError('not-found');
      if (framework.retiredAt !== null) throw new AppError('wrong-state');
      await mustStandIn(tx, organisation.id, frameworkId, parentId);
      const siblings = await store.listSiblings(tx, organisation.id, frameworkId, parentId);
      const row: store.SkillRow = {
        ...facts,
        organisationId: organisation.id,
        id,
        frameworkId,
        parentId,
        position: siblings.length,
        mergedInto: null,
        retiredAt: null,
        revision: 1,
        createdAt: now,
        updatedAt: now,
      };
      await store.insertSkills(tx, [row]);
      await putDescriptors(tx, organisation.id, id, descriptors);
      await updateFramework(tx, framework, { updatedAt: now });
      await recordSkill(tx, actor, row, 'skill.created', now);
      return skillView(tx, organisation.id, id);
    }),
  );
}

/** Below this, or nothing: a skill of the same framework that is no alias. */
async function mustStandIn(tx: Tx, organisationId: string, frameworkId: string, parentId: string | null) {
  if (parentId === null) return;
  const [parent] = await store.findSkillRows(tx, organisationId, [parentId]);
  if (parent?.frameworkId !== frameworkId || parent.mergedInto !== null)
    throw new AppError('invalid-request', {}, [{ pointer: '/parentId', reason: 'unknown-value' }]);
}

const putDescriptors = (tx: Tx, organisationId: string, skillId: string, descriptors: SkillFacts['descriptors']) =>
  store.putDescriptors(
    tx,
    organisationId,
    Object.entries(descriptors).map(([levelId, body]) => ({ skillId, levelId, body })),
  );

/** `revision` is the one that the person edited: an older one is refused. */
export const saveSkill = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { revision, descriptors, ...facts }: SkillFacts & { revision: number },
): Promise<SkillView> =>
  changeSkill(deps, actor, { handle, id, action: 'skill.changed' }, async (tx, row) => {
    if (row.revision !== revision) throw new AppError('wrong-state');
    await putDescriptors(tx, row.organisationId, id, descriptors);
    return facts;
  });

export const retireSkill = (deps: Deps, actor: Actor, handle: string, id: string): Promise<SkillView> =>
  changeSkill(deps, actor, { handle, id, action: 'skill.retired' }, async (_tx, row, now) => {
    if (row.retiredAt !== null || row.mergedInto !== null) throw new AppError('wrong-state');
    return { retiredAt: now };
  });

export const restoreSkill = (deps: Deps, actor: Actor, handle: string, id: string): Promise<SkillView> =>
  changeSkill(deps, actor, { handle, id, action: 'skill.restored' }, async (_tx, row) => {
    if (row.retiredAt === null) throw new AppError('wrong-state');
    return { retiredAt: null };
  });

/** Under another skill, or to another place among its like. Nothing can come to stand under itself. @returns also where it stood */
export const moveSkill = async (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { parentId, position }: SkillPlace,
): Promise<{ skill: SkillView; before: SkillPlace }> => {
  let before: SkillPlace = { parentId: null, position: 0 };
  const skill = await changeSkill(deps, actor, { handle, id, action: 'skill.moved' }, async (tx, row) => {
    const { organisationId, frameworkId } = row;
    if (row.mergedInto !== null) throw new AppError('wrong-state');
    before = await placeOf(tx, row);
    await mustStandIn(tx, organisationId, frameworkId, parentId);
    if (parentId !== null && (await store.lineOf(tx, organisationId, parentId)).includes(id))
      throw new AppError('invalid-request', {}, [{ pointer: '/parentId', reason: 'unknown-value' }]);
    const siblings = (await store.listSiblings(tx, organisationId, frameworkId, parentId)).filter(
      (one) => one.id !== id,
    );
    // Trees show no retired ones, so whoever counts a place in one counts without them.
    const next = siblings.filter(({ isRetired }) => !isRetired)[position];
    const place = next === undefined ? siblings.length : siblings.indexOf(next);
    const ids = siblings.map((one) => one.id).toSpliced(place, 0, id);
    await store.orderSiblings(tx, organisationId, parentId, ids);
    return { parentId, position: place };
  });
  return { skill, before };
};

/** Where a skill stands, as trees count: without what is retired. */
async function placeOf(tx: Tx, { organisationId, frameworkId, parentId, id }: store.SkillRow): Promise<SkillPlace> {
  const siblings = await store.listSiblings(tx, organisationId, frameworkId, parentId);
  const earlier = siblings.slice(
    0,
    siblings.findIndex((one) => one.id === id),
  );
  return { parentId, position: earlier.filter(({ isRetired }) => !isRetired).length };
}

/** Changes one skill under the lock of its framework, so that branches stay whole; with an audit line. */
export async function changeSkill(
  deps: Deps,
  actor: Actor,
  { handle, id, action }: { handle: string; id: string; action: AuditAction },
  change: (tx: Tx, row: store.SkillRow, now: Date) => Promise<Partial<store.SkillRow>>,
): Promise<SkillView> {
  const { organisation } = await authorise(deps, actor, handle, 'skills.manage');
  const now = deps.clock.now();
  return taken(() =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      const [found] = await store.findSkillRows(tx, organisation.id, [id]);
      if (found === undefined) throw new AppError('not-found');
      const framework = await findFramework(tx, organisation.id, found.frameworkId, { lock: true });
      // As it stands now that nobody else changes it.
      const [row] = await store.findSkillRows(tx, organisation.id, [id]);
      if (row === undefined || framework === undefined) throw new AppError('not-found');
      const changed = { ...row, ...(await change(tx, row, now)), revision: row.revision + 1, updatedAt: now };
      await store.updateSkills(tx, [changed]);
      await updateFramework(tx, framework, { updatedAt: now });
      await recordSkill(tx, actor, row, action, now);
      return skillView(tx, organisation.id, id);
    }),
  );
}

/** A code or an address that another skill of the framework has is told as such. */
async function taken<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const broken = uniqueViolation(error);
    if (broken === 'skills_code' || broken === 'skills_uri')
      throw new AppError('already-exists', {}, [
        { pointer: broken === 'skills_code' ? '/code' : '/uri', reason: 'taken-in-framework' },
      ]);
    throw error;
  }
}

const recordSkill = (tx: Tx, actor: Actor, row: store.SkillRow, action: AuditAction, at: Date) =>
  recordEvent(tx, {
    organisationId: row.organisationId,
    actorId: actor.id,
    action,
    subject: { kind: 'skill', id: row.id },
    at,
  });
