import { VC_V2 } from '../contexts/contexts.ts';
import { writeInstant } from '../dates/dates.ts';
import { CredentialError } from '../error.ts';
import type { JsonObject } from '../json/value.ts';

/**
 * A status list to be signed with `signCredential` and served at `id` (Bitstring Status List 1.0 section 2.2).
 * @param input.encodedList from `encodeStatusList`
 * @param input.ttlMs how long a copy may be kept, in milliseconds; keep it in step with Cache-Control
 */
export function buildStatusListCredential(input: {
  id: string;
  issuer: string;
  encodedList: string;
  purpose?: 'revocation' | 'suspension';
  validFrom: Date;
  validUntil?: Date;
  ttlMs?: number;
}): JsonObject {
  const { ttlMs } = input;
  if (ttlMs !== undefined && !(Number.isSafeInteger(ttlMs) && ttlMs > 0)) {
    throw new CredentialError('bad-input', 'ttl is a whole number of milliseconds');
  }
  return {
    '@context': [VC_V2],
    id: input.id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: input.issuer,
    validFrom: writeInstant(input.validFrom),
    ...(input.validUntil && { validUntil: writeInstant(input.validUntil) }),
    credentialSubject: {
      id: `${input.id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: input.purpose ?? 'revocation',
      encodedList: input.encodedList,
      ...(ttlMs !== undefined && { ttl: ttlMs }),
    },
  };
}

export interface RevokedCredential {
  /** The `id` of the revoked credential; a public and a holder's edition are two entries. */
  id: string;
  reason?: string;
}

/** The document behind a `1EdTechRevocationList` status, to be served unsigned at `id`. */
export function buildRevocationList(input: {
  id: string;
  issuer: string;
  revoked: readonly RevokedCredential[];
}): JsonObject {
  return {
    id: input.id,
    issuer: input.issuer,
    revokedCredential: input.revoked.map(({ id, reason }) => ({
      id,
      revoked: true,
      ...(reason !== undefined && { revocationReason: reason }),
    })),
  };
}
