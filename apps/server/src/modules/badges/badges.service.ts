import { ArtworkError } from '@insigne/artwork';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/identifiers.ts';
import { badgeFontDataUri } from '../../platform/imaging/index.ts';
import { inLanguage, LANGUAGES, type Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { AuditAction } from '../audit/audit.schema.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from '../organisations/index.ts';
import { designOf, drawBadge, framePicture } from './badge-design.ts';
import type { BadgeContent, BadgeView } from './badges.schema.ts';
import * as store from './badges.store.ts';
import { levelsOf } from './ladder.ts';
import { missingParts } from './missing-parts.ts';
import { pictureSources } from './picture-sources.ts';
import { checkPrerequisites } from './prerequisites.ts';
import { checkSkills } from './skill-alignments.ts';
import { holdPicture } from './uploads.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

const pictureUrl = (handle: string, row: store.BadgeRow) =>
  row.version === null || row.hasUnpublishedChanges
    ? `/api/organisations/${handle}/badges/${row.id}/picture.svg?r=${row.revision}`
    : versionPictureUrl(handle, row.publicId, row.version);

/** Public path of the picture of one version; `language` is added by who shows it. */
export const versionPictureUrl = (
  handle: string,
  badgePublicId: string,
  version: number,
  level: string | null = null,
) => `/o/${handle}/badges/${badgePublicId}/v/${version}/${level === null ? '' : `${level}/`}picture.png`;

function toView(row: store.BadgeRow, handle: string, awardCount: number): BadgeView {
  const { id, publicId, state, content, version, hasUnpublishedChanges, successorId, revision } = row;
  return {
    id,
    publicId,
    state,
    content,
    version,
    hasUnpublishedChanges,
    successorId,
    revision,
    missing: missingParts(content),
    awardCount,
    artworkUrl: pictureUrl(handle, row),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

async function viewOf(tx: Tx, organisationId: string, handle: string, row: store.BadgeRow): Promise<BadgeView> {
  const counts = await store.countAwards(tx, organisationId);
  return toView(row, handle, counts.find(({ badgeId }) => badgeId === row.id)?.awardCount ?? 0);
}

/** The artwork's own rules decide which style, palette and icon exist and what lettering a picture can carry. */
function checkDesign(content: BadgeContent): void {
  try {
    for (const language of LANGUAGES) {
      for (const level of [null, ...levelsOf(content)]) designOf(content, language, level?.id ?? null);
    }
  } catch (error) {
    if (error instanceof ArtworkError)
      throw new AppError('invalid-request', {}, [{ pointer: '/content/artwork', reason: 'unknown-value' }]);
    throw error;
  }
}

export async function listBadges(deps: Deps, actor: Actor, handle: string): Promise<BadgeView[]> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const counts = new Map((await store.countAwards(tx, organisation.id)).map((row) => [row.badgeId, row.awardCount]));
    return (await store.listBadges(tx, organisation.id)).map((row) => toView(row, handle, counts.get(row.id) ?? 0));
  });
}

export async function getBadge(deps: Deps, actor: Actor, handle: string, id: string): Promise<BadgeView> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findBadge(tx, organisation.id, id);
    if (row === undefined) throw new AppError('not-found');
    return viewOf(tx, organisation.id, handle, row);
  });
}

interface NewDraft {
  organisationId: string;
  actorId: string;
  content: BadgeContent;
  now: Date;
}

/** A draft within the caller's transaction, who asked whether the person may; with its line of the audit trail. */
export async function addDraft(tx: Tx, { organisationId, actorId, content, now }: NewDraft): Promise<store.BadgeRow> {
  checkDesign(content);
  const row: store.BadgeRow = {
    id: newId(),
    organisationId,
    publicId: newPublicId(),
    state: 'draft',
    content,
    revision: 1,
    version: null,
    hasUnpublishedChanges: true,
    successorId: null,
    createdBy: actorId,
    createdAt: now,
    updatedAt: now,
  };
  await checkPrerequisites(tx, row, content);
  await checkSkills(tx, organisationId, content);
  await holdPicture(tx, organisationId, content, now);
  await store.insertBadge(tx, row);
  const subject = { kind: 'badge', id: row.id } as const;
  await recordEvent(tx, { organisationId, actorId, action: 'badge.created', subject, at: now });
  return row;
}

export async function createBadge(deps: Deps, actor: Actor, handle: string, content: BadgeContent): Promise<BadgeView> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.edit');
  const draft = { organisationId: organisation.id, actorId: actor.id, content, now: deps.clock.now() };
  const row = await deps.db.within({ organisationId: organisation.id }, (tx) => addDraft(tx, draft));
  return toView(row, handle, 0);
}

interface Target {
  handle: string;
  id: string;
  right: 'badge.edit' | 'badge.publish';
  action: AuditAction;
  /** Another badge that must not change meanwhile, noted with the act. */
  other?: string;
}

/** Changes one badge under its lock, with an audit line; `change` throws when the state forbids it. */
export async function changeBadge(
  deps: Deps,
  actor: Actor,
  target: Target,
  change: (tx: Tx, row: store.BadgeRow, now: Date, other?: store.BadgeRow) => Promise<Partial<store.BadgeRow>>,
): Promise<BadgeView> {
  const { organisation } = await authorise(deps, actor, target.handle, target.right);
  const now = deps.clock.now();
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const ids = target.other === undefined ? [target.id] : [target.id, target.other];
    const rows = await store.lockBadges(tx, organisation.id, ids);
    const row = rows.find(({ id }) => id === target.id);
    if (row === undefined) throw new AppError('not-found');
    const other = rows.find(({ id }) => id === target.other);
    const changed = { ...(await change(tx, row, now, other)), updatedAt: now };
    await store.updateBadge(tx, row.id, changed);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: target.action,
      subject: { kind: 'badge', id: row.id },
      ...(target.other !== undefined && { facts: { successor: target.other } }),
      at: now,
    });
    return viewOf(tx, organisation.id, target.handle, { ...row, ...changed });
  });
}

/** `revision` is the one that the person edited: an older one is refused, so that two tabs cannot overwrite each other. */
export async function saveBadge(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  input: { content: BadgeContent; revision: number },
): Promise<BadgeView> {
  checkDesign(input.content);
  return changeBadge(deps, actor, { handle, id, right: 'badge.edit', action: 'badge.saved' }, async (tx, row, now) => {
    if (row.state === 'archived' || row.revision !== input.revision) throw new AppError('wrong-state');
    await checkPrerequisites(tx, row, input.content);
    await checkSkills(tx, row.organisationId, input.content);
    await holdPicture(tx, row.organisationId, input.content, now);
    return { content: input.content, revision: row.revision + 1, hasUnpublishedChanges: true };
  });
}

export async function listVersions(deps: Deps, actor: Actor, handle: string, id: string) {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const badge = await store.findBadge(tx, organisation.id, id);
    if (badge === undefined) throw new AppError('not-found');
    return (await store.listVersions(tx, organisation.id, id)).map((row) => ({
      id: row.id,
      number: row.number,
      content: row.content,
      publishedAt: row.publishedAt.toISOString(),
      artworkUrl: versionPictureUrl(handle, badge.publicId, row.number),
    }));
  });
}

/** The draft as it would look, for the editor and lists. */
export async function drawDraft(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  language: Language,
): Promise<string> {
  const { organisation } = await authorise(deps, actor, handle, 'badge.read');
  const { content, uploaded, logo } = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.findBadge(tx, organisation.id, id);
    if (row === undefined) throw new AppError('not-found');
    return { content: row.content, ...(await pictureSources(tx, organisation.id, row.content)) };
  });
  if (uploaded !== undefined) return framePicture(uploaded, inLanguage(content.alt, language).text);
  return drawBadge(content, language, { levelId: null, fontDataUri: badgeFontDataUri, logo });
}
