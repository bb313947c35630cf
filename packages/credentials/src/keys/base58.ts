import { CredentialError } from '../error.ts';

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
/** By character code; -1 for a character outside the alphabet. */
const DIGITS = Int8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code)));
const ZERO = ALPHABET.charCodeAt(0);
/** All pairs of digits: two at a time halve the divisions. */
const PAIRS = Array.from({ length: 58 * 58 }, (_, pair) => `${ALPHABET[Math.floor(pair / 58)]}${ALPHABET[pair % 58]}`);

/** Keys and signatures have at most 97 bytes, so that nothing honest comes near. */
const MAX_BYTES = 128;
const MAX_CHARACTERS = 180;

/**
 * Numbers are added up by units of both kinds: words of two bytes, groups of five digits. A unit of the one kind times one of the
 * other is below 2^46, and no more than 64 are added: all of it is exact in a double.
 */
const WORD = 65_536;
const GROUP = 58 ** 5;
const DIGITS_EACH = 5;
const MAX_WORDS = MAX_BYTES / 2;
const MAX_GROUPS = MAX_CHARACTERS / DIGITS_EACH;

/** From units of one kind to those of the other; lowest first everywhere. */
interface Conversion {
  /** The number. */
  from: Float64Array;
  /** The same, once `convert` was called. */
  to: Float64Array;
  unit: number;
  /** What each unit of the one kind is worth in those of the other. */
  worth: Float64Array[];
}

function conversionOf(base: number, count: number, unit: number): Conversion {
  const worth: Float64Array[] = [];
  for (let at = 0, power = 1n; at < count; at += 1, power *= BigInt(base)) {
    const row: number[] = [];
    for (let rest = power; rest > 0n; rest /= BigInt(unit)) row.push(Number(rest % BigInt(unit)));
    worth.push(Float64Array.from(row));
  }
  // The highest row, twice over: its own units, and what is carried beyond them.
  return { from: new Float64Array(count), to: new Float64Array((worth.at(-1)?.length ?? 0) + 2), unit, worth };
}

const wordsToGroups = conversionOf(WORD, MAX_WORDS, GROUP);
const groupsToWords = conversionOf(GROUP, MAX_GROUPS, WORD);

/** @returns how many units it takes, the highest of which is not zero */
function convert({ from, to, unit, worth }: Conversion, count: number): number {
  const width = (worth[count - 1]?.length ?? 0) + 2;
  for (let column = 0; column < width; column += 1) to[column] = 0;
  for (let at = 0; at < count; at += 1) {
    const row = worth[at] as Float64Array;
    const times = from[at] as number;
    for (let column = 0; column < row.length; column += 1) (to[column] as number) += times * (row[column] as number);
  }
  let carry = 0;
  let length = 0;
  for (let column = 0; column < width; column += 1) {
    const value = (to[column] as number) + carry;
    carry = Math.floor(value / unit);
    const rest = value - carry * unit;
    to[column] = rest;
    if (rest !== 0) length = column + 1;
  }
  return length;
}

/**
 * Base58 in the Bitcoin alphabet (multibase `z`, without the `z`).
 * @throws RangeError for more bytes than any key or signature has
 */
export function encodeBase58(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new RangeError('Base58 is for keys and signatures');
  const { from, to } = wordsToGroups;
  const zeros = leading(bytes);
  let count = 0;
  for (let at = bytes.length - 1; at >= zeros; at -= 2, count += 1) {
    from[count] = (bytes[at] as number) + (at > zeros ? (bytes[at - 1] as number) * 256 : 0);
  }
  const length = convert(wordsToGroups, count);
  let written = '';
  for (let at = length - 1; at >= 0; at -= 1) {
    const group = to[at] as number;
    const high = (group / 58 ** 3) | 0;
    const low = group - high * 58 ** 3;
    const middle = (low / 58) | 0;
    written += (PAIRS[high] as string) + (PAIRS[middle] as string) + (ALPHABET[low - middle * 58] as string);
  }
  let skipped = 0;
  while (written.charCodeAt(skipped) === ZERO) skipped += 1;
  return '1'.repeat(zeros) + written.slice(skipped);
}

/** @throws CredentialError `bad-multibase` for a character outside the alphabet or an absurd length */
export function decodeBase58(value: string): Uint8Array {
  if (value.length > MAX_CHARACTERS) throw new CredentialError('bad-multibase', 'Base58 text too long');
  const { from, to } = groupsToWords;
  let zeros = 0;
  while (value.charCodeAt(zeros) === ZERO) zeros += 1;
  let count = 0;
  for (let end = value.length; end > zeros; end -= DIGITS_EACH, count += 1) {
    let group = 0;
    for (let at = Math.max(zeros, end - DIGITS_EACH); at < end; at += 1) {
      const digit = DIGITS[value.charCodeAt(at)] ?? -1;
      if (digit < 0) throw new CredentialError('bad-multibase', 'Not base58');
      group = group * 58 + digit;
    }
    from[count] = group;
  }
  const length = convert(groupsToWords, count);
  const isOdd = length > 0 && (to[length - 1] as number) < 256;
  const decoded = new Uint8Array(zeros + length * 2 - (isOdd ? 1 : 0));
  for (let word = 0, at = decoded.length - 1; word < length; word += 1, at -= 2) {
    const value = to[word] as number;
    decoded[at] = value & 0xff;
    if (at > zeros) decoded[at - 1] = value >> 8;
  }
  return decoded;
}

/** How many zeros stand in front. */
function leading(values: Uint8Array): number {
  let count = 0;
  while (count < values.length && values[count] === 0) count += 1;
  return count;
}
