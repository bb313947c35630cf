import type { Actor } from '../../platform/actor.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { findVersionsById } from '../badges/index.ts';
import { authorise } from '../organisations/index.ts';
import { awardViews } from './award-views.ts';
import * as store from './awards.store.ts';
import { tellHolder } from './claim-mail.ts';
import { isAsSigned, signEdition } from './editions.ts';
import { endAwards } from './end-award.ts';
import { finaliseAwards, recordIntents, signHolderEditions, storeEditions } from './issue.ts';
import type { IssueDeps } from './issuer.ts';
import type { AwardView } from './issuing.schema.ts';
import { listPublicIds } from './status-lists.ts';

/** The reason of an award that another one replaces; the app says it in words. */
const CORRECTED = 'corrected';

type Correction = { name?: string | undefined; email?: string | undefined };

/**
 * A name is in the public edition alone, which is signed anew with the same id and date. An address is, hashed, in the holder's
 * edition: another address is another award in place of this one, which is possible until the person has answered
 * (docs/decisions: corrections).
 */
export async function correctAward(
  deps: IssueDeps,
  actor: Actor,
  handle: string,
  id: string,
  correction: Correction,
): Promise<AwardView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  const found = await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [award] = await store.findAwards(tx, organisation.id, [id]);
    if (award === undefined || award.state === 'intended') throw new AppError('not-found');
    const version = (await findVersionsById(tx, organisation.id, [award.badgeVersionId])).get(award.badgeVersionId);
    if (version === undefined) throw new AppError('not-found');
    return { award, version };
  });
  const { award } = found;
  if (award.state !== 'pending' && award.state !== 'accepted') throw new AppError('already-decided');
  if (award.erasedAt !== null) throw new AppError('erased-by-holder');
  const name = correction.name ?? award.recipientName;
  const email = correction.email ?? award.recipientEmail;
  const correctedId =
    email === award.recipientEmail
      ? await correctName({ deps, actor, organisation, ...found }, name)
      : await correctAddress({ deps, actor, organisation, ...found }, { email, name });
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [view] = await awardViews(tx, organisation, await store.findAwards(tx, organisation.id, [correctedId]));
    if (view === undefined) throw new AppError('not-found');
    return view;
  });
}

interface InHand {
  deps: IssueDeps;
  actor: Actor;
  organisation: Awaited<ReturnType<typeof authorise>>['organisation'];
  award: store.AwardRow;
  version: Parameters<typeof signEdition>[2];
}

async function correctName({ deps, actor, organisation, award, version }: InHand, name: string): Promise<string> {
  if (name === award.recipientName) return award.id;
  const scope = { organisationId: organisation.id };
  const { current, listIds } = await deps.db.within(scope, async (tx) => ({
    current: await store.findEdition(tx, award.id, 'public'),
    listIds: await listPublicIds(tx, [award]),
  }));
  const edition =
    current !== undefined && award.showName
      ? await signEdition(deps, organisation, version, { ...award, recipientName: name }, listIds, 'public')
      : undefined;
  await deps.db.within(scope, async (tx) => {
    const locked = await store.lockAward(tx, { id: award.id });
    if (!isAsSigned(award, locked)) throw new AppError('wrong-state');
    const now = deps.clock.now();
    await store.updateAward(tx, award.id, { recipientName: name });
    if (edition !== undefined) {
      await store.withdrawEditions(tx, award.id, now);
      await storeEditions(tx, organisation, [edition]);
    }
    // Who has not answered yet finds the right name on the page of the link.
    const corrected = { ...award, recipientName: name };
    if (award.state === 'accepted') await tellHolder(tx, 'corrected', now, deps, organisation, version, corrected);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'award.name-corrected',
      subject: { kind: 'award', id: award.id },
      at: now,
    });
  });
  return award.id;
}

async function correctAddress(
  { deps, actor, organisation, award, version }: InHand,
  { email, name }: { email: string; name: string },
): Promise<string> {
  if (award.state !== 'pending') throw new AppError('already-decided');
  if (actor.emails.includes(email)) throw new AppError('award-to-self');
  const scope = { organisationId: organisation.id };
  const made = await deps.db.within(scope, (tx) =>
    recordIntents(
      deps,
      tx,
      organisation,
      version,
      [
        {
          ...{ email, name, language: award.language, languageGiven: award.languageGiven },
          ...{ correctsAwardId: award.id, levelId: award.levelId, particulars: award.particulars },
        },
      ],
      {
        actorId: actor.id,
        again: award.again,
        ...(award.batchId !== null && { batchId: award.batchId }),
      },
    ),
  );
  if (made.length === 0) throw new AppError('already-exists', { what: email });
  const editions = await signHolderEditions(deps, organisation, version, made);
  return deps.db.within(scope, async (tx) => {
    const locked = await store.lockAward(tx, { id: award.id });
    if (locked?.state !== 'pending') throw new AppError('already-decided');
    const [correctedId] = await finaliseAwards(deps, tx, organisation, version, made, editions);
    if (correctedId === undefined) throw new AppError('already-exists', { what: email });
    await endAwards(deps, tx, organisation, [locked], { state: 'revoked', reason: CORRECTED });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'award.address-corrected',
      subject: { kind: 'award', id: award.id },
      facts: { by: correctedId },
      at: deps.clock.now(),
    });
    return correctedId;
  });
}
