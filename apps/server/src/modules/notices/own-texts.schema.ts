import { z } from 'zod';
import type { Language } from '../../platform/language.ts';
import { UNSAFE_NAME } from '../accounts/accounts.schema.ts';

/**
 * What may stand in braces in an organisation's own words, as each language calls it. It is filled with text when the mail is
 * written, once: a name that looks like a placeholder stays a name.
 */
export const PLACEHOLDERS = {
  name: { fr: 'nom', en: 'name' },
  badge: { fr: 'badge', en: 'badge' },
  organisation: { fr: 'organisation', en: 'organisation' },
  /** The day that the mail is about: awarded, expires, suspended. */
  date: { fr: 'date', en: 'date' },
} as const satisfies Record<string, Record<Language, string>>;
export type Placeholder = keyof typeof PLACEHOLDERS;

const OF_A_BADGE = ['name', 'badge', 'organisation', 'date'] as const;
/** The mails that people get of an organisation, and what its own words in them may name. */
export const OWN_TEMPLATES = {
  award: ['name', 'badge', 'organisation'],
  'reminder-1': OF_A_BADGE,
  'reminder-2': OF_A_BADGE,
  renewal: OF_A_BADGE,
  expiring: OF_A_BADGE,
  corrected: ['name', 'badge', 'organisation'],
  suspended: OF_A_BADGE,
  reinstated: OF_A_BADGE,
  leaving: ['name', 'organisation'],
} as const satisfies Record<string, readonly Placeholder[]>;
export type OwnTemplate = keyof typeof OWN_TEMPLATES;
const OWN_NAMES = Object.keys(OWN_TEMPLATES) as [OwnTemplate, ...OwnTemplate[]];
export const ownTemplateSchema = z.enum(OWN_NAMES);
export const isOwnTemplate = (template: string): template is OwnTemplate => template in OWN_TEMPLATES;

/** Mail programs show some 70 characters; names come on top of it. */
const MAX_SUBJECT = 150;
/** Some ten lines: the mail's own words must still be found. */
export const MAX_OWN_TEXT = 1500;

const subjectSchema = z
  .string()
  .max(MAX_SUBJECT)
  .transform((value) => value.trim().normalize('NFC'))
  .refine((value) => !UNSAFE_NAME.test(value));
const passageSchema = z
  .string()
  .max(MAX_OWN_TEXT)
  .transform((value) =>
    value
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
      .normalize('NFC'),
  )
  .refine((value) => !UNSAFE_NAME.test(value.replaceAll('\n', ' ')));

/** Each empty one is said in our words. */
export const ownWordsSchema = z.strictObject({
  subject: subjectSchema,
  opening: passageSchema,
  closing: passageSchema,
});
export type OwnWords = z.infer<typeof ownWordsSchema>;
export const ownTextsSchema = z.strictObject({ fr: ownWordsSchema, en: ownWordsSchema });
export type OwnTexts = z.infer<typeof ownTextsSchema>;
export const NO_WORDS: OwnWords = { subject: '', opening: '', closing: '' };
