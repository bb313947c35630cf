import type { SkillChangeKind } from '@insigne/server/api';

/** The framework as it stands, among the versions. */
export const NOW = 'now';
export const SKILL_CHANGES: readonly SkillChangeKind[] = [
  ...(['added', 'removed', 'moved', 'renamed', 'reworded', 'details'] as const),
];

export interface CompareVersionsSearch {
  from?: string;
  to?: string;
  change?: SkillChangeKind;
  page?: number;
}

export function readCompareVersionsSearch(search: Record<string, unknown>): CompareVersionsSearch {
  const change = SKILL_CHANGES.find((one) => one === search.change);
  const page = Number(search.page);
  return {
    ...(typeof search.from === 'string' && { from: search.from }),
    ...(typeof search.to === 'string' && { to: search.to }),
    ...(change !== undefined && { change }),
    ...(Number.isInteger(page) && page > 1 && { page }),
  };
}

/** What was asked for and is there; otherwise the newest version against the framework as it stands. One is needed. */
export function chosenSides(
  versions: string[],
  { from, to }: CompareVersionsSearch,
): { from: string; to: string } | undefined {
  const [newest] = versions;
  if (newest === undefined) return undefined;
  const isThere = (side: string | undefined): side is string => side !== undefined && [NOW, ...versions].includes(side);
  return { from: isThere(from) ? from : newest, to: isThere(to) ? to : NOW };
}
