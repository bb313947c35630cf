import { SOCIO_COGNITIVE_SKILLS as LIBRARY } from '@insigne/library';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { addDraft, findBadges, publishBadge } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import { installFramework } from '../skills/index.ts';
import type { Installation, InstallInput } from './library.schema.ts';
import * as store from './library.store.ts';
import { contentOf } from './library-content.ts';
import { FRAMEWORK_URI, frameworkFacts, frameworkSkills } from './library-framework.ts';
import { isAdapted } from './library-offers.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'imaging'>;

/**
 * Makes a badge of each of these skills, once: what an organisation has already is left as it stands, so a second click, a
 * second tab and a second run add only what is missing. All drafts come in one transaction. To be published, each one is
 * frozen after it by itself; whatever was adapted since stays a draft for its editor to publish.
 */
export async function installSkills(
  deps: Deps,
  actor: Actor,
  handle: string,
  { skills: wanted, publish }: InstallInput,
): Promise<Installation> {
  const { organisation } = await authorise(deps, actor, handle, publish ? 'badge.publish' : 'badge.edit');
  await authorise(deps, actor, handle, 'skills.manage');
  const skills = LIBRARY.skills.filter(({ id }) => wanted.includes(id));
  if (skills.length !== new Set(wanted).size)
    throw new AppError('invalid-request', {}, [{ pointer: '/skills', reason: 'unknown-value' }]);
  const now = deps.clock.now();
  const { added, untouched } = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await store.lockLibrary(tx, organisation.id);
    const known = new Set((await store.listInstalled(tx, organisation.id)).map(({ skillId }) => skillId));
    const missing = skills.filter(({ id }) => !known.has(id));
    const by = { organisationId: organisation.id, actorId: actor.id, now };
    const given = { uri: FRAMEWORK_URI, facts: frameworkFacts(), skills: frameworkSkills(missing) };
    const skillIds = missing.length === 0 ? new Map() : await installFramework(tx, { ...by, ...given });
    for (const skill of missing) {
      const content = contentOf(skill, skillIds.get(skill.id));
      const { id: badgeId } = await addDraft(tx, { ...by, content });
      const { version } = LIBRARY;
      const row = { organisationId: organisation.id, skillId: skill.id, badgeId, version, content, installedAt: now };
      await store.insertInstalled(tx, row);
    }
    const rows = (await store.listInstalled(tx, organisation.id)).filter(({ skillId }) => wanted.includes(skillId));
    const badges = await findBadges(
      tx,
      organisation.id,
      rows.map(({ badgeId }) => badgeId),
    );
    const asInstalled = (row: store.LibraryBadgeRow) =>
      badges.some(({ id, state, content }) => id === row.badgeId && state === 'draft' && !isAdapted(row, content));
    return { added: missing.map(({ id }) => id), untouched: rows.filter(asInstalled) };
  });
  const published = publish ? await publishAll(deps, actor, handle, untouched) : [];
  return { added, published };
}

async function publishAll(deps: Deps, actor: Actor, handle: string, rows: store.LibraryBadgeRow[]): Promise<string[]> {
  const published: string[] = [];
  for (const { badgeId, skillId } of rows) {
    try {
      await publishBadge(deps, actor, handle, badgeId);
      published.push(skillId);
    } catch (error) {
      // Somebody else published it, or began to change it, in this very moment: it stands as they left it.
      if (!(error instanceof AppError && error.type === 'wrong-state')) throw error;
    }
  }
  return published;
}
