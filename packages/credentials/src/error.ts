/** Why the library refuses to build, sign, bake or read something. Stable, kebab-case; listed in README.md. */
export type CredentialErrorCode =
  | 'bad-input'
  | 'bad-date'
  | 'bad-key'
  | 'bad-multibase'
  | 'bad-did'
  | 'bad-credential'
  | 'untrusted-context'
  | 'undefined-term'
  | 'too-complex'
  | 'issuer-mismatch'
  | 'missing-public-key'
  | 'own-signature-failed'
  | 'bad-status-list'
  | 'status-index-out-of-range'
  | 'too-large'
  | 'not-utf-8'
  | 'jws-malformed'
  | 'json-syntax'
  | 'json-duplicate-member'
  | 'json-forbidden-member'
  | 'json-too-deep'
  | 'json-lone-surrogate'
  | 'json-number-out-of-range'
  | 'png-malformed'
  | 'png-bad-crc'
  | 'png-data-after-end'
  | 'png-compressed-payload'
  | 'svg-malformed'
  | 'svg-doctype'
  | 'svg-entity'
  | 'svg-namespace-conflict'
  | 'several-payloads'
  | 'no-payload';

/**
 * The one error class of this library. Verifying never throws it: `verifyBadge` answers with a report.
 * Building, signing and baking throw it, with a `code` to act on and a message for a developer.
 */
export class CredentialError extends Error {
  override readonly name = 'CredentialError';
  readonly code: CredentialErrorCode;

  constructor(code: CredentialErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
