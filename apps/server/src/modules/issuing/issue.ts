import type { Tx } from '../../platform/database/database.ts';
import { newId, newPublicId } from '../../platform/identifiers.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { levelToAward, type PublishedVersion, validityOf } from '../badges/index.ts';
import { appendEntries } from '../log/index.ts';
import { fixHandle } from '../organisations/index.ts';
import * as store from './awards.store.ts';
import { sendClaimMails } from './claim-mail.ts';
import { type SignedEdition, signEdition } from './editions.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import type { Particulars } from './particulars.schema.ts';
import { listPublicIds, reserveIndices } from './status-lists.ts';

export interface Recipient {
  email: string;
  name: string;
  /** Null: nobody said it. The badge is then in the organisation's, and mails about it are in both. */
  language: Language | null;
  /** Null or left out: the only one that the badge has, or none. */
  levelId?: string | null;
  /** Of an award that follows another one: what that one says. */
  languageGiven?: boolean;
  /** The award that this one follows: renews, after its time, or corrects, in its place. */
  renewsAwardId?: string;
  correctsAwardId?: string;
  particulars?: Particulars;
}

/** An intent that is older was cut off: nobody is signing it. */
const ABANDONED_MS = 60_000;

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
 * Step 1, intent: rows with their final ids and status indices, before anything is signed. Who already holds this level of this
 * version is left out, unless `again`; an intent that an outage cut off is taken up again. The first award of all fixes the
 * installation's address and the organisation's handle.
 * @throws AppError `level-required`, `level-unknown`
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
  const { listId, indices } = await reserveIndices(deps, tx, issuer, 'revocation', recipients.length);
  const suspension = version.content.allowsSuspension
    ? await reserveIndices(deps, tx, issuer, 'suspension', recipients.length)
    : undefined;
  // Whole seconds: what the credential will say.
  const awardedAt = new Date(Math.floor(deps.clock.now().getTime() / 1000) * 1000);
  const made = await store.insertAwards(
    tx,
    recipients.map((recipient, position) => {
      const levelId = levelToAward(version.content, recipient.levelId ?? undefined);
      const validityMonths = validityOf(version.content, levelId);
      return {
        id: newId(),
        organisationId: issuer.id,
        publicId: newPublicId(),
        badgeId: version.badgeId,
        badgeVersionId: version.versionId,
        levelId,
        batchId: by.batchId ?? null,
        recipientEmail: recipient.email,
        recipientName: recipient.name,
        language: recipient.language ?? issuer.language,
        languageGiven: recipient.languageGiven ?? recipient.language !== null,
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
        renewsAwardId: recipient.renewsAwardId ?? null,
        correctsAwardId: recipient.correctsAwardId ?? null,
        suspensionListId: suspension?.listId ?? null,
        suspensionIndex: suspension?.indices[position] ?? null,
        suspendedAt: null,
        suspensionReason: null,
        remindersStoppedAt: null,
        erasedAt: null,
        particulars: recipient.particulars ?? {},
        showParticulars: false,
        visibilityChosenAt: null,
        fileTakenAt: null,
      };
    }),
  );
  if (by.again) return made;
  const entered = new Set(made.map(({ recipientEmail }) => recipientEmail));
  const left = recipients.map(({ email }) => email).filter((email) => !entered.has(email));
  const levels = new Map(
    recipients.map(({ email, levelId }) => [email, levelToAward(version.content, levelId ?? undefined)]),
  );
  const intents = (await store.findIntents(tx, issuer.id, version.versionId, left)).filter(
    ({ recipientEmail, levelId }) => levels.get(recipientEmail) === levelId,
  );
  return [...made, ...(await takeUp(tx, issuer, intents, { recipients, before: awardedAt.getTime() - ABANDONED_MS }))];
}

/** An intent of another request says from now on what this one says; if that one is still at work, only what is in no edition. */
async function takeUp(
  tx: Tx,
  issuer: Issuer,
  intents: store.AwardRow[],
  { recipients, before }: { recipients: Recipient[]; before: number },
): Promise<store.AwardRow[]> {
  const asked = new Map(recipients.map((recipient) => [recipient.email, recipient]));
  const taken: store.AwardRow[] = [];
  for (const intent of intents) {
    const recipient = asked.get(intent.recipientEmail);
    const change = {
      correctsAwardId: recipient?.correctsAwardId ?? null,
      ...(recipient !== undefined &&
        intent.awardedAt.getTime() <= before && {
          recipientName: recipient.name,
          language: recipient.language ?? issuer.language,
          languageGiven: recipient.languageGiven ?? recipient.language !== null,
          particulars: recipient.particulars ?? {},
        }),
    };
    await store.updateAward(tx, intent.id, change);
    taken.push({ ...intent, ...change });
  }
  return taken;
}

/** Step 2, outside any transaction: the holder's editions. Nothing is released, so a crash here loses nothing. */
export async function signHolderEditions(
  deps: IssueDeps,
  issuer: Issuer,
  version: PublishedVersion,
  awards: store.AwardRow[],
): Promise<SignedEdition[]> {
  if (awards.length === 0) return [];
  const publicIds = await deps.db.within({ organisationId: issuer.id }, (tx) => listPublicIds(tx, awards));
  const signed: SignedEdition[] = [];
  for (const award of awards) signed.push(await signEdition(deps, issuer, version, award, publicIds, 'holder'));
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
  await sendClaimMails(
    tx,
    deps,
    issuer,
    version,
    awards.filter(({ id }) => released.has(id)),
  );
  return [...released];
}
