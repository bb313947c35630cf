import { SOCIO_COGNITIVE_SKILLS as LIBRARY, type LibrarySkill, searchLibrary } from '@insigne/library';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findBadges } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import type { Course, Offer, Shelf, SkillSheet } from './library.schema.ts';
import * as store from './library.store.ts';
import { isAdapted, offersFor } from './library-offers.ts';

type Deps = Pick<Context, 'db'>;

/** The whole shelf, or what of it the words are found in, family by family. */
export async function getShelf(deps: Deps, actor: Actor, handle: string, words: string): Promise<Shelf> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  const installed = await readInstalled(deps, organisation.id);
  const { id, version, name, description, notice, levels } = LIBRARY;
  const found = searchLibrary(LIBRARY, words);
  const families = LIBRARY.families
    .map((family) => ({
      ...family,
      skills: found.filter((skill) => skill.family === family.id).map((skill) => onShelf(skill, installed)),
    }))
    .filter(({ skills }) => skills.length > 0);
  return { id, version, name, description, notice, levels, families };
}

/** All that the library says of one skill, level by level. */
export async function getSkillSheet(deps: Deps, actor: Actor, handle: string, id: string): Promise<SkillSheet> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  const installed = await readInstalled(deps, organisation.id);
  const skill = LIBRARY.skills.find((one) => one.id === id);
  const family = LIBRARY.families.find((one) => one.id === skill?.family);
  if (skill === undefined || family === undefined) throw new AppError('not-found');
  const { notThis, indicators, situations, crosswalk } = skill;
  return {
    ...onShelf(skill, installed),
    version: LIBRARY.version,
    offers: offersOf(skill, installed),
    revision: installed.get(skill.id)?.badge.revision ?? null,
    installedVersion: installed.get(skill.id)?.row.version ?? null,
    family: { id: family.id, name: family.name },
    notice: LIBRARY.notice,
    notThis,
    indicators,
    situations,
    crosswalk,
    levels: LIBRARY.levels.flatMap((level) => sheetLevels(skill, level)),
  };
}

/** The course for the people who award, its stories with the names of what they show. */
export async function getCourse(deps: Deps, actor: Actor, handle: string): Promise<Course> {
  await authorise(deps, actor, handle, 'badge.read');
  const { title, description, audience, modules } = LIBRARY.assessorTraining;
  const nameOf = (things: { id: string; name: { fr: string; en: string } }[], id: string) =>
    things.find((thing) => thing.id === id)?.name ?? { fr: id, en: id };
  return {
    title,
    description,
    audience,
    modules: modules.map((module) => ({
      ...module,
      calibrationCases: module.calibrationCases.map(({ skill, level, ...story }) => ({
        ...story,
        skill: nameOf(LIBRARY.skills, skill),
        level: nameOf(LIBRARY.levels, level),
      })),
    })),
  };
}

type Installed = Map<string, { row: store.LibraryBadgeRow; badge: Awaited<ReturnType<typeof findBadges>>[number] }>;

const readInstalled = (deps: Deps, organisationId: string): Promise<Installed> =>
  deps.db.within({ organisationId }, async (tx) => {
    const rows = await store.listInstalled(tx, organisationId);
    const badges = await findBadges(
      tx,
      organisationId,
      rows.map(({ badgeId }) => badgeId),
    );
    return new Map(
      rows.flatMap((row) =>
        badges.filter(({ id }) => id === row.badgeId).map((badge) => [row.skillId, { row, badge }] as const),
      ),
    );
  });

/** An archived badge is out of use: nothing is offered for it. */
function offersOf(skill: LibrarySkill, installed: Installed): Offer[] {
  const found = installed.get(skill.id);
  return found === undefined || found.badge.state === 'archived'
    ? []
    : offersFor(skill, found.row, found.badge.content);
}

function standingOf(skill: LibrarySkill, installed: Installed) {
  const found = installed.get(skill.id);
  if (found === undefined) return null;
  const { id, state, content } = found.badge;
  return { badgeId: id, state, isAdapted: isAdapted(found.row, content), offers: offersOf(skill, installed).length };
}

const onShelf = (skill: LibrarySkill, installed: Installed) => {
  const { id, name, definition } = skill;
  return { id, name, definition, installed: standingOf(skill, installed) };
};

function sheetLevels(skill: LibrarySkill, level: (typeof LIBRARY.levels)[number]): SkillSheet['levels'] {
  return skill.levels
    .filter((one) => one.level === level.id)
    .map(({ description, criteria, evidence, assessment, validityMonths, nextStep }) => ({
      ...level,
      description,
      criteria: criteria.flatMap((criterion) =>
        assessment.rubric
          .filter((line) => line.criterion === criterion.id)
          .map(({ notYet, met }) => ({ ...criterion, notYet, met })),
      ),
      evidence,
      modes: assessment.modes,
      minimumAssessors: assessment.minimumAssessors,
      questions: assessment.questions,
      validityMonths,
      nextStep,
    }));
}
