import type { Context } from '../../platform/context.ts';

/** What every use case needs that signs or ends an award. */
export type IssueDeps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;

/** What a credential says of the organisation behind it. */
export interface Issuer {
  id: string;
  handle: string;
  name: string;
  did: string;
  logoVersion: number;
  /** Dates in mails are said in it. */
  timeZone: string;
}
