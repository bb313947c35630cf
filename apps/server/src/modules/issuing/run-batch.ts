import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { Progress } from '../../platform/queue/jobs.ts';
import { workOff } from '../../platform/queue/work-off.ts';
import { findVersionsById, type PublishedVersion } from '../badges/index.ts';
import { getIssuer } from '../organisations/index.ts';
import { type AwardRow, findAwards } from './awards.store.ts';
import * as store from './batches.store.ts';
import { findHigher } from './held-levels.ts';
import { finaliseAwards, recordIntents, signHolderEditions } from './issue.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import { findLacking } from './prerequisites.ts';
import { queueRun } from './start-batch.ts';

/** Rows in one go: small enough that Cancel answers within a second, large enough that commits do not dominate. */
const CHUNK = 100;

interface Chunk {
  issuer: Issuer & { language: 'fr' | 'en' };
  version: PublishedVersion;
  awards: AwardRow[];
}

/** Once its time has come, a batch that waited runs. Woken earlier, it waits on. */
async function mayBegin(deps: IssueDeps, tx: Tx, { id, organisationId, startAt }: store.BatchRow): Promise<boolean> {
  const now = deps.clock.now();
  if (startAt !== null && startAt > now) {
    await queueRun(tx, organisationId, id, startAt);
    return false;
  }
  await store.updateBatch(tx, id, { state: 'running', startedAt: now });
  return true;
}

/** Intent of the next rows. Rows whose award was recorded before a crash are taken up again, not doubled. */
async function takeChunk(deps: IssueDeps, organisationId: string, batchId: string): Promise<Chunk | undefined> {
  const issuer = await getIssuer(deps, organisationId);
  return deps.db.within({ organisationId }, async (tx) => {
    const batch = await store.lockBatch(tx, organisationId, batchId);
    if (batch === undefined) return undefined;
    if (batch.state === 'waiting' && !(await mayBegin(deps, tx, batch))) return undefined;
    // A suspended organisation's list stops as if it had been cancelled: started again later, it goes on with the rest.
    if (
      batch.state === 'cancelling' ||
      (issuer.suspendedAt !== null && (batch.state === 'running' || batch.state === 'waiting'))
    ) {
      await store.updateBatch(tx, batchId, { state: 'cancelled', finishedAt: deps.clock.now() });
      return undefined;
    }
    if (batch.state !== 'running' && batch.state !== 'waiting') return undefined;
    const lines = await store.takeReadyLines(tx, batchId, CHUNK);
    if (lines.length === 0) {
      await store.updateBatch(tx, batchId, { state: 'done', finishedAt: deps.clock.now() });
      return undefined;
    }
    const version = (await findVersionsById(tx, organisationId, [batch.badgeVersionId])).get(batch.badgeVersionId);
    if (version === undefined) throw new AppError('not-found');
    const unmade = lines.filter(({ awardId }) => awardId === null);
    const fresh = await failWhatChanged(deps, tx, batch, version, unmade);
    const made = await recordIntents(
      deps,
      tx,
      issuer,
      version,
      fresh.map(({ email, name, language, particulars }) => ({
        ...{ email, name, language, levelId: batch.levelId },
        particulars: { ...particulars, ...('name' in batch.context && { context: batch.context }) },
      })),
      { actorId: batch.createdBy, batchId, again: batch.again },
    );
    const byEmail = new Map(made.map((award) => [award.recipientEmail, award]));
    const placed = fresh.map(({ line, email }) => ({ line, awardId: byEmail.get(email)?.id }));
    await store.assignAwards(
      tx,
      batchId,
      placed.flatMap(({ line, awardId }) => (awardId === undefined ? [] : [{ line, awardId }])),
    );
    await store.failLines(
      tx,
      batchId,
      placed.flatMap(({ line, awardId }) => (awardId === undefined ? [line] : [])),
      'already-awarded',
    );
    const earlier = await findAwards(
      tx,
      organisationId,
      lines.flatMap(({ awardId }) => (awardId === null ? [] : [awardId])),
    );
    return { issuer, version, awards: [...earlier, ...made] };
  });
}

/**
 * Since the list was checked somebody may have reached a higher level, what is below being news to nobody, or have lost what comes
 * before the badge. Such lines fail with the reason; answers the others.
 */
async function failWhatChanged<Line extends { line: number; email: string }>(
  { clock }: IssueDeps,
  tx: Tx,
  { id, organisationId, levelId, again, withoutPrerequisites }: store.BatchRow,
  version: PublishedVersion,
  lines: Line[],
): Promise<Line[]> {
  const about = [clock.now(), lines.map(({ email }) => email)] as const;
  const higher = again ? undefined : await findHigher(tx, organisationId, version, levelId, ...about);
  const lacking = withoutPrerequisites ? undefined : await findLacking(tx, organisationId, version, ...about);
  const faultOf = ({ email }: Line) =>
    higher?.has(email) ? 'higher-level-held' : lacking?.(email).length ? 'prerequisite-missing' : undefined;
  const byFault = Map.groupBy(lines, faultOf);
  for (const [fault, failed] of byFault)
    if (fault !== undefined)
      await store.failLines(
        tx,
        id,
        failed.map(({ line }) => line),
        fault,
      );
  return byFault.get(undefined) ?? [];
}

async function nextChunk(deps: IssueDeps, organisationId: string, batchId: string): Promise<boolean> {
  const chunk = await takeChunk(deps, organisationId, batchId);
  if (chunk === undefined) return false;
  const { issuer, version, awards } = chunk;
  const editions = await signHolderEditions(
    deps,
    issuer,
    version,
    awards.filter(({ state }) => state === 'intended'),
  );
  await deps.db.within({ organisationId }, async (tx) => {
    await finaliseAwards(deps, tx, issuer, version, awards, editions);
    await store.finishLines(
      tx,
      batchId,
      awards.map(({ id }) => id),
    );
  });
  return true;
}

/** Works a batch off, chunk by chunk, until it is done or cancelled. Safe to repeat and to interrupt at any point. */
export const runBatch = (
  deps: IssueDeps,
  { organisationId, batchId }: { organisationId: string; batchId: string },
  progress?: Progress,
): Promise<void> => workOff(() => nextChunk(deps, organisationId, batchId), progress);
