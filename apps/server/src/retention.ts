// Every class of personal data with its term, put together from the modules; what is in none of them stays as long as its
// person or organisation does, or for ever because it names nobody (audit trail, public log).
import { accountsRetention } from './modules/accounts/index.ts';
import { badgesRetention } from './modules/badges/index.ts';
import { issuingRetention } from './modules/issuing/index.ts';
import { noticesRetention } from './modules/notices/index.ts';
import { organisationsRetention } from './modules/organisations/index.ts';
import type { Context } from './platform/context.ts';
import type { RetentionClass } from './platform/retention.ts';

/** Timed: every night, and at each start. */
export const PURGE = { name: 'retention.purge', at: '17 3 * * *' } as const;

export const retentionClasses = (deps: Pick<Context, 'db' | 'clock'>): RetentionClass[] => [
  ...accountsRetention(deps),
  ...noticesRetention(deps),
  ...organisationsRetention(deps),
  ...badgesRetention(deps),
  ...issuingRetention(deps),
];
