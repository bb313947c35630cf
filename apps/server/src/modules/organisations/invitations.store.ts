import type { Generated } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Role } from './organisations.schema.ts';

type Tables = {
  invitations: Omit<InvitationRow, 'acceptedAt' | 'revokedAt'> & {
    tokenHash: string;
    invitedBy: string | null;
    acceptedAt: Generated<Date | null>;
    revokedAt: Generated<Date | null>;
  };
};

export interface InvitationRow {
  id: string;
  organisationId: string;
  email: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}

const COLUMNS = ['id', 'organisationId', 'email', 'role', 'createdAt', 'expiresAt', 'acceptedAt', 'revokedAt'] as const;

export async function insertInvitation(
  tx: Tx,
  row: Omit<InvitationRow, 'acceptedAt' | 'revokedAt'> & { tokenHash: string; invitedBy: string },
): Promise<void> {
  await tx.withTables<Tables>().insertInto('invitations').values(row).execute();
}

export async function listInvitations(tx: Tx, organisationId: string): Promise<InvitationRow[]> {
  return tx
    .withTables<Tables>()
    .selectFrom('invitations')
    .select(COLUMNS)
    .where('organisationId', '=', organisationId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findByToken(tx: Tx, tokenHash: string): Promise<InvitationRow | undefined> {
  return tx
    .withTables<Tables>()
    .selectFrom('invitations')
    .select(COLUMNS)
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst();
}

/** Ends the open invitation with this id, or those to this address. Answers how many were open. */
export async function revokeOpen(
  tx: Tx,
  organisationId: string,
  which: { id: string } | { email: string },
  now: Date,
): Promise<string[]> {
  const update = tx
    .withTables<Tables>()
    .updateTable('invitations')
    .set({ revokedAt: now })
    .where('organisationId', '=', organisationId)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null);
  const chosen = 'id' in which ? update.where('id', '=', which.id) : update.where('email', '=', which.email);
  return (await chosen.returning('id').execute()).map(({ id }) => id);
}

/** Marks an open invitation as accepted. Answers false to whoever comes second: the row decides, not an earlier read. */
export async function acceptOpen(tx: Tx, id: string, now: Date): Promise<boolean> {
  const row = await tx
    .withTables<Tables>()
    .updateTable('invitations')
    .set({ acceptedAt: now })
    .where('id', '=', id)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Open invitations to these addresses. */
export async function countOpen(tx: Tx, organisationId: string, emails: readonly string[], now: Date): Promise<number> {
  if (emails.length === 0) return 0;
  const { count } = await tx
    .withTables<Tables>()
    .selectFrom('invitations')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('organisationId', '=', organisationId)
    .where('email', 'in', emails)
    .where('acceptedAt', 'is', null)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}
