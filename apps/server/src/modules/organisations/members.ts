import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeople, requireFresh } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import * as store from './members.store.ts';
import type { memberSchema, Role } from './organisations.schema.ts';
import type { MembershipRow } from './organisations.store.ts';
import { listLedUnits, listUnits, setLedUnits } from './units.store.ts';

type Member = z.infer<typeof memberSchema>;
type Deps = Pick<Context, 'db' | 'clock'>;

async function toMembers(tx: Tx, organisationId: string, rows: MembershipRow[]): Promise<Member[]> {
  const people = new Map(
    (
      await findPeople(
        tx,
        rows.map(({ personId }) => personId),
      )
    ).map((row) => [row.id, row]),
  );
  const led = await listLedUnits(tx, organisationId);
  return rows.flatMap(({ personId, role, createdAt }) => {
    const person = people.get(personId);
    if (person === undefined) return [];
    const { name, email } = person;
    return [{ personId, name, email, role, unitIds: led.get(personId) ?? [], since: createdAt.toISOString() }];
  });
}

export async function listMembers(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<Member[]> {
  const { organisation } = await authorise(deps, actor, handle, 'member.read');
  const scope = { organisationId: organisation.id };
  return deps.db.within(scope, async (tx) =>
    toMembers(tx, organisation.id, await store.listMembers(tx, organisation.id)),
  );
}

/** Locks the owners, then the member, and refuses to leave an organisation without an owner (P-TEN-02). */
async function lockForChange(tx: Tx, organisationId: string, personId: string): Promise<MembershipRow> {
  const owners = await store.lockOwners(tx, organisationId);
  const member = await store.lockMember(tx, organisationId, personId);
  if (member === undefined) throw new AppError('not-found');
  if (owners.length === 1 && owners[0] === personId) throw new AppError('last-owner');
  return member;
}

/**
 * Gives a member another role. Only owners may, whose role is the highest; owners stand above each other.
 * @throws AppError `last-owner`
 */
export async function changeRole(
  deps: Deps,
  actor: Actor,
  handle: string,
  personId: string,
  role: Role,
): Promise<Member> {
  const { organisation } = await authorise(deps, actor, handle, 'member.change');
  requireFresh(deps, actor);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const before =
      role === 'owner'
        ? await store.lockMember(tx, organisation.id, personId)
        : await lockForChange(tx, organisation.id, personId);
    if (before === undefined) throw new AppError('not-found');
    await store.setRole(tx, { organisationId: organisation.id, personId, role });
    // Units mean something to a manager alone: who becomes one again starts without.
    if (role !== 'manager') await setLedUnits(tx, organisation.id, personId, []);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'member.role-changed',
      subject: { kind: 'person', id: personId },
      facts: { from: before.role, to: role },
      at: deps.clock.now(),
    });
    const [member] = await toMembers(tx, organisation.id, [{ ...before, role }]);
    if (member === undefined) throw new AppError('not-found');
    return member;
  });
}

/** The units whose people a manager sees, with all units below. @throws AppError `wrong-state` (the role has no units) */
export async function changeLedUnits(
  deps: Deps,
  actor: Actor,
  handle: string,
  personId: string,
  unitIds: string[],
): Promise<Member> {
  const { organisation } = await authorise(deps, actor, handle, 'member.change');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const row = await store.lockMember(tx, organisation.id, personId);
    if (row === undefined) throw new AppError('not-found');
    if (row.role !== 'manager') throw new AppError('wrong-state', { reason: 'no-manager' });
    const known = new Set((await listUnits(tx, organisation.id)).map(({ id }) => id));
    if (!unitIds.every((id) => known.has(id)))
      throw new AppError('invalid-request', {}, [{ pointer: '/unitIds', reason: 'unknown-value' }]);
    await setLedUnits(tx, organisation.id, personId, [...new Set(unitIds)]);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'member.units-changed',
      subject: { kind: 'person', id: personId },
      facts: { units: new Set(unitIds).size },
      at: deps.clock.now(),
    });
    const [member] = await toMembers(tx, organisation.id, [row]);
    if (member === undefined) throw new AppError('not-found');
    return member;
  });
}

/** Removes a member, or lets one leave. @throws AppError `last-owner` */
export async function removeMember(deps: Deps, actor: Actor, handle: string, personId: string): Promise<void> {
  const right = personId === actor.id ? 'badge.read' : 'member.change';
  const { organisation } = await authorise(deps, actor, handle, right);
  await deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { role } = await lockForChange(tx, organisation.id, personId);
    await store.deleteMember(tx, organisation.id, personId);
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: personId === actor.id ? 'member.left' : 'member.removed',
      subject: { kind: 'person', id: personId },
      facts: { role },
      at: deps.clock.now(),
    });
  });
}
