import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newToken } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { hashToken } from '../../platform/tokens.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById, levelOf, type PublishedVersion, pictureUrlOf } from '../badges/index.ts';
import { withdrawMails } from '../notices/index.ts';
import { getIssuer } from '../organisations/index.ts';
import * as store from './awards.store.ts';
import { sendClaimMails } from './claim-mail.ts';
import { badgePageUrl, isAsSigned, signEdition } from './editions.ts';
import { endAwards } from './end-award.ts';
import { storeEditions } from './issue.ts';
import type { IssueDeps, Issuer } from './issuer.ts';
import type { AwardState, HeldBadge, Visibility } from './issuing.schema.ts';
import { particularsView } from './particulars.schema.ts';
import { listPublicIds } from './status-lists.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;
/** After accepting by link, the person may choose who sees the badge for an hour; later by signing in. */
const CHOICE_MS = 60 * 60 * 1000;

export interface AwardInHand {
  award: store.AwardRow;
  version: PublishedVersion;
  issuer: Issuer & {
    website: string;
    suspendedAt: Date | null;
    linkedinId: string | null;
  };
}

export function publicUrl(baseUrl: string, handle: string, award: store.AwardRow): string | null {
  if (award.visibility === 'private' || award.publishedAt === null) return null;
  const url = badgePageUrl(baseUrl, handle, award.publicId);
  return award.visibility === 'link' ? `${url}?k=${award.linkToken}` : url;
}

export function heldBadge(baseUrl: string, { award, version, issuer }: AwardInHand): HeldBadge {
  return {
    publicId: award.publicId,
    state: award.state,
    visibility: award.visibility,
    showName: award.showName,
    indexable: award.indexable,
    particulars: particularsView(award.particulars),
    showParticulars: award.showParticulars,
    publicUrl: publicUrl(baseUrl, issuer.handle, award),
    organisation: { handle: issuer.handle, name: issuer.name },
    badge: {
      id: version.badgeId,
      name: version.content.name,
      description: version.content.description,
      level: levelOf(version.content, award.levelId),
      artworkUrl: pictureUrlOf(issuer.handle, version, award.levelId),
      alt: version.content.alt,
    },
    recipientName: award.recipientName,
    awardedAt: award.awardedAt.toISOString(),
    validUntil: iso(award.validUntil),
    suspendedAt: iso(award.suspendedAt),
    suspensionReason: award.suspensionReason,
    revokedAt: iso(award.revokedAt),
    revocationReason: award.revocationReason,
    visibilityChosenAt: iso(award.visibilityChosenAt),
    fileTakenAt: iso(award.fileTakenAt),
  };
}

async function inHand(deps: Pick<Context, 'db'>, award: store.AwardRow): Promise<AwardInHand> {
  const [hand] = await inHands(deps, [award]);
  if (hand === undefined) throw new AppError('not-found');
  return hand;
}

/** One look at each organisation, however many of its awards there are. In the order of the awards. */
async function inHands(deps: Pick<Context, 'db'>, awards: store.AwardRow[]): Promise<AwardInHand[]> {
  const hands = new Map<string, AwardInHand>();
  for (const [organisationId, own] of Map.groupBy(awards, (award) => award.organisationId)) {
    const issuer = await getIssuer(deps, organisationId);
    const ids = [...new Set(own.map(({ badgeVersionId }) => badgeVersionId))];
    const versions = await deps.db.within({ organisationId }, (tx) => findVersionsById(tx, organisationId, ids));
    for (const award of own) {
      const version = versions.get(award.badgeVersionId);
      if (version !== undefined) hands.set(award.id, { award, version, issuer });
    }
  }
  return awards.flatMap(({ id }) => hands.get(id) ?? []);
}

export async function listHeld(
  deps: Pick<Context, 'db' | 'config'>,
  actor: Pick<Actor, 'emails'>,
): Promise<HeldBadge[]> {
  const rows = await deps.db.within({ emails: actor.emails }, (tx) => store.listHeld(tx, actor.emails));
  return (await inHands(deps, rows)).map((hand) => heldBadge(deps.config.baseUrl, hand));
}

/** An award of this person, by its public id; another person's is `not-found`. */
export async function getHeld(
  deps: Pick<Context, 'db'>,
  actor: Pick<Actor, 'emails'>,
  publicId: string,
): Promise<AwardInHand> {
  const award = await deps.db.within({ emails: actor.emails }, (tx) => store.findAwardByPublicId(tx, publicId));
  if (award === undefined || award.state === 'intended') throw new AppError('not-found');
  return inHand(deps, award);
}

/** A link's award and how the link stands; the token opens its own row alone. */
export async function openClaim(deps: Pick<Context, 'db' | 'clock'>, token: string) {
  const tokenHash = hashToken(token);
  const link = await deps.db.within({ tokenHash }, (tx) => store.findClaimLink(tx, tokenHash));
  if (link === undefined) throw new AppError('not-found');
  const award = await deps.db.within(
    { organisationId: link.organisationId },
    async (tx) => (await store.findAwards(tx, link.organisationId, [link.awardId]))[0],
  );
  if (award === undefined) throw new AppError('not-found');
  const state = link.usedAt !== null ? 'used' : link.expiresAt <= deps.clock.now() ? 'expired' : 'open';
  return { ...(await inHand(deps, award)), link, state: state as 'open' | 'used' | 'expired' };
}

async function decide(
  deps: IssueDeps,
  tx: Tx,
  issuer: Issuer,
  awardId: string,
  decision: 'accepted' | 'declined',
): Promise<void> {
  const award = await store.lockAward(tx, { id: awardId });
  if (award === undefined) throw new AppError('not-found');
  if (award.state !== 'pending') throw new AppError('already-decided');
  if (decision === 'declined') await endAwards(deps, tx, issuer, [award], { state: 'declined' });
  else {
    await store.updateAward(tx, award.id, { state: 'accepted', decidedAt: deps.clock.now() });
    await store.endClaimLinks(tx, [award.id], deps.clock.now());
    await withdrawMails(tx, [award.id]);
  }
}

/** Accepts or declines by the mailed link, without an account. Returns, after accepting, the secret of a link to choose visibility. */
export async function decideByLink(
  deps: IssueDeps,
  token: string,
  decision: 'accepted' | 'declined',
): Promise<string | undefined> {
  const { link, state, issuer } = await openClaim(deps, token);
  if (link.purpose !== 'claim') throw new AppError('not-found');
  if (state !== 'open') throw new AppError(state === 'used' ? 'link-used' : 'link-expired');
  return deps.db.within({ organisationId: link.organisationId }, async (tx) => {
    const now = deps.clock.now();
    if (!(await store.useClaimLink(tx, link.tokenHash, now))) throw new AppError('link-used');
    await decide(deps, tx, issuer, link.awardId, decision);
    if (decision === 'declined') return undefined;
    const next = newToken();
    await store.insertClaimLinks(tx, [
      {
        tokenHash: hashToken(next),
        organisationId: link.organisationId,
        awardId: link.awardId,
        purpose: 'visibility',
        expiresAt: new Date(now.getTime() + CHOICE_MS),
        usedAt: null,
        createdAt: now,
      },
    ]);
    return next;
  });
}

export async function decideHeld(
  deps: IssueDeps,
  actor: Actor,
  publicId: string,
  decision: 'accepted' | 'declined',
): Promise<HeldBadge> {
  const { award, issuer } = await getHeld(deps, actor, publicId);
  await deps.db.within({ organisationId: award.organisationId }, (tx) => decide(deps, tx, issuer, award.id, decision));
  return heldBadge(deps.config.baseUrl, await getHeld(deps, actor, publicId));
}

export interface VisibilityChoice {
  visibility: Visibility;
  showName: boolean;
  indexable: boolean;
  /** Also how it was earned: the story, the evidence, the days. Left out: no. */
  showParticulars?: boolean | undefined;
}

/**
 * Who may see the badge: always the holder's act. Link and public sign the public edition (anew when the name shown
 * changes: same id, same `validFrom`); private withdraws page and files, also those of a revoked badge, which is never
 * signed again. Going back to link replaces its token.
 */
async function chooseVisibility(
  deps: IssueDeps,
  hand: AwardInHand,
  choice: VisibilityChoice,
  actorId?: string,
): Promise<void> {
  const { award, version, issuer } = hand;
  const mayChoose = (state: AwardState | undefined) =>
    state === 'accepted' || (state === 'revoked' && choice.visibility === 'private');
  if (!mayChoose(award.state)) throw new AppError('wrong-state');
  const showParticulars = choice.showParticulars === true;
  const shown = { ...award, showName: choice.showName, showParticulars };
  const current = await deps.db.within({ organisationId: issuer.id }, (tx) =>
    store.findEdition(tx, award.id, 'public'),
  );
  const isOtherwise = award.showName !== choice.showName || award.showParticulars !== showParticulars;
  const mustSign = choice.visibility !== 'private' && (current === undefined || isOtherwise);
  const edition = mustSign
    ? await signEdition(
        deps,
        issuer,
        version,
        shown,
        await deps.db.within({ organisationId: issuer.id }, (tx) => listPublicIds(tx, [award])),
        'public',
      )
    : undefined;
  await deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const locked = await store.lockAward(tx, { id: award.id });
    if (locked === undefined || !mayChoose(locked.state)) throw new AppError('wrong-state');
    // To withdraw it is always possible, whatever became of it meanwhile.
    if (choice.visibility !== 'private' && !isAsSigned(award, locked)) throw new AppError('wrong-state');
    const now = deps.clock.now();
    if (choice.visibility === 'private' || edition !== undefined) await store.withdrawEditions(tx, award.id, now);
    if (edition !== undefined) await storeEditions(tx, issuer, [edition]);
    await store.updateAward(tx, award.id, {
      visibility: choice.visibility,
      showName: choice.showName,
      showParticulars,
      indexable: choice.visibility === 'public' && choice.indexable,
      linkToken:
        choice.visibility === 'link'
          ? locked.visibility === 'link' && locked.linkToken !== null
            ? locked.linkToken
            : newToken()
          : null,
      publishedAt: choice.visibility === 'private' ? null : (locked.publishedAt ?? now),
      visibilityChosenAt: now,
    });
    // The record of consent: who chose what, and when.
    await recordEvent(tx, {
      organisationId: issuer.id,
      ...(actorId !== undefined && { actorId }),
      action: 'award.visibility-chosen',
      subject: { kind: 'award', id: award.id },
      facts: { ...choice, showParticulars },
      at: now,
    });
  });
}

export async function setHeldVisibility(
  deps: IssueDeps,
  actor: Actor,
  publicId: string,
  choice: VisibilityChoice,
): Promise<HeldBadge> {
  await chooseVisibility(deps, await getHeld(deps, actor, publicId), choice, actor.id);
  return heldBadge(deps.config.baseUrl, await getHeld(deps, actor, publicId));
}

/** The choice that follows acceptance by link; single use. Returns the public address, if there is one. */
export async function setVisibilityByLink(
  deps: IssueDeps,
  token: string,
  choice: VisibilityChoice,
): Promise<string | null> {
  const hand = await openClaim(deps, token);
  if (hand.link.purpose !== 'visibility') throw new AppError('not-found');
  if (hand.state !== 'open') throw new AppError(hand.state === 'used' ? 'link-used' : 'link-expired');
  await chooseVisibility(deps, hand, choice);
  return deps.db.within({ organisationId: hand.issuer.id }, async (tx) => {
    await store.useClaimLink(tx, hand.link.tokenHash, deps.clock.now());
    const award = await store.findAwardByPublicId(tx, hand.award.publicId);
    return award === undefined ? null : publicUrl(deps.config.baseUrl, hand.issuer.handle, award);
  });
}

/** Sends a new link to the same address when the old one has expired. The answer tells nothing new to who holds the old link. */
export async function renewClaim(deps: IssueDeps, token: string): Promise<void> {
  const { award, version, issuer, link, state } = await openClaim(deps, token);
  if (link.purpose !== 'claim' || state !== 'expired' || award.state !== 'pending') throw new AppError('wrong-state');
  await deps.db.within({ organisationId: issuer.id }, async (tx) => {
    const locked = await store.lockAward(tx, { id: award.id });
    if (locked?.state !== 'pending') throw new AppError('already-decided');
    await sendClaimMails(tx, deps, issuer, version, [locked]);
  });
}
