import type { BadgeView } from '@insigne/server/api';

/** In the order of a badge's life. */
export const BADGE_STATES = ['draft', 'published', 'archived'] as const satisfies readonly BadgeView['state'][];

/** Which badges are shown, as it stands in the page's address. */
export interface LibrarySearch {
  state?: BadgeView['state'];
}

/** Takes what it knows from an address and drops the rest. */
export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  const state = BADGE_STATES.find((one) => one === search.state);
  return state === undefined ? {} : { state };
}
