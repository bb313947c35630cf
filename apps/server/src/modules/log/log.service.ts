import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { getEntry, insertEntries } from './log.store.ts';
import { type EntryKind, encodeEntry, encodeReceipt } from './log-entry.ts';

export interface NewEntry {
  /** None: of the installation itself. */
  organisationId: string | null;
  kind: EntryKind;
  /** DID of the issuer; of the installation, its address. */
  issuer: string;
  time: Date;
  commitment: Uint8Array;
}

/**
 * Writes finished entries in the caller's transaction: what is acknowledged is in the log, or neither is.
 * Returns the ids of the entries, in order.
 */
export async function appendEntries(tx: Tx, entries: NewEntry[]): Promise<string[]> {
  const rows = entries.map((entry) => ({
    id: newId(),
    organisationId: entry.organisationId,
    kind: entry.kind,
    entry: encodeEntry(entry),
    createdAt: entry.time,
  }));
  await insertEntries(tx, rows);
  return rows.map(({ id }) => id);
}

/** What lets the holder of an edition find its entry, and show that it is its own; docs/specs/receipt.md. */
export async function receiptOf(tx: Tx, edition: { logEntryId: string; commitmentKey: Uint8Array }): Promise<string> {
  const { entry } = await getEntry(tx, edition.logEntryId);
  return encodeReceipt(edition.commitmentKey, entry);
}
