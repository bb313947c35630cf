import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { MAX_ROWS } from '../../platform/tabular/index.ts';
import { findVersionsById } from '../badges/index.ts';
import { findUnitName, listUnitRecipients } from '../organisations/index.ts';
import { findHolders } from './awards.store.ts';
import * as store from './batches.store.ts';
import { type CheckedRow, judgeRows } from './csv/index.ts';
import { findHigher } from './held-levels.ts';
import { findLacking } from './prerequisites.ts';

/** The active people of a unit as rows, by name. */
export async function unitRows(
  tx: Tx,
  organisationId: string,
  unitId: string,
  below: boolean,
): Promise<{ unitName: string; rows: CheckedRow[] }> {
  const unitName = await findUnitName(tx, organisationId, unitId);
  if (unitName === undefined)
    throw new AppError('invalid-request', {}, [{ pointer: '/unitId', reason: 'unknown-value' }]);
  const people = await listUnitRecipients(tx, organisationId, unitId, { below });
  if (people.length > MAX_ROWS) throw new AppError('list-too-long', { max: MAX_ROWS });
  const rows = people.map(({ email, name, language, number }, index): CheckedRow => {
    const row = { line: index + 1, email: email ?? '', name, language, number, particulars: {} };
    return email === null
      ? { ...row, state: 'fault', fault: 'email-missing', value: '' }
      : { ...row, state: 'ready', fault: null, value: null };
  });
  return { unitName, rows };
}

/** Judges the rows of a batch as things stand, and stores them in place of those before. */
export async function replaceRows(
  tx: Tx,
  organisation: { id: string },
  actor: Actor,
  now: Date,
  batch: Pick<store.BatchRow, 'id' | 'badgeVersionId' | 'levelId' | 'again' | 'withoutPrerequisites'>,
  rows: CheckedRow[],
): Promise<void> {
  const version = (await findVersionsById(tx, organisation.id, [batch.badgeVersionId])).get(batch.badgeVersionId);
  if (version === undefined) throw new AppError('not-found');
  const lacking = batch.withoutPrerequisites ? undefined : await findLacking(tx, organisation.id, version, now);
  const judged = judgeRows(rows, {
    selfEmails: actor.emails,
    alreadyHolding: await findHolders(tx, organisation.id, batch),
    higher: await findHigher(tx, organisation.id, version, batch.levelId, now),
    toCome: await store.findToCome(tx, organisation.id, batch),
    again: batch.again,
    isUnprepared: (email) => (lacking?.(email).length ?? 0) > 0,
  });
  await store.replaceLines(
    tx,
    batch.id,
    judged.map((row) => ({
      organisationId: organisation.id,
      batchId: batch.id,
      awardId: null,
      ...row,
    })),
  );
}
