import type { Language } from '../../../platform/language.ts';
import { OWN_TEMPLATES, type OwnTemplate, type OwnWords, PLACEHOLDERS, type Placeholder } from '../own-texts.schema.ts';
import { writeMail } from './mail-texts.ts';
import type { MailTemplate, MailValues } from './mail-values.ts';
import type { MailTexts } from './writer.ts';

/** One brace or two: people know both from elsewhere. */
const BRACED = /\{+\s*([^{}\n]*?)\s*\}+/g;

/** A mail server refuses the mail of a subject that never ends; programs show a third of this. */
const MAX_FILLED_SUBJECT = 250;

/** What a language calls the placeholders of a template, in braces. */
export const placeholdersOf = (template: OwnTemplate, language: Language): string[] =>
  OWN_TEMPLATES[template].map((name) => `{${PLACEHOLDERS[name][language]}}`);

const placeholderCalled = (word: string, template: OwnTemplate, language: Language): Placeholder | undefined =>
  OWN_TEMPLATES[template].find((name) => PLACEHOLDERS[name][language] === word.toLowerCase());

/** The first thing in braces that this mail cannot say, as it was written. */
export const unknownPlaceholder = (text: string, template: OwnTemplate, language: Language): string | undefined =>
  [...text.matchAll(BRACED)].find(([, word = '']) => placeholderCalled(word, template, language) === undefined)?.[0];

/** Filled as text, in one pass. A name that nobody gave goes with the space before it: “Bonjour {nom},” is “Bonjour,”. */
function filled(text: string, template: OwnTemplate, language: Language, values: Record<Placeholder, string>): string {
  return text.replaceAll(/([ \u00A0\u202F]?)(\{+\s*[^{}\n]*?\s*\}+)/g, (_, space: string, braced: string) => {
    const name = placeholderCalled(braced.replaceAll(/[{}]/g, '').trim(), template, language);
    const value = name === undefined ? braced : values[name];
    return value === '' ? '' : `${space}${value}`;
  });
}

const shortened = (subject: string): string =>
  `${[...subject]
    .slice(0, MAX_FILLED_SUBJECT - 1)
    .join('')
    .trimEnd()}…`;

/**
 * A mail with an organisation's own words about ours. What the mail is for is always there: who it is from and why, the button,
 * the notes, the way to get no more. An opening greets in its own way: then our sentence does not greet again.
 */
export function writeWithOwnWords<Template extends MailTemplate & OwnTemplate>(
  template: Template,
  language: Language,
  values: MailValues[Template],
  site: string,
  own: OwnWords,
): MailTexts {
  const said: Partial<Record<'recipientName' | 'badgeName' | 'organisationName' | 'date', string>> = values;
  const words: Record<Placeholder, string> = {
    name: said.recipientName ?? '',
    badge: said.badgeName ?? '',
    organisation: said.organisationName ?? '',
    date: said.date ?? '',
  };
  // In the mail about a corrected name, the name is what it is about.
  const greets = own.opening !== '' && template !== 'corrected';
  const mail = writeMail(template, language, greets ? { ...values, recipientName: '' } : values, site);
  const fill = (text: string) => filled(text, template, language, words);
  const subject = fill(own.subject).trim();
  return {
    ...mail,
    ...(subject !== '' && { subject: subject.length > MAX_FILLED_SUBJECT ? shortened(subject) : subject }),
    ...(own.opening !== '' && { opening: fill(own.opening) }),
    ...(own.closing !== '' && { closing: fill(own.closing) }),
  };
}
