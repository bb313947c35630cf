import type { Tx } from '../../platform/database/database.ts';

type Tables = {
  auditEvents: {
    id: string;
    organisationId: string | null;
    actorId: string | null;
    action: string;
    subjectKind: string | null;
    subjectId: string | null;
    facts: string;
    createdAt: Date;
  };
};

export async function insertEvent(tx: Tx, row: Tables['auditEvents']): Promise<void> {
  await tx.withTables<Tables>().insertInto('auditEvents').values(row).execute();
}
