import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { inLanguage } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { formatList } from '../../platform/texts/format.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById, getAwardableVersion, levelToAward, type PublishedVersion } from '../badges/index.ts';
import { addressesInSight, authorise, recordLook } from '../organisations/index.ts';
import { filterFor } from './award-search.ts';
import { awardViews } from './award-views.ts';
import * as store from './awards.store.ts';
import { sendClaimMails } from './claim-mail.ts';
import { endAwards } from './end-award.ts';
import { findHigher } from './held-levels.ts';
import { finaliseAwards, recordIntents, signHolderEditions } from './issue.ts';
import type { IssueDeps } from './issuer.ts';
import { type AwardSearch, type AwardView, PAGE_SIZE } from './issuing.schema.ts';
import type { AwardContext, Personal } from './particulars.schema.ts';
import { badgeNames, findLacking } from './prerequisites.ts';
import { requireAwarder } from './who-awards.ts';

/**
 * Awards one badge to one person: intent, signature, release. Refuses a second award of the same level of the same version, and
 * one below what the person holds, unless `again`; one whose prerequisites the person lacks, unless `withoutPrerequisites`.
 * @throws AppError `already-exists`, `higher-level-held`, `prerequisite-missing`, `badge-reserved`, `award-to-self`, `level-required`, `level-unknown`
 */
export async function awardOne(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  input: {
    badgeId: string;
    levelId?: string | undefined;
    recipient: { email: string; name: string; language?: 'fr' | 'en' | undefined };
    again: boolean;
    withoutPrerequisites: boolean;
    personal?: Personal | undefined;
    context?: AwardContext | undefined;
  },
): Promise<AwardView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.create');
  if (actor.emails.includes(input.recipient.email)) throw new AppError('award-to-self');
  const scope = { organisationId: organisation.id };
  const { context } = input;
  const particulars = { ...input.personal, ...(context !== undefined && { context }) };
  const recipient = {
    ...input.recipient,
    language: input.recipient.language ?? null,
    levelId: input.levelId ?? null,
    particulars,
  };
  const { version, awards } = await deps.db.within(scope, async (tx) => {
    const current = await getAwardableVersion(tx, organisation.id, input.badgeId);
    requireAwarder(current, { actor, role });
    if (!input.again) await refuseBelow(deps, tx, organisation.id, current, recipient);
    if (!input.withoutPrerequisites) await refuseUnprepared(deps, tx, actor, organisation.id, current, recipient.email);
    return {
      version: current,
      awards: await recordIntents(deps, tx, organisation, current, [recipient], {
        actorId: actor.id,
        again: input.again,
      }),
    };
  });
  if (awards.length === 0) throw new AppError('already-exists', { what: recipient.email });
  const editions = await signHolderEditions(deps, organisation, version, awards);
  return deps.db.within(scope, async (tx) => {
    const released = await finaliseAwards(deps, tx, organisation, version, awards, editions);
    // The same award was asked for twice at one moment, and the other one was first.
    if (released.length === 0) throw new AppError('already-exists', { what: recipient.email });
    for (const id of released) {
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'award.made',
        subject: { kind: 'award', id },
        at: deps.clock.now(),
      });
    }
    const rows = await store.findAwards(tx, organisation.id, released);
    const [view] = await awardViews(tx, organisation, rows);
    if (view === undefined) throw new AppError('wrong-state');
    return view;
  });
}

/** A lower level is news to nobody who holds a higher one: it is given only when that is said to be meant. */
async function refuseBelow(
  deps: Pick<Context, 'clock'>,
  tx: Tx,
  organisationId: string,
  version: PublishedVersion,
  { email, levelId }: { email: string; levelId: string | null },
): Promise<void> {
  const asked = levelToAward(version.content, levelId ?? undefined);
  const higher = await findHigher(tx, organisationId, version, asked, deps.clock.now(), [email]);
  const level = higher.get(email);
  if (level !== undefined) throw new AppError('higher-level-held', { number: level.rank });
}

/** What comes before a badge is held before it, or somebody says by name that it is given all the same. */
async function refuseUnprepared(
  deps: Pick<Context, 'clock'>,
  tx: Tx,
  { language }: Actor,
  organisationId: string,
  version: PublishedVersion,
  email: string,
): Promise<void> {
  const lacking = await findLacking(tx, organisationId, version, deps.clock.now(), [email]);
  const missing = lacking(email);
  if (missing.length === 0) return;
  const names = await badgeNames(tx, organisationId, missing);
  const said = missing.map((id) => inLanguage(names.get(id) ?? { fr: id, en: id }, language).text);
  throw new AppError('prerequisite-missing', { names: formatList(said, language) });
}

/** A page of awards; a manager gets those of the people whom they lead. */
export async function listAwards(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  { page, ...search }: AwardSearch & { page: number },
) {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.team');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const filter = await filterFor(tx, organisation.id, { actor, role, now: deps.clock.now() }, search);
    const { rows, total } = await store.listAwards(tx, organisation.id, filter, page, PAGE_SIZE);
    return { awards: await awardViews(tx, organisation, rows), total, page, pageSize: PAGE_SIZE };
  });
}

/** How many awards each filter of the list would show to this person. */
export async function countAwards(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  search: Omit<AwardSearch, 'state'>,
) {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.team');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const filter = await filterFor(tx, organisation.id, { actor, role, now: deps.clock.now() }, search);
    return store.countAwards(tx, organisation.id, filter);
  });
}

/** One award. Opening it is a look at somebody's file, which that person is shown. */
export async function getAward(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<AwardView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.team');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [view] = await awardViews(tx, organisation, await store.findAwards(tx, organisation.id, [id]));
    if (view === undefined || view.state === 'intended') throw new AppError('not-found');
    const emails = await addressesInSight(tx, organisation.id, actor, role);
    if (emails !== undefined && !emails.includes(view.recipient.email)) throw new AppError('not-found');
    const looker = { organisationId: organisation.id, actor, role };
    await recordLook(tx, deps.clock.now(), looker, { emails: [view.recipient.email], kind: 'award' });
    return view;
  });
}

/** For ever, with a reason that the public page shows (P-STA-08). */
export async function revokeAward(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  id: string,
  reason: string,
): Promise<AwardView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.revoke');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const award = await store.lockAward(tx, { id });
    if (award === undefined || award.state === 'intended') throw new AppError('not-found');
    if (award.state !== 'pending' && award.state !== 'accepted') throw new AppError('already-decided');
    await endAwards(deps, tx, organisation, [award], { state: 'revoked', reason });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'award.revoked',
      subject: { kind: 'award', id },
      at: deps.clock.now(),
    });
    const [view] = await awardViews(tx, organisation, await store.findAwards(tx, organisation.id, [id]));
    if (view === undefined) throw new AppError('not-found');
    return view;
  });
}

/** Sends the award mail once more, with a new link; the earlier link ends. */
export async function resendAward(deps: IssueDeps, actor: Actor, handle: string, id: string): Promise<AwardView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const award = await store.lockAward(tx, { id });
    if (award === undefined || award.state === 'intended') throw new AppError('not-found');
    if (award.state !== 'pending') throw new AppError('already-decided');
    if (award.erasedAt !== null) throw new AppError('erased-by-holder');
    const version = (await findVersionsById(tx, organisation.id, [award.badgeVersionId])).get(award.badgeVersionId);
    if (version === undefined) throw new AppError('not-found');
    await sendClaimMails(tx, deps, organisation, version, [award]);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'award.resent',
      subject: { kind: 'award', id },
      at: deps.clock.now(),
    });
    const [view] = await awardViews(tx, organisation, [award]);
    if (view === undefined) throw new AppError('not-found');
    return view;
  });
}
