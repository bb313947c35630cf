import type { Language, UnitView } from '@insigne/server/api';
import { byName } from '../../texts/format.ts';

/** A unit in the order in which the tree is read. */
export interface UnitRow {
  unit: UnitView;
  /** 1 at the top. */
  depth: number;
  hasChildren: boolean;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
}

/** The tree from top to bottom, siblings by name; what is below a closed unit is left out. */
export function unitRows(units: readonly UnitView[], language: Language, isOpen: (id: string) => boolean): UnitRow[] {
  const children = new Map<string | null, UnitView[]>();
  for (const unit of units) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);
  const rows: UnitRow[] = [];
  const read = (parentId: string | null, depth: number) => {
    const siblings = [...(children.get(parentId) ?? [])].sort(byName(({ name }) => name, language));
    for (const [at, unit] of siblings.entries()) {
      const hasChildren = children.has(unit.id);
      rows.push({ unit, depth, hasChildren, place: at + 1, siblings: siblings.length });
      if (hasChildren && isOpen(unit.id)) read(unit.id, depth + 1);
    }
  };
  read(null, 1);
  return rows;
}

/** Wide enough to be seen in a list of choices, where nothing else shows the levels. */
const INDENT = '\u2003';

/** The whole tree as choices of a field. */
export const unitChoices = (units: readonly UnitView[], language: Language): { value: string; label: string }[] =>
  unitRows(units, language, () => true).map(({ unit, depth }) => ({
    value: unit.id,
    label: `${INDENT.repeat(depth - 1)}${unit.name}`,
  }));

/** Ids of a unit and of all below it: where it cannot be moved to. */
export function idsBelow(units: readonly UnitView[], id: string): Set<string> {
  const below = new Set([id]);
  for (let size = 0; size !== below.size; ) {
    size = below.size;
    for (const unit of units) if (unit.parentId !== null && below.has(unit.parentId)) below.add(unit.id);
  }
  return below;
}

/** Where an arrow leads from a row, as the tree pattern of ARIA says; undefined: nowhere. */
export function treeStep(
  rows: readonly UnitRow[],
  at: number,
  key: string,
  isOpen: (id: string) => boolean,
): { go: number } | { open: string } | { close: string } | undefined {
  const row = rows[at];
  if (row === undefined) return undefined;
  const { id, parentId } = row.unit;
  if (key === 'ArrowDown' && at < rows.length - 1) return { go: at + 1 };
  if (key === 'ArrowUp' && at > 0) return { go: at - 1 };
  if (key === 'Home') return { go: 0 };
  if (key === 'End') return { go: rows.length - 1 };
  if (key === 'ArrowRight' && row.hasChildren) return isOpen(id) ? { go: at + 1 } : { open: id };
  if (key === 'ArrowLeft') {
    if (row.hasChildren && isOpen(id)) return { close: id };
    const parent = rows.findIndex(({ unit }) => unit.id === parentId);
    return parent === -1 ? undefined : { go: parent };
  }
  return undefined;
}
