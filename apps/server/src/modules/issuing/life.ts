import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { eventsAbout } from '../audit/index.ts';
import { mailsAbout } from '../notices/index.ts';
import { addressesInSight, authorise } from '../organisations/index.ts';
import * as store from './awards.store.ts';
import type { LifeView } from './life.schema.ts';

type Event = LifeView['events'][number];
type Kind = Event['kind'];

/** Mails that are events of a life. Those about a suspension or a correction stand beside the act itself. */
const OF_MAIL: Record<string, Kind> = {
  award: 'mailed',
  renewal: 'mailed',
  'reminder-1': 'reminded-1',
  'reminder-2': 'reminded-2',
  expiring: 'expiry-announced',
};
const OF_TRAIL: Record<string, Kind> = {
  'award.suspended': 'suspended',
  'award.reinstated': 'reinstated',
  'award.name-corrected': 'name-corrected',
};

/** What became of an award: from its record, its mails and the trail; nothing is kept for this view alone. */
export async function getLife(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<LifeView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.team');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const [award] = await store.findAwards(tx, organisation.id, [id]);
    if (award === undefined || award.state === 'intended') throw new AppError('not-found');
    const emails = await addressesInSight(tx, organisation.id, actor, role);
    if (emails !== undefined && !emails.includes(award.recipientEmail)) throw new AppError('not-found');
    const released = ({ state }: store.AwardRow) => state !== 'intended';
    const renewal = (await store.findFollowing(tx, [id], 'renewsAwardId')).findLast(released);
    const correction = (await store.findFollowing(tx, [id], 'correctsAwardId')).findLast(released);
    const at = (kind: Kind, date: Date | null | undefined, mail: Event['mail'] = null) =>
      date == null ? [] : [{ kind, date, mail }];
    const { decidedAt, revokedAt, validUntil } = award;
    const hasExpired = validUntil !== null && validUntil <= deps.clock.now() && award.state === 'accepted';
    const events = [
      ...at('awarded', award.awardedAt),
      ...(await mailsAbout(tx, id)).flatMap(({ kind, state, createdAt, sentAt }) => {
        const event = OF_MAIL[kind];
        return event === undefined ? [] : at(event, sentAt ?? createdAt, state);
      }),
      ...at(award.state === 'declined' ? 'declined' : 'accepted', decidedAt),
      ...(await eventsAbout(tx, organisation.id, id)).flatMap(({ action, createdAt }) => {
        const event = OF_TRAIL[action];
        return event === undefined ? [] : at(event, createdAt);
      }),
      ...at('renewed', renewal?.awardedAt),
      ...at('expired', hasExpired ? validUntil : null),
      ...at(correction === undefined ? 'revoked' : 'address-corrected', revokedAt),
    ];
    return {
      events: events
        .sort((a, b) => a.date.getTime() - b.date.getTime())
        .map(({ kind, date, mail }) => ({ kind, at: date.toISOString(), mail })),
      renews: award.renewsAwardId,
      renewedBy: renewal?.id ?? null,
      corrects: award.correctsAwardId,
      correctedBy: correction?.id ?? null,
    };
  });
}
