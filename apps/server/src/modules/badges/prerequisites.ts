import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { BadgeContent } from './badges.schema.ts';
import * as store from './badges.store.ts';

interface Node {
  id: string;
  content: Pick<BadgeContent, 'name' | 'prerequisites'>;
}

/** The way from one badge back to itself through what comes before it, or nothing. Drafts count: they are what will be. */
export function cycleThrough(start: Node, all: ReadonlyMap<string, Node>): Node[] | undefined {
  const seen = new Set<string>();
  const walk = (node: Node, way: Node[]): Node[] | undefined => {
    for (const id of node.content.prerequisites ?? []) {
      if (id === start.id) return [...way, start];
      const next = all.get(id);
      if (next === undefined || seen.has(id)) continue;
      seen.add(id);
      const found = walk(next, [...way, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

const nameOf = ({ content: { name } }: Node): string => name.fr || name.en;

/**
 * What comes before a badge are badges of the organisation, and none that comes after it.
 * @throws AppError `invalid-request` (unknown badge), `prerequisite-cycle` with the names along the way
 */
export async function checkPrerequisites(
  tx: Tx,
  { id, organisationId }: { id: string; organisationId: string },
  content: BadgeContent,
): Promise<void> {
  const asked = content.prerequisites ?? [];
  if (asked.length === 0) return;
  const all = new Map<string, Node>((await store.listBadges(tx, organisationId)).map((row) => [row.id, row]));
  if (asked.some((one) => !all.has(one)))
    throw new AppError('invalid-request', {}, [{ pointer: '/content/prerequisites', reason: 'unknown-value' }]);
  const way = cycleThrough({ id, content }, all);
  if (way !== undefined) throw new AppError('prerequisite-cycle', { names: way.map(nameOf).join(' → ') });
}
