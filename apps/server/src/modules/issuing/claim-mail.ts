import type { Tx } from '../../platform/database/database.ts';
import { newToken } from '../../platform/identifiers.ts';
import { inLanguage } from '../../platform/language.ts';
import { formatDate } from '../../platform/texts/format.ts';
import { hashToken } from '../../platform/tokens.ts';
import { type PublishedVersion, versionPictureUrl } from '../badges/index.ts';
import { type NewMail, queueMail, queueMails, withdrawMails } from '../notices/index.ts';
import * as store from './awards.store.ts';
import type { IssueDeps, Issuer } from './issuer.ts';

/** P-INV-01: a claim link works for 14 days. */
const CLAIM_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

type About = [deps: IssueDeps, issuer: Issuer, version: PublishedVersion, award: store.AwardRow];

/** A claim link of its own for each award; answers their addresses in the same order. */
async function addClaimLinks(deps: IssueDeps, tx: Tx, awards: store.AwardRow[]): Promise<string[]> {
  const now = deps.clock.now();
  const tokens = awards.map(() => newToken());
  await store.insertClaimLinks(
    tx,
    awards.map((award, position) => ({
      tokenHash: hashToken(tokens[position] ?? ''),
      organisationId: award.organisationId,
      awardId: award.id,
      purpose: 'claim',
      expiresAt: new Date(now.getTime() + CLAIM_DAYS * DAY_MS),
      usedAt: null,
      createdAt: now,
    })),
  );
  return tokens.map((token) => `${deps.config.baseUrl}/claim/${token}`);
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

/**
 * A new claim link and its mail for each of these awards of one version. Earlier links end, and an earlier mail that waits is
 * not sent any more.
 */
export async function sendClaimMails(
  tx: Tx,
  deps: IssueDeps,
  issuer: Issuer,
  version: PublishedVersion,
  awards: store.AwardRow[],
): Promise<void> {
  if (awards.length === 0) return;
  const ids = awards.map(({ id }) => id);
  await store.endClaimLinks(tx, ids, deps.clock.now());
  await withdrawMails(tx, ids);
  const renewed = await store.findAwards(
    tx,
    issuer.id,
    awards.flatMap(({ renewsAwardId }) => renewsAwardId ?? []),
  );
  const links = await addClaimLinks(deps, tx, awards);
  await queueMails(
    deps,
    tx,
    awards.map((award, position): NewMail<'award'> | NewMail<'renewal'> => {
      const values = { ...face(deps, issuer, version, award), claimUrl: links[position] ?? '', days: CLAIM_DAYS };
      const earlier = renewed.find(({ id }) => id === award.renewsAwardId);
      if (earlier === undefined) {
        const description = inLanguage(version.content.description, award.language).text;
        return { template: 'award', ...envelope(issuer, award), values: { ...values, description } };
      }
      const date = formatDate(earlier.awardedAt, award.language, issuer.timeZone);
      return { template: 'renewal', ...envelope(issuer, award), values: { ...values, date } };
    }),
  );
}

/**
 * A reminder brings a link of its own, good for another 14 days, and leaves the earlier ones working: people open the mail
 * that they find first, and whichever link is used ends all of them.
 */
export async function sendReminder(tx: Tx, template: 'reminder-1' | 'reminder-2', ...about: About): Promise<void> {
  const [deps, issuer, , award] = about;
  const [claimUrl = ''] = await addClaimLinks(deps, tx, [award]);
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
