import type { Context } from '../../platform/context.ts';
import type { Language } from '../../platform/language.ts';

/** What every use case needs that signs or ends an award. */
export type IssueDeps = Pick<Context, 'db' | 'clock' | 'config' | 'vault' | 'metrics'>;

/** What a credential says of the organisation behind it. */
export interface Issuer {
  id: string;
  handle: string;
  name: string;
  did: string;
  logoVersion: number;
  /** For people whose language nobody said. */
  language: Language;
  /** Dates in mails are said in it. */
  timeZone: string;
  /** How its pages and mails look, and whom these are from. */
  brandColour: string | null;
  senderName: string;
  replyTo: string;
}
