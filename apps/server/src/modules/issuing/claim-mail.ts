import type { Tx } from '../../platform/database/database.ts';
import { newToken } from '../../platform/identifiers.ts';
import { inLanguage, type Language, otherLanguage } from '../../platform/language.ts';
import { firstSentence, formatDate } from '../../platform/texts/format.ts';
import { hashToken } from '../../platform/tokens.ts';
import { findRung, levelOf, type PublishedVersion, pictureUrlOf } from '../badges/index.ts';
import {
  type MailTemplate,
  type MailValues,
  type NewMail,
  queueMail,
  queueMails,
  withdrawMails,
} from '../notices/index.ts';
import * as store from './awards.store.ts';
import { findBefore, type HeldLevel } from './held-levels.ts';
import type { IssueDeps, Issuer } from './issuer.ts';

/** P-INV-01: a claim link works for 14 days. */
export const CLAIM_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1000;

type About = [deps: IssueDeps, issuer: Issuer, version: PublishedVersion, award: store.AwardRow];

/** A claim link of its own for each award; answers their addresses in the same order. */
export async function addClaimLinks(deps: IssueDeps, tx: Tx, awards: store.AwardRow[]): Promise<string[]> {
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

/** The mail in the person's language; in both, the organisation's first, when nobody said which one they read. */
const letter = <Template extends MailTemplate>(
  template: Template,
  issuer: Issuer,
  award: store.AwardRow,
  valuesIn: (language: Language) => MailValues[Template],
): NewMail<Template> => ({
  template,
  to: award.recipientEmail,
  organisationId: issuer.id,
  face: issuer,
  subjectId: award.id,
  language: award.language,
  values: valuesIn(award.language),
  ...(!award.languageGiven && { secondValues: valuesIn(otherLanguage(award.language)) }),
});

/** What every mail about a badge shows. */
export const face = (
  language: Language,
  { config }: Pick<IssueDeps, 'config'>,
  issuer: Pick<Issuer, 'handle' | 'name'>,
  version: PublishedVersion,
  award: { recipientName: string; levelId: string | null },
) => ({
  badgeName: inLanguage(version.content.name, language).text,
  organisationName: issuer.name,
  recipientName: award.recipientName,
  imageUrl: `${config.baseUrl}${pictureUrlOf(issuer.handle, version, award.levelId)}?lang=${language}`,
  imageAlt: inLanguage(version.content.alt, language).text,
});

/** Which level is given, where the badge has several. */
function levelIn(language: Language, { content }: PublishedVersion, { levelId }: store.AwardRow): { level?: string } {
  const rung = (content.ladder?.rungs.length ?? 0) > 1 ? findRung(content, levelId) : undefined;
  return rung === undefined ? {} : { level: inLanguage(rung.name, language).text };
}

/** From which level to which, and since when the earlier one is held. */
const progressIn = (
  language: Language,
  { timeZone }: Pick<Issuer, 'timeZone'>,
  { content }: PublishedVersion,
  { levelId }: store.AwardRow,
  before: HeldLevel,
) => ({
  level: inLanguage(levelOf(content, levelId)?.name ?? before.level.name, language).text,
  before: inLanguage(before.level.name, language).text,
  date: formatDate(before.award.awardedAt, language, timeZone),
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
  const before = await findBefore(tx, issuer.id, version, awards, deps.clock.now());
  const links = await addClaimLinks(deps, tx, awards);
  await queueMails(
    deps,
    tx,
    awards.map((award, position): NewMail<'award'> | NewMail<'renewal'> => {
      const claim = { claimUrl: links[position] ?? '', days: CLAIM_DAYS };
      const faceIn = (language: Language) => ({ ...face(language, deps, issuer, version, award), ...claim });
      const earlier = renewed.find(({ id }) => id === award.renewsAwardId);
      const lower = before.get(award.id);
      if (earlier === undefined)
        return letter('award', issuer, award, (language) => ({
          ...faceIn(language),
          reason: firstSentence(inLanguage(version.content.description, language).text, language),
          ...levelIn(language, version, award),
          ...(lower !== undefined && { progress: progressIn(language, issuer, version, award, lower) }),
        }));
      return letter('renewal', issuer, award, (language) => ({
        ...faceIn(language),
        date: formatDate(earlier.awardedAt, language, issuer.timeZone),
      }));
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
  const mail = letter(template, issuer, award, (language) => ({
    ...face(language, ...about),
    claimUrl,
    days: CLAIM_DAYS,
    stopUrl,
    date: formatDate(award.awardedAt, language, issuer.timeZone),
  }));
  await queueMail(deps, tx, { ...mail, unsubscribeUrl: stopUrl });
}

/** Tells the holder what became of a badge that they have; `at` is the moment that the mail names. */
export async function tellHolder(
  tx: Tx,
  template: 'expiring' | 'corrected' | 'reinstated' | { suspended: string },
  at: Date,
  ...about: About
): Promise<void> {
  const [deps, issuer, , award] = about;
  // Nobody is left to tell.
  if (award.erasedAt !== null) return;
  const valuesIn = (language: Language) => ({
    ...face(language, ...about),
    mineUrl: `${deps.config.baseUrl}/app/me/badges`,
    date: formatDate(at, language, issuer.timeZone),
  });
  if (typeof template === 'string') return queueMail(deps, tx, letter(template, issuer, award, valuesIn));
  const reason = template.suspended;
  await queueMail(
    deps,
    tx,
    letter('suspended', issuer, award, (language) => ({ ...valuesIn(language), reason })),
  );
}
