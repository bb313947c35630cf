import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { SkillView } from './skills.schema.ts';
import { changeSkill } from './skills.service.ts';
import * as store from './skills.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/**
 * Makes a skill another name of a second one. Nothing that points to it is rewritten: whoever asks for it gets the second one,
 * until the merge is undone. A skill that others stand under is moved out of their way first.
 */
export const mergeSkill = (deps: Deps, actor: Actor, handle: string, id: string, into: string): Promise<SkillView> =>
  changeSkill(deps, actor, { handle, id, action: 'skill.merged' }, async (tx, row) => {
    const [target] = await store.findSkillRows(tx, row.organisationId, [into], { lock: true });
    if (target === undefined || target.id === id)
      throw new AppError('invalid-request', {}, [{ pointer: '/into', reason: 'unknown-value' }]);
    if (row.mergedInto !== null || target.mergedInto !== null) throw new AppError('wrong-state');
    if ((await store.listSiblings(tx, row.organisationId, row.frameworkId, id)).length > 0)
      throw new AppError('skill-has-children');
    await store.relabel(tx, target, [row]);
    return { mergedInto: into };
  });

/** The skill is itself again, where it stood. */
export const unmergeSkill = (deps: Deps, actor: Actor, handle: string, id: string): Promise<SkillView> =>
  changeSkill(deps, actor, { handle, id, action: 'skill.unmerged' }, async (tx, row) => {
    if (row.mergedInto === null) throw new AppError('wrong-state');
    const [target] = await store.findSkillRows(tx, row.organisationId, [row.mergedInto], { lock: true });
    const others = (await store.listAliases(tx, row.organisationId, [row.mergedInto])).filter((one) => one.id !== id);
    if (target !== undefined) await store.relabel(tx, target, others, { only: true });
    return { mergedInto: null };
  });
