import type { Tx } from '../../platform/database/database.ts';
import type { AwardRow, EditionRow } from './awards.store.ts';
import type { StatusListRow } from './status-lists.store.ts';

type Tables = {
  awards: { [Key in keyof AwardRow]: AwardRow[Key] };
  editions: { [Key in keyof EditionRow]: EditionRow[Key] };
  statusLists: { [Key in keyof StatusListRow]: StatusListRow[Key] };
};

/** An award with everything that its public page needs of it, read in one question: a page is opened far more often than awarded. */
export interface PublicAwardRow extends AwardRow {
  /** The public edition that is served now; null while there is none. */
  document: string | null;
  revocationPublicId: string;
  revocationDocument: string;
  suspensionPublicId: string | null;
  suspensionDocument: string | null;
  /** Another award names this one as the one that it renews. */
  isRenewed: boolean;
}

export const findPublicAward = (tx: Tx, publicId: string): Promise<PublicAwardRow | undefined> =>
  tx
    .withTables<Tables>()
    .selectFrom('awards')
    .innerJoin('statusLists as revocation', 'revocation.id', 'awards.statusListId')
    .leftJoin('statusLists as suspension', 'suspension.id', 'awards.suspensionListId')
    .selectAll('awards')
    .select([
      'revocation.publicId as revocationPublicId',
      'revocation.document as revocationDocument',
      'suspension.publicId as suspensionPublicId',
      'suspension.document as suspensionDocument',
    ])
    .select((from) => [
      from
        .selectFrom('editions')
        .select('editions.document')
        .whereRef('editions.awardId', '=', 'awards.id')
        .where('kind', '=', 'public')
        .where('withdrawnAt', 'is', null)
        .orderBy('signedAt', 'desc')
        .limit(1)
        .as('document'),
      from
        .exists(from.selectFrom('awards as later').select('later.id').whereRef('later.renewsAwardId', '=', 'awards.id'))
        .$castTo<boolean>()
        .as('isRenewed'),
    ])
    .where('awards.publicId', '=', publicId)
    .executeTakeFirst();
