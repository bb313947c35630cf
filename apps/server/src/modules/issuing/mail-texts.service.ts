import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { inLanguage, type Language } from '../../platform/language.ts';
import { bareAddress } from '../../platform/mail/mail-header.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { firstSentence, formatDate } from '../../platform/texts/format.ts';
import { texts } from '../../platform/texts/texts.ts';
import { recordEvent } from '../audit/index.ts';
import { listPublicVersions } from '../badges/index.ts';
import {
  checkPlaceholders,
  countMailsTo,
  listOwnTexts,
  type MailValues,
  placeholdersOf,
  putOwnTexts,
  queueMail,
  renderMail,
} from '../notices/index.ts';
import { TRIAL_KIND } from '../notices/notices.schema.ts';
import type { OwnTemplate, OwnTexts } from '../notices/own-texts.schema.ts';
import { authorise } from '../organisations/index.ts';
import { CLAIM_DAYS, face } from './claim-mail.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import type { mailPreviewSchema, mailTextSchema, mailTrialSchema } from './mail-texts.schema.ts';

const HOUR_MS = 60 * 60 * 1000;
/** Enough to get a text right; too few to fill a mailbox. */
const TRIALS_AN_HOUR = 10;

export async function listMailTexts(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
): Promise<z.infer<typeof mailTextSchema>[]> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  const rows = await deps.db.within({ organisationId: organisation.id }, (tx) => listOwnTexts(tx, organisation.id));
  return rows.map(({ template, texts: own, changedAt }) => ({
    template,
    texts: own,
    placeholders: { fr: placeholdersOf(template, 'fr'), en: placeholdersOf(template, 'en') },
    changedAt: changedAt?.toISOString() ?? null,
  }));
}

/** Own words from now on, or ours again where they are empty. Mails that are written already stay as they are. */
export async function saveMailTexts(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  template: OwnTemplate,
  own: OwnTexts,
): Promise<void> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  checkPlaceholders(template, own);
  const at = deps.clock.now();
  await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    if (!(await putOwnTexts(tx, { organisationId: organisation.id, template, at }, own))) return;
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'mail-texts.changed',
      subject: { kind: 'mail-text', id: template },
      at,
    });
  });
}

/** A badge of the organisation's, the latest, or one that could be: what a mail looks like before there is one. */
async function sampleValues(
  deps: IssueDeps,
  tx: Tx,
  organisation: Issuer,
  template: OwnTemplate,
  language: Language,
): Promise<MailValues[OwnTemplate]> {
  const t = texts(language);
  const person = { recipientName: t('mail:sample.name'), levelId: null };
  const [version] = await listPublicVersions(tx, organisation.id);
  const { baseUrl } = deps.config;
  const badge =
    version === undefined
      ? {
          ...person,
          ...{ badgeName: t('mail:sample.badge'), organisationName: organisation.name },
          ...{ imageUrl: `${baseUrl}/favicon.svg`, imageAlt: t('mail:sample.badge') },
        }
      : face(language, deps, organisation, version, person);
  const why = version && firstSentence(inLanguage(version.content.description, language).text, language);
  const claimUrl = `${baseUrl}/claim/${t('mail:sample.link')}`;
  return {
    ...badge,
    ...{ claimUrl, days: CLAIM_DAYS, stopUrl: `${claimUrl}/reminders`, mineUrl: `${baseUrl}/app/me/badges` },
    ...{ email: t('mail:sample.email'), settingsUrl: `${baseUrl}/app/me/settings` },
    date: formatDate(deps.clock.now().toISOString(), language, organisation.timeZone),
    reason: template === 'suspended' || why === undefined ? t('mail:sample.reason') : why,
  };
}

/** Nothing but what stands in the document and the pictures of this installation, wherever it is shown. */
const closed = (html: string, baseUrl: string): string =>
  html.replace(
    '<head>',
    `<head><meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src ${baseUrl}">`,
  );

/** The mail as it would be written now, from words that are not stored yet. */
export async function previewMail(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  template: OwnTemplate,
  { language, texts: own }: { language: Language; texts: OwnTexts },
): Promise<z.infer<typeof mailPreviewSchema>> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  checkPlaceholders(template, own, '/texts');
  const values = await deps.db.within({ organisationId: organisation.id }, (tx) =>
    sampleValues(deps, tx, organisation, template, language),
  );
  const { name: site } = deps.config.installation;
  const { subject, html, text } = await renderMail(template, language, values, site, { face: organisation, own });
  return {
    subject,
    html: closed(html, deps.config.baseUrl),
    text,
    from: { name: organisation.senderName || organisation.name, address: bareAddress(deps.config.mailFrom) },
    replyTo: organisation.replyTo === '' ? null : organisation.replyTo,
  };
}

/**
 * The same as a mail to who writes it: to their own address and to no other.
 * @throws AppError `too-many-requests` after ten within an hour
 */
export async function tryMail(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  template: OwnTemplate,
  { language, texts: own }: { language: Language; texts: OwnTexts },
): Promise<z.infer<typeof mailTrialSchema>> {
  const { organisation } = await authorise(deps, actor, handle, 'organisation.edit');
  checkPlaceholders(template, own, '/texts');
  await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const since = new Date(deps.clock.now().getTime() - HOUR_MS);
    if ((await countMailsTo(tx, TRIAL_KIND, actor.email, since)) >= TRIALS_AN_HOUR)
      throw new AppError('too-many-requests', { seconds: HOUR_MS / 1000 });
    const values = await sampleValues(deps, tx, organisation, template, language);
    const mail = { template, values, language, to: actor.email, organisationId: organisation.id };
    await queueMail(deps, tx, { ...mail, face: organisation, trial: own });
  });
  return { to: actor.email, isKept: deps.config.smtpUrl === undefined };
}
