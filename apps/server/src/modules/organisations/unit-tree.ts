import { MAX_UNIT_DEPTH } from './units.schema.ts';

/** What the tree needs to know of a unit. */
export interface TreeUnit {
  id: string;
  parentId: string | null;
  name: string;
  code: string | null;
}

export const PATH_SEPARATOR = ' > ';

/** A unit and those above it, from the top. Ends on a circle, which the services never let arise. */
function lineage<Unit extends TreeUnit>(units: ReadonlyMap<string, Unit>, id: string): Unit[] {
  const line: Unit[] = [];
  let unit = units.get(id);
  while (unit !== undefined && !line.includes(unit)) {
    line.unshift(unit);
    unit = unit.parentId === null ? undefined : units.get(unit.parentId);
  }
  return line;
}

/** “Usine > Atelier 3”. */
export const pathOf = (units: ReadonlyMap<string, TreeUnit>, id: string): string =>
  lineage(units, id)
    .map(({ name }) => name)
    .join(PATH_SEPARATOR);

/** Whether a unit could stand there: not below itself, and not too deep with what hangs on it. */
export function placeFault(
  units: ReadonlyMap<string, TreeUnit>,
  id: string | undefined,
  parentId: string | null,
): 'unit-circle' | 'unit-too-deep' | undefined {
  const above = parentId === null ? [] : lineage(units, parentId);
  if (above.some((unit) => unit.id === id)) return 'unit-circle';
  return above.length + heightOf(units, id) > MAX_UNIT_DEPTH ? 'unit-too-deep' : undefined;
}

function heightOf(units: ReadonlyMap<string, TreeUnit>, id: string | undefined): number {
  if (id === undefined) return 1;
  const heights = [...units.values()].map((unit) => {
    const line = lineage(units, unit.id).map((one) => one.id);
    return line.includes(id) ? line.length - line.indexOf(id) : 1;
  });
  return Math.max(1, ...heights);
}

/** Names are compared without regard to case and outer blanks, as the database does among siblings. */
export const sameName = (name: string): string => name.trim().normalize('NFC').toLowerCase();
