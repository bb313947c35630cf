import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { readTable, type Table } from '../../platform/tabular/index.ts';
import { getAwardableVersion, levelOf, levelToAward, type PublishedVersion } from '../badges/index.ts';
import { authorise, findRecipientsByNumber } from '../organisations/index.ts';
import { replaceRows, unitRows } from './batch-rows.ts';
import { batchView } from './batch-views.ts';
import * as store from './batches.store.ts';
import { type CheckedRow, guessMapping } from './csv/index.ts';
import { type BatchView, type Mapping, mappingSchema, type peopleBatchSchema } from './issuing.schema.ts';
import { recall } from './mappings.ts';
import { requireAwarder } from './who-awards.ts';

type Deps = Pick<Context, 'db' | 'clock'>;
const SAMPLE_ROWS = 5;
const MAX_FILE_NAME = 200;
const NO_MAPPING: Mapping = mappingSchema.parse({});

type Organisation = { id: string; handle: string };
type Role = Awaited<ReturnType<typeof authorise>>['role'];

const onlyLevel = ({ content }: PublishedVersion): string | null => levelOf(content, null)?.id ?? null;

/** The version awarded is the one published now. */
async function insert(
  deps: Deps,
  tx: Tx,
  organisation: Organisation,
  { actor, role }: { actor: Actor; role: Role },
  { badgeId, levelId }: { badgeId: string; levelId?: string | undefined },
  facts: Partial<store.BatchRow> & Pick<store.BatchRow, 'source' | 'fileName'> & { file?: Buffer },
): Promise<store.BatchRow> {
  const version = await getAwardableVersion(tx, organisation.id, badgeId);
  requireAwarder(version, { actor, role });
  const row = {
    id: newId(),
    organisationId: organisation.id,
    badgeId: version.badgeId,
    badgeVersionId: version.versionId,
    // Of a file it can be said later, with what its columns mean.
    levelId:
      facts.source === 'file' && levelId === undefined ? onlyLevel(version) : levelToAward(version.content, levelId),
    state: 'uploaded' as const,
    unitId: null,
    below: false,
    encoding: null,
    separator: null,
    sheet: null,
    sheets: [],
    hasFormulas: false,
    columns: [],
    sample: [],
    mapping: NO_MAPPING,
    again: false,
    withoutPrerequisites: false,
    context: {},
    rowCount: 0,
    createdBy: actor.id,
    createdAt: deps.clock.now(),
    startAt: null,
    startedAt: null,
    finishedAt: null,
    file: null,
    ...facts,
  };
  await store.insertBatch(tx, row);
  return row;
}

type ReadFile = Awaited<ReturnType<typeof readTable>>;

/** What a file says of itself, and which column seems to hold what: as saved for these columns, or guessed. */
async function factsOf(tx: Tx, organisationId: string, file: ReadFile) {
  const sample = file.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const saved = await recall(tx, organisationId, file.columns);
  return {
    ...('sheet' in file
      ? { sheet: file.sheet, sheets: file.sheets, hasFormulas: file.hasFormulas }
      : { encoding: file.encoding, separator: file.separator }),
    columns: file.columns,
    sample,
    mapping: saved === undefined ? guessMapping(file.columns, sample) : mappingSchema.parse(saved.mapping),
    rowCount: file.rows.length,
  };
}

/** Reads and keeps a CSV or XLSX; nothing is awarded. */
export async function uploadBatch(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: { badgeId: string; levelId?: string | undefined; fileName: string; bytes: Uint8Array },
): Promise<BatchView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.create');
  const file = await readTable(input.bytes);
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { id } = await insert(deps, tx, organisation, { actor, role }, input, {
      source: 'file',
      fileName: input.fileName.slice(0, MAX_FILE_NAME),
      file: Buffer.from(input.bytes),
      ...(await factsOf(tx, organisation.id, file)),
    });
    return batchView(tx, organisation, id);
  });
}

/** The file of a batch as a table. @throws AppError `not-found` (no such batch, or none that came from a file) */
export async function readFileOf(
  deps: Pick<Context, 'db'>,
  organisationId: string,
  id: string,
  sheet: string | null,
): Promise<Table> {
  const file = await deps.db.within({ organisationId }, (tx) => store.findFile(tx, organisationId, id));
  if (file === undefined) throw new AppError('not-found');
  return readTable(file, { sheet: sheet ?? undefined });
}

/** Reads another sheet of the workbook: the columns are to be said anew. */
export async function chooseSheet(
  deps: Deps,
  actor: Actor,
  handle: string,
  id: string,
  sheet: string,
): Promise<BatchView> {
  const { organisation } = await authorise(deps, actor, handle, 'award.create');
  const file = (await readFileOf(deps, organisation.id, id, sheet)) as ReadFile;
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const batch = await store.lockBatch(tx, organisation.id, id);
    if (batch === undefined) throw new AppError('not-found');
    if (batch.state !== 'uploaded' && batch.state !== 'checked') throw new AppError('wrong-state');
    await store.updateBatch(tx, id, { ...(await factsOf(tx, organisation.id, file)), state: 'uploaded' });
    await store.replaceLines(tx, id, []);
    return batchView(tx, organisation, id);
  });
}

/** A batch of one person, or of the people of a unit, checked at once; nothing is awarded. */
export async function createPeopleBatch(
  deps: Deps,
  actor: Actor,
  handle: string,
  input: z.infer<typeof peopleBatchSchema>,
): Promise<BatchView> {
  const { organisation, role } = await authorise(deps, actor, handle, 'award.create');
  return deps.db.within({ organisationId: organisation.id }, async (tx) => {
    const { unitName, rows } =
      input.source === 'unit'
        ? await unitRows(tx, organisation.id, input.unitId, input.below)
        : { unitName: '', rows: [await personRow(tx, organisation.id, input)] };
    const batch = await insert(deps, tx, organisation, { actor, role }, input, {
      source: input.source,
      fileName: unitName,
      ...(input.source === 'unit' && { unitId: input.unitId, below: input.below }),
      again: input.again,
      withoutPrerequisites: input.withoutPrerequisites,
      context: input.context ?? {},
      rowCount: rows.length,
      state: 'checked',
    });
    await replaceRows(tx, organisation, actor, deps.clock.now(), batch, rows);
    return batchView(tx, organisation, batch.id);
  });
}

async function personRow(
  tx: Tx,
  organisationId: string,
  { recipient, personal }: Extract<z.infer<typeof peopleBatchSchema>, { source: 'person' }>,
): Promise<CheckedRow> {
  const { number } = recipient;
  const known =
    number === undefined
      ? undefined
      : (await findRecipientsByNumber(tx, organisationId, [number])).get(number.toLowerCase());
  const email = recipient.email ?? known?.email;
  if (!email) {
    const reason = known === undefined ? 'number-unknown' : 'number-without-address';
    throw new AppError('invalid-request', {}, [{ pointer: '/recipient/number', reason }]);
  }
  return {
    line: 1,
    state: 'ready',
    email,
    name: recipient.name || (known?.name ?? ''),
    language: recipient.language ?? known?.language ?? null,
    fault: null,
    value: null,
    number: known?.number ?? null,
    particulars: personal ?? {},
  };
}
