import type { Tx } from '../../platform/database/database.ts';
import type { Progress } from '../../platform/queue/jobs.ts';
import { workOff } from '../../platform/queue/work-off.ts';
import { getIssuer } from '../organisations/index.ts';
import * as store from './acts.store.ts';
import { type AwardRow, findAwards, lockAwards } from './awards.store.ts';
import { sendClaimMails } from './claim-mail.ts';
import { endAwards } from './end-award.ts';
import { finaliseAwards, signHolderEditions } from './issue.ts';
import type { IssueDeps } from './issuer.ts';
import { intendRenewals, inVersions, type Renewal } from './renew.ts';
import { resendable } from './resend.ts';

/** A status list is signed once for so many; Cancel still answers within a second or two. */
const REVOKED_AT_ONCE = 500;
/** A mail of each is written, in both languages of some. */
const RESENT_AT_ONCE = 100;
/** As in a list of awards: each is signed. */
const RENEWED_AT_ONCE = 25;

type Payload = { organisationId: string; actId: string };
type ActingIssuer = Awaited<ReturnType<typeof getIssuer>>;

/**
 * The act while it is to go on, and its next rows; a cancel and the end are noted on the way. A suspended organisation awards
 * nothing: its renewals and its claim mails stop as if they had been cancelled.
 */
async function take(deps: IssueDeps, tx: Tx, issuer: ActingIssuer, { actId }: Payload, limit: number) {
  const act = await store.lockAct(tx, issuer.id, actId);
  const end = (state: 'cancelled' | 'done') => store.updateAct(tx, actId, { state, finishedAt: deps.clock.now() });
  const isSuspended = act?.kind !== 'revoke' && issuer.suspendedAt !== null;
  if (act?.state === 'cancelling' || (act?.state === 'running' && isSuspended)) {
    await end('cancelled');
    return undefined;
  }
  if (act?.state !== 'running') return undefined;
  const rows = await store.takeReady(tx, actId, limit);
  if (rows.length === 0) await end('done');
  return rows.length === 0 ? undefined : { act, rows };
}

async function revokeNext(deps: IssueDeps, issuer: ActingIssuer, payload: Payload): Promise<boolean> {
  return deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const taken = await take(deps, tx, issuer, payload, REVOKED_AT_ONCE);
    if (taken === undefined) return false;
    const ids = taken.rows.map(({ awardId }) => awardId);
    const standing = (await lockAwards(tx, ids)).filter(({ state }) => state === 'pending' || state === 'accepted');
    await endAwards(deps, tx, issuer, standing, { state: 'revoked', reason: taken.act.reason });
    await finish(tx, payload, ids, standing);
    return true;
  });
}

/** What was done of these, and what had become another matter in the meantime. */
async function finish(tx: Tx, { actId }: Payload, ids: string[], awards: AwardRow[]): Promise<void> {
  const done = new Set(awards.map(({ id }) => id));
  await store.finishRows(tx, actId, [...done], 'done');
  await store.finishRows(
    tx,
    actId,
    ids.filter((id) => !done.has(id)),
    'skipped',
  );
}

/** New claim links and their mails, in the transaction that notes them: no mail twice, wherever this is cut off. */
async function resendNext(deps: IssueDeps, issuer: ActingIssuer, payload: Payload): Promise<boolean> {
  return deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const taken = await take(deps, tx, issuer, payload, RESENT_AT_ONCE);
    if (taken === undefined) return false;
    const ids = taken.rows.map(({ awardId }) => awardId);
    const due = await resendable(tx, await lockAwards(tx, ids), deps.clock.now());
    for (const { version, awards } of await inVersions(tx, issuer.id, due))
      await sendClaimMails(tx, deps, issuer, version, awards);
    await finish(tx, payload, ids, due);
    return true;
  });
}

/** Intents of the next rows. What was intended before a crash is taken up again, not doubled. */
async function intendNext(deps: IssueDeps, issuer: ActingIssuer, payload: Payload): Promise<Renewal[] | undefined> {
  return deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const taken = await take(deps, tx, issuer, payload, RENEWED_AT_ONCE);
    if (taken === undefined) return undefined;
    const earlier = taken.rows.flatMap(({ newAwardId }) => (newAwardId === null ? [] : [newAwardId]));
    const fresh = taken.rows.filter(({ newAwardId }) => newAwardId === null).map(({ awardId }) => awardId);
    const renewals = await intendRenewals(deps, tx, issuer, await lockAwards(tx, fresh), {
      actorId: taken.act.createdBy,
    });
    const renewed = new Map(
      renewals.flatMap(({ awards }) => awards.map(({ id, renewsAwardId }) => [renewsAwardId, id])),
    );
    for (const id of fresh) {
      const newAwardId = renewed.get(id);
      if (newAwardId !== undefined) await store.setNewAward(tx, payload.actId, id, newAwardId);
    }
    await store.finishRows(
      tx,
      payload.actId,
      fresh.filter((id) => !renewed.has(id)),
      'skipped',
    );
    return [...(await inVersions(tx, issuer.id, await findAwards(tx, issuer.id, earlier))), ...renewals];
  });
}

async function renewNext(deps: IssueDeps, issuer: ActingIssuer, payload: Payload): Promise<boolean> {
  const renewals = await intendNext(deps, issuer, payload);
  if (renewals === undefined) return false;
  for (const { version, awards } of renewals) {
    const intended = awards.filter(({ state }) => state === 'intended');
    const editions = await signHolderEditions(deps, issuer, version, intended);
    await deps.db.within({ organisationId: issuer.id }, async (tx) => {
      await finaliseAwards(deps, tx, issuer, version, awards, editions);
      const renewed = awards.flatMap(({ renewsAwardId }) => (renewsAwardId === null ? [] : [renewsAwardId]));
      await store.finishRows(tx, payload.actId, renewed, 'done');
    });
  }
  return true;
}

/** Works an act off until it is done or cancelled. Safe to repeat and to interrupt at any point. */
export async function runAct(deps: IssueDeps, payload: Payload, progress?: Progress): Promise<void> {
  const { organisationId, actId } = payload;
  const act = await deps.db.within({ organisationId }, (tx) => store.findAct(tx, organisationId, actId));
  if (act === undefined) return;
  const next = { revoke: revokeNext, renew: renewNext, resend: resendNext }[act.kind];
  await workOff(async () => next(deps, await getIssuer(deps, organisationId), payload), progress);
}
