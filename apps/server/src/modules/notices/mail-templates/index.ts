// Words and frames of the mails. Promises: both parts say the same, values are escaped. Calls nobody.
import type { Language } from '../../../platform/language.ts';
import { mailHtml } from './mail-html.ts';
import { mailTextPart } from './mail-text-part.ts';
import { writeMail } from './mail-texts.ts';
import type { MailTemplate, MailValues } from './mail-values.ts';

export type { MailTemplate, MailValues } from './mail-values.ts';

/** A mail in one language: subject, HTML part, text part. */
export async function renderMail<Template extends MailTemplate>(
  template: Template,
  language: Language,
  values: MailValues[Template],
): Promise<{ subject: string; html: string; text: string }> {
  const mail = writeMail(template, language, values);
  return { subject: mail.subject, html: await mailHtml(mail, language), text: mailTextPart(mail) };
}
