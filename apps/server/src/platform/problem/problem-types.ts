/**
 * Every refusal that the platform can give, with the HTTP status of its problem document (RFC 9457).
 * Each has a page `docs/problems/<type>.md` and, in both languages, `problems:<type>.title` and `problems:<type>.detail`.
 */
export const PROBLEM_TYPES = {
  'sign-in-needed': { status: 401 },
  'not-allowed': { status: 403 },
  'step-up-needed': { status: 403 },
  'origin-refused': { status: 403 },
  'not-found': { status: 404 },
  'method-not-allowed': { status: 405 },
  'already-exists': { status: 409 },
  'already-decided': { status: 409 },
  'wrong-state': { status: 409 },
  'selection-changed': { status: 409 },
  'request-in-flight': { status: 409 },
  'last-owner': { status: 409 },
  'organisation-suspended': { status: 409 },
  'last-operator': { status: 409 },
  'last-address': { status: 409 },
  'address-elsewhere': { status: 409 },
  'address-bound': { status: 409 },
  'link-expired': { status: 410 },
  'link-used': { status: 410 },
  'erased-by-holder': { status: 410 },
  'too-large': { status: 413 },
  'unsupported-media-type': { status: 415 },
  'invalid-request': { status: 422 },
  'idempotency-mismatch': { status: 422 },
  'award-to-self': { status: 422 },
  'badge-incomplete': { status: 422 },
  'list-unreadable': { status: 422 },
  'list-too-long': { status: 422 },
  'image-refused': { status: 422 },
  'code-refused': { status: 422 },
  'passkey-refused': { status: 422 },
  'too-many-requests': { status: 429 },
  'database-unavailable': { status: 503 },
  'not-a-badge': { status: 422 },
  'verification-took-too-long': { status: 422 },
  'internal-error': { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ProblemType = keyof typeof PROBLEM_TYPES;
