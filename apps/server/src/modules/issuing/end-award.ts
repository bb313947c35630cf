import type { Tx } from '../../platform/database/database.ts';
import { appendEntries, commitToStatus } from '../log/index.ts';
import { withdrawMails } from '../notices/index.ts';
import type { AwardRow } from './awards.store.ts';
import * as store from './awards.store.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import { markStatus } from './status-lists.ts';

/**
 * Revoked by the organisation or declined by the person: in both cases the status bits are set for ever and logged. However
 * many awards there are, each status list is signed once.
 */
export async function endAwards(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  awards: AwardRow[],
  end: { state: 'revoked'; reason: string } | { state: 'declined' },
): Promise<void> {
  if (awards.length === 0) return;
  const now = deps.clock.now();
  const ids = awards.map(({ id }) => id);
  const editions = await store.listEditions(tx, ids);
  await markStatus(
    deps,
    tx,
    issuer,
    awards.map(({ statusListId: listId, statusIndex: index }) => ({ listId, index })),
  );
  await store.updateAwards(
    tx,
    ids,
    end.state === 'revoked'
      ? { state: 'revoked', revokedAt: now, revocationReason: end.reason }
      : { state: 'declined', decidedAt: now, visibility: 'private' },
  );
  await store.endClaimLinks(tx, ids, now);
  await withdrawMails(tx, ids);
  await appendEntries(
    tx,
    editions.map((edition) => ({
      organisationId: issuer.id,
      kind: end.state === 'revoked' ? ('award-revoked' as const) : ('award-declined' as const),
      issuer: issuer.did,
      time: now,
      commitment: commitToStatus(edition.commitmentKey, end.state, edition.signedBytes),
    })),
  );
}
