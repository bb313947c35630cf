import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { appendErasures, readErasures } from '../../platform/erasure-list.ts';
import * as idempotency from '../../platform/http/idempotency.store.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeople, hasOtherOperator } from './accounts.store.ts';
import { deleteCodes, deletePerson } from './addresses.store.ts';
import type { Auth } from './auth.ts';
import { requireFresh } from './fresh.ts';
import type { DataSubject, ErasureEffect, PersonalDataKeeper } from './personal-data.ts';
import { endSessions } from './sessions.ts';
import { subjectOf } from './subject.ts';

/** Ids in one question: below the 65,535 parameters that PostgreSQL's protocol carries. */
const AT_ONCE = 5_000;

type Deps = Pick<Context, 'db' | 'clock' | 'config'> & { keepers: PersonalDataKeeper[] };

/** What erasing the account would do, told before it is done. */
export async function erasureEffect(deps: Deps, actor: Actor): Promise<ErasureEffect> {
  const subject = await subjectOf(deps, actor.id);
  if (subject === undefined) throw new AppError('sign-in-needed');
  const effect: ErasureEffect = {
    ...{ badges: 0, shown: 0, mails: 0, memberships: [], directories: [], addresses: subject.emails.length },
    bound: false,
  };
  for (const keeper of deps.keepers) Object.assign(effect, await keeper.effect?.(subject));
  return { ...effect, bound: await runsAlone(deps, actor) };
}

const runsAlone = async (deps: Pick<Context, 'db'>, { id, isOperator }: Pick<Actor, 'id' | 'isOperator'>) =>
  isOperator && !(await deps.db.within({}, (tx) => hasOtherOperator(tx, id)));

/**
 * Erases a person at their own request, at once and for good. In this order: what may refuse; the ids on the erasure list,
 * which a restore and the next start apply again; every module's rows; the person. Cut off after the list was written, the
 * next start goes on.
 *
 * @throws AppError `step-up-needed`, `last-owner`, `last-operator`
 */
export async function eraseAccount(
  deps: Deps & { auth: Auth; confirm(subject: DataSubject, language: Actor['language']): Promise<void> },
  actor: Actor,
): Promise<void> {
  requireFresh(deps, actor);
  if (await runsAlone(deps, actor)) throw new AppError('last-operator');
  const subject = await subjectOf(deps, actor.id);
  if (subject === undefined) throw new AppError('sign-in-needed');
  for (const { leave } of deps.keepers) await leave?.(subject, { evenLast: false });
  const at = deps.clock.now();
  const awardIds: string[] = [];
  for (const keeper of deps.keepers) awardIds.push(...((await keeper.awardIds?.(subject)) ?? []));
  appendErasures(deps.config.dataFolder, [
    { kind: 'person', id: subject.id, at },
    ...awardIds.map((id) => ({ kind: 'award' as const, id, at })),
  ]);
  await endSessions(deps, { id: subject.id, except: undefined });
  await eraseSubject(deps, subject);
  await deps.confirm(subject, actor.language);
}

async function eraseSubject({ db, keepers }: Pick<Deps, 'db' | 'keepers'>, subject: DataSubject): Promise<void> {
  for (const { erase } of keepers) await erase(subject);
  await db.within({ system: true }, async (tx) => {
    await deleteCodes(tx, subject.emails);
    await idempotency.forgetAbout(tx, subject.id, subject.emails);
    // Last: as long as the row stands, the erasure can be found again and finished. Sessions, passkeys, exports go with it.
    await deletePerson(tx, subject.id);
  });
}

/**
 * Erases again whatever the erasure list names and the database still holds, which is what a restore brings back, or what a
 * crash left undone. Runs before anything is served. Answers how many people and awards that were.
 */
export async function reapplyErasures(deps: Omit<Deps, 'clock'>): Promise<{ people: number; awards: number }> {
  const listed = readErasures(deps.config.dataFolder);
  const idsOf = (kind: 'person' | 'award') => listed.flatMap((erasure) => (erasure.kind === kind ? [erasure.id] : []));
  const personIds = idsOf('person');
  const back: { id: string }[] = [];
  for (let from = 0; from < personIds.length; from += AT_ONCE)
    back.push(...(await deps.db.within({}, (tx) => findPeople(tx, personIds.slice(from, from + AT_ONCE)))));
  for (const { id } of back) {
    const subject = await subjectOf(deps, id);
    if (subject === undefined) continue;
    for (const { leave } of deps.keepers) await leave?.(subject, { evenLast: true });
    await eraseSubject(deps, subject);
  }
  const awardIds = idsOf('award');
  for (const { eraseAwards } of deps.keepers) await eraseAwards?.(awardIds);
  return { people: back.length, awards: awardIds.length };
}
