import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { sendJob } from '../../platform/queue/queue.store.ts';
import { writeZip } from '../../platform/zip.ts';
import { type exportSchema, makeExportJob } from './account.schema.ts';
import { findPeople } from './accounts.store.ts';
import { listFurther } from './addresses.store.ts';
import { deviceOf } from './device.ts';
import * as store from './exports.store.ts';
import { requireFresh } from './fresh.ts';
import { listPasskeys } from './passkeys.store.ts';
import type { PersonalDataKeeper } from './personal-data.ts';
import { listSessions } from './sessions.store.ts';
import { subjectOf } from './subject.ts';

type Deps = Pick<Context, 'db' | 'clock'> & { keepers: PersonalDataKeeper[] };
type Export = z.infer<typeof exportSchema>;
/** A whole copy of somebody's data does not lie about longer than it takes to fetch it. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** Of our own shape of this file. */
const FORMAT = 1;

const view = (row: store.ExportFacts): Export => ({
  id: row.id,
  state: row.state,
  done: row.done,
  total: row.total,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});

/** Asks for a copy of everything that is kept of this person. A job makes it; one at a time. */
export async function startExport(deps: Deps, actor: Actor): Promise<Export> {
  requireFresh(deps, actor);
  const now = deps.clock.now();
  return deps.db.within({ personId: actor.id }, async (tx) => {
    const row = await store.insertExport(tx, {
      ...{ id: newId(), personId: actor.id, state: 'running', done: 0, total: 0, file: null },
      ...{ createdAt: now, readyAt: null, expiresAt: new Date(now.getTime() + KEPT_MS) },
    });
    if (row === undefined) throw new AppError('wrong-state', { reason: 'export-running' });
    await sendJob(tx, makeExportJob, { exportId: row.id }, { key: `export:${row.id}` });
    return view(row);
  });
}

/** The latest export that is still kept; undefined: none. */
export async function latestExport(deps: Pick<Context, 'db' | 'clock'>, actor: Actor): Promise<Export | undefined> {
  const row = await deps.db.within({ personId: actor.id }, (tx) => store.latestExport(tx, actor.id, deps.clock.now()));
  return row && view(row);
}

/** The file, for the person alone and after a fresh proof. @throws AppError `not-found` */
export async function exportFile(deps: Pick<Context, 'db' | 'clock'>, actor: Actor, id: string): Promise<Buffer> {
  requireFresh(deps, actor);
  const row = await deps.db.within({ personId: actor.id }, (tx) => store.findFile(tx, actor.id, id, deps.clock.now()));
  if (!row?.file) throw new AppError('not-found');
  return row.file;
}

/** The job: asks every module in turn, and packs what they hand over. Done again from the start when it was cut off. */
export async function makeExport(deps: Deps, { exportId }: { exportId: string }): Promise<void> {
  const row = await deps.db.within({ system: true }, (tx) => store.findExport(tx, exportId));
  if (row?.state !== 'running') return;
  const subject = await subjectOf(deps, row.personId);
  if (subject === undefined) return;
  let total = 0;
  for (const { size } of deps.keepers) total += (await size?.(subject)) ?? 0;
  await deps.db.within({ system: true }, (tx) => store.updateExport(tx, exportId, { done: 0, total }));
  const onDone = async () => {
    await deps.db.within({ system: true }, (tx) => store.countOne(tx, exportId));
  };
  const facts: Record<string, unknown> = {
    format: FORMAT,
    made: deps.clock.now().toISOString(),
    ...(await accountFacts(deps, row.personId)),
  };
  const files: { path: string; bytes: Uint8Array }[] = [];
  for (const { name, collect } of deps.keepers) {
    const collected = await collect?.(subject, onDone);
    if (collected === undefined) continue;
    facts[name] = collected.facts;
    files.push(...(collected.files ?? []));
  }
  const account = { path: 'account.json', bytes: Buffer.from(JSON.stringify(facts, null, 2)) };
  const file = writeZip([account, ...files], deps.clock.now());
  await deps.db.within({ system: true }, (tx) =>
    store.updateExport(tx, exportId, { state: 'ready', file, done: total, readyAt: deps.clock.now() }),
  );
}

async function accountFacts(deps: Deps, personId: string): Promise<Record<string, unknown>> {
  return deps.db.within({ personId }, async (tx) => {
    const [person] = await findPeople(tx, [personId]);
    const further = await listFurther(tx, personId);
    const sessions = await listSessions(tx, personId, deps.clock.now());
    const passkeys = await listPasskeys(tx, personId);
    return {
      person,
      furtherAddresses: further.map(({ address, provedAt }) => ({ address, provedAt })),
      sessions: sessions.map((row) => ({
        ...{ since: row.createdAt, lastUse: row.updatedAt, userAgent: row.userAgent },
        ...deviceOf(row.userAgent),
      })),
      passkeys: passkeys.map(({ name, createdAt, lastUsedAt, backedUp }) => ({
        ...{ name, createdAt, lastUsedAt, backedUp },
      })),
    };
  });
}
