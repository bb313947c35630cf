import { gunzipSync } from 'node:zlib';
import type { Tx } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/identifiers.ts';
import { AppError } from '../../../platform/problem/app-error.ts';
import { type FrameworkRow, findFramework, findFrameworkByUri } from '../frameworks.store.ts';
import { type FaultLine, type ImportReport, LISTED_FAULTS } from '../imports.schema.ts';
import { type FrameworkImportRow, filesWithContent } from '../imports.store.ts';
import { allSkills, listDescriptors } from '../skills.store.ts';
import { type Plan, planFramework } from './plan-framework.ts';
import { readFramework } from './read-framework.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';

export interface Prepared {
  reading: Reading;
  /** The framework that is changed, as it stands; none: a new one. */
  framework: FrameworkRow | undefined;
  frameworkId: string;
  plan: Plan;
}

/** Reads the kept files once more and compares them with what stands: the same for the check and for the run. */
export async function prepareImport(
  tx: Tx,
  row: FrameworkImportRow,
  now: Date,
  { lock = false } = {},
): Promise<Prepared> {
  const { organisationId, mapping: choices } = row;
  const kept = await filesWithContent(tx, organisationId, row.id);
  const files = await Promise.all(
    kept.map(({ name, content }) => {
      if (content === null) throw new AppError('wrong-state');
      return recognise(name, gunzipSync(content));
    }),
  );
  const reading = readFramework(files, choices.mapping);
  const framework = await targetOf(tx, row, reading, lock);
  const frameworkId = framework?.id ?? newId();
  const rows = framework === undefined ? [] : await allSkills(tx, organisationId, frameworkId);
  const descriptors = await listDescriptors(
    tx,
    organisationId,
    rows.map(({ id }) => id),
  );
  const plan = planFramework(
    reading,
    { organisationId, frameworkId, rows, descriptors },
    { isComplete: choices.isComplete, newId, now },
  );
  return { reading, framework, frameworkId, plan };
}

/** The one that was chosen; else one that came from the same place before. */
async function targetOf(tx: Tx, row: FrameworkImportRow, reading: Reading, lock: boolean) {
  const { organisationId, mapping: choices } = row;
  const { uri } = reading.facts;
  const own = uri?.startsWith('urn:uuid:') ? uri.slice('urn:uuid:'.length) : undefined;
  const isUuid = own !== undefined && /^[0-9a-f-]{36}$/.test(own);
  const bySource =
    uri === null
      ? undefined
      : ((await findFrameworkByUri(tx, organisationId, uri)) ??
        (isUuid ? await findFramework(tx, organisationId, own) : undefined));
  if (choices.frameworkId === null) return bySource && findFramework(tx, organisationId, bySource.id, { lock });
  const chosen = await findFramework(tx, organisationId, choices.frameworkId, { lock });
  if (chosen === undefined) throw new AppError('not-found');
  if (bySource !== undefined && bySource.id !== chosen.id)
    reading.fault('', null, 'uri-taken', bySource.name.fr || bySource.name.en);
  return chosen;
}

const EXAMPLES = 8;
/** As one goes through the files to correct them. */
const inOrder = (one: FaultLine, other: FaultLine) =>
  one.file.localeCompare(other.file) || (one.line ?? 0) - (other.line ?? 0);

/** What the person reads before anything is written, and keeps afterwards. */
export function reportOf(
  { reading, framework, plan }: Prepared,
  { name, version }: { name: { fr: string; en: string }; version: string },
): ImportReport {
  const skills = [...reading.skills.values()];
  const examples = (change: 'new' | 'changed' | 'gone', rows: Plan['inserts']) =>
    rows.slice(0, EXAMPLES).map(({ kind, code, name: called }) => ({ change, kind, code, name: called }));
  const own = name.fr !== '' || name.en !== '' ? name : reading.facts.name;
  return {
    framework: {
      name: framework?.name ?? own,
      version: version || reading.facts.version,
      levelCount: reading.facts.levels.length,
    },
    counts: {
      families: skills.filter(({ kind }) => kind === 'family').length,
      skills: skills.filter(({ kind }) => kind === 'skill').length,
      new: plan.inserts.length,
      changed: plan.updates.length,
      unchanged: plan.unchanged,
      gone: plan.gone.length,
      links: plan.links.length,
    },
    faultCount: reading.faults.length,
    faults: reading.faults.toSorted(inOrder).slice(0, LISTED_FAULTS),
    notes: [...reading.notes].map(([note, { count, example }]) => ({ note, count, example })),
    examples: [...examples('new', plan.inserts), ...examples('changed', plan.updates), ...examples('gone', plan.gone)],
  };
}
