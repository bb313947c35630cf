import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Tx, uniqueViolation } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import { idsInUnit } from './directory.store.ts';
import { noteMoves } from './directory-editing.ts';
import { visibleUnits } from './sight.ts';
import { placeFault } from './unit-tree.ts';
import {
  type createUnitSchema,
  MAX_UNITS,
  type UnitView,
  type unitEffectSchema,
  type updateUnitSchema,
} from './units.schema.ts';
import * as store from './units.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** With the people of each unit, and of everything below it. */
export function toUnitViews(rows: store.CountedUnit[]): UnitView[] {
  const below = new Map(rows.map(({ id, peopleCount }) => [id, peopleCount]));
  const units = new Map(rows.map((row) => [row.id, row]));
  for (const row of rows) {
    const seen = new Set([row.id]);
    for (let above = row.parentId; above !== null && !seen.has(above); above = units.get(above)?.parentId ?? null) {
      seen.add(above);
      below.set(above, (below.get(above) ?? 0) + row.peopleCount);
    }
  }
  return rows.map(({ id, parentId, name, code, site, peopleCount }) => ({
    id,
    parentId,
    name,
    code,
    site,
    peopleCount,
    peopleBelowCount: below.get(id) ?? 0,
  }));
}

/** The whole tree; to a manager the units that they lead, as if these were the tops of it. */
export async function listUnits(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<UnitView[]> {
  const { organisation, role } = await authorise(deps, actor, handle, 'people.team');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const rows = await store.listUnits(tx, organisation.id);
    const visible = await visibleUnits(tx, organisation.id, actor, role, rows);
    return toUnitViews(visible);
  });
}

const treeOf = async (tx: Tx, organisationId: string) =>
  new Map((await store.listUnits(tx, organisationId)).map((row) => [row.id, row]));

function checkPlace(tree: Map<string, store.UnitRow>, id: string | undefined, parentId: string | null): void {
  if (parentId !== null && !tree.has(parentId))
    throw new AppError('invalid-request', {}, [{ pointer: '/parentId', reason: 'unknown-value' }]);
  const reason = placeFault(tree, id, parentId);
  if (reason !== undefined) throw new AppError('invalid-request', {}, [{ pointer: '/parentId', reason }]);
}

/** Two siblings of one name, or two units of one code. */
async function orTaken<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (uniqueViolation(error) !== undefined) throw new AppError('already-exists', name === '' ? {} : { what: name });
    throw error;
  }
}

async function viewOf(tx: Tx, organisationId: string, id: string): Promise<UnitView> {
  const view = toUnitViews(await store.listUnits(tx, organisationId)).find((unit) => unit.id === id);
  if (view === undefined) throw new AppError('not-found');
  return view;
}

export async function createUnit(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: z.infer<typeof createUnitSchema>,
): Promise<UnitView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  const id = newId();
  return orTaken(input.name, () =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await store.lockTree(tx, organisation.id);
      const tree = await treeOf(tx, organisation.id);
      if (tree.size >= MAX_UNITS) throw new AppError('wrong-state', { reason: 'too-many-units' });
      checkPlace(tree, undefined, input.parentId);
      const at = deps.clock.now();
      await store.insertUnit(tx, {
        organisationId: organisation.id,
        id,
        ...input,
        code: input.code || null,
        createdAt: at,
      });
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'unit.created',
        subject: { kind: 'unit', id },
        at,
      });
      return viewOf(tx, organisation.id, id);
    }),
  );
}

/** Renames or moves a unit; its people and the units below stay with it. */
export async function updateUnit(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  input: z.infer<typeof updateUnitSchema>,
): Promise<UnitView> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return orTaken(input.name ?? '', () =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await store.lockTree(tx, organisation.id);
      const tree = await treeOf(tx, organisation.id);
      if (!tree.has(id)) throw new AppError('not-found');
      if (input.parentId !== undefined) checkPlace(tree, id, input.parentId);
      await store.updateUnit(tx, organisation.id, id, {
        ...input,
        ...(input.code !== undefined && { code: input.code || null }),
      });
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'unit.changed',
        subject: { kind: 'unit', id },
        at: deps.clock.now(),
      });
      return viewOf(tx, organisation.id, id);
    }),
  );
}

/** What removing a unit would move, told before it is done. */
export async function removalEffect(
  deps: Pick<Context, 'db'>,
  actor: Actor,
  handle: string,
  id: string,
): Promise<z.infer<typeof unitEffectSchema>> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    await viewOf(tx, organisation.id, id);
    return store.countInUnit(tx, organisation.id, id);
  });
}

/** Removes a unit: its people, managers and units below go into another unit, or into the one above. */
export async function removeUnit(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  into: string | undefined,
): Promise<void> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  await orTaken('', () =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await store.lockTree(tx, organisation.id);
      const tree = await treeOf(tx, organisation.id);
      const unit = tree.get(id);
      if (unit === undefined) throw new AppError('not-found');
      const target = into ?? unit.parentId;
      // Into one of its own would leave that one hanging on nothing.
      if (target !== null) checkPlace(tree, id, target);
      const moved = await store.countInUnit(tx, organisation.id, id);
      const at = deps.clock.now();
      const [before, after] = [
        { unitId: id, managerId: null },
        { unitId: target, managerId: null },
      ];
      const moves = (await idsInUnit(tx, organisation.id, id)).map((entry) => ({ id: entry, before, after }));
      await noteMoves(tx, organisation.id, moves, { actorId: actor.id, importId: null, at });
      await store.dissolveUnit(tx, organisation.id, id, target);
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'unit.removed',
        subject: { kind: 'unit', id },
        facts: moved,
        at,
      });
    }),
  );
}
