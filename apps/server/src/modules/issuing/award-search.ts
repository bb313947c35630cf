import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { listFailedSubjects } from '../notices/index.ts';
import { addressesInSight, type Role } from '../organisations/index.ts';
import type { AwardFilter } from './awards.store.ts';
import type { AwardSearch } from './issuing.schema.ts';

/** A search with all that it rests on: whom this person may see, the time, the mails that were refused. */
export async function filterFor(
  tx: Tx,
  organisationId: string,
  { actor, role, now }: { actor: Actor; role: Role; now: Date },
  { person, ...search }: AwardSearch,
): Promise<AwardFilter> {
  return {
    ...search,
    emails: await addressesInSight(tx, organisationId, actor, role, person),
    now,
    refused: await listFailedSubjects(tx, organisationId),
  };
}
