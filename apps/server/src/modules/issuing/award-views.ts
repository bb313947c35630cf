import type { Tx } from '../../platform/database/database.ts';
import { findPeople } from '../accounts/index.ts';
import { findVersionsById, levelOf, type PublishedVersion, pictureUrlOf } from '../badges/index.ts';
import { type LatestMail, latestMails } from '../notices/index.ts';
import type { AwardRow } from './awards.store.ts';
import type { AwardView } from './issuing.schema.ts';
import { particularsView } from './particulars.schema.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

export const badgeSummary = (handle: string, version: PublishedVersion, levelId: string | null) => ({
  id: version.badgeId,
  name: version.content.name,
  level: levelOf(version.content, levelId),
  version: version.number,
  artworkUrl: pictureUrlOf(handle, version, levelId),
});

/** A mail that was taken back before it went out is none. */
const mailFacts = (mail: LatestMail | undefined) => ({
  mail: mail === undefined || mail.state === 'withdrawn' ? ('none' as const) : mail.state,
  refusal: mail?.refusal ?? null,
});

/** Awards as the organisation's people see them, in the order given. */
export async function awardViews(
  tx: Tx,
  organisation: { id: string; handle: string },
  rows: AwardRow[],
): Promise<AwardView[]> {
  const versions = await findVersionsById(
    tx,
    organisation.id,
    rows.map(({ badgeVersionId }) => badgeVersionId),
  );
  const mails = await latestMails(
    tx,
    rows.map(({ id }) => id),
  );
  const deciders = new Map(
    (await findPeople(tx, [...new Set(rows.map(({ awardedBy }) => awardedBy))])).map(({ id, name, email }) => [
      id,
      name || email,
    ]),
  );
  return rows.flatMap((row) => {
    const version = versions.get(row.badgeVersionId);
    if (version === undefined) return [];
    return [
      {
        id: row.id,
        publicId: row.publicId,
        state: row.state,
        badge: badgeSummary(organisation.handle, version, row.levelId),
        recipient: { name: row.recipientName, email: row.recipientEmail, language: row.language },
        awardedAt: row.awardedAt.toISOString(),
        validUntil: iso(row.validUntil),
        decidedAt: iso(row.decidedAt),
        revokedAt: iso(row.revokedAt),
        revocationReason: row.revocationReason,
        batchId: row.batchId,
        ...mailFacts(mails.get(row.id)),
        suspendedAt: iso(row.suspendedAt),
        suspensionReason: row.suspensionReason,
        erasedAt: iso(row.erasedAt),
        suspendable: row.suspensionListId !== null,
        particulars: particularsView(row.particulars),
        awardedBy: deciders.get(row.awardedBy) ?? '',
      },
    ];
  });
}
