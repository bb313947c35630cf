import { CredentialError } from '../error.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** By character code; -1 for a character outside the alphabet. */
const DIGITS = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));

/** The conversion is quadratic: keys and signatures have at most 97 bytes, so nothing honest comes near. */
const MAX_CHARACTERS = 512;

/** All pairs of digits: two at a time halve the divisions. */
const PAIRS = Array.from({ length: 58 * 58 }, (_, pair) => `${ALPHABET[Math.floor(pair / 58)]}${ALPHABET[pair % 58]}`);

/** Base58 in the Bitcoin alphabet (multibase `z`, without the `z`). */
export function encodeBase58(bytes: Uint8Array): string {
  const zeros = leading(bytes);
  // Lowest first, each two digits.
  const pairs: number[] = [];
  // Two bytes at a time: a pair times 65536 stays far below 2^31.
  for (let at = zeros; at < bytes.length; ) {
    const isLast = at + 1 === bytes.length;
    const factor = isLast ? 256 : 65_536;
    let carry = isLast ? (bytes[at] as number) : ((bytes[at] as number) << 8) | (bytes[at + 1] as number);
    at += isLast ? 1 : 2;
    for (let i = 0; i < pairs.length; i += 1) {
      carry += (pairs[i] as number) * factor;
      const quotient = (carry / 3364) | 0;
      pairs[i] = carry - quotient * 3364;
      carry = quotient;
    }
    for (; carry > 0; carry = (carry / 3364) | 0) pairs.push(carry % 3364);
  }
  let written = '1'.repeat(zeros);
  for (let i = pairs.length - 1; i >= 0; i -= 1) {
    const pair = pairs[i] as number;
    written += i === pairs.length - 1 && pair < 58 ? ALPHABET[pair] : PAIRS[pair];
  }
  return written;
}

/** @throws CredentialError `bad-multibase` for a character outside the alphabet or an absurd length */
export function decodeBase58(value: string): Uint8Array {
  if (value.length > MAX_CHARACTERS) throw new CredentialError('bad-multibase', 'Base58 text too long');
  const digits = new Uint8Array(value.length);
  for (let at = 0; at < value.length; at += 1) {
    const digit = DIGITS[value.charCodeAt(at)] ?? -1;
    if (digit < 0) throw new CredentialError('bad-multibase', 'Not base58');
    digits[at] = digit;
  }
  const zeros = leading(digits);
  // Lowest first, each two bytes; two digits at a time, as above.
  const words: number[] = [];
  for (let at = zeros; at < digits.length; ) {
    const isLast = at + 1 === digits.length;
    const factor = isLast ? 58 : 3364;
    let carry = isLast ? (digits[at] as number) : (digits[at] as number) * 58 + (digits[at + 1] as number);
    at += isLast ? 1 : 2;
    for (let i = 0; i < words.length; i += 1) {
      carry += (words[i] as number) * factor;
      words[i] = carry & 0xffff;
      carry >>>= 16;
    }
    if (carry > 0) words.push(carry);
  }
  const isOdd = (words.at(-1) ?? 0x100) < 0x100;
  const decoded = new Uint8Array(zeros + words.length * 2 - (isOdd ? 1 : 0));
  for (let i = 0, at = decoded.length - 1; i < words.length; i += 1, at -= 2) {
    const word = words[i] as number;
    decoded[at] = word & 0xff;
    if (at > zeros) decoded[at - 1] = word >> 8;
  }
  return decoded;
}

/** How many zeros stand in front. */
function leading(values: Uint8Array): number {
  let count = 0;
  while (count < values.length && values[count] === 0) count += 1;
  return count;
}
