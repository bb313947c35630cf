import { CredentialError } from '../error.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const DIGITS = new Map([...ALPHABET].map((character, digit) => [character, digit]));

/** The conversion is quadratic: keys and signatures have at most 97 bytes, so nothing honest comes near. */
const MAX_CHARACTERS = 512;

/** Base58 in the Bitcoin alphabet (multibase `z`, without the `z`). */
export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let i = 0; i < digits.length; i += 1) {
      carry += (digits[i] ?? 0) * 256;
      digits[i] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  return (
    '1'.repeat(leading(bytes, 0)) +
    digits
      .reverse()
      .map((digit) => ALPHABET[digit])
      .join('')
  );
}

/** @throws CredentialError `bad-multibase` for a character outside the alphabet or an absurd length */
export function decodeBase58(value: string): Uint8Array {
  if (value.length > MAX_CHARACTERS) throw new CredentialError('bad-multibase', 'Base58 text too long');
  const bytes: number[] = [];
  const digits = [...value].map((character) => {
    const digit = DIGITS.get(character);
    if (digit === undefined) throw new CredentialError('bad-multibase', 'Not base58');
    return digit;
  });
  for (const digit of digits) {
    let carry = digit;
    for (let i = 0; i < bytes.length; i += 1) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = leading(digits, 0);
  const decoded = new Uint8Array(zeros + bytes.length);
  decoded.set(bytes.reverse(), zeros);
  return decoded;
}

function leading(values: Iterable<number>, wanted: number): number {
  let count = 0;
  for (const value of values) {
    if (value !== wanted) break;
    count += 1;
  }
  return count;
}
