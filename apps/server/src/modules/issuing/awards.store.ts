import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import { type StandingFacts, standingIs } from './award-filter.store.ts';
import { AWARD_FILTERS, type AwardStanding, type AwardState, type Visibility } from './issuing.schema.ts';
import type { Particulars } from './particulars.schema.ts';

export interface AwardRow {
  id: string;
  organisationId: string;
  publicId: string;
  badgeId: string;
  badgeVersionId: string;
  /** The level that it gives; null: the badge has none. */
  levelId: string | null;
  batchId: string | null;
  recipientEmail: string;
  recipientName: string;
  language: Language;
  /** False: nobody said it, and `language` is the organisation's. */
  languageGiven: boolean;
  state: AwardState;
  again: boolean;
  statusListId: string;
  statusIndex: number;
  awardedBy: string;
  awardedAt: Date;
  validUntil: Date | null;
  decidedAt: Date | null;
  revokedAt: Date | null;
  revocationReason: string | null;
  visibility: Visibility;
  showName: boolean;
  indexable: boolean;
  linkToken: string | null;
  publishedAt: Date | null;
  renewsAwardId: string | null;
  correctsAwardId: string | null;
  /** Only of a badge that may be suspended: its bit in a list of that purpose. */
  suspensionListId: string | null;
  suspensionIndex: number | null;
  suspendedAt: Date | null;
  suspensionReason: string | null;
  /** The person asked for no more reminders. */
  remindersStoppedAt: Date | null;
  /** Erased at the holder's request: the row names nobody, and there is no document of it any more. */
  erasedAt: Date | null;
  particulars: Particulars;
  /** The holder lets the public edition tell how the badge was earned. */
  showParticulars: boolean;
  /** When the holder last chose who sees it, and first took a file of it: for their own first steps, shown to nobody else. */
  visibilityChosenAt: Date | null;
  fileTakenAt: Date | null;
}
export interface EditionRow {
  id: string;
  organisationId: string;
  awardId: string;
  kind: 'holder' | 'public';
  credentialId: string;
  document: string;
  signedBytes: Buffer;
  commitmentKey: Buffer;
  logEntryId: string;
  signedAt: Date;
  withdrawnAt: Date | null;
}
export interface ClaimLinkRow {
  tokenHash: string;
  organisationId: string;
  awardId: string;
  purpose: 'claim' | 'visibility';
  expiresAt: Date;
  usedAt: Date | null;
  createdAt: Date;
}
type Tables = {
  awards: { [Key in keyof AwardRow]: AwardRow[Key] };
  editions: { [Key in keyof EditionRow]: EditionRow[Key] };
  claimLinks: { [Key in keyof ClaimLinkRow]: ClaimLinkRow[Key] };
};
const on = (tx: Tx) => tx.withTables<Tables>();

/** Records intents; who already holds this version (`awards_once`) is left out of the answer. */
export const insertAwards = (tx: Tx, rows: AwardRow[]): Promise<AwardRow[]> =>
  rows.length === 0
    ? Promise.resolve([])
    : on(tx)
        .insertInto('awards')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returningAll()
        .execute();

export const findAwards = (tx: Tx, organisationId: string, ids: string[]): Promise<AwardRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('awards')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('id', 'in', ids)
        .execute();

/** Awards that follow these, by the one that each follows. */
export const findFollowing = (tx: Tx, ids: string[], by: 'renewsAwardId' | 'correctsAwardId'): Promise<AwardRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on(tx).selectFrom('awards').selectAll().where(by, 'in', ids).orderBy('awardedAt').execute();

/**
 * Locks in the order of the ids, so that two acts on the same awards never wait for each other. The lock leaves the key alone
 * (`for no key update`): an award that names this one is written meanwhile, and waits for nobody.
 */
export const lockAwards = (tx: Tx, ids: string[]): Promise<AwardRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : on(tx).selectFrom('awards').selectAll().where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();

export const lockAward = (tx: Tx, by: { id: string } | { publicId: string }): Promise<AwardRow | undefined> =>
  on(tx)
    .selectFrom('awards')
    .selectAll()
    .where((e) => ('id' in by ? e('id', '=', by.id) : e('publicId', '=', by.publicId)))
    .forNoKeyUpdate()
    .executeTakeFirst();

export const findAwardByPublicId = (tx: Tx, publicId: string): Promise<AwardRow | undefined> =>
  on(tx).selectFrom('awards').selectAll().where('publicId', '=', publicId).executeTakeFirst();

export const updateAwards = (tx: Tx, ids: string[], change: Partial<AwardRow>) =>
  on(tx).updateTable('awards').set(change).where('id', 'in', ids).execute();

export const updateAward = (tx: Tx, id: string, change: Partial<AwardRow>) => updateAwards(tx, [id], change);

/** From intended to pending, once: returns the ids that really changed. */
export async function releaseAwards(tx: Tx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await on(tx)
    .updateTable('awards')
    .set({ state: 'pending' })
    .where('id', 'in', ids)
    .where('state', '=', 'intended')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Awards of this version that were recorded and never signed, locked: whoever asks again goes on with them. */
export const findIntents = (
  tx: Tx,
  organisationId: string,
  badgeVersionId: string,
  emails: string[],
): Promise<AwardRow[]> =>
  emails.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('awards')
        .selectAll()
        .where('organisationId', '=', organisationId)
        .where('badgeVersionId', '=', badgeVersionId)
        .where('recipientEmail', 'in', emails)
        .where('state', '=', 'intended')
        .where('again', '=', false)
        .orderBy('id')
        .forNoKeyUpdate()
        .execute();

/** Addresses, of all or of one, that hold this level of this version now; an intent alone is nothing that anybody holds. */
export async function findHolders(
  tx: Tx,
  organisationId: string,
  { badgeVersionId, levelId }: Pick<AwardRow, 'badgeVersionId' | 'levelId'>,
  email?: string,
): Promise<Set<string>> {
  const all = on(tx)
    .selectFrom('awards')
    .select('recipientEmail')
    .where('organisationId', '=', organisationId)
    .where('badgeVersionId', '=', badgeVersionId)
    .where('levelId', 'is not distinct from', levelId)
    .where('state', 'in', ['pending', 'accepted']);
  const rows = await (email === undefined ? all : all.where('recipientEmail', '=', email)).execute();
  return new Set(rows.map(({ recipientEmail }) => recipientEmail));
}

export interface AwardFilter extends StandingFacts {
  badge?: string | undefined;
  batch?: string | undefined;
  state?: AwardStanding | undefined;
  /** ISO 8601. */
  since?: string | undefined;
  q?: string | undefined;
  /** Awards to these addresses alone. */
  emails?: readonly string[] | undefined;
}

/** The awards of an organisation that fit; an intent is nobody's award yet. */
function fitting(tx: Tx, organisationId: string, filter: AwardFilter) {
  const { badge, batch, state, since, emails, q } = filter;
  let query = on(tx).selectFrom('awards').where('organisationId', '=', organisationId).where('state', '!=', 'intended');
  if (badge !== undefined) query = query.where('badgeId', '=', badge);
  if (batch !== undefined) query = query.where('batchId', '=', batch);
  if (state !== undefined) query = query.where(standingIs(state, filter));
  if (since !== undefined) query = query.where('awardedAt', '>=', new Date(since));
  if (emails !== undefined) query = query.where(sql<boolean>`recipient_email = any (${[...emails]}::text[])`);
  if (q !== undefined && q.trim() !== '') {
    const pattern = `%${q.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    query = query.where((e) => e.or([e('recipientName', 'ilike', pattern), e('recipientEmail', 'ilike', pattern)]));
  }
  return query;
}

export async function findAwardIds(
  tx: Tx,
  organisationId: string,
  filter: AwardFilter,
  limit: number,
): Promise<string[]> {
  const rows = await fitting(tx, organisationId, filter).select('id').orderBy('id').limit(limit).execute();
  return rows.map(({ id }) => id);
}

/** How many awards stand in each way. */
export async function countAwards(
  tx: Tx,
  organisationId: string,
  filter: AwardFilter,
): Promise<Record<AwardStanding, number>> {
  return fitting(tx, organisationId, filter)
    .select((e) =>
      AWARD_FILTERS.map((standing) => e.fn.countAll<number>().filterWhere(standingIs(standing, filter)).as(standing)),
    )
    .executeTakeFirstOrThrow();
}

export async function listAwards(tx: Tx, organisationId: string, filter: AwardFilter, page: number, pageSize: number) {
  const query = fitting(tx, organisationId, filter);
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows: AwardRow[] = await query
    .selectAll()
    .orderBy('awardedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  return { rows, total };
}

/**
 * Awards of a holder, over all organisations: row-level security opens those to the addresses of the scope. What was taken
 * back before it was answered was never theirs: it may have gone to this address by mistake.
 */
export const listHeld = (tx: Tx, emails: readonly string[]): Promise<AwardRow[]> =>
  emails.length === 0
    ? Promise.resolve([])
    : on(tx)
        .selectFrom('awards')
        .selectAll()
        .where('recipientEmail', 'in', [...emails])
        .where('state', '!=', 'intended')
        .where((e) => e.or([e('state', '!=', 'revoked'), e('decidedAt', 'is not', null)]))
        .orderBy('awardedAt', 'desc')
        .execute();

export async function insertEditions(tx: Tx, rows: EditionRow[]): Promise<void> {
  if (rows.length > 0) await on(tx).insertInto('editions').values(rows).execute();
}

/** Those that an erasure emptied are left out. */
export const listEditions = (tx: Tx, awardIds: string[]): Promise<EditionRow[]> =>
  on(tx)
    .selectFrom('editions')
    .selectAll()
    .where('awardId', 'in', awardIds)
    .where('document', '!=', '')
    .orderBy('signedAt')
    .execute();

/** The edition that is served now. */
export const findEdition = (tx: Tx, awardId: string, kind: 'holder' | 'public'): Promise<EditionRow | undefined> =>
  on(tx)
    .selectFrom('editions')
    .selectAll()
    .where('awardId', '=', awardId)
    .where('kind', '=', kind)
    .where('withdrawnAt', 'is', null)
    .orderBy('signedAt', 'desc')
    .executeTakeFirst();

export const withdrawEditions = (tx: Tx, awardId: string, at: Date) =>
  on(tx)
    .updateTable('editions')
    .set({ withdrawnAt: at })
    .where('awardId', '=', awardId)
    .where('kind', '=', 'public')
    .where('withdrawnAt', 'is', null)
    .execute();

/** Ids of every credential of the revoked awards of one list, for the 1EdTech form of the same fact. */
export const listRevokedIds = (tx: Tx, statusListId: string) =>
  on(tx)
    .selectFrom('editions')
    .innerJoin('awards', 'awards.id', 'editions.awardId')
    .select(['editions.credentialId'])
    .distinct()
    .where('awards.statusListId', '=', statusListId)
    .where('awards.state', 'in', ['revoked', 'declined'])
    .orderBy('editions.credentialId')
    .execute();

export const insertClaimLinks = (tx: Tx, rows: ClaimLinkRow[]) =>
  on(tx).insertInto('claimLinks').values(rows).execute();

export const findClaimLink = (tx: Tx, tokenHash: string): Promise<ClaimLinkRow | undefined> =>
  on(tx).selectFrom('claimLinks').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst();

/** Marks a link used, once: false when another request was first. */
export async function useClaimLink(tx: Tx, tokenHash: string, at: Date): Promise<boolean> {
  const row = await on(tx)
    .updateTable('claimLinks')
    .set({ usedAt: at })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .returning('tokenHash')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every open link of these awards. */
export const endClaimLinks = (tx: Tx, awardIds: string[], at: Date) =>
  on(tx)
    .updateTable('claimLinks')
    .set({ expiresAt: at })
    .where('awardId', 'in', awardIds)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .execute();

/** Fixed once, at the first award: the public address is part of every badge. Returns the stored one. */
export async function fixSetting(tx: Tx, name: string, value: string): Promise<string> {
  const { rows } = await sql<{ value: string }>`insert into settings (name, value) values (${name}, ${value})
    on conflict (name) do update set value = settings.value returning value`.execute(tx);
  return rows[0]?.value ?? value;
}
