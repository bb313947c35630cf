import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import { lifeWriters } from './life-texts.ts';
import type { MailTemplate, MailValues } from './mail-values.ts';
import type { MailTexts, Writer } from './writer.ts';

const award: Writer<'award'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, recipientName: name, level, progress } = values;
  return {
    subject:
      level === undefined
        ? t('mail:award.subject', { badge, organisation })
        : t('mail:award.subjectLevel', { badge, organisation, level }),
    preview: t('mail:award.preview', { organisation }),
    heading: level === undefined ? t('mail:award.heading', { badge }) : t('mail:award.headingLevel', { badge, level }),
    picture: { url: values.imageUrl, alt: values.imageAlt },
    paragraphs: [
      name === ''
        ? t('mail:award.why', { organisation, reason: values.reason })
        : t('mail:award.whyNamed', { name, organisation, reason: values.reason }),
      ...(progress === undefined ? [] : [t('mail:award.progress', { ...progress })]),
    ],
    button: { label: t('mail:award.button'), url: values.claimUrl },
    notes: [
      t('mail:award.means'),
      t('mail:award.refuse'),
      t('mail:award.until', { count: values.days }),
      t('mail:award.ask', { organisation }),
    ],
  };
};

const signInCode: Writer<'sign-in-code'> = (language, { code, minutes }, site) => {
  const t = texts(language);
  return {
    // Without the code: subjects show on locked screens, and are kept unsealed.
    subject: t('mail:signIn.subject', { site }),
    preview: t('mail:signIn.preview', { count: minutes }),
    heading: t('mail:signIn.heading'),
    paragraphs: [t('mail:signIn.lead')],
    code,
    notes: [t('mail:signIn.until', { count: minutes }), t('mail:signIn.notYou')],
  };
};

const invitation: Writer<'invitation'> = (language, values, site) => {
  const t = texts(language);
  const { organisationName: organisation, inviterName: name } = values;
  const role = t(`mail:role.${values.role}`);
  return {
    subject: t('mail:invitation.subject', { organisation, site }),
    preview: t('mail:invitation.preview', { organisation }),
    heading: t('mail:invitation.heading', { organisation }),
    paragraphs: [
      name === ''
        ? t('mail:invitation.lead', { organisation, role, site })
        : t('mail:invitation.leadNamed', { name, organisation, role, site }),
    ],
    button: { label: t('mail:invitation.button'), url: values.invitationUrl },
    notes: [t('mail:invitation.until', { count: values.days }), t('mail:invitation.notYou')],
  };
};

const leaving: Writer<'leaving'> = (language, { organisationName: organisation, recipientName: name, ...values }) => {
  const t = texts(language);
  return {
    subject: t('mail:leaving.subject', { organisation }),
    preview: t('mail:leaving.preview'),
    heading: t('mail:leaving.heading'),
    paragraphs: [
      name === '' ? t('mail:leaving.lead', { organisation }) : t('mail:leaving.leadNamed', { name, organisation }),
      t('mail:leaving.advice', { email: values.email }),
    ],
    button: { label: t('mail:leaving.button'), url: values.settingsUrl },
    notes: [t('mail:leaving.after', { email: values.email }), t('mail:leaving.wrong', { organisation })],
  };
};

const programme: Writer<'programme'> = (
  language,
  { organisationName: organisation, recipientName: name, ...values },
) => {
  const t = texts(language);
  const [first = '', ...rest] = values.text.split(/\n{2,}/);
  return {
    subject: values.subject,
    preview: t('mail:programme.preview', { organisation }),
    heading: values.programmeName,
    paragraphs: [...(name === '' ? [] : [t('mail:programme.greeting', { name })]), first, ...rest],
    button: { label: t('mail:programme.button'), url: values.programmeUrl },
    notes: [t('mail:programme.why', { organisation })],
  };
};

const proofCode: Writer<'proof-code'> = (language, { code, minutes }, site) => {
  const t = texts(language);
  return {
    subject: t('mail:proofCode.subject', { site }),
    preview: t('mail:signIn.preview', { count: minutes }),
    heading: t('mail:proofCode.heading'),
    paragraphs: [t('mail:proofCode.lead')],
    code,
    notes: [t('mail:signIn.until', { count: minutes }), t('mail:proofCode.notYou')],
  };
};

const addressCode: Writer<'address-code'> = (language, { code, minutes }, site) => {
  const t = texts(language);
  return {
    subject: t('mail:addressCode.subject', { site }),
    preview: t('mail:signIn.preview', { count: minutes }),
    heading: t('mail:addressCode.heading'),
    paragraphs: [t('mail:addressCode.lead', { site })],
    code,
    notes: [t('mail:signIn.until', { count: minutes }), t('mail:addressCode.notYou')],
  };
};

const accountErased: Writer<'account-erased'> = (language, { host }) => {
  const t = texts(language);
  return {
    subject: t('mail:accountErased.subject', { host }),
    preview: t('mail:accountErased.preview'),
    heading: t('mail:accountErased.heading'),
    paragraphs: [t('mail:accountErased.lead', { host }), t('mail:accountErased.stays')],
    notes: [t('mail:accountErased.last')],
  };
};

const report: Writer<'report'> = (language, { organisationName: organisation, replyTo, ...values }) => {
  const t = texts(language);
  const kind = t(`common:report.${values.kind}`);
  return {
    subject: organisation === '' ? t('mail:report.subjectSite') : t('mail:report.subject', { organisation }),
    preview: kind,
    heading: t('mail:report.heading'),
    paragraphs: [
      t('mail:report.lead', { kind }),
      t('mail:report.about', { url: values.aboutUrl }),
      ...values.text.split(/\n+/),
    ],
    button: { label: t('mail:report.button'), url: values.reportsUrl },
    notes: [
      replyTo === '' ? t('mail:report.noReply') : t('mail:report.reply', { email: replyTo }),
      t('mail:report.unverified'),
    ],
  };
};

const WRITERS: { [Template in MailTemplate]: Writer<Template> } = {
  award,
  'sign-in-code': signInCode,
  'proof-code': proofCode,
  'address-code': addressCode,
  'account-erased': accountErased,
  invitation,
  leaving,
  programme,
  report,
  ...lifeWriters,
};

export const writeMail = <Template extends MailTemplate>(
  template: Template,
  language: Language,
  values: MailValues[Template],
  site: string,
): MailTexts => WRITERS[template](language, values, site);
