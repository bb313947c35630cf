import { timingSafeEqual } from 'node:crypto';
import { bakePng, bakeSvg } from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPicture, findSuccessor, findVersionsById, type PublishedVersion } from '../badges/index.ts';
import { receiptOf } from '../log/index.ts';
import { findIssuer } from '../organisations/index.ts';
import * as store from './awards.store.ts';
import type { AwardInHand } from './holder.service.ts';
import { findPublicAward, type PublicAwardRow } from './public-award.store.ts';

const sameToken = (given: string | undefined, stored: string | null) =>
  given !== undefined &&
  stored !== null &&
  given.length === stored.length &&
  timingSafeEqual(Buffer.from(given), Buffer.from(stored));

export interface PublicAward extends AwardInHand {
  /** The signed public edition, JSON text. */
  document: string;
  /** What a verifier asks our own server for, by path: the keys of the issuer and the status lists. */
  ownDocuments: Record<string, string>;
  /** The awards before and after this one in a chain of renewals, if their holder shows them to everybody. */
  renews: store.AwardRow | null;
  renewedBy: store.AwardRow | null;
  /** The badge that follows this one, if that is archived. */
  successor: PublishedVersion | undefined;
}

/**
 * The award behind a public address. Unknown, not accepted, private, or with a wrong link token: one same `not-found`
 * (P-PRV-01). A revoked award stays readable as long as its holder shows it.
 * @throws AppError `not-found`, `erased-by-holder`
 */
export async function getPublicAward(
  deps: Pick<Context, 'db'>,
  handle: string,
  publicId: string,
  linkToken?: string,
): Promise<PublicAward> {
  return deps.db.within({ handle }, async (tx) => {
    const award = await findPublicAward(tx, publicId);
    // Of a badge that was shown, its page says that much and no more; of another one, nothing (P-PRV-05).
    if (award?.erasedAt && award.publishedAt !== null) throw new AppError('erased-by-holder');
    const shown =
      award !== undefined &&
      award.publishedAt !== null &&
      (award.visibility === 'public' || (award.visibility === 'link' && sameToken(linkToken, award.linkToken)));
    if (!shown || award.document === null) throw new AppError('not-found');
    const { issuer, didDocument } = await findIssuer(tx, handle);
    const version = (await findVersionsById(tx, issuer.id, [award.badgeVersionId])).get(award.badgeVersionId);
    if (award.organisationId !== issuer.id || version === undefined) throw new AppError('not-found');
    const { revocationPublicId, revocationDocument, suspensionPublicId, suspensionDocument } = award;
    const listPath = (list: string) => `/o/${issuer.handle}/status/${list}`;
    return {
      award,
      version,
      issuer,
      ...(await chainOf(tx, award)),
      successor: await findSuccessor(tx, issuer.id, version),
      document: award.document,
      ownDocuments: {
        [`/o/${issuer.handle}/did.json`]: JSON.stringify(didDocument),
        [listPath(revocationPublicId)]: revocationDocument,
        ...(suspensionPublicId !== null &&
          suspensionDocument !== null && { [listPath(suspensionPublicId)]: suspensionDocument }),
      },
    };
  });
}

async function chainOf(tx: Tx, award: PublicAwardRow): Promise<Pick<PublicAward, 'renews' | 'renewedBy'>> {
  const isPublic = ({ visibility, publishedAt }: store.AwardRow) => visibility === 'public' && publishedAt !== null;
  const { organisationId, renewsAwardId, isRenewed } = award;
  const earlier = renewsAwardId === null ? [] : await store.findAwards(tx, organisationId, [renewsAwardId]);
  const later = isRenewed ? await store.findFollowing(tx, [award.id], 'renewsAwardId') : [];
  return { renews: earlier.find(isPublic) ?? null, renewedBy: later.findLast(isPublic) ?? null };
}

export type BadgeFile = { body: Uint8Array | string; type: string };

/** A signed edition as a file: the JSON itself, or the badge's picture with the JSON baked in (OB 3.0, section 5.3). */
export async function badgeFile(
  deps: Pick<Context, 'db'>,
  hand: AwardInHand,
  document: string,
  format: 'json' | 'png' | 'svg',
  receipt?: string,
): Promise<BadgeFile> {
  if (format === 'json') return { body: document, type: 'application/vc+ld+json' };
  const picture = await deps.db.within({ organisationId: hand.issuer.id }, (tx) =>
    findPicture(tx, hand.version.versionId, hand.award.language, hand.award.levelId),
  );
  if (picture === undefined) throw new AppError('not-found');
  const more = receipt === undefined ? {} : { receipt };
  return format === 'png'
    ? { body: bakePng(picture.png, document, more), type: 'image/png' }
    : { body: bakeSvg(picture.svg, document, more), type: 'image/svg+xml' };
}

/** The holder's own edition, for its holder alone; its pictures carry the receipt of the log with the edition's key. */
export async function holderFile(
  deps: Pick<Context, 'db' | 'clock'>,
  hand: AwardInHand,
  format: 'json' | 'png' | 'svg',
): Promise<BadgeFile> {
  const { edition, receipt } = await deps.db.within({ organisationId: hand.issuer.id }, async (tx) => {
    const found = await store.findEdition(tx, hand.award.id, 'holder');
    if (found === undefined) throw new AppError('not-found');
    if (hand.award.fileTakenAt === null) await store.updateAward(tx, hand.award.id, { fileTakenAt: deps.clock.now() });
    return { edition: found, receipt: await receiptOf(tx, found) };
  });
  return badgeFile(deps, hand, edition.document, format, receipt);
}
