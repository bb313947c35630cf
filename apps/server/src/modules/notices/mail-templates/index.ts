// Words and frames of the mails. Promises: both parts say the same, values are escaped. Calls nobody.
import { type Language, otherLanguage } from '../../../platform/language.ts';
import { type MailFace, mailHtml } from './mail-html.ts';
import { mailTextPart } from './mail-text-part.ts';
import { writeMail } from './mail-texts.ts';
import type { MailTemplate, MailValues } from './mail-values.ts';

export type { MailFace } from './mail-html.ts';
export type { MailTemplate, MailValues } from './mail-values.ts';

/** A mail in one language, or with `second` in both: subject, HTML part, text part. `site` is what the installation is called. */
export async function renderMail<Template extends MailTemplate>(
  template: Template,
  language: Language,
  values: MailValues[Template],
  site: string,
  { second, face }: { second?: MailValues[Template]; face?: MailFace } = {},
): Promise<{ subject: string; html: string; text: string }> {
  const first = { language, mail: writeMail(template, language, values, site) };
  const other = otherLanguage(language);
  const told =
    second === undefined ? [first] : [first, { language: other, mail: writeMail(template, other, second, site) }];
  return {
    subject: told.map(({ mail }) => mail.subject).join(' / '),
    html: await mailHtml(told, site, face),
    text: mailTextPart(told, site),
  };
}
