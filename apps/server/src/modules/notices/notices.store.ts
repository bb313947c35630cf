import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';

export type MailState = 'queued' | 'sent' | 'kept' | 'failed';
export interface MailRow {
  id: string;
  organisationId: string | null;
  kind: string;
  recipient: string;
  language: Language;
  subject: string;
  bodySealed: Buffer | null;
  subjectId: string | null;
  state: MailState;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
}
type Tables = { mails: { [Key in keyof MailRow]: MailRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertMail = (tx: Tx, row: MailRow) => on(tx).insertInto('mails').values(row).execute();

export const lockMail = (tx: Tx, id: string): Promise<MailRow | undefined> =>
  on(tx).selectFrom('mails').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const updateMail = (tx: Tx, id: string, change: Partial<MailRow>) =>
  on(tx).updateTable('mails').set(change).where('id', '=', id).execute();

/** A page of mails, newest first: those of one organisation, or (null) those of the installation. */
export async function listMails(tx: Tx, organisationId: string | null, page: number, pageSize: number) {
  const of = on(tx)
    .selectFrom('mails')
    .where('organisationId', organisationId === null ? 'is' : '=', organisationId);
  const rows: MailRow[] = await of
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await of.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows, total };
}

/** The latest mail about each subject (an award, an invitation). */
export const latestStates = (
  tx: Tx,
  subjectIds: string[],
): Promise<{ subjectId: string | null; state: MailState }[]> =>
  subjectIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('mails')
        .distinctOn('subjectId')
        .select(['subjectId', 'state'])
        .where('subjectId', 'in', subjectIds)
        .orderBy('subjectId')
        .orderBy('createdAt', 'desc')
        .execute();
