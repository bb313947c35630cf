import { getAwardableVersion } from '../modules/badges/index.ts';
import {
  decideHeld,
  finaliseAwards,
  listAwards,
  recordIntents,
  revokeAward,
  setHeldVisibility,
  signHolderEditions,
} from '../modules/issuing/index.ts';
import { authorise } from '../modules/organisations/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Context } from '../platform/context.ts';
import { inLanes } from './lanes.ts';
import { HANDLE } from './organisation.ts';
import type { PlannedAward } from './plan.ts';

/** Context whose clock stands at the moment that is told. */
export type At = (date: Date) => Context;

export interface Cast {
  administrator: Actor;
  issuers: Actor[];
  /** By address. */
  everyone: Map<string, Actor>;
  /** In the order of the plan. */
  badgeIds: string[];
}

interface Made {
  id: string;
  publicId: string;
  state: string;
}

/** Plays the year in its order: awards, answers, choices, revocations. What an interrupted run did is not done twice. */
export async function playAwards(at: At, cast: Cast, plan: PlannedAward[]): Promise<void> {
  const levelled = new Set(plan.flatMap(({ badge, levelId }) => (levelId === undefined ? [] : [cast.badgeIds[badge]])));
  const made = await listMade(at(new Date(0)), cast, levelled);
  const keyOf = ({ badge, person, levelId = '' }: PlannedAward) => `${cast.badgeIds[badge]} ${person.email} ${levelId}`;

  async function award(session: PlannedAward[]): Promise<void> {
    const [first] = session;
    if (first === undefined) return;
    for (const row of await awardTogether(at(first.awardedAt), cast, session)) {
      made.set(`${row.badgeId} ${row.recipientEmail} ${first.levelId ?? ''}`, {
        id: row.id,
        publicId: row.publicId,
        state: 'pending',
      });
    }
  }

  async function answer(planned: PlannedAward): Promise<void> {
    const award = made.get(keyOf(planned));
    const holder = cast.everyone.get(planned.person.email);
    if (planned.answer === undefined || award === undefined || holder === undefined) return;
    const context = at(planned.answer.at);
    if (award.state === 'pending') {
      await decideHeld(context, holder, award.publicId, planned.answer.decision);
      award.state = planned.answer.decision;
    }
    // The holder's own act, after accepting: this is the consent that the page rests on.
    if (planned.shown && award.state === 'accepted')
      await setHeldVisibility(context, holder, award.publicId, planned.shown);
  }

  async function revoke(planned: PlannedAward): Promise<void> {
    const award = made.get(keyOf(planned));
    if (planned.revoked === undefined || award?.state !== 'accepted') return;
    await revokeAward(at(planned.revoked.at), cast.administrator, HANDLE, award.id, planned.revoked.reason);
    award.state = 'revoked';
  }

  const sessions = Map.groupBy(plan, ({ badge, levelId, awardedAt }) => `${badge} ${levelId} ${awardedAt.getTime()}`);
  const acts: Act[] = [
    ...[...sessions.values()].map((session) => ({
      date: session[0]?.awardedAt,
      alone: true,
      run: () => award(session.filter((planned) => !made.has(keyOf(planned)))),
    })),
    ...plan.map((planned) => ({ date: planned.answer?.at, alone: false, run: () => answer(planned) })),
    ...plan.map((planned) => ({ date: planned.revoked?.at, alone: true, run: () => revoke(planned) })),
  ];
  for (const together of inOrder(acts)) await inLanes(together, ({ run }) => run());
}

interface Act {
  date: Date | undefined;
  /** Waits for everything before it, and everything after it waits. Answers of different people meet nowhere. */
  alone: boolean;
  run(): Promise<void>;
}

/** By date, in groups whose acts may overlap. */
function inOrder(acts: Act[]): Act[][] {
  const dated = acts.flatMap((act) => (act.date === undefined ? [] : [{ act, time: act.date.getTime() }]));
  const groups: Act[][] = [];
  for (const { act } of dated.sort((a, b) => a.time - b.time)) {
    const last = groups.at(-1);
    if (act.alone || last === undefined || last[0]?.alone === true) groups.push([act]);
    else last.push(act);
  }
  return groups;
}

/** One session of awards, in the three steps of a batch: intent, signature, release. */
async function awardTogether(context: Context, cast: Cast, session: PlannedAward[]) {
  const badgeId = cast.badgeIds[session[0]?.badge ?? 0] ?? '';
  // Nobody awards to themselves.
  const isAmong = ({ email }: Actor) => session.some(({ person }) => person.email === email);
  const issuer = [...cast.issuers, cast.administrator].find((actor) => !isAmong(actor));
  if (issuer === undefined) throw new Error('a session of the demo has nobody to award it');
  const { organisation } = await authorise(context, issuer, HANDLE, 'award.create');
  const scope = { organisationId: organisation.id };
  const recipients = session.map(({ levelId = null, person: { email, name, language } }) => ({
    ...{ email, name, language, levelId },
  }));
  const { version, awards } = await context.db.within(scope, async (tx) => {
    const current = await getAwardableVersion(tx, organisation.id, badgeId);
    const by = { actorId: issuer.id, again: false };
    return {
      version: current,
      awards: await recordIntents(context, tx, organisation, current, recipients, by),
    };
  });
  const editions = await signHolderEditions(context, organisation, version, awards);
  await context.db.within(scope, (tx) => finaliseAwards(context, tx, organisation, version, awards, editions));
  return awards;
}

/**
 * Awards of an earlier run that was interrupted, by badge, address and level.
 * @param levelled the badges with several levels
 */
async function listMade(
  context: Context,
  cast: Cast,
  levelled: ReadonlySet<string | undefined>,
): Promise<Map<string, Made>> {
  const made = new Map<string, Made>();
  for (let page = 1; ; page += 1) {
    const { awards, total, pageSize } = await listAwards(context, cast.administrator, HANDLE, { page });
    for (const { id, publicId, state, badge, recipient } of awards) {
      const level = levelled.has(badge.id) ? badge.level?.id : undefined;
      made.set(`${badge.id} ${recipient.email} ${level ?? ''}`, { id, publicId, state });
    }
    if (page * pageSize >= total) return made;
  }
}
