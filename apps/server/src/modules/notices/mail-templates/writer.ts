import type { Language } from '../../../platform/language.ts';
import type { MailTemplate, MailValues } from './mail-values.ts';

/** One mail in words, in the order in which it is read. The text part and the HTML part are both made of it. */
export interface MailTexts {
  subject: string;
  /** Shown by mail programs beside the subject. */
  preview: string;
  heading: string;
  picture?: { url: string; alt: string };
  /** An organisation's own words before ours, with their lines. */
  opening?: string;
  paragraphs: string[];
  code?: string;
  button?: { label: string; url: string };
  /** Its own words after the button. */
  closing?: string;
  /** Smaller, below the button. */
  notes: string[];
  /** The last line: a way to get no more of these. */
  stop?: { label: string; url: string };
}

/** `site`: what the installation is called. */
export type Writer<Template extends MailTemplate> = (
  language: Language,
  values: MailValues[Template],
  site: string,
) => MailTexts;
