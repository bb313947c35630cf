import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { appendEntries } from '../log/index.ts';
import type { AuditAction, ChainCheck, TrailQuery } from './audit.schema.ts';
import * as store from './audit.store.ts';

export const TRAIL_PAGE = 50;
/** More people than any filter can show; a trail of more is filtered by date. */
const MOST_ACTORS = 500;
/** Events read at once while a trail is written out: memory stays the same, however long it is. */
const PIECE = 1_000;

/** An organisation's trail, or (null) the installation's. Who may read it is the caller's to ask. */
type Whose = string | null;
const chainOf = (whose: Whose): string => whose ?? store.INSTALLATION;
const scopeOf = (whose: Whose) => (whose === null ? { system: true } : { organisationId: whose });

export const listTrail = (
  deps: Pick<Context, 'db'>,
  whose: Whose,
  query: TrailQuery,
): Promise<{ rows: store.LinkedEvent[]; total: number; actorIds: string[]; actions: AuditAction[] }> =>
  deps.db.within(scopeOf(whose), async (tx) => ({
    ...(await store.listEvents(tx, chainOf(whose), query, TRAIL_PAGE)),
    actorIds: await store.listActors(tx, chainOf(whose), MOST_ACTORS),
    actions: await store.listActions(tx, chainOf(whose)),
  }));

/** Computes every hash of the chain anew. */
export const checkChain = (deps: Pick<Context, 'db' | 'clock'>, whose: Whose): Promise<ChainCheck> =>
  deps.db.within(scopeOf(whose), async (tx) => {
    const fault = await store.findFault(tx, chainOf(whose));
    const head = await store.findHead(tx, chainOf(whose));
    return {
      sound: fault === undefined,
      events: head?.position ?? 0,
      head: (head?.hash ?? Buffer.alloc(32)).toString('hex'),
      fault: fault ?? null,
      checkedAt: deps.clock.now().toISOString(),
    };
  });

/** Every link of the chain from the first, in pieces. What is written meanwhile is left to the next export. */
export async function* readChain(deps: Pick<Context, 'db'>, whose: Whose): AsyncGenerator<store.LinkedEvent[]> {
  const within = <T>(work: (tx: Tx) => Promise<T>) => deps.db.within(scopeOf(whose), work);
  const end = (await within((tx) => store.findHead(tx, chainOf(whose))))?.position ?? 0;
  for (let at = 0; at < end; ) {
    const rows = await within((tx) => store.listAfter(tx, chainOf(whose), at, Math.min(PIECE, end - at)));
    if (rows.length === 0) return;
    yield rows;
    at = rows.at(-1)?.position ?? end;
  }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/**
 * Notes the heads in the public log: what is on a trail by then cannot be written anew without its being seen. One entry a
 * chain and day, and none where nothing happened since.
 * @param nameOf the issuer that the entry names
 */
export async function noteHeads(
  deps: Pick<Context, 'db' | 'clock'>,
  nameOf: (organisationId: string | null) => Promise<string>,
): Promise<void> {
  const chains = await deps.db.within({ system: true }, (tx) => store.listChains(tx));
  for (const chain of chains) {
    const organisationId = chain === store.INSTALLATION ? null : chain;
    const issuer = await nameOf(organisationId);
    await deps.db.within({ system: true }, async (tx) => {
      const head = await store.lockHead(tx, chain);
      const now = deps.clock.now();
      if (head === undefined || head.position === head.loggedPosition) return;
      if (head.loggedAt !== null && dayOf(head.loggedAt) === dayOf(now)) return;
      await appendEntries(tx, [{ organisationId, kind: 'audit-head', issuer, time: now, commitment: head.hash }]);
      await store.noteLogged(tx, chain, head.position, now);
    });
  }
}
