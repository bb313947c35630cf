// Owns the audit trail: who did what to which record, ids only. Promises: append-only (the database refuses changes), and a
// chain of hashes for each organisation, made by the database as each transaction commits. Calls log.
export { type AuditEvent, eventsAbout, eventsOf, recordEvent, recordSave } from './audit.service.ts';
export type { LinkedEvent } from './audit.store.ts';
export { checkChain, listTrail, noteHeads, readChain, TRAIL_PAGE } from './trail.ts';
