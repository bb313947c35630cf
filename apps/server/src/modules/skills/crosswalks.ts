import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import * as crosswalks from './crosswalks.store.ts';
import type { addCrosswalkSchema, SkillView } from './skills.schema.ts';
import { changeSkill } from './skills.service.ts';
import { findSkillRows } from './skills.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** Says how a skill stands to another one, here or outside. A second word on the same pair takes the place of the first. */
export const addCrosswalk = (
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { skillId, uri, name, relation, confidence }: z.output<typeof addCrosswalkSchema>,
): Promise<SkillView> =>
  changeSkill(deps, actor, { handle, id, action: 'skill.changed' }, async (tx, row, now) => {
    if (skillId !== undefined) {
      const [target] = await findSkillRows(tx, row.organisationId, [skillId]);
      if (target === undefined || target.id === id)
        throw new AppError('invalid-request', {}, [{ pointer: '/skillId', reason: 'unknown-value' }]);
    }
    await crosswalks.putCrosswalks(tx, [
      {
        organisationId: row.organisationId,
        id: newId(),
        fromId: id,
        toId: skillId ?? null,
        toUri: uri ?? null,
        toName: name,
        ...{ relation, confidence },
        createdBy: actor.id,
        createdAt: now,
      },
    ]);
    return {};
  });

export const removeCrosswalk = (deps: Deps, actor: Actor, handle: string, id: string, crosswalkId: string) =>
  changeSkill(deps, actor, { handle, id, action: 'skill.changed' }, async (tx, row): Promise<object> => {
    if ((await crosswalks.deleteCrosswalk(tx, row.organisationId, id, crosswalkId)) === undefined)
      throw new AppError('not-found');
    return {};
  });
