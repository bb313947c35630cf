import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { currentRequestId } from '../../platform/request-id.ts';
import type { AuditAction } from './audit.schema.ts';
import { findLastAbout, insertEvent, listEventsOf } from './audit.store.ts';

export { listEventsAbout as eventsAbout } from './audit.store.ts';

export interface AuditEvent {
  organisationId?: string;
  actorId?: string;
  action: AuditAction;
  subject?: { kind: string; id: string };
  /** Figures and ids; never a name, an address or a secret (P-AUD-01). */
  facts?: Record<string, string | number | boolean>;
  at: Date;
}

/** Writes one line of the trail in the caller's transaction. The database links it to the chain when that commits. */
export async function recordEvent(tx: Tx, event: AuditEvent): Promise<void> {
  await insertEvent(tx, {
    id: newId(),
    organisationId: event.organisationId ?? null,
    actorId: event.actorId ?? null,
    action: event.action,
    subjectKind: event.subject?.kind ?? null,
    subjectId: event.subject?.id ?? null,
    requestId: currentRequestId() ?? null,
    facts: JSON.stringify(event.facts ?? {}),
    createdAt: event.at,
  });
}

/** What one person saves again and again while they write is one line: the first of such a while says who and when. */
const IN_A_ROW_MS = 10 * 60 * 1000;

/** The same, unless the last line about this subject says the same of the same person and is younger than ten minutes. */
export async function recordSave(
  tx: Tx,
  event: AuditEvent & Required<Pick<AuditEvent, 'organisationId' | 'actorId' | 'subject'>>,
): Promise<void> {
  const last = await findLastAbout(tx, event.organisationId, event.subject.id);
  const isSame = last !== undefined && last.action === event.action && last.actorId === event.actorId;
  if (isSame && event.at.getTime() - last.createdAt.getTime() < IN_A_ROW_MS) return;
  await recordEvent(tx, event);
}

/** The lines about a person and their records, for their export; the scope is the installation's. */
export const eventsOf = (tx: Tx, personId: string, recordIds: string[]) => listEventsOf(tx, personId, recordIds);
