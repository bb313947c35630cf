import type { PeopleFault } from '../directory-import.schema.ts';
import { PATH_SEPARATOR, pathOf, sameName, type TreeUnit } from '../unit-tree.ts';
import { createUnitSchema, MAX_UNIT_DEPTH, MAX_UNITS } from '../units.schema.ts';

/** Finds units by what a cell says, and notes the ones that would have to be made. */
export interface UnitFinder {
  /** The path of the unit, “Usine > Atelier 3”, whether it is there or to be made. */
  resolve(text: string): { path: string } | { fault: PeopleFault };
  /** Of a path, the units that would have to be made, those above first. */
  missing(path: string): string[];
}

/** The levels of a path, as they are compared. */
export const pathKey = (path: string): string => path.split('>').map(sameName).join('>');

export function createUnitFinder(units: readonly TreeUnit[], mayCreate: boolean): UnitFinder {
  const tree = new Map(units.map((unit) => [unit.id, unit]));
  const byPath = new Map<string, string>();
  const byCode = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const unit of units) {
    const path = pathOf(tree, unit.id);
    byPath.set(pathKey(path), path);
    if (unit.code !== null) byCode.set(sameName(unit.code), path);
    byName.set(sameName(unit.name), [...(byName.get(sameName(unit.name)) ?? []), path]);
  }
  const made = new Set<string>();

  function make(text: string): { path: string } | { fault: PeopleFault } {
    const names = text.split('>').map((name) => createUnitSchema.shape.name.safeParse(name));
    if (names.length > MAX_UNIT_DEPTH || names.some(({ success }) => !success)) return { fault: 'unit-malformed' };
    let path = '';
    for (const { data = '' } of names) {
      const wanted = path === '' ? data : `${path}${PATH_SEPARATOR}${data}`;
      const there = byPath.get(pathKey(wanted));
      if (there === undefined) {
        if (tree.size + made.size >= MAX_UNITS) return { fault: 'too-many-units' };
        made.add(wanted);
        byPath.set(pathKey(wanted), wanted);
      }
      path = there ?? wanted;
    }
    return { path };
  }

  return {
    resolve(text) {
      const found = byPath.get(pathKey(text)) ?? byCode.get(sameName(text));
      if (found !== undefined) return { path: found };
      const namesakes = byName.get(sameName(text)) ?? [];
      if (namesakes.length > 1) return { fault: 'unit-ambiguous' };
      const [only] = namesakes;
      if (only !== undefined) return { path: only };
      return mayCreate ? make(text) : { fault: 'unit-unknown' };
    },
    missing(path) {
      const names = path.split(PATH_SEPARATOR);
      return names.map((_name, index) => names.slice(0, index + 1).join(PATH_SEPARATOR)).filter((one) => made.has(one));
    },
  };
}
