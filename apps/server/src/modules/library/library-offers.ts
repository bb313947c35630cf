import { changesBetween, type LibrarySkill, partAt, samePart } from '@insigne/library';
import { type BadgeContent, badgeContentSchema } from '../badges/badges.schema.ts';
import type { Offer } from './library.schema.ts';
import type { LibraryBadgeRow } from './library.store.ts';
import { contentOf } from './library-content.ts';

/** The picture is taken or left as one. */
const WHOLE = ['artwork'];

/** Where a badge comes from and to which skill it leads here: kept by the installation, no text of the library. */
const NOT_OFFERED = ['origin', 'skills'];

/**
 * What a newer version of the library says otherwise than the one that this badge came from. What the organisation wrote to the
 * same effect is no offer; what it changed to something else is marked, and taken only by choice.
 */
export function offersFor(skill: LibrarySkill, row: LibraryBadgeRow, content: BadgeContent): Offer[] {
  const [before, ours] = [asReadToday(row.content), asReadToday(content)];
  return changesBetween(before, contentOf(skill), WHOLE)
    .filter(({ path: [member] }) => member === undefined || !NOT_OFFERED.includes(member))
    .map(({ path, before: was, after }) => {
      const now = partAt(ours, path);
      return { path, before: was, after, ours: now, isAdapted: !samePart(now, was) };
    })
    .filter(({ after, ours: now }) => !samePart(now, after));
}

/** Whether the organisation changed anything since. */
export const isAdapted = (row: LibraryBadgeRow, content: BadgeContent): boolean =>
  changesBetween(asReadToday(row.content), asReadToday(content)).some(({ path: [member] }) => member !== 'origin');

/** A member that came with a newer Insigne, and with its default, is no change of anybody's. */
const asReadToday = (content: BadgeContent): BadgeContent => badgeContentSchema.parse(content);
