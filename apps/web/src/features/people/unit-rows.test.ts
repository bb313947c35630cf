import type { UnitView } from '@insigne/server/api';
import { describe, expect, it } from 'vitest';
import { idsBelow, treeStep, unitChoices, unitRows } from './unit-rows.ts';

const unit = (id: string, parentId: string | null, name = id): UnitView => ({
  ...{ id, parentId, name, code: null, site: '', peopleCount: 0, peopleBelowCount: 0 },
});
const UNITS = [
  unit('plant', null, 'Usine'),
  unit('line-10', 'plant', 'Ligne 10'),
  unit('line-2', 'plant', 'Ligne 2'),
  unit('office', null, 'Élan'),
  unit('night', 'line-2', 'Nuit'),
];
const open = () => true;

describe('the tree of units', () => {
  it('is read from top to bottom, siblings by name, with its levels', () => {
    expect(
      unitRows(UNITS, 'fr', open).map(({ unit: { id }, depth, place, siblings }) => [id, depth, place, siblings]),
    ).toEqual([
      ['office', 1, 1, 2],
      ['plant', 1, 2, 2],
      ['line-2', 2, 1, 2],
      ['night', 3, 1, 1],
      ['line-10', 2, 2, 2],
    ]);
    expect(unitRows(UNITS, 'fr', (id) => id !== 'plant').map(({ unit: { id } }) => id)).toEqual(['office', 'plant']);
    expect(unitChoices(UNITS, 'fr')[3]).toEqual({ value: 'night', label: '\u2003\u2003Nuit' });
    expect([...idsBelow(UNITS, 'plant')].sort()).toEqual(['line-10', 'line-2', 'night', 'plant']);
  });

  it('is walked by arrows as trees are: right opens, then enters; left closes, then leaves', () => {
    const rows = unitRows(UNITS, 'fr', open);
    expect(treeStep(rows, 1, 'ArrowDown', open)).toEqual({ go: 2 });
    expect(treeStep(rows, 0, 'ArrowUp', open)).toBeUndefined();
    expect(treeStep(rows, 4, 'ArrowDown', open)).toBeUndefined();
    expect(treeStep(rows, 1, 'ArrowRight', () => false)).toEqual({ open: 'plant' });
    expect(treeStep(rows, 1, 'ArrowRight', open)).toEqual({ go: 2 });
    expect(treeStep(rows, 0, 'ArrowRight', open)).toBeUndefined();
    expect(treeStep(rows, 1, 'ArrowLeft', open)).toEqual({ close: 'plant' });
    expect(treeStep(rows, 3, 'ArrowLeft', open)).toEqual({ go: 2 });
    expect(treeStep(rows, 0, 'ArrowLeft', open)).toBeUndefined();
    expect([treeStep(rows, 2, 'Home', open), treeStep(rows, 2, 'End', open)]).toEqual([{ go: 0 }, { go: 4 }]);
  });
});
