import type { Context } from '../../platform/context.ts';
import * as store from './self-check.store.ts';

/** Documents read at once: memory stays the same, however many there are. */
const PIECE = 200;

/** How many editions an organisation has, and how many of them lack their entry in the public log: always none. */
export const countEditions = (deps: Pick<Context, 'db'>, organisationId: string) =>
  deps.db.within({ organisationId }, (tx) => store.countEditions(tx, organisationId));

/** The signed documents of an organisation, the newest first, `most` at most. */
export async function* readEditions(deps: Pick<Context, 'db'>, organisationId: string, most: number) {
  let before: string | undefined;
  for (let left = most; left > 0; ) {
    const rows = await deps.db.within({ organisationId }, (tx) =>
      store.listEditions(tx, organisationId, before, Math.min(PIECE, left)),
    );
    yield* rows;
    if (rows.length < Math.min(PIECE, left)) return;
    left -= rows.length;
    before = rows.at(-1)?.id;
  }
}
