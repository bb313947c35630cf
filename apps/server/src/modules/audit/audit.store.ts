import { sql } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { AuditAction, CHAIN_FAULTS, TrailQuery } from './audit.schema.ts';

type Facts = Record<string, string | number | boolean>;
interface EventRow {
  id: string;
  organisationId: string | null;
  actorId: string | null;
  action: AuditAction;
  subjectKind: string | null;
  subjectId: string | null;
  requestId: string | null;
  createdAt: Date;
}
type Tables = {
  auditEvents: EventRow & { facts: string };
  auditLinks: { organisationId: string; position: number; eventId: string; previousHash: Buffer; hash: Buffer };
  auditHeads: {
    organisationId: string;
    position: number;
    hash: Buffer;
    loggedPosition: number;
    loggedAt: Date | null;
  };
};
export type LinkedEvent = EventRow & { position: number; facts: Facts; previousHash: Buffer; hash: Buffer };
export interface Head {
  position: number;
  hash: Buffer;
  loggedPosition: number;
  loggedAt: Date | null;
}

/** The chain of what concerns no organisation. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
const on = (tx: Tx) => tx.withTables<Tables>();

export async function insertEvent(tx: Tx, row: Tables['auditEvents']): Promise<void> {
  await on(tx).insertInto('auditEvents').values(row).execute();
}

const linked = (tx: Tx, chain: string) =>
  on(tx)
    .selectFrom('auditLinks')
    .innerJoin('auditEvents', 'auditEvents.id', 'auditLinks.eventId')
    .where('auditLinks.organisationId', '=', chain);

const COLUMNS = [
  'auditEvents.id',
  'auditEvents.organisationId',
  'actorId',
  'action',
  'subjectKind',
  'subjectId',
  'requestId',
  'createdAt',
  'facts',
  'position',
  'previousHash',
  'hash',
] as const;

/** The database answers `facts` (jsonb) as an object; what is written is its text. */
const asLinked = (rows: unknown): LinkedEvent[] => rows as LinkedEvent[];

/** A page of the trail, newest first. */
export async function listEvents(
  tx: Tx,
  chain: string,
  { page, action, actor, from, to }: TrailQuery,
  pageSize: number,
): Promise<{ rows: LinkedEvent[]; total: number }> {
  let of = linked(tx, chain);
  if (action !== undefined) of = of.where('action', '=', action);
  if (actor !== undefined) of = of.where('actorId', '=', actor);
  if (from !== undefined) of = of.where('createdAt', '>=', new Date(`${from}T00:00:00Z`));
  if (to !== undefined) of = of.where('createdAt', '<', new Date(Date.parse(`${to}T00:00:00Z`) + 24 * 60 * 60_000));
  const rows = await of
    .select(COLUMNS)
    .orderBy('position', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute();
  const { total } = await of.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { rows: asLinked(rows), total };
}

/** Ids of everybody who did something on this trail. */
export async function listActors(tx: Tx, chain: string, limit: number): Promise<string[]> {
  const rows = await linked(tx, chain)
    .select('actorId')
    .distinct()
    .where('actorId', 'is not', null)
    .limit(limit)
    .execute();
  return rows.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
}

/** The acts that occur on this trail. */
export async function listActions(tx: Tx, chain: string): Promise<AuditAction[]> {
  const rows = await linked(tx, chain).select('action').distinct().orderBy('action').execute();
  return rows.map(({ action }) => action);
}

/** The next links after a place, for reading a whole chain in pieces. */
export const listAfter = async (tx: Tx, chain: string, position: number, limit: number): Promise<LinkedEvent[]> =>
  asLinked(
    await linked(tx, chain).select(COLUMNS).where('position', '>', position).orderBy('position').limit(limit).execute(),
  );

export const findHead = (tx: Tx, chain: string): Promise<Head | undefined> =>
  on(tx)
    .selectFrom('auditHeads')
    .select(['position', 'hash', 'loggedPosition', 'loggedAt'])
    .where('organisationId', '=', chain)
    .executeTakeFirst();

/** The chain's head, locked: no event is linked before this transaction ends. */
export const lockHead = (tx: Tx, chain: string): Promise<Head | undefined> =>
  on(tx)
    .selectFrom('auditHeads')
    .select(['position', 'hash', 'loggedPosition', 'loggedAt'])
    .where('organisationId', '=', chain)
    .forUpdate()
    .executeTakeFirst();

export async function noteLogged(tx: Tx, chain: string, position: number, at: Date): Promise<void> {
  await on(tx)
    .updateTable('auditHeads')
    .set({ loggedPosition: position, loggedAt: at })
    .where('organisationId', '=', chain)
    .execute();
}

export async function listChains(tx: Tx): Promise<string[]> {
  const rows = await on(tx).selectFrom('auditHeads').select('organisationId').orderBy('organisationId').execute();
  return rows.map(({ organisationId }) => organisationId);
}

/** The first place where the chain does not hold, computed anew from the events themselves. */
export async function findFault(
  tx: Tx,
  chain: string,
): Promise<{ kind: (typeof CHAIN_FAULTS)[number]; position: number } | undefined> {
  const { rows } = await sql<{ kind: (typeof CHAIN_FAULTS)[number]; position: number }>`
    with walked as (
      select l.position, l.hash, l.previous_hash, e as event, e.id as event_id, row_number() over w as place,
        lag(l.hash, 1, decode(repeat('00', 32), 'hex')) over w as before
      from audit_links l left join audit_events e on e.id = l.event_id and audit_chain(e.organisation_id) = l.organisation_id
      where l.organisation_id = ${chain} window w as (order by l.position))
    select * from (
      (select case when place <> position or event_id is null then 'missing' else 'changed' end as kind, position from walked
        where place <> position or event_id is null or previous_hash <> before or hash <> audit_hash(before, position, event)
        order by position limit 1)
      union all
      (select 'head', h.position from audit_heads h where h.organisation_id = ${chain} and (
        select count(*) from walked where walked.position = h.position and walked.hash = h.hash) = 0)
      union all
      (select 'head', max(position) from walked having max(position) > coalesce(
        (select h.position from audit_heads h where h.organisation_id = ${chain}), 0))
      union all
      (select 'unlinked', (select count(*) from walked) from audit_events e where audit_chain(e.organisation_id) = ${chain}
        and not exists (select 1 from audit_links l where l.event_id = e.id) limit 1)) faults
    order by position limit 1`.execute(tx);
  return rows[0];
}

/** The newest line about a subject. */
export const findLastAbout = (
  tx: Tx,
  organisationId: string,
  subjectId: string,
): Promise<Pick<EventRow, 'action' | 'actorId' | 'createdAt'> | undefined> =>
  tx
    .withTables<Tables>()
    .selectFrom('auditEvents')
    .select(['action', 'actorId', 'createdAt'])
    .where('organisationId', '=', organisationId)
    .where('subjectId', '=', subjectId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();

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
    .orderBy('id')
    .execute();

/** What these records' trail says, and what this person did; the oldest first. */
export const listEventsOf = (tx: Tx, actorId: string, subjectIds: string[]) =>
  tx
    .withTables<Tables>()
    .selectFrom('auditEvents')
    .select(['id', 'action', 'actorId', 'subjectKind', 'subjectId', 'facts', 'createdAt'])
    .where((e) => e.or([e('actorId', '=', actorId), e('subjectId', 'in', [actorId, ...subjectIds])]))
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
