// Words and frames of the mails. Promises: both parts say the same, values are escaped. Calls nobody.
import { type Language, otherLanguage } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import { isOwnTemplate, type OwnWords } from '../own-texts.schema.ts';
import { type MailFace, mailHtml } from './mail-html.ts';
import { mailTextPart } from './mail-text-part.ts';
import { writeMail } from './mail-texts.ts';
import type { MailTemplate, MailValues } from './mail-values.ts';
import { writeWithOwnWords } from './own-words.ts';
import type { MailTexts } from './writer.ts';

export type { MailFace } from './mail-html.ts';
export type { MailTemplate, MailValues } from './mail-values.ts';
export { placeholdersOf, unknownPlaceholder } from './own-words.ts';

export interface RenderOptions<Template extends MailTemplate> {
  /** The same in the other language: it stands below the first. */
  second?: MailValues[Template];
  face?: MailFace;
  /** What the organisation says in its own words, in each language. */
  own?: Partial<Record<Language, OwnWords>>;
  /** A try of the words: it says so in its subject and above everything. */
  isTrial?: boolean;
}

function write<Template extends MailTemplate>(
  template: Template,
  language: Language,
  values: MailValues[Template],
  site: string,
  own: OwnWords | undefined,
): MailTexts {
  return own !== undefined && isOwnTemplate(template)
    ? writeWithOwnWords(template, language, values as MailValues[typeof template], site, own)
    : writeMail(template, language, values, site);
}

function asTrial(language: Language, mail: MailTexts): MailTexts {
  const t = texts(language);
  const note = t('mail:trial.note');
  return {
    ...mail,
    subject: t('mail:trial.subject', { subject: mail.subject }),
    opening: mail.opening === undefined ? note : `${note}\n\n${mail.opening}`,
  };
}

/** A mail in one language, or with `second` in both: subject, HTML part, text part. `site` is what the installation is called. */
export async function renderMail<Template extends MailTemplate>(
  template: Template,
  language: Language,
  values: MailValues[Template],
  site: string,
  { second, face, own, isTrial }: RenderOptions<Template> = {},
): Promise<{ subject: string; html: string; text: string }> {
  const say = (said: Language, given: MailValues[Template]) => {
    const mail = write(template, said, given, site, own?.[said]);
    return { language: said, mail: isTrial ? asTrial(said, mail) : mail };
  };
  const told = [say(language, values), ...(second === undefined ? [] : [say(otherLanguage(language), second)])];
  return {
    subject: told.map(({ mail }) => mail.subject).join(' / '),
    html: await mailHtml(told, site, face),
    text: mailTextPart(told, site),
  };
}
