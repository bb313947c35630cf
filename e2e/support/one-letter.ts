// The smallest forgery: one letter of the badge's name, everything else left as it was and well-formed.
import { crc32 } from 'node:zlib';

const PNG_SIGNATURE_BYTES = 8;
/** Length and type before a chunk's data, checksum behind it. */
const BEFORE = 8;
const AFTER = 4;

/** A copy of a PNG, SVG or JSON badge in which every `name` begins with another letter. */
export function withOneLetterChanged(file: Buffer, name: string): Buffer {
  const from = Buffer.from(`"${name}"`);
  const to = Buffer.from(`"${name.startsWith('X') ? 'Y' : 'X'}${name.slice(1)}"`);
  if (from.length !== to.length) throw new Error(`“${name}” must begin with a letter of one byte`);
  const copy = Buffer.from(file);
  let changes = 0;
  for (let at = copy.indexOf(from); at >= 0; at = copy.indexOf(from, at + to.length)) {
    to.copy(copy, at);
    changes += 1;
  }
  if (changes === 0) throw new Error(`the file does not hold ${from}`);
  if (copy.toString('latin1', 1, 4) === 'PNG') mendChecksums(copy);
  return copy;
}

/** Without this a PNG would be refused as damaged, and not for what it says. */
function mendChecksums(png: Buffer): void {
  for (let at = PNG_SIGNATURE_BYTES; at + BEFORE < png.length; ) {
    const length = png.readUInt32BE(at);
    png.writeUInt32BE(crc32(png.subarray(at + 4, at + BEFORE + length)), at + BEFORE + length);
    at += BEFORE + length + AFTER;
  }
}
