import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What the public log records; docs/specs/log-entry.md. */
export const ENTRY_KINDS = [
  'key-created',
  'edition-signed',
  'award-revoked',
  'award-declined',
  'award-suspended',
  'award-reinstated',
  'audit-head',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Length of an edition's commitment key: as long as the HMAC's output, so that nobody finds it by trying. */
const COMMITMENT_KEY_BYTES = 32;

export const newCommitmentKey = (): Buffer => randomBytes(COMMITMENT_KEY_BYTES);

/** HMAC-SHA-256 over the bytes that the edition's proof signs: says nothing to whoever lacks the key. */
export const commitToEdition = (key: Uint8Array, signedBytes: Uint8Array): Buffer =>
  createHmac('sha256', key).update(signedBytes).digest();

/** The same key over the same bytes and the new status, so that the holder of a receipt finds both and others link neither. */
export const commitToStatus = (key: Uint8Array, status: 'revoked' | 'declined', signedBytes: Uint8Array): Buffer =>
  createHmac('sha256', key).update(`${status}\n`).update(signedBytes).digest();

/** As `commitToStatus`, with the moment: a badge may be suspended again, and its entries must not be alike. */
export const commitToSuspension = (
  key: Uint8Array,
  status: 'suspended' | 'reinstated',
  time: Date,
  signedBytes: Uint8Array,
): Buffer =>
  createHmac('sha256', key)
    .update(`${status} ${wholeSeconds(time)}\n`)
    .update(signedBytes)
    .digest();

/** A public key is no secret and no personal data: a plain hash lets a monitor recognise it. */
export const commitToKey = (publicMultibase: string): Buffer => createHash('sha256').update(publicMultibase).digest();

const wholeSeconds = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`;

/** The bytes of one entry: JSON with members in this order, no white space, time in whole seconds of UTC. */
export function encodeEntry(entry: { kind: EntryKind; issuer: string; time: Date; commitment: Uint8Array }): Buffer {
  return Buffer.from(
    JSON.stringify({
      v: 1,
      kind: entry.kind,
      issuer: entry.issuer,
      time: wholeSeconds(entry.time),
      commitment: Buffer.from(entry.commitment).toString('base64url'),
    }),
  );
}

/** The text of a receipt: the edition's key and its entry, to the byte. */
export const encodeReceipt = (key: Uint8Array, entry: Buffer): string =>
  JSON.stringify({ v: 1, key: Buffer.from(key).toString('base64url'), entry: entry.toString() });
