import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findPeople } from '../accounts/index.ts';
import { recordEvent } from '../audit/index.ts';
import { authorise } from './authorise.ts';
import * as store from './members.store.ts';
import type { memberSchema, Role } from './organisations.schema.ts';
import type { MembershipRow } from './organisations.store.ts';

type Member = z.infer<typeof memberSchema>;
type Deps = Pick<Context, 'db' | 'clock'>;

async function toMembers(tx: Tx, rows: MembershipRow[]): Promise<Member[]> {
  const people = new Map(
    (
      await findPeople(
        tx,
        rows.map(({ personId }) => personId),
      )
    ).map((row) => [row.id, row]),
  );
  return rows.flatMap(({ personId, role, createdAt }) => {
    const person = people.get(personId);
    if (person === undefined) return [];
    return [{ personId, name: person.name, email: person.email, role, since: createdAt.toISOString() }];
  });
}

export async function listMembers(deps: Pick<Context, 'db'>, actor: Actor, handle: string): Promise<Member[]> {
  const { organisation } = await authorise(deps, actor, handle, 'member.read');
  const scope = { organisationId: organisation.id };
  return deps.db.within(scope, async (tx) => toMembers(tx, await store.listMembers(tx, organisation.id)));
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
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const before =
      role === 'owner'
        ? await store.lockMember(tx, organisation.id, personId)
        : await lockForChange(tx, organisation.id, personId);
    if (before === undefined) throw new AppError('not-found');
    await store.setRole(tx, { organisationId: organisation.id, personId, role });
    await recordEvent(tx, {
      organisationId: organisation.id,
      actorId: actor.id,
      action: 'member.role-changed',
      subject: { kind: 'person', id: personId },
      facts: { from: before.role, to: role },
      at: deps.clock.now(),
    });
    const [member] = await toMembers(tx, [{ ...before, role }]);
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
