import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { BadgeContent } from '../badges/badges.schema.ts';

export interface LibraryBadgeRow {
  organisationId: string;
  skillId: string;
  badgeId: string;
  /** Of the library, at the installation or when the last offer was decided. */
  version: string;
  /** What the library said then. */
  content: BadgeContent;
  installedAt: Date;
}
type Tables = { libraryBadges: { [Key in keyof LibraryBadgeRow]: LibraryBadgeRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

/** Two who install at once wait for each other: the second finds what the first one made. */
export const lockLibrary = (tx: Tx, organisationId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`library ${organisationId}`}, 0))`.execute(tx);

export const listInstalled = (tx: Tx, organisationId: string): Promise<LibraryBadgeRow[]> =>
  on(tx).selectFrom('libraryBadges').selectAll().where('organisationId', '=', organisationId).execute();

export const insertInstalled = (tx: Tx, row: LibraryBadgeRow) =>
  on(tx).insertInto('libraryBadges').values(row).execute();

export const updateInstalled = (
  tx: Tx,
  organisationId: string,
  skillId: string,
  change: Pick<LibraryBadgeRow, 'version' | 'content'>,
) =>
  on(tx)
    .updateTable('libraryBadges')
    .set(change)
    .where('organisationId', '=', organisationId)
    .where('skillId', '=', skillId)
    .execute();
