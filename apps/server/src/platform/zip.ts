import { crc32 } from 'node:zlib';

/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_NAMES = 0x0800;
const VERSION = 20;
/** Without the 64-bit fields, which an account does not come near. */
const MOST_FILES = 65_535;
const MOST_BYTES = 0xffff_ffff;

/** Date and time as MS-DOS wrote them, to two seconds (APPNOTE 4.4.6), in UTC. */
function dosTime(at: Date): number {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return (date * 0x1_0000 + time) >>> 0;
}

/** A ZIP archive (APPNOTE 6.3), files as they are: badges are pictures, which are compressed already. */
export function writeZip(files: { path: string; bytes: Uint8Array }[], at: Date): Buffer {
  if (files.length > MOST_FILES) throw new Error(`a ZIP holds at most ${MOST_FILES} files`);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path);
    /** What the file's own header and its line of the directory both say. */
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8_NAMES, 2);
    facts.writeUInt32LE(dosTime(at), 6);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, bytes]);
    const line = Buffer.alloc(14);
    line.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([VERSION, 0]), facts, line, name]));
    parts.push(local);
    offset += local.length;
    if (offset > MOST_BYTES) throw new Error('a ZIP without 64-bit fields holds at most 4 GiB');
  }
  const lines = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(lines.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, lines, end]);
}
