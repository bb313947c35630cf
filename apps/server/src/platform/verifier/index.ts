// Verification of strangers' badges outside the serving thread. Owns two threads; promises that a hostile or endless badge
// costs only its own check; calls platform/fetch.
export { createVerifier, type VerifierDocument, type VerifierOptions } from './verifier.ts';
