import type { HeldBadge } from '@insigne/server/api';

/** It counts now: accepted or waiting, and not past its end. */
const stands = ({ state, validUntil }: HeldBadge): boolean =>
  (state === 'accepted' || state === 'pending') && (validUntil === null || new Date(validUntil) > new Date());

const isSameBadge = (a: HeldBadge, b: HeldBadge): boolean =>
  a.organisation.handle === b.organisation.handle && a.badge.id === b.badge.id;

export interface Progress {
  /** The highest level below this one that is held too. */
  before: HeldBadge | undefined;
  /** The highest one, if that is not this one. */
  highest: HeldBadge | undefined;
}

/** Where one level of a badge stands among the others that the same person holds: a history, of which the highest counts. */
export function progressOf(all: readonly HeldBadge[], badge: HeldBadge): Progress {
  const rank = badge.badge.level?.rank ?? 0;
  const others = all
    .filter((one) => one !== badge && isSameBadge(one, badge) && one.badge.level !== null && stands(one))
    .sort((a, b) => (b.badge.level?.rank ?? 0) - (a.badge.level?.rank ?? 0));
  const rankOf = (one: HeldBadge) => one.badge.level?.rank ?? 0;
  return {
    before: others.find((one) => rankOf(one) < rank),
    // What waits for an answer is not held yet.
    highest: others.find((one) => rankOf(one) > rank && one.state === 'accepted'),
  };
}
