import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type FoundSkill, findFramework, findSkills } from '../skills/index.ts';
import type { BadgeContent } from './badges.schema.ts';

type Framework = NonNullable<Awaited<ReturnType<typeof findFramework>>>;

/** @throws AppError `invalid-request` (a skill that the organisation has not) */
export async function checkSkills(tx: Tx, organisationId: string, { skills = [] }: BadgeContent): Promise<void> {
  if (skills.length === 0) return;
  const found = await findSkills(
    tx,
    organisationId,
    skills.map(({ skillId }) => skillId),
  );
  const at = skills.findIndex(({ skillId }) => !found.has(skillId));
  if (at !== -1)
    throw new AppError('invalid-request', {}, [{ pointer: `/content/skills/${at}/skillId`, reason: 'unknown-value' }]);
}

/**
 * The content of a version with what its skills are called on the day of publication: a skill that is renamed later changes no
 * badge that was awarded.
 */
export async function withSkillsAsNamed(tx: Tx, organisationId: string, content: BadgeContent): Promise<BadgeContent> {
  const { skills = [], ...rest } = content;
  if (skills.length === 0) return content;
  const found = await findSkills(
    tx,
    organisationId,
    skills.map(({ skillId }) => skillId),
  );
  const frameworks = new Map<string, Framework | undefined>();
  for (const { frameworkId } of found.values())
    if (!frameworks.has(frameworkId)) frameworks.set(frameworkId, await findFramework(tx, organisationId, frameworkId));
  const nameOf = ({ name, code, uri, frameworkId }: FoundSkill, levelId: string | undefined) => {
    const framework = frameworks.get(frameworkId);
    const level = framework?.levels.find(({ id }) => id === levelId);
    return {
      name,
      ...(code !== null && { code }),
      ...(uri !== null && { uri }),
      ...(framework !== undefined && { framework: framework.name }),
      ...(level !== undefined && { level: level.name }),
    };
  };
  return {
    ...rest,
    skills: skills.flatMap(({ named: _before, ...skill }) => {
      const now = found.get(skill.skillId);
      return now === undefined ? [] : [{ ...skill, named: nameOf(now, skill.levelId) }];
    }),
  };
}

/** An address that others can open. */
export const isWebAddress = (uri: string | undefined): uri is string => uri !== undefined && /^https?:\/\//.test(uri);

/** The page of a skill below an organisation's public pages. */
export const skillPath = (handle: string, skillId: string): string => `/o/${handle}/skills/${skillId}`;

/** A skill as others read it: by the web address that its framework gives it, or else by its page here. */
export const skillUrl = (
  baseUrl: string,
  handle: string,
  { skillId, named }: NonNullable<BadgeContent['skills']>[number],
): string => (isWebAddress(named?.uri) ? named.uri : `${baseUrl}${skillPath(handle, skillId)}`);
