import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findVersionsById } from '../badges/index.ts';
import { latestMails } from '../notices/index.ts';
import { listOrganisations } from '../organisations/index.ts';
import { type AwardRow, lockAward, updateAward } from './awards.store.ts';
import { sendReminder, tellHolder } from './claim-mail.ts';
import { openClaim } from './holder.service.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import { listEnding, listNotices, listWaiting, type NoticeKind, noteNotice } from './reminders.store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Experience guide, section 4.6. */
const FIRST_REMINDER_DAYS = 3;
const SECOND_REMINDER_DAYS = 10;
/** Between two mails about one award, however late the earlier one got through: an outage never ends in a burst. */
const QUIET_DAYS = 3;
const EARLY_NOTICE_DAYS = 90;
const LATE_NOTICE_DAYS = 30;
/** A badge of three months is not announced to expire on the day after its award: its life is twice the notice, or more. */
const LEAST_LIVES = 2;
/** Awards in one transaction: short, so that a person who accepts meanwhile hardly waits. */
const AT_ONCE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

const daysBefore = (date: Date, days: number) => new Date(date.getTime() - days * DAY_MS);

interface Due {
  kind: NoticeKind;
  /** An earlier notice whose time passed with it: never sent any more. */
  instead?: NoticeKind | undefined;
}

function reminderDue(award: AwardRow, had: Set<NoticeKind>, now: Date): Due | undefined {
  if (award.awardedAt <= daysBefore(now, SECOND_REMINDER_DAYS))
    return { kind: 'reminder-2', instead: had.has('reminder-1') ? undefined : 'reminder-1' };
  return had.has('reminder-1') ? undefined : { kind: 'reminder-1' };
}

function expiryDue({ awardedAt, validUntil }: AwardRow, had: Set<NoticeKind>, now: Date): Due | undefined {
  if (validUntil === null) return undefined;
  const lives = (days: number) => daysBefore(validUntil, LEAST_LIVES * days) >= awardedAt;
  if (validUntil <= new Date(now.getTime() + LATE_NOTICE_DAYS * DAY_MS)) {
    if (had.has('expiring-30') || !lives(LATE_NOTICE_DAYS)) return undefined;
    return { kind: 'expiring-30', instead: had.has('expiring-90') ? undefined : 'expiring-90' };
  }
  return had.has('expiring-90') || !lives(EARLY_NOTICE_DAYS) ? undefined : { kind: 'expiring-90' };
}

/** Tells each award of a page what is due to it, each in a transaction that locks it: it may be decided at this moment. */
async function tellPage(
  deps: IssueDeps,
  issuer: Issuer,
  page: AwardRow[],
  due: (award: AwardRow, had: Set<NoticeKind>) => Due | undefined,
  isQuiet: (tx: Tx, award: AwardRow) => Promise<boolean>,
): Promise<void> {
  await deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const ids = page.map(({ id }) => id);
    const had = Map.groupBy(await listNotices(tx, issuer.id, ids), ({ awardId }) => awardId);
    const versions = await findVersionsById(
      tx,
      issuer.id,
      page.map(({ badgeVersionId }) => badgeVersionId),
    );
    for (const { id, state } of page) {
      const award = await lockAward(tx, { id });
      const version = award && versions.get(award.badgeVersionId);
      if (version === undefined || award?.state !== state || !(await isQuiet(tx, award))) continue;
      const one = due(award, new Set((had.get(id) ?? []).map(({ kind }) => kind)));
      if (one === undefined) continue;
      const row = { organisationId: issuer.id, awardId: id, at: deps.clock.now() };
      if (!(await noteNotice(tx, { ...row, kind: one.kind, skipped: false }))) continue;
      if (one.instead !== undefined) await noteNotice(tx, { ...row, kind: one.instead, skipped: true });
      if (one.kind === 'reminder-1' || one.kind === 'reminder-2') {
        await sendReminder(tx, one.kind, deps, issuer, version, award);
      } else if (award.validUntil !== null) {
        await tellHolder(tx, 'expiring', award.validUntil, deps, issuer, version, award);
      }
    }
  });
}

/**
 * Reminds people of awards that wait for their answer, after three and after ten days. Not while the latest mail about the
 * award was refused or still waits, and never two within three days.
 */
async function remindWaiting(deps: IssueDeps, issuer: Issuer, now: Date): Promise<void> {
  const quietSince = daysBefore(now, QUIET_DAYS);
  const isQuiet = async (tx: Tx, { id, remindersStoppedAt }: AwardRow) => {
    const latest = (await latestMails(tx, [id])).get(id);
    const arrived = latest?.state === 'sent' || latest?.state === 'kept';
    return remindersStoppedAt === null && arrived && latest.at <= quietSince;
  };
  for (let after = FIRST_ID, page: AwardRow[] = []; ; after = page.at(-1)?.id ?? after) {
    const last = after;
    page = await deps.db.within({ organisationId: issuer.id }, (tx) =>
      listWaiting(tx, issuer.id, daysBefore(now, FIRST_REMINDER_DAYS), last, AT_ONCE),
    );
    if (page.length === 0) return;
    await tellPage(deps, issuer, page, (award, had) => reminderDue(award, had, now), isQuiet);
  }
}

/** Tells holders that a badge expires, 90 and 30 days before it does. */
async function announceExpiry(deps: IssueDeps, issuer: Issuer, now: Date): Promise<void> {
  for (let after = FIRST_ID, page: AwardRow[] = []; ; after = page.at(-1)?.id ?? after) {
    const last = after;
    page = await deps.db.within({ organisationId: issuer.id }, (tx) =>
      listEnding(tx, issuer.id, now, new Date(now.getTime() + EARLY_NOTICE_DAYS * DAY_MS), last, AT_ONCE),
    );
    if (page.length === 0) return;
    await tellPage(
      deps,
      issuer,
      page,
      (award, had) => expiryDue(award, had, now),
      async () => true,
    );
  }
}

/** Everything that time alone makes due, for every organisation. One that fails does not hold up the others. */
export async function tellWhatIsDue(deps: IssueDeps): Promise<void> {
  const now = deps.clock.now();
  const failures: unknown[] = [];
  for (const issuer of await listOrganisations(deps)) {
    try {
      await remindWaiting(deps, issuer, now);
      await announceExpiry(deps, issuer, now);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} organisations were not told`);
}

/** No more reminders of the award behind this link; asked by its person, or by their mail program with one click (RFC 8058). */
export async function stopReminders(deps: IssueDeps, token: string): Promise<void> {
  const { link, award } = await openClaim(deps, token);
  if (link.purpose !== 'claim') throw new AppError('not-found');
  await deps.db.within({ organisationId: link.organisationId }, async (tx) => {
    const locked = await lockAward(tx, { id: award.id });
    if (locked?.remindersStoppedAt === null) await updateAward(tx, award.id, { remindersStoppedAt: deps.clock.now() });
  });
}
