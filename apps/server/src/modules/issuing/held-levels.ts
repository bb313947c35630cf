import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { findVersionsById, levelOf, type PublishedVersion } from '../badges/index.ts';
import type { Level } from '../badges/ladder.schema.ts';
import type { AwardRow } from './awards.store.ts';
import * as store from './held-levels.store.ts';

export interface HeldLevel {
  award: store.LevelAward;
  level: Level;
}

/** So many addresses are named in a question; for more, everybody is read. */
const MOST_NAMED = 200;

/** Of one level alone there is nothing to go up to. */
const hasLevels = ({ content }: PublishedVersion): boolean => (content.ladder?.rungs.length ?? 0) > 1;

/**
 * The levels of a badge that are held now, of everybody or of these addresses, as the version in hand counts them: a level that it
 * still has stands where it puts it, another one where its own version put it. Empty for a badge of one level or none.
 */
export async function heldLevels(
  tx: Tx,
  organisationId: string,
  version: PublishedVersion,
  now: Date,
  emails?: readonly string[],
): Promise<HeldLevel[]> {
  if (!hasLevels(version) || emails?.length === 0) return [];
  const awards = await store.listLevelAwards(tx, { organisationId, badgeId: version.badgeId }, now, emails);
  const versions = await findVersionsById(
    tx,
    organisationId,
    awards.map(({ badgeVersionId }) => badgeVersionId),
  );
  return awards.flatMap((award) => {
    const own = versions.get(award.badgeVersionId);
    const level = levelOf(version.content, award.levelId) ?? (own && levelOf(own.content, award.levelId));
    return level ? [{ award, level }] : [];
  });
}

const rankIn = (version: PublishedVersion, levelId: string | null): number =>
  levelOf(version.content, levelId)?.rank ?? 0;

/** Who holds more than this level already, and what: the highest of each. By address. */
export async function findHigher(
  tx: Tx,
  organisationId: string,
  version: PublishedVersion,
  levelId: string | null,
  now: Date,
  emails?: readonly string[],
): Promise<Map<string, Level>> {
  const higher = new Map<string, Level>();
  for (const { award, level } of await heldLevels(tx, organisationId, version, now, emails)) {
    const known = higher.get(award.recipientEmail)?.rank ?? rankIn(version, levelId);
    if (level.rank > known) higher.set(award.recipientEmail, level);
  }
  return higher;
}

/** The highest level below that of each award that its holder had before it. By the award's id. */
export async function findBefore(
  tx: Tx,
  organisationId: string,
  version: PublishedVersion,
  awards: AwardRow[],
  now: Date,
): Promise<Map<string, HeldLevel>> {
  const held = await heldLevels(
    tx,
    organisationId,
    version,
    now,
    awards.length <= MOST_NAMED ? awards.map(({ recipientEmail }) => recipientEmail) : undefined,
  );
  const byHolder = Map.groupBy(held, ({ award }) => award.recipientEmail);
  const before = new Map<string, HeldLevel>();
  for (const { id, levelId, recipientEmail } of awards) {
    const lower = (byHolder.get(recipientEmail) ?? [])
      .filter(({ award, level }) => award.id !== id && level.rank < rankIn(version, levelId))
      .sort((a, b) => b.level.rank - a.level.rank);
    if (lower[0] !== undefined) before.set(id, lower[0]);
  }
  return before;
}

/**
 * The other levels of the same badge that their holder shows to everybody, lowest first; those alone that name their holder as
 * this one does, so that no page tells whose another is.
 */
export async function shownLevels(
  deps: Pick<Context, 'db' | 'clock'>,
  { version, award }: { version: PublishedVersion; award: AwardRow },
): Promise<HeldLevel[]> {
  const { organisationId, recipientEmail } = award;
  // Most badges have no levels, and a page is opened far more often than a badge is awarded.
  if (!hasLevels(version)) return [];
  const held = await deps.db.within({ organisationId }, (tx) =>
    heldLevels(tx, organisationId, version, deps.clock.now(), [recipientEmail]),
  );
  return held
    .filter(
      ({ award: { id, visibility, publishedAt, showName } }) =>
        id !== award.id && visibility === 'public' && publishedAt !== null && showName === award.showName,
    )
    .sort((a, b) => a.level.rank - b.level.rank);
}
