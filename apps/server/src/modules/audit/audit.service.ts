import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { currentRequestId } from '../../platform/request-id.ts';
import type { AuditAction } from './audit.schema.ts';
import { insertEvent, listEventsOf } from './audit.store.ts';

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

/** The lines about a person and their records, for their export; the scope is the installation's. */
export const eventsOf = (tx: Tx, personId: string, recordIds: string[]) => listEventsOf(tx, personId, recordIds);
