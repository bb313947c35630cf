import { platform } from '#platform';
import { fromBase64Url, toBase64Url } from '../bytes/bytes.ts';
import { CredentialError } from '../error.ts';
import { MAX_STATUS_LIST_BYTES, MIN_STATUS_ENTRIES } from '../limits.ts';

/** Room for `size` statuses of one bit, all unset. Set one with `setStatus`. */
export function newStatusBits(size: number = MIN_STATUS_ENTRIES): Uint8Array {
  if (!Number.isSafeInteger(size) || size < MIN_STATUS_ENTRIES || size % 8 !== 0 || size / 8 > MAX_STATUS_LIST_BYTES) {
    throw new CredentialError('bad-status-list', `A list holds ${MIN_STATUS_ENTRIES} entries or more, a multiple of 8`);
  }
  return new Uint8Array(size / 8);
}

/** Index 0 is the left-most bit of the first byte (Bitstring Status List section 2.1). */
export function setStatus(bits: Uint8Array, index: number, on = true): void {
  checkIndex(bits, index);
  const mask = 0x80 >> (index % 8);
  const at = Math.floor(index / 8);
  bits[at] = on ? (bits[at] ?? 0) | mask : (bits[at] ?? 0) & ~mask;
}

/** Whether the status at the index is set. */
export function getStatus(bits: Uint8Array, index: number): boolean {
  checkIndex(bits, index);
  return ((bits[Math.floor(index / 8)] ?? 0) & (0x80 >> (index % 8))) !== 0;
}

function checkIndex(bits: Uint8Array, index: number): void {
  if (!Number.isSafeInteger(index) || index < 0 || index >= bits.length * 8) {
    throw new CredentialError('status-index-out-of-range', `No entry ${index} in a list of ${bits.length * 8}`);
  }
}

/** GZIP, then base64url without padding, with multibase's `u`. */
export async function encodeStatusList(bits: Uint8Array): Promise<string> {
  return `u${toBase64Url(await platform.gzip(bits))}`;
}

/**
 * The bits of a published list.
 * @returns one bit a status; inflates at most 2 MiB (P-STA-04)
 * @throws CredentialError `bad-status-list`
 */
export async function decodeStatusList(encoded: string): Promise<Uint8Array> {
  const packed = encoded.startsWith('u') ? fromBase64Url(encoded.slice(1)) : undefined;
  const bits = packed && (await platform.gunzip(packed, MAX_STATUS_LIST_BYTES));
  if (!bits) throw new CredentialError('bad-status-list', 'Not multibase, not GZIP, or larger than a list may be');
  return bits;
}
