import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { type Tx, uniqueViolation } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import type { createEntrySchema, EntryDetail, updateEntrySchema } from './directory.schema.ts';
import * as store from './directory.store.ts';
import { detailOf } from './directory.ts';
import { pathOf } from './unit-tree.ts';
import * as units from './units.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
type Place = Pick<store.EntryRow, 'unitId' | 'managerId'>;

/** Enters a person by hand. @throws AppError `already-exists` (number or address of somebody else) */
export async function createEntry(
  deps: Deps,
  actor: Actor,
  handle: string,
  { emails, ...facts }: z.infer<typeof createEntrySchema>,
): Promise<EntryDetail> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  const id = newId();
  return orTaken([facts.number, ...emails], () =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      await checkPlace(tx, organisation.id, id, facts);
      const at = deps.clock.now();
      const row = { organisationId: organisation.id, id, ...facts, state: 'active' as const, leftAt: null };
      await store.insertEntries(tx, [{ ...row, createdAt: at, updatedAt: at }]);
      await store.insertAddresses(tx, organisation.id, [{ entryId: id, addresses: [...new Set(emails)] }]);
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'directory-entry.created',
        subject: { kind: 'directory-entry', id },
        at,
      });
      return detailOf(tx, organisation.id, id, undefined);
    }),
  );
}

/** Changes facts of a person; another unit or manager goes into their history. */
export async function updateEntryFacts(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  { emails, ...input }: z.infer<typeof updateEntrySchema>,
): Promise<EntryDetail> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return orTaken([input.number, ...(emails ?? [])], () =>
    deps.db.within({ organisationId: organisation.id }, async (tx) => {
      // Who answers to whom is a tree as well: two changes at one moment would each find no circle, and make one.
      if (input.managerId) await units.lockTree(tx, organisation.id);
      const [before] = await store.findEntries(tx, organisation.id, [id], { lock: true });
      if (before === undefined) throw new AppError('not-found');
      await checkPlace(tx, organisation.id, id, input);
      const at = deps.clock.now();
      const { search: _search, createdAt: _createdAt, ...kept } = before;
      const after = { ...kept, ...defined(input), updatedAt: at };
      await store.updateEntry(tx, after);
      if (emails !== undefined) await store.replaceAddresses(tx, organisation.id, id, [...new Set(emails)]);
      await noteMoves(tx, organisation.id, [{ id, before, after }], { actorId: actor.id, importId: null, at });
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: 'directory-entry.changed',
        subject: { kind: 'directory-entry', id },
        at,
      });
      return detailOf(tx, organisation.id, id, undefined);
    }),
  );
}

/** Without the fields that were left out: what is undefined must not overwrite. */
const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof Fields]: Exclude<Fields[Field], undefined>;
  };

async function checkPlace(
  tx: Tx,
  organisationId: string,
  id: string,
  place: Partial<Record<keyof Place, string | null | undefined>>,
) {
  const refuse = (pointer: string, reason: string) => new AppError('invalid-request', {}, [{ pointer, reason }]);
  if (place.unitId && !(await units.listUnits(tx, organisationId)).some((unit) => unit.id === place.unitId))
    throw refuse('/unitId', 'unknown-value');
  if (!place.managerId) return;
  const [manager] = await store.findEntries(tx, organisationId, [place.managerId]);
  if (manager === undefined) throw refuse('/managerId', 'unknown-value');
  if (place.managerId === id || (await store.wouldCircle(tx, organisationId, id, place.managerId)))
    throw refuse('/managerId', 'manager-circle');
}

/** Writes who moved from which unit and manager to which, as these are called now. */
export async function noteMoves(
  tx: Tx,
  organisationId: string,
  moves: { id: string; before: Place; after: Place }[],
  by: { actorId: string; importId: string | null; at: Date },
): Promise<void> {
  const moved = moves.filter(
    ({ before, after }) => before.unitId !== after.unitId || before.managerId !== after.managerId,
  );
  if (moved.length === 0) return;
  const tree = new Map((await units.listUnits(tx, organisationId)).map((unit) => [unit.id, unit]));
  const managerIds = moved.flatMap(({ before, after }) =>
    [before.managerId, after.managerId].filter((one) => one !== null),
  );
  const managers = new Map((await store.findEntries(tx, organisationId, managerIds)).map(({ id, name }) => [id, name]));
  const row = (entryId: string, fact: 'unit' | 'manager', fromLabel: string, toLabel: string) => ({
    ...{ organisationId, id: newId(), entryId, fact, fromLabel, toLabel },
    ...by,
  });
  const unit = (id: string | null) => (id === null ? '' : pathOf(tree, id));
  const manager = (id: string | null) => (id === null ? '' : (managers.get(id) ?? ''));
  await store.insertChanges(
    tx,
    moved.flatMap(({ id, before, after }) => [
      ...(before.unitId === after.unitId ? [] : [row(id, 'unit', unit(before.unitId), unit(after.unitId))]),
      ...(before.managerId === after.managerId
        ? []
        : [row(id, 'manager', manager(before.managerId), manager(after.managerId))]),
    ]),
  );
}

/** A number or an address that another person of this organisation has. */
async function orTaken<T>(values: (string | null | undefined)[], write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const constraint = uniqueViolation(error);
    if (constraint === undefined) throw error;
    const [number, ...emails] = values;
    const taken = constraint.includes('number') ? number : emails.length === 1 ? emails[0] : undefined;
    throw new AppError('already-exists', taken ? { what: taken } : {}, [
      { pointer: constraint.includes('number') ? '/number' : '/emails', reason: 'taken' },
    ]);
  }
}
