// The only way to strangers' servers (P-SSRF). Owns the rules about addresses; promises that every address was vetted, and
// that an answer is bounded in time and size; calls no module.
export { FetchError, type FetchErrorCode } from './fetch-error.ts';
export {
  createGuardedFetch,
  type FetchedAnswer,
  type GuardedFetch,
  type GuardedFetchOptions,
} from './guarded-fetch.ts';
