import type { Context } from '../../platform/context.ts';
import type { RetentionClass } from '../../platform/retention.ts';
import { listOrganisations } from '../organisations/index.ts';
import { eraseAwardsById } from './erase-awards.ts';
import { deleteEndedLinks, dropOldFiles, findLongDeclined } from './retention.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** What issuing keeps of people beside the badges that they hold, which stay for as long as they want them. */
export function issuingRetention(deps: Deps): RetentionClass[] {
  const everywhere = async (purge: (organisationId: string) => Promise<number>) => {
    let count = 0;
    for (const { id } of await listOrganisations(deps)) count += await purge(id);
    return count;
  };
  const inside = (purge: (tx: Parameters<typeof deleteEndedLinks>[0], id: string) => Promise<number>) =>
    everywhere((organisationId) => deps.db.within({ organisationId }, (tx) => purge(tx, organisationId)));
  return [
    { name: 'claim-links', days: 30, purge: (before) => inside((tx, id) => deleteEndedLinks(tx, id, before)) },
    { name: 'list-files', days: 30, purge: (before) => inside((tx, id) => dropOldFiles(tx, id, before)) },
    {
      // What was offered and refused is no part of anybody's file (guide: two years at most).
      name: 'declined-awards',
      days: 730,
      purge: (before) =>
        everywhere(async (organisationId) => {
          const ids = await deps.db.within({ organisationId }, (tx) => findLongDeclined(tx, organisationId, before));
          await eraseAwardsById(deps, ids);
          return ids.length;
        }),
    },
  ];
}
