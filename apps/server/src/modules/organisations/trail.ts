import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { rowsToCsv } from '../../platform/tabular/index.ts';
import { findPeople, requireFresh } from '../accounts/index.ts';
import type { ChainCheck, TrailQuery } from '../audit/audit.schema.ts';
import {
  checkChain,
  type LinkedEvent,
  listTrail,
  noteHeads,
  readChain,
  recordEvent,
  TRAIL_PAGE,
} from '../audit/index.ts';
import { authorise, getIssuer } from './authorise.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
/** An organisation by its handle, or (null) the installation, whose trail is the operator's. */
export type TrailOf = string | null;

/** @throws AppError `not-found` to whoever is no member (or, for the installation, no operator), `not-allowed` */
async function mayRead(deps: Deps, actor: Actor, of: TrailOf): Promise<string | null> {
  if (of !== null) return (await authorise(deps, actor, of, 'audit.read')).organisation.id;
  if (!actor.isOperator) throw new AppError('not-found');
  return null;
}

/** Who did what, when: newest first. Names are looked up now; the trail itself holds ids alone. */
export async function getTrail(deps: Deps, actor: Actor, of: TrailOf, query: TrailQuery) {
  const whose = await mayRead(deps, actor, of);
  const { rows, total, actorIds, actions } = await listTrail(deps, whose, query);
  const people = await deps.db.within({ system: true }, (tx) => findPeople(tx, actorIds));
  const names = new Map(people.map(({ id, name, email }) => [id, name || email]));
  const actorOf = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    events: rows.map(({ id, position, action, actorId, subjectKind, subjectId, facts, createdAt }) => ({
      id,
      position,
      action,
      actor: actorId === null ? null : actorOf(actorId),
      subject: subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId },
      facts,
      at: createdAt.toISOString(),
    })),
    actors: actorIds.map(actorOf),
    actions,
    total,
    page: query.page,
    pageSize: TRAIL_PAGE,
  };
}

export async function checkTrail(deps: Deps, actor: Actor, of: TrailOf): Promise<ChainCheck> {
  return checkChain(deps, await mayRead(deps, actor, of));
}

const JSON_LINE = (event: LinkedEvent): string =>
  `${JSON.stringify({
    position: event.position,
    id: event.id,
    actor: event.actorId,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    request: event.requestId,
    at: event.createdAt.toISOString(),
    facts: event.facts,
    hash: event.hash.toString('hex'),
  })}\n`;

const CSV_HEADER = ['position', 'at', 'actor', 'action', 'subject kind', 'subject', 'request', 'facts', 'hash', 'id'];
const csvRow = (event: LinkedEvent): string[] => [
  String(event.position),
  event.createdAt.toISOString(),
  event.actorId ?? '',
  event.action,
  event.subjectKind ?? '',
  event.subjectId ?? '',
  event.requestId ?? '',
  JSON.stringify(event.facts),
  event.hash.toString('hex'),
  event.id,
];
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The whole trail as text, piece by piece: JSON Lines, which `insigne audit verify` reads, or CSV. The export is itself an
 * event of the trail, and is on it.
 * @throws AppError `step-up-needed`
 */
export async function exportTrail(
  deps: Deps,
  actor: Actor,
  of: TrailOf,
  format: 'jsonl' | 'csv',
): Promise<AsyncGenerator<string>> {
  const whose = await mayRead(deps, actor, of);
  requireFresh(deps, actor);
  const at = deps.clock.now();
  await deps.db.within(whose === null ? { system: true } : { organisationId: whose }, (tx) =>
    recordEvent(tx, {
      ...(whose !== null && { organisationId: whose }),
      actorId: actor.id,
      action: 'trail.exported',
      facts: { format },
      at,
    }),
  );
  return format === 'csv' ? csvOf(readChain(deps, whose)) : linesOf(readChain(deps, whose), whose, at);
}

async function* linesOf(pieces: AsyncGenerator<LinkedEvent[]>, organisation: string | null, exportedAt: Date) {
  yield `${JSON.stringify({ format: 'insigne-audit-1', organisation, exportedAt: exportedAt.toISOString() })}\n`;
  let last: LinkedEvent | undefined;
  for await (const piece of pieces) {
    yield piece.map(JSON_LINE).join('');
    last = piece.at(-1);
  }
  // A file that was cut short lacks this line, and is told from a whole one by that.
  yield `${JSON.stringify({ events: last?.position ?? 0, head: last?.hash.toString('hex') ?? '' })}\n`;
}

async function* csvOf(pieces: AsyncGenerator<LinkedEvent[]>) {
  yield rowsToCsv([CSV_HEADER]);
  for await (const piece of pieces) yield rowsToCsv(piece.map(csvRow)).replace(BYTE_ORDER_MARK, '');
}

/** The daily work: the head of each chain into the public log, under the organisation's DID or the installation's address. */
export const noteTrailHeads = (deps: Pick<Context, 'db' | 'clock' | 'config'>): Promise<void> =>
  noteHeads(deps, async (id) => (id === null ? deps.config.baseUrl : (await getIssuer(deps, id)).did));
