import { AppError } from '../problem/app-error.ts';

export type Encoding = 'utf-8' | 'windows-1252';

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** Beginnings of what people drop in place of a CSV: XLSX and ODS (ZIP), XLS and protected XLSX (OLE), PDF. */
const OTHER_FILES: [kind: string, start: number[]][] = [
  ['spreadsheet', ZIP_START],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
  ['document', [0x25, 0x50, 0x44, 0x46]],
];

const startsWith = (bytes: Uint8Array, start: number[]) => start.every((byte, index) => bytes[index] === byte);

/** A ZIP, which is what an XLSX is on the outside. */
export const isArchive = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP_START);

/**
 * Text of a CSV (P-CSV-01): UTF-8, or Windows-1252 when the bytes are no UTF-8. The byte order mark is left out.
 * @throws AppError `list-unreadable`, with `reason` among its facts
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes.length === 0) throw new AppError('list-unreadable', { reason: 'empty' });
  const other = OTHER_FILES.find(([, start]) => startsWith(bytes, start));
  if (other) throw new AppError('list-unreadable', { reason: other[0] });
  // “Unicode text” of a spreadsheet program; its half-empty letters would pass for Windows-1252 full of NUL.
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new AppError('list-unreadable', { reason: 'utf-16' });
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) throw new AppError('list-unreadable', { reason: 'binary', line: lineAt(bytes, nul) });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let index = bytes.indexOf(10); index !== -1 && index < position; index = bytes.indexOf(10, index + 1)) line += 1;
  return line;
}
