import type { Tx } from '../../platform/database/database.ts';
import { appendEntries, commitToStatus } from '../log/index.ts';
import type { AwardRow } from './awards.store.ts';
import * as store from './awards.store.ts';
import type { IssueDeps } from './issue.ts';
import type { Issuer } from './issuer.ts';
import { markRevoked } from './status-lists.ts';

/** Revoked by the organisation or declined by the person: in both cases the status bit is set for ever and logged. */
export async function endAward(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  award: AwardRow,
  end: { state: 'revoked'; reason: string } | { state: 'declined' },
): Promise<void> {
  const now = deps.clock.now();
  const editions = await store.listEditions(tx, award.id);
  await markRevoked(deps, tx, issuer, award.statusListId, award.statusIndex);
  await store.updateAward(
    tx,
    award.id,
    end.state === 'revoked'
      ? { state: 'revoked', revokedAt: now, revocationReason: end.reason }
      : { state: 'declined', decidedAt: now, visibility: 'private' },
  );
  await store.endClaimLinks(tx, award.id, now);
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
