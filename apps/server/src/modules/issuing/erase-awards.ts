import type { Context } from '../../platform/context.ts';
import type { DataSubject } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { eraseMails } from '../notices/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import * as store from './erase-awards.store.ts';
import { neutraliseTaken } from './handouts.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/**
 * Erases awards at their holder's request: the signed documents and the keys that tied them to the public log go, the row and
 * its status bits stay and name nobody (P-PRV-05). Copies that people took keep verifying, which nothing signed can take back.
 */
async function eraseIn(
  { db, clock }: Deps,
  organisationId: string,
  ids: string[],
  emails: string[],
  actorId?: string,
): Promise<void> {
  await db.within({ organisationId }, async (tx) => {
    const named = await store.findNamed(tx, organisationId, ids);
    // Each start asks this for everything on the erasure list: nearly always there is nothing left to do.
    if (named.length === 0 && emails.length === 0) return;
    const at = clock.now();
    const awardIds = named.map(({ id }) => id);
    await store.neutraliseAwards(tx, awardIds, at);
    const addresses = [...new Set([...emails, ...named.map(({ email }) => email)])].filter(Boolean);
    await store.neutraliseRows(tx, organisationId, addresses, awardIds);
    await neutraliseTaken(tx, organisationId, addresses);
    await eraseMails(tx, { subjectIds: awardIds });
    for (const id of awardIds)
      await recordEvent(tx, {
        organisationId,
        ...(actorId !== undefined && { actorId }),
        action: 'award.erased',
        subject: { kind: 'award', id },
        at,
      });
  });
}

export const awardsOf = ({ db }: Pick<Context, 'db'>, { emails }: DataSubject) =>
  db.within({ emails }, (tx) => store.findAwardsOf(tx, emails));

/** Everywhere, also where only a list names the person. */
export async function eraseAwardsOf(deps: Deps, subject: DataSubject): Promise<void> {
  const byOrganisation = Map.groupBy(await awardsOf(deps, subject), ({ organisationId }) => organisationId);
  for (const { id } of await listOrganisations(deps)) {
    const ids = (byOrganisation.get(id) ?? []).map((award) => award.id);
    await eraseIn(deps, id, ids, subject.emails, subject.id);
  }
}

export async function eraseAwardsById(deps: Deps, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const { id } of await listOrganisations(deps)) await eraseIn(deps, id, ids, []);
}
