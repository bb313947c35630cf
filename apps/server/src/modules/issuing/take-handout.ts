import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { inLanguage, type Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { formatList } from '../../platform/texts/format.ts';
import { findPersonByEmail } from '../accounts/index.ts';
import { findPublished, findVersionsById, type PublishedVersion } from '../badges/index.ts';
import { queueMail } from '../notices/index.ts';
import { getIssuer } from '../organisations/index.ts';
import { findAwards, findHolders } from './awards.store.ts';
import { face } from './claim-mail.ts';
import { awardTakenJob, readCode } from './handouts.schema.ts';
import * as store from './handouts.store.ts';
import { findHigher } from './held-levels.ts';
import { finaliseAwards, recordIntents, signHolderEditions } from './issue.ts';
import type { IssueDeps } from './issuer.ts';
import { badgeNames, findLacking } from './prerequisites.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'>;
type Issuer = Awaited<ReturnType<typeof getIssuer>>;

/** What a visitor finds: only `open` takes anything. */
export type Openness = 'open' | 'paused' | 'closed' | 'over' | 'full';

export interface HandoutInHand {
  handout: store.HandoutRow;
  version: PublishedVersion;
  issuer: Issuer;
  /** The badges that come before it. */
  before: PublishedVersion[];
  openness: Openness;
}

/** A suspended organisation is asked for leave to award this often. */
const SUSPENDED_MS = 60 * 60 * 1000;

async function opennessOf(
  deps: Deps,
  tx: Tx,
  handout: store.HandoutRow,
  { version, issuer }: { version: PublishedVersion; issuer: Issuer },
): Promise<Openness> {
  if (handout.state !== 'open') return handout.state;
  if (handout.endsAt <= deps.clock.now()) return 'over';
  // For now, and perhaps not for ever: the badge may be restored, the organisation be let go on.
  if (version.state === 'archived' || issuer.suspendedAt !== null) return 'paused';
  const taken = (await store.countTaken(tx, handout.organisationId, [handout.id])).get(handout.id)?.taken ?? 0;
  return taken >= handout.most ? 'full' : 'open';
}

/** By the secret of the link, or the code as typed. @throws AppError `not-found` */
export async function openHandout(deps: Deps, key: string): Promise<HandoutInHand> {
  // A link's secret is longer than any code and is taken as it is.
  const known = key.length > 20 ? key : readCode(key);
  const handout = await deps.db.within({ tokenHash: known }, (tx) => store.findByKey(tx, known));
  if (handout === undefined) throw new AppError('not-found');
  const { organisationId } = handout;
  const issuer = await getIssuer(deps, organisationId);
  return deps.db.within({ organisationId }, async (tx) => {
    const version = (await findVersionsById(tx, organisationId, [handout.badgeVersionId])).get(handout.badgeVersionId);
    if (version === undefined) throw new AppError('not-found');
    const before = await findPublished(tx, organisationId, version.content.prerequisites ?? []);
    return { handout, version, issuer, before, openness: await opennessOf(deps, tx, handout, { version, issuer }) };
  });
}

const isAllowed = ({ allowed }: store.HandoutRow, email: string): boolean =>
  allowed.length === 0 || allowed.includes(email) || allowed.includes(email.slice(email.indexOf('@')));

/** A higher level of the same badge: the one handed out says less than what the person has. */
async function holdsMore(
  deps: Pick<Context, 'clock'>,
  tx: Tx,
  { organisationId, badgeVersionId, levelId }: store.HandoutRow,
  email: string,
): Promise<boolean> {
  const version = (await findVersionsById(tx, organisationId, [badgeVersionId])).get(badgeVersionId);
  if (version === undefined) throw new AppError('not-found');
  return (await findHigher(tx, organisationId, version, levelId, deps.clock.now(), [email])).size > 0;
}

/**
 * Takes a place for an address; the award and its mail follow as a job, and the claim link in that mail proves the address.
 * Who has taken it, or holds it, gets the same answer as whoever comes new: nobody finds out here who holds what.
 * @throws AppError `not-found`, `handout-closed` (fact `reason`), `address-not-allowed`, `award-to-self`
 */
export async function takeHandout(
  deps: IssueDeps,
  key: string,
  given: { email: string; name: string; language: Language },
): Promise<void> {
  const { handout, ...of } = await openHandout(deps, key);
  const { organisationId, id } = handout;
  await deps.db.within({ organisationId }, async (tx) => {
    // One after the other from here: the count below is exact.
    const locked = await store.lockHandout(tx, organisationId, id);
    if (locked === undefined) throw new AppError('not-found');
    if (!isAllowed(locked, given.email)) throw new AppError('address-not-allowed');
    if ((await findPersonByEmail(tx, given.email))?.id === locked.createdBy) throw new AppError('award-to-self');
    const by = { organisationId, handoutId: id, email: given.email };
    if ((await store.lockTaken(tx, by)) !== undefined) return;
    if ((await findHolders(tx, organisationId, locked, given.email)).size > 0) return;
    if (await holdsMore(deps, tx, locked, given.email)) return;
    const lacking = await findLacking(tx, organisationId, of.version, deps.clock.now(), [given.email]);
    const missing = lacking(given.email);
    if (missing.length > 0) return tellUnprepared(deps, tx, { ...of, handout: locked }, given, missing);
    const openness = await opennessOf(deps, tx, locked, of);
    if (openness !== 'open') throw new AppError('handout-closed', { reason: openness });
    const takenId = newId();
    await store.insertTaken(tx, {
      ...by,
      id: takenId,
      name: given.name,
      language: given.language,
      awardId: null,
      at: deps.clock.now(),
    });
    await sendJob(tx, awardTakenJob, { organisationId, takenId });
  });
}

/** Only the mailbox hears what it lacks: the page says the same to everybody. */
async function tellUnprepared(
  deps: IssueDeps,
  tx: Tx,
  { handout, version, issuer }: Pick<HandoutInHand, 'handout' | 'version' | 'issuer'>,
  { email, name, language }: { email: string; name: string; language: Language },
  missing: string[],
): Promise<void> {
  const names = await badgeNames(tx, issuer.id, missing);
  await queueMail(deps, tx, {
    template: 'not-yet',
    to: email,
    organisationId: issuer.id,
    face: issuer,
    language,
    values: {
      ...face(language, deps, issuer, version, { recipientName: name, levelId: handout.levelId }),
      missing: formatList(
        [...names.values()].map((one) => inLanguage(one, language).text),
        language,
      ),
      badgeUrl: `${deps.config.baseUrl}/${language}/o/${issuer.handle}/badges/${version.badgePublicId}`,
    },
  });
}

/**
 * Awards what was taken: intent, signature, release. Safe to repeat and to interrupt at any point. While the organisation is
 * suspended the place waits.
 */
export async function awardTaken(deps: IssueDeps, payload: { organisationId: string; takenId: string }): Promise<void> {
  const { organisationId, takenId } = payload;
  const issuer = await getIssuer(deps, organisationId);
  const made = await deps.db.within({ organisationId }, async (tx) => {
    const taken = await store.lockTaken(tx, { organisationId, id: takenId });
    if (taken === undefined || store.isNeutral(taken)) return undefined;
    if (issuer.suspendedAt !== null) {
      const runAt = new Date(deps.clock.now().getTime() + SUSPENDED_MS);
      await sendJob(tx, awardTakenJob, payload, { key: `taken:${takenId}`, runAt });
      return undefined;
    }
    const [handout] = await store.listHandouts(tx, organisationId, { id: taken.handoutId, limit: 1 });
    if (handout === undefined) return undefined;
    const version = (await findVersionsById(tx, organisationId, [handout.badgeVersionId])).get(handout.badgeVersionId);
    if (version === undefined) return undefined;
    if (taken.awardId !== null) return { version, awards: await findAwards(tx, organisationId, [taken.awardId]) };
    const particulars = 'name' in handout.context ? { context: handout.context } : {};
    const { email, name, language } = taken;
    const { levelId } = handout;
    const awards = await recordIntents(deps, tx, issuer, version, [{ email, name, language, levelId, particulars }], {
      actorId: handout.createdBy,
      again: false,
    });
    const [award] = awards;
    // Somebody else awarded it meanwhile.
    if (award === undefined) await store.deleteTaken(tx, taken);
    else await store.noteAward(tx, taken, award.id);
    return { version, awards };
  });
  const intended = made?.awards.filter(({ state }) => state === 'intended') ?? [];
  if (made === undefined || intended.length === 0) return;
  const editions = await signHolderEditions(deps, issuer, made.version, intended);
  await deps.db.within({ organisationId }, (tx) => finaliseAwards(deps, tx, issuer, made.version, intended, editions));
}
