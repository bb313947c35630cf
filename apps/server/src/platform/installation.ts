import { z } from 'zod';

/** The name of the product, until the operator gives the installation one of its own. */
const PRODUCT = 'Insigne';
/** Of those who installed it first; asked for by the first settings. */
const TIME_ZONE = 'Europe/Paris';

/** What the operator says of the installation in the app, and may say anew at any time. */
export interface Installation {
  /** In titles and headers of pages, and in the mails that no organisation sends. */
  name: string;
  /** For dates of what belongs to no organisation. */
  timeZone: string;
  /** Who answers for it, and where they are reached: on the legal pages. Empty: not said. */
  entity: string;
  contact: string;
}

export const UNNAMED: Installation = { name: PRODUCT, timeZone: TIME_ZONE, entity: '', contact: '' };

/** As it is stored; what an older version did not know is as it would be unsaid. */
const stored = z.object({
  name: z.string().catch(UNNAMED.name),
  timeZone: z.string().catch(UNNAMED.timeZone),
  entity: z.string().catch(''),
  contact: z.string().catch(''),
});
export const installationFrom = (text: string): Installation => stored.parse(JSON.parse(text));

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
