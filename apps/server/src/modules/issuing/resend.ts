import type { Tx } from '../../platform/database/database.ts';
import { type LatestMail, latestMails } from '../notices/index.ts';
import type { AwardRow } from './awards.store.ts';

/** One mail a day about an award is a service, two are a nuisance: whoever heard of it within these is left alone. */
const QUIET_MS = 24 * 60 * 60 * 1000;

/**
 * Those whose claim mail may be sent again with others: they wait for an answer, and no mail about them went out or waits since
 * yesterday. An address that does not exist is corrected first, which makes another award with a mail of its own.
 */
export async function resendable(tx: Tx, awards: AwardRow[], now: Date): Promise<AwardRow[]> {
  const waiting = awards.filter(({ state, erasedAt }) => state === 'pending' && erasedAt === null);
  const latest = await latestMails(
    tx,
    waiting.map(({ id }) => id),
  );
  const since = now.getTime() - QUIET_MS;
  const isQuiet = ({ state, at, refusal }: LatestMail) => {
    if (state === 'failed') return refusal?.kind !== 'no-such-address';
    return state === 'withdrawn' || at.getTime() <= since;
  };
  return waiting.filter(({ id }) => {
    const mail = latest.get(id);
    return mail === undefined || isQuiet(mail);
  });
}
