// Owns the entries of the public log. Promises: append-only, no personal data, written in the caller's transaction. Calls nobody.

export { appendEntries, receiptOf } from './log.service.ts';
export { commitToEdition, commitToKey, commitToStatus, commitToSuspension, newCommitmentKey } from './log-entry.ts';
