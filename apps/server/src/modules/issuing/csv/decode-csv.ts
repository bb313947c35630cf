import { AppError } from '../../../platform/problem/app-error.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** UTF-8 with or without a mark, else Windows-1252, which is what spreadsheet programs write on Windows (P-CSV-01). */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'windows-1252' } {
  // An XLSX is a ZIP, and other binary files hold NUL: neither is a CSV, whatever its name says.
  if (ZIP.every((byte, index) => bytes[index] === byte) || bytes.includes(0))
    throw new AppError('csv-unreadable', { line: 1 });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
