import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { AwardStanding, AwardState } from './issuing.schema.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** As long before the end as the holder is told first. */
const EXPIRING_DAYS = 90;

type Tables = { awards: { id: string; state: AwardState; suspendedAt: Date | null; validUntil: Date | null } };

/** What a standing rests on besides the awards themselves. */
export interface StandingFacts {
  now: Date;
  /** Awards whose latest mail was refused. */
  refused: readonly string[];
}

/** Expiry and suspension are no states: an accepted award may be one of them, and is then no plainly accepted one. */
export function standingIs(standing: AwardStanding, { now, refused }: StandingFacts): Expression<SqlBool> {
  const e = expressionBuilder<Tables, 'awards'>();
  const isOpen = e.or([e('validUntil', 'is', null), e('validUntil', '>', now)]);
  switch (standing) {
    case 'mail-refused':
      return e.and([e('state', '=', 'pending'), sql<boolean>`id = any (${[...refused]}::uuid[])`]);
    case 'accepted':
      return e.and([e('state', '=', 'accepted'), e('suspendedAt', 'is', null), isOpen]);
    case 'expiring':
      return e.and([
        e('state', '=', 'accepted'),
        e('suspendedAt', 'is', null),
        e('validUntil', '>', now),
        e('validUntil', '<=', new Date(now.getTime() + EXPIRING_DAYS * DAY_MS)),
      ]);
    case 'expired':
      return e.and([e('state', '=', 'accepted'), e('validUntil', '<=', now)]);
    case 'suspended':
      return e.and([e('state', '=', 'accepted'), e('suspendedAt', 'is not', null)]);
    default:
      return e('state', '=', standing);
  }
}
