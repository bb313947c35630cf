import { concat } from '../bytes/bytes.ts';
import { CredentialError } from '../error.ts';
import { MAX_IMAGE_BYTES, MAX_PNG_CHUNKS } from '../limits.ts';
import { crc32 } from './crc32.ts';

export interface PngChunk {
  /** Four ASCII letters. */
  type: string;
  data: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length, type and CRC around the data. */
const FRAME_BYTES = 12;
const HEADER_BYTES = 13;

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * The chunks of a PNG, each with its CRC checked, from IHDR to IEND with nothing before, between or after (P-IMG-01).
 * The data are views of the input.
 * @throws CredentialError `png-malformed`, `png-bad-crc`, `png-data-after-end`, `too-large`
 */
export function readPngChunks(png: Uint8Array): PngChunk[] {
  if (png.length > MAX_IMAGE_BYTES) throw new CredentialError('too-large', `PNG above ${MAX_IMAGE_BYTES} bytes`);
  if (!isPng(png)) throw malformed('No PNG signature');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    if (chunks.length >= MAX_PNG_CHUNKS) throw malformed('Too many chunks');
    if (chunks.at(-1)?.type === 'IEND') throw new CredentialError('png-data-after-end', 'Data after IEND');
    if (png.length - at < FRAME_BYTES) throw malformed('A chunk is cut off');
    const length = view.getUint32(at);
    if (length > png.length - at - FRAME_BYTES) throw malformed('A chunk is longer than the file');
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (!/^[A-Za-z]{4}$/.test(type)) throw malformed('A chunk type is not four letters');
    const crcAt = at + 8 + length;
    if (view.getUint32(crcAt) !== crc32(png.subarray(at + 4, crcAt))) {
      throw new CredentialError('png-bad-crc', `The CRC of a ${type} chunk is wrong`);
    }
    chunks.push({ type, data: png.subarray(at + 8, crcAt) });
    at = crcAt + 4;
  }
  checkOrder(chunks);
  return chunks;
}

function checkOrder(chunks: readonly PngChunk[]): void {
  const count = (wanted: string) => chunks.filter(({ type }) => type === wanted).length;
  const [header] = chunks;
  if (header?.type !== 'IHDR' || header.data.length !== HEADER_BYTES || count('IHDR') !== 1) throw malformed('IHDR');
  if (count('IDAT') === 0) throw malformed('No image data');
  const end = chunks.at(-1);
  if (end?.type !== 'IEND' || end.data.length > 0) throw malformed('No IEND');
}

/** Width and height in pixels, from the header alone: check them before anything decodes the image (P-IMG-03). */
export function pngSize(png: Uint8Array): { width: number; height: number } {
  const header = readPngChunks(png)[0]?.data ?? new Uint8Array(HEADER_BYTES);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

export function writePng(chunks: readonly PngChunk[]): Uint8Array {
  return concat(SIGNATURE, ...chunks.map(writeChunk));
}

function writeChunk({ type, data }: PngChunk): Uint8Array {
  const chunk = new Uint8Array(FRAME_BYTES + data.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  chunk.set(data, 8);
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function malformed(message: string): CredentialError {
  return new CredentialError('png-malformed', message);
}
