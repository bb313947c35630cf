import type { Tx } from '../../platform/database/database.ts';
import { newToken } from '../../platform/identifiers.ts';
import { inLanguage } from '../../platform/language.ts';
import { formatDate } from '../../platform/texts/format.ts';
import { hashToken } from '../../platform/tokens.ts';
import { type PublishedVersion, versionPictureUrl } from '../badges/index.ts';
import { queueMail, withdrawMails } from '../notices/index.ts';
import * as store from './awards.store.ts';
import type { IssueDeps, Issuer } from './issuer.ts';

/** P-INV-01: a claim link works for 14 days. */
const CLAIM_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

type About = [deps: IssueDeps, issuer: Issuer, version: PublishedVersion, award: store.AwardRow];

async function addClaimLink(deps: IssueDeps, tx: Tx, award: store.AwardRow): Promise<string> {
  const now = deps.clock.now();
  const token = newToken();
  await store.insertClaimLinks(tx, [
    {
      tokenHash: hashToken(token),
      organisationId: award.organisationId,
      awardId: award.id,
      purpose: 'claim',
      expiresAt: new Date(now.getTime() + CLAIM_DAYS * DAY_MS),
      usedAt: null,
      createdAt: now,
    },
  ]);
  return `${deps.config.baseUrl}/claim/${token}`;
}

const envelope = (issuer: Issuer, award: store.AwardRow) => ({
  to: award.recipientEmail,
  language: award.language,
  organisationId: issuer.id,
  subjectId: award.id,
});

const face = (...[{ config }, issuer, version, award]: About) => ({
  badgeName: inLanguage(version.content.name, award.language).text,
  organisationName: issuer.name,
  recipientName: award.recipientName,
  imageUrl: `${config.baseUrl}${versionPictureUrl(issuer.handle, version.badgePublicId, version.number)}?lang=${award.language}`,
  imageAlt: inLanguage(version.content.alt, award.language).text,
});

/** A new claim link and its mail. Earlier links end, and an earlier mail that waits is not sent any more. */
export async function sendClaimMail(tx: Tx, ...about: About): Promise<void> {
  const [deps, issuer, version, award] = about;
  await store.endClaimLinks(tx, [award.id], deps.clock.now());
  await withdrawMails(tx, [award.id]);
  const values = { ...face(...about), claimUrl: await addClaimLink(deps, tx, award), days: CLAIM_DAYS };
  const renewed =
    award.renewsAwardId === null
      ? undefined
      : (await store.findAwards(tx, award.organisationId, [award.renewsAwardId]))[0];
  if (renewed === undefined) {
    const description = inLanguage(version.content.description, award.language).text;
    await queueMail(deps, tx, { template: 'award', ...envelope(issuer, award), values: { ...values, description } });
  } else {
    const date = formatDate(renewed.awardedAt, award.language, issuer.timeZone);
    await queueMail(deps, tx, { template: 'renewal', ...envelope(issuer, award), values: { ...values, date } });
  }
}

/**
 * A reminder brings a link of its own, good for another 14 days, and leaves the earlier ones working: people open the mail
 * that they find first, and whichever link is used ends all of them.
 */
export async function sendReminder(tx: Tx, template: 'reminder-1' | 'reminder-2', ...about: About): Promise<void> {
  const [deps, issuer, , award] = about;
  const claimUrl = await addClaimLink(deps, tx, award);
  const stopUrl = `${claimUrl}/reminders`;
  await queueMail(deps, tx, {
    template,
    ...envelope(issuer, award),
    unsubscribeUrl: stopUrl,
    values: {
      ...face(...about),
      claimUrl,
      days: CLAIM_DAYS,
      stopUrl,
      date: formatDate(award.awardedAt, award.language, issuer.timeZone),
    },
  });
}

/** Tells the holder what became of a badge that they have; `at` is the moment that the mail names. */
export async function tellHolder(
  tx: Tx,
  template: 'expiring' | 'corrected' | 'reinstated' | { suspended: string },
  at: Date,
  ...about: About
): Promise<void> {
  const [deps, issuer, , award] = about;
  const values = {
    ...face(...about),
    mineUrl: `${deps.config.baseUrl}/app/me/badges`,
    date: formatDate(at, award.language, issuer.timeZone),
  };
  const to = envelope(issuer, award);
  if (typeof template === 'string') await queueMail(deps, tx, { template, ...to, values });
  else await queueMail(deps, tx, { template: 'suspended', ...to, values: { ...values, reason: template.suspended } });
}
