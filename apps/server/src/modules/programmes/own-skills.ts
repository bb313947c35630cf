import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findSkills } from '../skills/index.ts';
import type { ProgrammeContent } from './programmes.schema.ts';

/**
 * The content with the skills of the organisation's frameworks by the names that they have now, whatever name was sent.
 * @throws AppError `invalid-request` (a skill that the organisation has not)
 */
export async function withOwnSkills(
  tx: Tx,
  organisationId: string,
  content: ProgrammeContent,
): Promise<ProgrammeContent> {
  const ids = content.skills.flatMap(({ from, id }) => (from === 'own' ? [id] : []));
  if (ids.length === 0) return content;
  const found = await findSkills(tx, organisationId, ids);
  return {
    ...content,
    skills: content.skills.map((skill, at) => {
      if (skill.from !== 'own') return skill;
      const now = found.get(skill.id);
      if (now === undefined)
        throw new AppError('invalid-request', {}, [{ pointer: `/content/skills/${at}/id`, reason: 'unknown-value' }]);
      return { ...skill, name: now.name };
    }),
  };
}
