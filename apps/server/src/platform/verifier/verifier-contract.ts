import type { ContextRule, VerificationReport } from '@insigne/credentials';

/** A credential or a presentation that is no badge, as JSON, with what the verifier asked of its proofs. */
export interface PlainInput {
  plain: 'credential' | 'presentation';
  json: string;
  contexts: ContextRule;
  challenge?: string;
  domain?: string;
}

/** Messages between the server and the thread that reads strangers' badges. One task at a time in a thread. */
export type ToThread =
  | { kind: 'verify'; input: Uint8Array | string | { url: string } | PlainInput; now: Date; recipient?: string }
  | { kind: 'answer'; fetchId: number; document: VerifierDocument | undefined };

export type FromThread =
  | { kind: 'ready' }
  | { kind: 'report'; report: VerificationReport }
  | { kind: 'failed'; message: string }
  | { kind: 'fetch'; fetchId: number; url: string; accept?: string };

/** What an address answers; header names in lower case, `url` the final address. */
export interface VerifierDocument {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
  url: string;
}

type VerifierErrorCode =
  | 'took-too-long'
  | 'out-of-memory'
  /** Too many badges are waiting, or this one waited too long. */
  | 'busy'
  /** The thread ended or failed for a reason of ours. */
  | 'crashed'
  | 'closed';

/** Why there is no report. Other tasks are unharmed. */
export class VerifierError extends Error {
  override readonly name = 'VerifierError';
  readonly code: VerifierErrorCode;

  constructor(code: VerifierErrorCode, message: string = code) {
    super(message);
    this.code = code;
  }
}
