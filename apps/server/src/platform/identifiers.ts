import { randomBytes } from 'node:crypto';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** Public ids and tokens: at least 128 bits, so that nobody finds one by trying (P-PRV-01, P-INV-01). */
const PUBLIC_ID_BYTES = 16;
const TOKEN_BYTES = 32;

/** What the public sees of a record: 128 random bits in base58, 22 characters, never derived from the row's key. */
export type PublicId = string;

/** UUIDv7 (RFC 9562, section 5.7): keys of rows, in order of creation, made here because PostgreSQL 15 cannot. */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function base58(bytes: Uint8Array, length: number): string {
  let value = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  while (text.length < length) {
    text = BASE58[Number(value % 58n)] + text;
    value /= 58n;
  }
  return text;
}

export const newPublicId = (): PublicId => base58(randomBytes(PUBLIC_ID_BYTES), 22);

/** A secret for a link: 256 random bits in base58, 44 characters. Only its SHA-256 is stored. */
export const newToken = (): string => base58(randomBytes(TOKEN_BYTES), 44);

export const TOKEN_PATTERN = /^[1-9A-HJ-NP-Za-km-z]{44}$/;
