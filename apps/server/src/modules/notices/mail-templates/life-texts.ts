import type { Language } from '../../../platform/language.ts';
import { texts } from '../../../platform/texts/texts.ts';
import type { MailValues } from './mail-values.ts';
import type { MailTexts, Writer } from './writer.ts';

type Reminder = MailValues['reminder-1'];

const picture = ({ imageUrl, imageAlt }: { imageUrl: string; imageAlt: string }) => ({ url: imageUrl, alt: imageAlt });

/** The part that every mail asking for an answer ends with. */
function toClaim(language: Language, { claimUrl, days, organisationName: organisation }: Omit<Reminder, 'stopUrl'>) {
  const t = texts(language);
  return {
    button: { label: t('mail:award.button'), url: claimUrl },
    notes: [
      t('mail:award.means'),
      t('mail:award.refuse'),
      t('mail:award.until', { count: days }),
      t('mail:award.ask', { organisation }),
    ],
  };
}

const toMine = (language: Language, url: string) => ({ label: texts(language)('mail:mine.button'), url });

function reminder(language: Language, values: Reminder, isLast: boolean): MailTexts {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, recipientName: name, date } = values;
  return {
    subject: isLast ? t('mail:reminder.subjectLast', { badge }) : t('mail:reminder.subject', { badge }),
    preview: t('mail:reminder.preview', { organisation, date }),
    heading: t('mail:reminder.heading', { badge }),
    picture: picture(values),
    paragraphs: [
      name === ''
        ? t('mail:reminder.lead', { organisation, date })
        : t('mail:reminder.leadNamed', { name, organisation, date }),
      ...(isLast ? [t('mail:reminder.last')] : []),
    ],
    ...toClaim(language, values),
    stop: { label: t('mail:reminder.stop'), url: values.stopUrl },
  };
}

const renewal: Writer<'renewal'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, recipientName: name, date } = values;
  return {
    subject: t('mail:renewal.subject', { badge, organisation }),
    preview: t('mail:renewal.preview', { date }),
    heading: t('mail:renewal.heading', { badge }),
    picture: picture(values),
    paragraphs: [
      name === ''
        ? t('mail:renewal.lead', { organisation, date })
        : t('mail:renewal.leadNamed', { name, organisation, date }),
      t('mail:renewal.old'),
    ],
    ...toClaim(language, values),
  };
};

const notYet: Writer<'not-yet'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, missing } = values;
  return {
    subject: t('mail:notYet.subject', { badge, missing }),
    preview: t('mail:notYet.preview', { organisation }),
    heading: t('mail:notYet.heading', { badge }),
    picture: picture(values),
    paragraphs: [t('mail:notYet.lead', { organisation, badge, missing }), t('mail:notYet.then')],
    button: { label: t('mail:notYet.button'), url: values.badgeUrl },
    notes: [t('mail:award.ask', { organisation }), t('mail:notYet.notYou')],
  };
};

const expiring: Writer<'expiring'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, recipientName: name, date } = values;
  return {
    subject: t('mail:expiring.subject', { badge, date }),
    preview: t('mail:expiring.preview', { organisation }),
    heading: t('mail:expiring.heading', { badge, date }),
    picture: picture(values),
    paragraphs: [
      name === ''
        ? t('mail:expiring.lead', { organisation, date })
        : t('mail:expiring.leadNamed', { name, organisation, date }),
      t('mail:expiring.then'),
      t('mail:expiring.renew', { organisation }),
    ],
    button: toMine(language, values.mineUrl),
    notes: [],
  };
};

const corrected: Writer<'corrected'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, recipientName: name } = values;
  return {
    subject: t('mail:corrected.subject', { badge }),
    preview: t('mail:corrected.preview', { organisation }),
    heading: t('mail:corrected.heading', { badge }),
    picture: picture(values),
    paragraphs: [t('mail:corrected.lead', { organisation, name }), t('mail:corrected.same')],
    button: toMine(language, values.mineUrl),
    notes: [t('mail:corrected.copies'), t('mail:award.ask', { organisation })],
  };
};

const suspended: Writer<'suspended'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, date, reason } = values;
  return {
    subject: t('mail:suspended.subject', { badge }),
    preview: t('mail:suspended.preview', { organisation, date }),
    heading: t('mail:suspended.heading', { badge }),
    picture: picture(values),
    paragraphs: [t('mail:suspended.lead', { organisation, date, reason }), t('mail:suspended.then')],
    button: toMine(language, values.mineUrl),
    notes: [t('mail:award.ask', { organisation })],
  };
};

const reinstated: Writer<'reinstated'> = (language, values) => {
  const t = texts(language);
  const { badgeName: badge, organisationName: organisation, date } = values;
  return {
    subject: t('mail:reinstated.subject', { badge }),
    preview: t('mail:reinstated.preview', { organisation }),
    heading: t('mail:reinstated.heading', { badge }),
    picture: picture(values),
    paragraphs: [t('mail:reinstated.lead', { organisation, date })],
    button: toMine(language, values.mineUrl),
    notes: [],
  };
};

/** The mails of a badge's life after its award. */
export const lifeWriters = {
  'reminder-1': (language: Language, values: Reminder) => reminder(language, values, false),
  'reminder-2': (language: Language, values: Reminder) => reminder(language, values, true),
  renewal,
  'not-yet': notYet,
  expiring,
  corrected,
  suspended,
  reinstated,
};
