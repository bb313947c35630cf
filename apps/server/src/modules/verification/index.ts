// Owns verifying any badge of anyone. Promises: no side effect, no account, one verdict for one input. Calls organisations, issuing.
export { createLocalDocuments } from './local-documents.ts';
export { checkInstallation, type SelfCheck } from './self-check.ts';
export type { VerificationInput } from './verification.schema.ts';
export { type Verification, verifyInput, verifyOwn } from './verification.service.ts';
