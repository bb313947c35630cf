// Owns the audit trail: who did what to which record, ids only. Promises: append-only (the database refuses changes). Calls log (later).
export { type AuditEvent, eventsAbout, recordEvent } from './audit.service.ts';
