import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { readTable } from '../../platform/tabular/index.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import { type ComparisonGroups, MAX_CRITERIA, MAX_GROUP_NAME } from './comparison-groups.schema.ts';
import * as store from './comparison-groups.store.ts';
import { allAddresses, allEntries } from './directory.store.ts';
import { guessPeople } from './import/guess-people.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

async function viewOf(tx: Tx, organisationId: string): Promise<ComparisonGroups> {
  return {
    on: await store.isOn(tx, organisationId),
    people: await store.countPeople(tx, organisationId),
    criteria: await store.countByCriterion(tx, organisationId),
  };
}

/** Whether groups are kept, and of how many people; never of whom. */
export async function getGroups(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<ComparisonGroups> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, (tx) => viewOf(tx, organisation.id));
}

export async function switchGroups(deps: Deps, actor: Actor, handle: string, on: boolean): Promise<ComparisonGroups> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const before = await viewOf(tx, organisation.id);
    const at = deps.clock.now();
    if (on) await store.switchOn(tx, { organisationId: organisation.id, switchedOnBy: actor.id, switchedOnAt: at });
    else await store.switchOff(tx, organisation.id);
    if (on !== before.on)
      await recordEvent(tx, {
        organisationId: organisation.id,
        actorId: actor.id,
        action: on ? 'comparison-groups.on' : 'comparison-groups.off',
        facts: { people: before.people },
        at,
      });
    return viewOf(tx, organisation.id);
  });
}

/**
 * Replaces all groups by those of a list: one column says who, by number or address, and every other one is a criterion.
 * @throws AppError `wrong-state` (not switched on), `list-unreadable`, `list-too-long`, `invalid-request` (no column says who)
 */
export async function importGroups(
  deps: Deps,
  actor: Actor,
  handle: string,
  bytes: Uint8Array,
): Promise<{ groups: ComparisonGroups; skipped: number }> {
  const { organisation } = await authorise(deps, actor, handle, 'people.edit');
  const { columns, rows } = await readTable(bytes);
  const { number, email, name } = guessPeople(
    columns,
    rows.slice(0, 5).map(({ cells }) => cells),
  );
  const who = columns.indexOf(number ?? email ?? '');
  if (who === -1) throw new AppError('invalid-request', {}, [{ pointer: '/who', reason: 'required' }]);
  const criteria = columns
    .map((criterion, at) => ({ criterion: criterion.slice(0, MAX_GROUP_NAME), at }))
    .filter(({ criterion }) => ![number, email, name].includes(criterion));
  if (criteria.length > MAX_CRITERIA)
    throw new AppError('invalid-request', {}, [
      { pointer: '/criteria', reason: 'too-many', facts: { max: MAX_CRITERIA } },
    ]);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    if (!(await store.isOn(tx, organisation.id))) throw new AppError('wrong-state', { reason: 'switched-off' });
    const people = await identities(tx, organisation.id);
    const groups = new Map<string, store.GroupRow>();
    let skipped = 0;
    for (const { cells } of rows) {
      const entryId = people.get((cells[who] ?? '').trim().toLowerCase());
      const values = criteria.flatMap(({ criterion, at }) => {
        const value = (cells[at] ?? '').trim().slice(0, MAX_GROUP_NAME);
        return value === '' ? [] : [{ criterion, value }];
      });
      if (entryId === undefined || values.length === 0) skipped += 1;
      else
        for (const one of values)
          groups.set(`${entryId} ${one.criterion}`, { organisationId: organisation.id, entryId, ...one });
    }
    await store.replaceGroups(tx, organisation.id, [...groups.values()]);
    const view = await viewOf(tx, organisation.id);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'comparison-groups.imported',
      facts: { people: view.people, criteria: view.criteria.length },
      at: deps.clock.now(),
    });
    return { groups: view, skipped };
  });
}

/** Ids of people by number in lower case and by address. */
async function identities(tx: Tx, organisationId: string): Promise<Map<string, string>> {
  const numbers = (await allEntries(tx, organisationId)).flatMap(({ number, id }) =>
    number === null ? [] : [[number.toLowerCase(), id] as const],
  );
  const addresses = (await allAddresses(tx, organisationId)).map(({ address, entryId }) => [address, entryId] as const);
  return new Map([...numbers, ...addresses]);
}
