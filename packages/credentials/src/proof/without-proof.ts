import type { JsonObject } from '../json/value.ts';

/** What a Data Integrity proof covers: everything but the proofs. */
export function withoutProof(credential: JsonObject): JsonObject {
  const { proof: _proof, ...rest } = credential;
  return rest;
}
