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

/** What happened to one record, oldest first. */
export const listEventsAbout = (
  tx: Tx,
  organisationId: string,
  subjectId: string,
): Promise<{ action: string; createdAt: Date }[]> =>
  tx
    .withTables<Tables>()
    .selectFrom('auditEvents')
    .select(['action', 'createdAt'])
    .where('organisationId', '=', organisationId)
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt')
    .execute();
