import type { AwardStanding } from '@insigne/server/api';

/** As the server knows them, in the order of a badge's life. */
export const AWARD_FILTERS = [
  'pending',
  'mail-refused',
  'accepted',
  'expiring',
  'expired',
  'suspended',
  'declined',
  'revoked',
] as const satisfies readonly AwardStanding[];

/** The filters of the list of awards, as they stand in its address. */
export interface AwardsSearch {
  q?: string;
  state?: AwardStanding;
  badge?: string;
  /** Somebody of the directory: the awards to any of their addresses. */
  person?: string;
  /** Awarded at this moment or later (ISO 8601, UTC). */
  since?: string;
  page?: number;
}

const SINCE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?Z$/;

/** Takes what it knows from an address and drops the rest. */
export function readAwardsSearch(search: Record<string, unknown>): AwardsSearch {
  const state = AWARD_FILTERS.find((one) => one === search.state);
  const page = Number(search.page);
  return {
    ...(typeof search.q === 'string' && search.q !== '' && { q: search.q }),
    ...(typeof search.badge === 'string' && { badge: search.badge }),
    ...(typeof search.person === 'string' && { person: search.person }),
    ...(typeof search.since === 'string' && SINCE.test(search.since) && { since: search.since }),
    ...(state && { state }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  };
}
