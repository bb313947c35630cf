import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { findVersionsById } from '../badges/index.ts';
import { badgeSummary } from './award-views.ts';
import * as store from './batches.store.ts';
import type { BatchView } from './issuing.schema.ts';
import { recall } from './mappings.ts';
import { contextSchema } from './particulars.schema.ts';
import { badgeNames } from './prerequisites.ts';

const iso = (date: Date | null) => date?.toISOString() ?? null;

/** Batches as the organisation's people see them, in the order given. */
export async function batchViews(
  tx: Tx,
  organisation: { id: string; handle: string },
  batches: store.BatchRow[],
): Promise<BatchView[]> {
  const versions = await findVersionsById(
    tx,
    organisation.id,
    batches.map(({ badgeVersionId }) => badgeVersionId),
  );
  const counts = await store.countLines(
    tx,
    batches.map(({ id }) => id),
  );
  const single = await store.firstLines(
    tx,
    batches.flatMap(({ id, source }) => (source === 'person' ? [id] : [])),
  );
  const names = await badgeNames(
    tx,
    organisation.id,
    [...versions.values()].flatMap(({ content }) => content.prerequisites ?? []),
  );
  const persons = new Map(single.map(({ batchId, name, email }) => [batchId, name || email]));
  return batches.flatMap((batch) => {
    const version = versions.get(batch.badgeVersionId);
    if (version === undefined) return [];
    const mine = counts.filter(({ batchId }) => batchId === batch.id);
    const sum = (keep: (row: (typeof mine)[number]) => boolean) =>
      mine.filter(keep).reduce((total, { count }) => total + count, 0);
    const inState = (state: store.LineState) => sum((row) => row.state === state);
    const goes = (state: store.LineState) => state === 'ready' || state === 'done';
    const context = contextSchema.safeParse(batch.context);
    return [
      {
        id: batch.id,
        state: batch.state,
        badge: badgeSummary(organisation.handle, version, batch.levelId),
        source: batch.source,
        name: persons.get(batch.id) ?? batch.fileName,
        encoding: batch.encoding,
        separator: batch.separator,
        sheet: batch.sheet,
        sheets: batch.sheets,
        hasFormulas: batch.hasFormulas,
        columns: batch.columns,
        sample: batch.sample,
        mapping: batch.mapping,
        savedAs: null,
        again: batch.again,
        withoutPrerequisites: batch.withoutPrerequisites,
        prerequisites: (version.content.prerequisites ?? []).flatMap((id) => names.get(id) ?? []),
        context: context.success ? context.data : null,
        rowCount: batch.rowCount,
        readyCount: inState('ready'),
        faultCount: inState('fault'),
        skippedCount: inState('skipped'),
        doneCount: inState('done'),
        failedCount: inState('failed'),
        byLanguage: {
          fr: sum(({ state, language }) => goes(state) && language === 'fr'),
          en: sum(({ state, language }) => goes(state) && language === 'en'),
          both: sum(({ state, language }) => goes(state) && language === null),
        },
        createdAt: batch.createdAt.toISOString(),
        startAt: iso(batch.startAt),
        startedAt: iso(batch.startedAt),
        finishedAt: iso(batch.finishedAt),
      },
    ];
  });
}

/** @throws AppError `not-found` */
export async function batchView(tx: Tx, organisation: { id: string; handle: string }, id: string): Promise<BatchView> {
  const batch = await store.findBatch(tx, organisation.id, id);
  const [view] = batch === undefined ? [] : await batchViews(tx, organisation, [batch]);
  if (view === undefined) throw new AppError('not-found');
  const saved = view.source === 'file' ? await recall(tx, organisation.id, view.columns) : undefined;
  return { ...view, savedAs: saved?.name ?? null };
}
