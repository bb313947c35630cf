import type { EntryRow } from '../directory.store.ts';
import { type Draft, refuse } from './draft.ts';

/** Circles are found all at once; refusing them may close others, by what stands in the directory. Far more than ever happens. */
const MAX_ROUNDS = 50;

/** Nobody answers to themselves, at any distance: rows that would make it so are refused, and those who depend on them. */
export function refuseCircles(drafts: Draft[], entries: EntryRow[]): void {
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const managerOf = new Map(entries.map(({ id, managerId }) => [id, managerId]));
    for (const { fault, entryId, managerId } of drafts)
      if (fault === undefined && entryId !== undefined && managerId !== undefined) managerOf.set(entryId, managerId);
    const inCircle = circles(managerOf);
    const guilty = drafts.filter(
      ({ fault, entryId, managerId }) =>
        fault === undefined && managerId !== undefined && entryId !== undefined && inCircle.has(entryId),
    );
    if (guilty.length === 0) return;
    for (const draft of guilty) refuse(draft, 'manager-circle', draft.read.manager ?? '');
    refuseOrphans(drafts);
  }
  // What is left after so many rounds was made to be.
  for (const draft of drafts)
    if (draft.fault === undefined && draft.managerId !== undefined)
      refuse(draft, 'manager-circle', draft.read.manager ?? '');
}

/** Who answers to somebody whom the list would have entered, and who is not taken. */
function refuseOrphans(drafts: Draft[]): void {
  const team = new Map<string, Draft[]>();
  for (const draft of drafts)
    if (draft.managerId !== undefined) team.set(draft.managerId, [...(team.get(draft.managerId) ?? []), draft]);
  const lost = drafts.filter(({ fault, entry }) => fault !== undefined && entry === undefined);
  for (let gone = lost.pop(); gone !== undefined; gone = lost.pop()) {
    for (const draft of team.get(gone.entryId ?? '') ?? []) {
      if (draft.fault !== undefined) continue;
      refuse(draft, 'manager-unknown', draft.read.manager ?? '');
      if (draft.entry === undefined) lost.push(draft);
    }
  }
}

/** Ids that are reached again by going up from them. */
function circles(managerOf: ReadonlyMap<string, string | null>): Set<string> {
  const found = new Set<string>();
  const done = new Set<string>();
  for (const start of managerOf.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let id: string | null | undefined = start;
    while (id && !done.has(id) && !onWay.has(id)) {
      way.push(id);
      onWay.add(id);
      id = managerOf.get(id);
    }
    if (id && onWay.has(id)) for (const one of way.slice(way.indexOf(id))) found.add(one);
    for (const one of way) done.add(one);
  }
  return found;
}

/** The rows in an order in which a manager is always written before those who answer to them. */
export function managersFirst(drafts: Draft[]): Draft[] {
  const byEntry = new Map(
    drafts.flatMap((draft) => (draft.entryId && !draft.fault ? [[draft.entryId, draft]] : [])) as [string, Draft][],
  );
  const depths = new Map<Draft, number>();
  for (const start of drafts) {
    const way: Draft[] = [];
    let draft: Draft | undefined = start;
    while (draft !== undefined && !depths.has(draft)) {
      way.push(draft);
      // No circle is left, so this ends.
      draft = draft.fault || draft.managerId === undefined ? undefined : byEntry.get(draft.managerId);
    }
    let depth = draft === undefined ? -1 : (depths.get(draft) ?? -1);
    for (const one of way.reverse()) {
      depth += 1;
      depths.set(one, depth);
    }
  }
  return [...drafts].sort((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0) || a.read.line - b.read.line);
}
