import { createHash } from 'node:crypto';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { recordEvent } from '../audit/index.ts';
import type { FrameworkDocument } from './framework-document.schema.ts';
import { documentOf } from './framework-document.ts';
import { MAX_KEPT_VERSIONS, type VersionReason } from './framework-versions.schema.ts';
import * as store from './framework-versions.store.ts';
import type { FrameworkRow } from './frameworks.store.ts';

interface Keep {
  label: string;
  note: string;
  reason: VersionReason;
  keptBy: string;
  now: Date;
}

/** Without the moments, so that a skill which was changed and changed back is the same. */
export function digestOf({ framework, skills, aliases }: FrameworkDocument): string {
  const said = skills.map(({ changedAt: _changed, retiredAt: _retired, ...skill }) => skill);
  return createHash('sha256')
    .update(JSON.stringify([framework, said, aliases]))
    .digest('hex');
}

/**
 * Freezes a framework as it stands, under its lock. When there is no more room the oldest version that was kept by itself gives way;
 * those that somebody kept stay.
 * @throws AppError `too-many-versions`: somebody kept all that there are
 */
async function keep(tx: Tx, row: FrameworkRow, document: FrameworkDocument, input: Keep): Promise<store.VersionFacts> {
  const { organisationId } = row;
  const kept = await store.listVersions(tx, organisationId, row.id);
  if (kept.length >= MAX_KEPT_VERSIONS) {
    const oldest = kept.findLast(({ reason }) => reason !== 'kept');
    if (oldest === undefined) throw new AppError('too-many-versions', { max: MAX_KEPT_VERSIONS });
    await store.deleteVersion(tx, oldest);
    await record(tx, oldest, 'framework-version.removed', input);
  }
  const live = document.skills.filter(({ retired }) => !retired);
  const { label, note, reason, keptBy, now } = input;
  const facts: store.VersionFacts = {
    ...{ organisationId, id: newId(), frameworkId: row.id, label, note, reason },
    digest: digestOf(document),
    familyCount: live.filter(({ kind }) => kind === 'family').length,
    skillCount: live.filter(({ kind }) => kind === 'skill').length,
    ...{ keptBy, keptAt: now },
  };
  await store.insertVersion(tx, { ...facts, document });
  await record(tx, facts, 'framework-version.kept', input);
  return facts;
}

/** @throws AppError `too-many-versions` */
export const keepVersion = async (tx: Tx, row: FrameworkRow, input: Keep): Promise<store.VersionFacts> =>
  keep(tx, row, await documentOf(tx, row.organisationId, row), input);

/**
 * What a framework was before an act that reaches far. Nothing is kept when the latest version says the same, or when there is no room
 * left: the act does not fail for it.
 */
export async function keepBefore(
  tx: Tx,
  row: FrameworkRow,
  { reason, keptBy, now }: Pick<Keep, 'keptBy' | 'now'> & { reason: 'import' | 'retire' },
): Promise<void> {
  const kept = await store.listVersions(tx, row.organisationId, row.id);
  if (kept.length >= MAX_KEPT_VERSIONS && kept.every((version) => version.reason === 'kept')) return;
  const document = await documentOf(tx, row.organisationId, row);
  if (kept[0]?.digest === digestOf(document)) return;
  await keep(tx, row, document, { label: row.version, note: '', reason, keptBy, now });
}

export const record = (
  tx: Tx,
  { organisationId, id, frameworkId, reason }: store.VersionFacts,
  action: 'framework-version.kept' | 'framework-version.removed',
  { keptBy, now }: Pick<Keep, 'keptBy' | 'now'>,
) =>
  recordEvent(tx, {
    ...{ organisationId, actorId: keptBy, action, at: now },
    subject: { kind: 'framework-version', id },
    facts: { framework: frameworkId, reason },
  });
