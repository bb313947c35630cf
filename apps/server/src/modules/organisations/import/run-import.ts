import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Progress } from '../../../platform/queue/jobs.ts';
import { workOff } from '../../../platform/queue/work-off.ts';
import { recordEvent } from '../../audit/index.ts';
import { getIssuer } from '../authorise.ts';
import { countAnew } from '../directory.store.ts';
import * as store from '../directory-import.store.ts';
import { createWriter } from './write-people.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config' | 'vault'>;
/** Rows in one go: small enough that Cancel answers within a second, large enough that commits do not dominate. */
const CHUNK = 200;
/** Chunks before which the directory has grown several times over. */
const GROWN = [1, 4, 16, 64];

/** Writes the next rows with their outcome, in one transaction. Answers whether there may be more. */
async function nextChunk(
  deps: Deps,
  payload: { organisationId: string; importId: string },
  number: number,
): Promise<boolean> {
  const { organisationId, importId } = payload;
  const organisation = await getIssuer(deps, organisationId);
  return deps.db.within({ organisationId }, async (tx) => {
    const record = await store.findImport(tx, organisationId, importId, { lock: true });
    if (record?.state === 'cancelling') await end(deps, tx, record, 'cancelled');
    if (record?.state !== 'running') return false;
    const rows = await store.takeReadyRows(tx, organisationId, importId, CHUNK);
    if (rows.length === 0) {
      await end(deps, tx, record, 'done');
      return false;
    }
    if (GROWN.includes(number)) await countAnew(tx);
    const writer = await createWriter(deps, tx, organisation, record, rows);
    const done: number[] = [];
    for (const row of rows) {
      const refusal = await writer.write(row);
      if (refusal === undefined) done.push(row.position);
      else await store.failRow(tx, record, row.position, refusal.fault, refusal.value);
    }
    await writer.finish();
    await store.finishRows(tx, record, done);
    return true;
  });
}

async function end(deps: Deps, tx: Tx, record: store.ImportHead, state: 'cancelled' | 'done'): Promise<void> {
  const at = deps.clock.now();
  // A finished list is not needed any more, and is full of people.
  await store.updateImport(tx, record, { state, finishedAt: at, ...(state === 'done' && { content: null }) });
  await recordEvent(tx, {
    organisationId: record.organisationId,
    actorId: record.createdBy,
    action: state === 'done' ? 'people-import.done' : 'people-import.cancelled',
    subject: { kind: 'people-import', id: record.id },
    at,
  });
}

/** Works an import off until it is done or cancelled. Safe to repeat and to interrupt at any point. */
export async function runImport(
  deps: Deps,
  payload: { organisationId: string; importId: string },
  progress?: Progress,
): Promise<void> {
  let number = 0;
  await workOff(async () => {
    const more = await nextChunk(deps, payload, number);
    number += 1;
    return more;
  }, progress);
}
