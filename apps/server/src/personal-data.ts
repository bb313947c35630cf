// Composes what the modules know of a person, for export and erasure: accounts, which asks, knows none of them.
import * as accounts from './modules/accounts/index.ts';
import { eventsOf } from './modules/audit/index.ts';
import { issuingPersonalData } from './modules/issuing/index.ts';
import { noticesPersonalData } from './modules/notices/index.ts';
import { organisationsPersonalData } from './modules/organisations/index.ts';
import { programmesPersonalData } from './modules/programmes/index.ts';
import type { Context } from './platform/context.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault' | 'metrics'>;

/** In this order: memberships end and awards go before the mails about them, and the trail, which keeps ids only, stays. */
export function personalDataKeepers(deps: Deps): accounts.PersonalDataKeeper[] {
  const issuing = issuingPersonalData(deps);
  const audit: accounts.PersonalDataKeeper = {
    name: 'audit',
    erase: async () => undefined,
    async collect(subject) {
      const awardIds = (await issuing.awardIds?.(subject)) ?? [];
      const events = await deps.db.within({ system: true }, (tx) => eventsOf(tx, subject.id, awardIds));
      return { facts: { events } };
    },
  };
  return [organisationsPersonalData(deps), issuing, programmesPersonalData(deps), noticesPersonalData(deps), audit];
}

/**
 * Erases again what the erasure list names and the database holds: to be called after every restore, and at each start, before
 * anything is served.
 */
export const reapplyErasures = (deps: Deps): Promise<{ people: number; awards: number }> =>
  accounts.reapplyErasures({ ...deps, keepers: personalDataKeepers(deps) });
