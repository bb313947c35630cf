import type { Context } from '../../../platform/context.ts';
import { type Tx, uniqueViolation } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/identifiers.ts';
import type { Progress } from '../../../platform/queue/jobs.ts';
import { recordEvent } from '../../audit/index.ts';
import { putCrosswalks } from '../crosswalks.store.ts';
import { insertFramework, updateFramework } from '../frameworks.store.ts';
import * as store from '../imports.store.ts';
import { keepBefore } from '../keep-version.ts';
import { countAnew, insertSkills, putDescriptors, SKILLS_PER_STATEMENT, updateSkills } from '../skills.store.ts';
import { type Prepared, prepareImport, reportOf } from './prepare-import.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
/** Statements after which the table has grown several times over. */
const GROWN = [0, 3, 15, 63];
type Place = { organisationId: string; importId: string };

/** Takes back all that was written: nothing is half imported. */
class Cancelled extends Error {
  override name = 'Cancelled';
}

/**
 * Writes an import in one transaction: it is there whole, or not at all, also after a crash, and then it begins anew. How far it is
 * stands outside that transaction, so that everybody sees it.
 */
export async function runFrameworkImport(
  deps: Deps,
  { organisationId, importId }: Place,
  progress?: Progress,
): Promise<void> {
  const scope = { organisationId };
  const place = { organisationId, id: importId };
  const tell = async (doneCount: number) => {
    await progress?.();
    await deps.db.within(scope, async (tx) => {
      const row = await store.findImport(tx, organisationId, importId, { lock: true });
      if (row?.state !== 'running') throw new Cancelled();
      await store.updateImport(tx, place, { doneCount });
    });
  };
  try {
    await deps.db.within(scope, (tx) => write(deps, tx, { organisationId, importId }, tell));
  } catch (error) {
    const isTaken = uniqueViolation(error) !== undefined;
    if (!(error instanceof Cancelled) && !isTaken) throw error;
    await deps.db.within(scope, (tx) => end(deps, tx, place, isTaken ? 'failed' : 'cancelled'));
  }
}

async function write(deps: Deps, tx: Tx, { organisationId, importId }: Place, tell: (done: number) => Promise<void>) {
  const row = await store.findImport(tx, organisationId, importId);
  if (row === undefined || (row.state !== 'running' && row.state !== 'cancelling')) return;
  await tell(0);
  const now = deps.clock.now();
  const prepared = await prepareImport(tx, row, now, { lock: true });
  // What was sound at the check and is not any more: somebody changed the framework meanwhile.
  if (prepared.reading.faults.length > 0) {
    await store.finishRun(
      tx,
      { organisationId, id: importId },
      { state: 'failed', report: reportOf(prepared, row.mapping), finishedAt: now },
    );
    return;
  }
  if (prepared.framework !== undefined)
    await keepBefore(tx, prepared.framework, { reason: 'import', keptBy: row.createdBy, now });
  await writeFramework(tx, row, prepared, now);
  const { plan } = prepared;
  let done = 0;
  for (const [rows, put] of [
    [plan.inserts, insertSkills],
    [[...plan.updates, ...plan.gone], updateSkills],
  ] as const)
    for (let start = 0; start < rows.length; start += SKILLS_PER_STATEMENT) {
      const part = rows.slice(start, start + SKILLS_PER_STATEMENT);
      await put(tx, part);
      if (GROWN.includes(start / SKILLS_PER_STATEMENT)) await countAnew(tx);
      done += part.length;
      await tell(done);
    }
  await putDescriptors(tx, organisationId, plan.descriptors);
  await putCrosswalks(
    tx,
    onceEach(plan.links).map((link) => ({
      ...link,
      organisationId,
      id: newId(),
      createdBy: row.createdBy,
      createdAt: now,
    })),
  );
  const finished = { state: 'done', doneCount: done, totalCount: done, frameworkId: prepared.frameworkId } as const;
  const place = { organisationId, id: importId };
  if (!(await store.finishRun(tx, place, { ...finished, report: reportOf(prepared, row.mapping), finishedAt: now })))
    throw new Cancelled();
  await store.dropContent(tx, place);
  await record(tx, row, 'framework-import.done', now);
}

const onceEach = (links: Prepared['plan']['links']) => [
  ...new Map(links.map((link) => [`${link.fromId}/${link.toId ?? link.toUri}`, link])).values(),
];

/** A new framework says what its files and the person say; one that stands keeps its own name and terms where it has any. */
async function writeFramework(
  tx: Tx,
  row: store.FrameworkImportRow,
  { reading, framework, frameworkId }: Prepared,
  now: Date,
) {
  const { facts, format } = reading;
  const { name, version } = row.mapping;
  if (framework === undefined) {
    await insertFramework(tx, {
      ...facts,
      name: name.fr !== '' || name.en !== '' ? name : facts.name,
      version: version || facts.version,
      organisationId: row.organisationId,
      id: frameworkId,
      origin: format,
      revision: 1,
      ...{ retiredAt: null, createdBy: row.createdBy, createdAt: now, updatedAt: now },
    });
    return;
  }
  const known = new Set(framework.levels.map(({ id }) => id));
  const added = facts.levels.filter(({ id }) => !known.has(id));
  await updateFramework(tx, framework, {
    version: version || facts.version || framework.version,
    levels: [...framework.levels, ...added].map((level, index) => ({ ...level, rank: index + 1 })),
    revision: framework.revision + 1,
    updatedAt: now,
  });
}

async function end(deps: Deps, tx: Tx, place: { organisationId: string; id: string }, state: 'cancelled' | 'failed') {
  const at = deps.clock.now();
  const row = await store.findImport(tx, place.organisationId, place.id, { lock: true });
  if (row === undefined || (row.state !== 'running' && row.state !== 'cancelling')) return;
  await store.updateImport(tx, place, { state, doneCount: 0, finishedAt: at });
  await store.dropContent(tx, place);
  await record(tx, row, 'framework-import.cancelled', at);
}

const record = (
  tx: Tx,
  row: store.FrameworkImportRow,
  action: 'framework-import.done' | 'framework-import.cancelled',
  at: Date,
) =>
  recordEvent(tx, {
    organisationId: row.organisationId,
    actorId: row.createdBy,
    action,
    subject: { kind: 'framework-import', id: row.id },
    at,
  });
