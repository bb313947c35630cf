import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId, newToken } from '../../platform/identifiers.ts';
import { inLanguage, type Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { hashToken } from '../../platform/tokens.ts';
import { type PublishedVersion, versionPictureUrl } from '../badges/index.ts';
import { appendEntries } from '../log/index.ts';
import { queueMail } from '../notices/index.ts';
import { fixHandle } from '../organisations/index.ts';
import * as store from './awards.store.ts';
import { type SignedEdition, signEdition } from './editions.ts';
import type { Issuer } from './issuer.ts';
import * as lists from './status-lists.store.ts';
import { reserveIndices } from './status-lists.ts';

export type IssueDeps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;

/** P-INV-01: a claim link works for 14 days. */
export const CLAIM_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface Recipient {
  email: string;
  name: string;
  language: Language;
}

/** Same day of the month later, or the month's last day; UTC, because the credential's dates are. */
export function addMonths(date: Date, months: number): Date {
  const result = new Date(date);
  const day = result.getUTCDate();
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(result.getUTCFullYear(), result.getUTCMonth() + 1, 0)).getUTCDate();
  result.setUTCDate(Math.min(day, lastDay));
  return result;
}

/**
 * Step 1, intent: rows with their final ids and status indices, before anything is signed. Who already holds this version
 * is left out, unless `again`; an intent that an outage cut off is taken up again. The first award of all fixes the installation's address and the organisation's handle.
 */
export async function recordIntents(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  version: PublishedVersion,
  recipients: Recipient[],
  by: { actorId: string; batchId?: string; again: boolean },
): Promise<store.AwardRow[]> {
  if (recipients.length === 0) return [];
  const fixedAddress = await store.fixSetting(tx, 'base-url', deps.config.baseUrl);
  if (fixedAddress !== deps.config.baseUrl) throw new AppError('wrong-state');
  await fixHandle(tx, issuer.id, issuer.did);
  const { listId, indices } = await reserveIndices(deps, tx, issuer, recipients.length);
  // Whole seconds: what the credential will say.
  const awardedAt = new Date(Math.floor(deps.clock.now().getTime() / 1000) * 1000);
  const { validityMonths } = version.content;
  const made = await store.insertAwards(
    tx,
    recipients.map((recipient, position) => ({
      id: newId(),
      organisationId: issuer.id,
      publicId: newPublicId(),
      badgeId: version.badgeId,
      badgeVersionId: version.versionId,
      batchId: by.batchId ?? null,
      recipientEmail: recipient.email,
      recipientName: recipient.name,
      language: recipient.language,
      state: 'intended',
      again: by.again,
      statusListId: listId,
      statusIndex: indices[position] ?? 0,
      awardedBy: by.actorId,
      awardedAt,
      validUntil: validityMonths === null ? null : addMonths(awardedAt, validityMonths),
      decidedAt: null,
      revokedAt: null,
      revocationReason: null,
      visibility: 'private',
      showName: true,
      indexable: false,
      linkToken: null,
      publishedAt: null,
    })),
  );
  if (by.again) return made;
  const entered = new Set(made.map(({ recipientEmail }) => recipientEmail));
  const left = recipients.map(({ email }) => email).filter((email) => !entered.has(email));
  return [...made, ...(await store.findIntents(tx, issuer.id, version.versionId, left))];
}

/** Step 2, outside any transaction: the holder's editions. Nothing is released, so a crash here loses nothing. */
export async function signHolderEditions(
  deps: IssueDeps,
  issuer: Issuer,
  version: PublishedVersion,
  awards: store.AwardRow[],
): Promise<SignedEdition[]> {
  const listIds = [...new Set(awards.map(({ statusListId }) => statusListId))];
  if (listIds.length === 0) return [];
  const publicIds = await deps.db.within({ organisationId: issuer.id }, (tx) => lists.findLists(tx, listIds));
  const byId = new Map(publicIds.map((list) => [list.id, list.publicId]));
  const signed: SignedEdition[] = [];
  for (const award of awards) {
    signed.push(await signEdition(deps, issuer, version, award, byId.get(award.statusListId) ?? '', 'holder'));
  }
  return signed;
}

/** Stores signed editions with their log entries, in the caller's transaction. */
export async function storeEditions(tx: Tx, issuer: Issuer, editions: SignedEdition[]): Promise<void> {
  const entryIds = await appendEntries(
    tx,
    editions.map((edition) => ({
      organisationId: issuer.id,
      kind: 'edition-signed' as const,
      issuer: issuer.did,
      time: edition.signedAt,
      commitment: edition.commitment,
    })),
  );
  await store.insertEditions(
    tx,
    editions.map(({ commitment: _inTheLog, ...row }, position) => ({ ...row, logEntryId: entryIds[position] ?? '' })),
  );
}

/** A new claim link and its mail; earlier open links end. */
export async function sendClaimMail(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  version: PublishedVersion,
  award: store.AwardRow,
): Promise<void> {
  const now = deps.clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + CLAIM_DAYS * DAY_MS);
  await store.endClaimLinks(tx, award.id, now);
  await store.insertClaimLinks(tx, [
    {
      tokenHash: hashToken(token),
      organisationId: issuer.id,
      awardId: award.id,
      purpose: 'claim',
      expiresAt,
      usedAt: null,
      createdAt: now,
    },
  ]);
  const { baseUrl } = deps.config;
  await queueMail(deps, tx, {
    template: 'award',
    to: award.recipientEmail,
    language: award.language,
    organisationId: issuer.id,
    subjectId: award.id,
    values: {
      badgeName: inLanguage(version.content.name, award.language).text,
      organisationName: issuer.name,
      recipientName: award.recipientName,
      description: inLanguage(version.content.description, award.language).text,
      imageUrl: `${baseUrl}${versionPictureUrl(issuer.handle, version.badgePublicId, version.number)}?lang=${award.language}`,
      imageAlt: inLanguage(version.content.alt, award.language).text,
      claimUrl: `${baseUrl}/claim/${token}`,
      days: CLAIM_DAYS,
    },
  });
}

/** Step 3, one transaction: editions, log entries, release, claim link and mail. Safe to repeat: released awards are left alone. */
export async function finaliseAwards(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  version: PublishedVersion,
  awards: store.AwardRow[],
  editions: SignedEdition[],
): Promise<string[]> {
  const released = new Set(
    await store.releaseAwards(
      tx,
      awards.map(({ id }) => id),
    ),
  );
  await storeEditions(
    tx,
    issuer,
    editions.filter(({ awardId }) => released.has(awardId)),
  );
  for (const award of awards.filter(({ id }) => released.has(id)))
    await sendClaimMail(deps, tx, issuer, version, award);
  return [...released];
}
