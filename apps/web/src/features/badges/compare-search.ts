/** The draft among the versions; they go by their numbers. */
export const DRAFT = 'draft';

export interface CompareSearch {
  from?: string;
  to?: string;
}

export const readCompareSearch = (search: Record<string, unknown>): CompareSearch => ({
  ...(search.from !== undefined && { from: String(search.from) }),
  ...(search.to !== undefined && { to: String(search.to) }),
});

/** Newest first. What was asked for and is there; otherwise the newest against the one before it. Two are needed. */
export function chosenVersions(
  choices: string[],
  { from, to }: CompareSearch,
): { from: string; to: string } | undefined {
  const [newest, before] = choices;
  if (newest === undefined || before === undefined) return undefined;
  return {
    from: from !== undefined && choices.includes(from) ? from : before,
    to: to !== undefined && choices.includes(to) ? to : newest,
  };
}
