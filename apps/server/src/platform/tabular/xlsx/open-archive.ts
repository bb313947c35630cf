import { inflateRawSync } from 'node:zlib';

/** What a workbook may hold when it is unpacked. 50,000 rows of ten cells are about 40 MiB of XML. */
export const MAX_UNPACKED_BYTES = 150 * 1024 * 1024;
/** A workbook of a hundred sheets has some 300 parts. */
const MAX_ENTRIES = 2_000;

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

export class ArchiveError extends Error {
  readonly reason: 'damaged' | 'unpacked-too-large' | 'spreadsheet';

  constructor(reason: ArchiveError['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Unpacks the XML parts of a workbook once, with a limit on what comes out, before any parser sees it (APPNOTE 6.3.10, 4.3).
 * A part whose real size is not the one that the directory says is refused: the parser's own unpacking trusts that figure.
 * @returns the XML parts by their names
 * @throws ArchiveError
 */
export function openArchive(bytes: Uint8Array, maxUnpacked = MAX_UNPACKED_BYTES): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) throw new ArchiveError('unpacked-too-large');
  const parts = new Map<string, Buffer>();
  let left = maxUnpacked;
  try {
    for (let entry = 0; entry < count; entry += 1) {
      if (file.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new ArchiveError('damaged');
      const nameLength = file.readUInt16LE(at + 28);
      const name = file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
      if (isXml(name)) {
        const part = unpack(file, at, left);
        left -= part.length;
        parts.set(name, part);
      }
      at += ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch (error) {
    // Numbers that point out of the file.
    if (error instanceof RangeError) throw new ArchiveError('damaged');
    throw error;
  }
  // Text documents, presentations and OpenDocument files are ZIPs too.
  if (![...parts.keys()].some((name) => name.endsWith('/workbook.xml'))) throw new ArchiveError('spreadsheet');
  return parts;
}

/** The parts that the parser reads: `filterZipArchiveEntry` of read-excel-file. */
const isXml = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');

function findEnd(file: Buffer): number {
  const last = file.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - MAX_COMMENT; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new ArchiveError('damaged');
}

function unpack(file: Buffer, entry: number, left: number): Buffer {
  const method = file.readUInt16LE(entry + 10);
  const packedSize = file.readUInt32LE(entry + 20);
  const size = file.readUInt32LE(entry + 24);
  const local = file.readUInt32LE(entry + 42);
  if ((file.readUInt16LE(entry + 8) & ENCRYPTED) !== 0) throw new ArchiveError('damaged');
  if (size > left) throw new ArchiveError('unpacked-too-large');
  const start = local + LOCAL_LENGTH + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + packedSize);
  const part = method === STORED ? packed : method === DEFLATED ? inflate(packed, size) : undefined;
  if (part?.length !== size) throw new ArchiveError('damaged');
  return part;
}

function inflate(packed: Buffer, size: number): Buffer | undefined {
  if (size === 0) return Buffer.alloc(0);
  try {
    // Stops as soon as more comes out than the directory promises.
    return inflateRawSync(packed, { maxOutputLength: size });
  } catch {
    return undefined;
  }
}
