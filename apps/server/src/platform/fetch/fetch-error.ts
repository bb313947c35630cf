/** Why there is no answer. The list is fixed: what a stranger's server said is never shown (P-SSRF-05). */
export type FetchErrorCode =
  /** The name leads to an address that is not of the public network. */
  | 'refused-address'
  /** Another scheme or port than allowed, credentials inside, or no address at all. */
  | 'refused-url'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'too-many-redirects'
  /** From https to http, or from the network to this machine. */
  | 'refused-redirect'
  /** Compressed in a way that is unknown, layered, broken, or too good to be honest. */
  | 'bad-encoding';

export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly code: FetchErrorCode;

  constructor(code: FetchErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
