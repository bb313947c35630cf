import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { findFirstBadges } from '../badges/index.ts';
import { addressesInSight, authorise, readFirstFacts } from '../organisations/index.ts';
import { readAwardSteps } from './first-steps.store.ts';
import type { firstStepsSchema } from './issuing.schema.ts';

/** What a member of any role has to do first, each answered from what is there. Nothing of it says who anybody is. */
export async function getFirstSteps(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
): Promise<z.infer<typeof firstStepsSchema>> {
  const { organisation, role } = await authorise(deps, actor, handle, 'badge.read');
  const { id: organisationId, logoVersion, website } = organisation;
  return deps.db.within({ organisationId }, async (tx) => {
    // Of who sees everybody, no team is asked for.
    const team = (await addressesInSight(tx, organisationId, actor, role)) ?? [];
    return {
      logo: logoVersion > 0,
      website: website !== '',
      ...(await findFirstBadges(tx, organisationId)),
      ...(await readFirstFacts(tx, organisationId, actor.id, deps.clock.now())),
      team: team.length > 0,
      ...(await readAwardSteps(tx, organisationId, actor.id, team)),
    };
  });
}
