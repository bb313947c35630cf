import type { Tx } from '../../platform/database/database.ts';
import type { MembershipRow } from './organisations.store.ts';

type Tables = { memberships: MembershipRow };

export async function listMembers(tx: Tx, organisationId: string): Promise<MembershipRow[]> {
  return tx
    .withTables<Tables>()
    .selectFrom('memberships')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt')
    .orderBy('personId')
    .execute();
}

export async function findMember(tx: Tx, organisationId: string, personId: string): Promise<MembershipRow | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('memberships')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .executeTakeFirst();
}

/** The member's row, locked until the transaction ends. */
export async function lockMember(tx: Tx, organisationId: string, personId: string): Promise<MembershipRow | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('memberships')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * Ids of the owners, locked in one order: two owners who leave at the same moment wait here for each other, and the second
 * one sees that the first is gone.
 */
export async function lockOwners(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('memberships')
    .select('personId')
    .where('organisationId', '=', organisationId)
    .where('role', '=', 'owner')
    .orderBy('personId')
    .forUpdate()
    .execute();
  return rows.map(({ personId }) => personId);
}

export async function countMembers(tx: Tx, organisationId: string): Promise<number> {
  const { count } = await tx
    .withTables<Tables>()
    .selectFrom('memberships')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertMember(tx: Tx, row: MembershipRow): Promise<void> {
  await tx
    .withTables<Tables>()
    .insertInto('memberships')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisationId', 'personId']).doUpdateSet({ role: row.role }))
    .execute();
}

export async function setRole(tx: Tx, member: Pick<MembershipRow, 'organisationId' | 'personId' | 'role'>) {
  await tx
    .withTables<Tables>()
    .updateTable('memberships')
    .set({ role: member.role })
    .where('organisationId', '=', member.organisationId)
    .where('personId', '=', member.personId)
    .execute();
}

export async function deleteMember(tx: Tx, organisationId: string, personId: string): Promise<void> {
  await tx
    .withTables<Tables>()
    .deleteFrom('memberships')
    .where('organisationId', '=', organisationId)
    .where('personId', '=', personId)
    .execute();
}
