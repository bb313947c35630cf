import type { PublicKey } from '../keys/public-key.ts';

/** A key that its controller lets make assertions. */
export interface IssuerKey {
  publicKey: PublicKey;
  /** The DID or https profile that publishes the key. */
  controller: string;
  /** Signatures made later do not count. */
  revoked?: Date;
}

type KeyProblem =
  | 'issuer-unreachable'
  | 'did-method-not-supported-yet'
  | 'did-document-malformed'
  | 'did-document-of-another'
  | 'key-not-listed'
  | 'key-type-not-supported-yet'
  | 'verification-method-malformed';

export type KeyProblemFound = { problem: KeyProblem; detail?: string | undefined };
export type KeyResult = { key: IssuerKey } | KeyProblemFound;
