import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import type { MAIL_STATES, MailKind } from './notices.schema.ts';

export type MailState = (typeof MAIL_STATES)[number];
export interface MailRow {
  id: string;
  organisationId: string | null;
  kind: MailKind;
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
  /** Only of a queued mail: the queue has had it by then, or is given it again. */
  nextTryAt: Date | null;
}
type Tables = { mails: { [Key in keyof MailRow]: MailRow[Key] } };
const on = (tx: Tx) => tx.withTables<Tables>();

export const insertMails = (tx: Tx, rows: MailRow[]) => on(tx).insertInto('mails').values(rows).execute();

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

/** Queued mails whose next try has come, the longest waiting first. */
export async function listDue(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('mails')
    .select('id')
    .where('state', '=', 'queued')
    .where('nextTryAt', '<=', now)
    .orderBy('nextTryAt')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function withdrawMails(tx: Tx, subjectIds: string[]): Promise<void> {
  if (subjectIds.length === 0) return;
  await on(tx)
    .updateTable('mails')
    .set({ state: 'withdrawn', bodySealed: null, nextTryAt: null })
    .where('subjectId', 'in', subjectIds)
    .where('state', '=', 'queued')
    .execute();
}

/** The latest mail about each subject (an award, an invitation). */
export const latestMails = (
  tx: Tx,
  subjectIds: string[],
): Promise<Pick<MailRow, 'subjectId' | 'state' | 'lastError' | 'createdAt' | 'sentAt'>[]> =>
  subjectIds.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('mails')
        .distinctOn('subjectId')
        .select(['subjectId', 'state', 'lastError', 'createdAt', 'sentAt'])
        .where('subjectId', 'in', subjectIds)
        .orderBy('subjectId')
        .orderBy('createdAt', 'desc')
        .orderBy('id', 'desc')
        .execute();

/** Every mail about one subject, oldest first. */
export const mailsAbout = (
  tx: Tx,
  subjectId: string,
): Promise<Pick<MailRow, 'kind' | 'state' | 'createdAt' | 'sentAt'>[]> =>
  on(tx)
    .selectFrom('mails')
    .select(['kind', 'state', 'createdAt', 'sentAt'])
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();

/** Subjects whose latest mail failed. */
export async function listFailedSubjects(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('mails')
    .select('subjectId')
    .distinct()
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'failed')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('mails as later')
            .select('later.id')
            .whereRef('later.subjectId', '=', 'mails.subjectId')
            .whereRef('later.createdAt', '>', 'mails.createdAt'),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId]));
}
/** Mails to these addresses or about these subjects. */
export async function deleteMails(tx: Tx, of: { recipients?: string[]; subjectIds?: string[] }): Promise<void> {
  const { recipients = [], subjectIds = [] } = of;
  await sql`delete from mails where recipient = any (${recipients}::text[]) or subject_id = any (${subjectIds}::text[])`.execute(
    tx,
  );
}

/** Mails of a kind that were written to an address since then. */
export const countMailsTo = async (tx: Tx, kind: MailKind, recipient: string, since: Date): Promise<number> =>
  (
    await on(tx)
      .selectFrom('mails')
      .select((e) => e.fn.countAll<number>().as('count'))
      .where('recipient', '=', recipient)
      .where('kind', '=', kind)
      .where('createdAt', '>', since)
      .executeTakeFirstOrThrow()
  ).count;

/** Without their texts, newest first. */
export const listMailsTo = (tx: Tx, recipients: string[]) =>
  recipients.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('mails')
        .select(['id', 'kind', 'recipient', 'subject', 'state', 'createdAt', 'sentAt'])
        .where('recipient', 'in', recipients)
        .orderBy('createdAt', 'desc')
        .execute();

export const deleteMail = (tx: Tx, id: string) => on(tx).deleteFrom('mails').where('id', '=', id).execute();

/** Mails that are done with and were written before this. A mail that is still to be sent stays. */
export const deleteOldMails = async (tx: Tx, before: Date): Promise<number> =>
  Number(
    (await on(tx).deleteFrom('mails').where('createdAt', '<', before).where('state', '!=', 'queued').executeTakeFirst())
      .numDeletedRows,
  );

/** Counts of every state, and what tells whether the mail server takes mails. */
export async function mailFigures(tx: Tx) {
  const rows = await on(tx)
    .selectFrom('mails')
    .select((e) => ['state', e.fn.countAll<number>().as('count'), e.fn.max('sentAt').as('lastSentAt')])
    .groupBy('state')
    .execute();
  const { waiting } = await on(tx)
    .selectFrom('mails')
    .select((e) => e.fn.countAll<number>().as('waiting'))
    .where('state', '=', 'queued')
    .where('attempts', '>', 0)
    .executeTakeFirstOrThrow();
  return { rows, waiting };
}

/** Mails that wait, and that were refused for good: each has an index of its own, so this is quick on any number of mails. */
export async function countUnsent(tx: Tx): Promise<{ queued: number; failed: number }> {
  const rows = await on(tx)
    .selectFrom('mails')
    .select(['state', (e) => e.fn.countAll<number>().as('count')])
    .where((e) => e.or([e('state', '=', 'queued'), e('state', '=', 'failed')]))
    .groupBy('state')
    .execute();
  const of = (state: MailState) => rows.find((row) => row.state === state)?.count ?? 0;
  return { queued: of('queued'), failed: of('failed') };
}

/** Mails that the mail server refused since then. */
export async function countRefusedSince(tx: Tx, since: Date): Promise<number> {
  const { count } = await on(tx)
    .selectFrom('mails')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', '=', 'failed')
    .where('createdAt', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Mails of the whole installation, newest first, without their texts. */
export async function listOutbox(tx: Tx, state: MailState | undefined, page: number, pageSize: number) {
  let of = on(tx).selectFrom('mails');
  if (state !== undefined) of = of.where('state', '=', state);
  return of
    .select([
      ...(['id', 'organisationId', 'kind', 'recipient', 'state', 'attempts', 'lastError', 'createdAt'] as const),
      ...(['sentAt', 'nextTryAt'] as const),
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
}
