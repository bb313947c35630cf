import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { BadgeContent } from './badges.schema.ts';
import { versionPictureUrl } from './badges.service.ts';
import * as store from './badges.store.ts';
import { pictureLevel } from './ladder.ts';

/** One frozen version, as issuing and the public pages use it. */
export interface PublishedVersion {
  versionId: string;
  badgeId: string;
  badgePublicId: string;
  number: number;
  state: store.BadgeState;
  content: BadgeContent;
  publishedAt: Date;
}

const join = (
  { publicId, state }: Pick<store.BadgeRow, 'publicId' | 'state'>,
  { id, badgeId, number, content, publishedAt }: store.VersionRow,
): PublishedVersion => ({ versionId: id, badgeId, badgePublicId: publicId, number, state, content, publishedAt });

/** The version that is awarded now. Refuses a draft and an archived badge with `wrong-state`. */
export async function getAwardableVersion(tx: Tx, organisationId: string, badgeId: string): Promise<PublishedVersion> {
  const badge = await store.findBadge(tx, organisationId, badgeId);
  if (badge === undefined) throw new AppError('not-found');
  if (badge.state !== 'published' || badge.version === null) throw new AppError('wrong-state');
  const version = await store.findVersionByNumber(tx, badge.id, badge.version);
  if (version === undefined) throw new AppError('not-found');
  return join(badge, version);
}

export async function findVersionsById(
  tx: Tx,
  organisationId: string,
  versionIds: string[],
): Promise<Map<string, PublishedVersion>> {
  const rows = await store.findVersions(tx, organisationId, [...new Set(versionIds)]);
  return new Map(rows.map((row) => [row.id, join(row, row)]));
}

/** The badge that follows an archived one, in its last version; of several that follow each other, the last. */
export async function findSuccessor(
  tx: Tx,
  organisationId: string,
  { badgeId, state }: Pick<PublishedVersion, 'badgeId' | 'state'>,
): Promise<PublishedVersion | undefined> {
  if (state !== 'archived') return undefined;
  const badge = await store.findLastSuccessor(tx, organisationId, badgeId);
  const version = badge && (await store.findVersionByNumber(tx, badge.id, badge.version ?? 0));
  return badge && version && join(badge, version);
}

/** The versions awarded last of these badges, in their order; a badge that was never published is left out. */
export async function findPublished(tx: Tx, organisationId: string, badgeIds: string[]): Promise<PublishedVersion[]> {
  const found: PublishedVersion[] = [];
  for (const id of badgeIds) {
    const badge = await store.findBadge(tx, organisationId, id);
    const version = badge?.version ? await store.findVersionByNumber(tx, badge.id, badge.version) : undefined;
    if (badge !== undefined && version !== undefined) found.push(join(badge, version));
  }
  return found;
}

export const findArchivedIds = (tx: Tx, organisationId: string): Promise<string[]> =>
  store.findArchivedIds(tx, organisationId);

/** The version shown at a badge's public address; undefined while nothing was published. */
export async function findPublicVersion(
  tx: Tx,
  organisationId: string,
  badgePublicId: string,
  number?: number,
): Promise<PublishedVersion | undefined> {
  const badge = await store.findBadgeByPublicId(tx, organisationId, badgePublicId);
  const wanted = number ?? badge?.version;
  if (badge === undefined || wanted === undefined || wanted === null) return undefined;
  const version = await store.findVersionByNumber(tx, badge.id, wanted);
  return version && join(badge, version);
}

export type LatestVersion = Pick<PublishedVersion, 'badgeId' | 'badgePublicId' | 'state' | 'content'> & {
  /** Null: never published. */
  number: number | null;
};

/** Each of these badges in its last version, or as a draft that has none yet, in the order asked for. */
export async function findLatestVersions(tx: Tx, organisationId: string, badgeIds: string[]): Promise<LatestVersion[]> {
  const rows = await store.findLatest(tx, organisationId, badgeIds);
  return badgeIds.flatMap((id) => rows.find(({ badgeId }) => badgeId === id) ?? []);
}

/** What an organisation recognises before everybody: published, not archived, not kept for its members; newest first. */
export async function listPublicVersions(tx: Tx, organisationId: string): Promise<PublishedVersion[]> {
  return (await store.listPublicVersions(tx, organisationId)).map((row) => join(row, row));
}

/** @param levelId whose picture, where levels have pictures of their own */
export const findPicture = (tx: Tx, versionId: string, language: Language, levelId: string | null) =>
  store.findPicture(tx, versionId, language, levelId);

/** Public path of what an award of this level shows; `language` is added by who shows it. */
export const pictureUrlOf = (
  handle: string,
  { badgePublicId, number, content }: PublishedVersion,
  levelId: string | null,
): string => versionPictureUrl(handle, badgePublicId, number, pictureLevel(content, levelId));
