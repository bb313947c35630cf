import { InvalidSpreadsheetError, readSheet } from 'read-excel-file/universal';
import { MAX_COLUMNS, type TableRecord } from '../table.ts';
import { ArchiveError, openArchive } from './open-archive.ts';
import type { XlsxAnswer, XlsxTask } from './xlsx-contract.ts';

/** Reads one sheet. Formulas are not computed: a cell is what the spreadsheet program saved beside its formula. */
export async function sheetRecords({ bytes, sheet, maxRows }: XlsxTask): Promise<XlsxAnswer> {
  try {
    const parts = openArchive(bytes);
    const sheets = sheetNames(parts);
    const name = sheet ?? sheets[0];
    if (name === undefined || !sheets.includes(name)) return { kind: 'refused', reason: 'sheet-unknown' };
    const copy = new Uint8Array(bytes);
    const rows = await readSheet(copy.buffer, name);
    if ((rows[0]?.length ?? 0) > MAX_COLUMNS) return { kind: 'refused', reason: 'too-many-columns' };
    const records = rows.flatMap((row, index): TableRecord[] => {
      if (row.every((cell) => cell === null || cell === '')) return [];
      return [{ line: index + 1, cells: row.map(cellText) }];
    });
    // The header is a record too.
    if (records.length > maxRows + 1) return { kind: 'too-long' };
    return { kind: 'records', records, sheet: name, sheets, hasFormulas: hasFormulas(parts) };
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: 'refused', reason: error.reason };
    if (error instanceof InvalidSpreadsheetError) return { kind: 'refused', reason: 'damaged', ...placeOf(error) };
    return { kind: 'refused', reason: 'damaged' };
  }
}

/** Anywhere in the workbook (ECMA-376, 18.3.1.40): their results are what was saved, which may be older than the file's other cells. */
const hasFormulas = (parts: Map<string, Buffer>): boolean =>
  [...parts].some(([name, part]) => name.includes('/worksheets/') && (part.includes('<f>') || part.includes('<f ')));

/** As people would have typed it. A day has no time of day; numbers come without thousands and with a point. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const [day = '', time = ''] = cell.toISOString().split('T');
    return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
  }
  return String(cell);
}

/** The parser names the place in its sentence: “<c/> at row 4, col 2: …”. */
function placeOf(error: Error): { line?: number } {
  const [, row] = /at row (\d+)/.exec(error.message) ?? [];
  return row === undefined ? {} : { line: Number(row) };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Names of the sheets in the order of their tabs (ECMA-376, 18.2.20). */
function sheetNames(parts: Map<string, Buffer>): string[] {
  const [, workbook] = [...parts].find(([name]) => name.endsWith('/workbook.xml')) ?? [];
  const elements = workbook?.toString('utf8').match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? [];
  return elements.map((element) => readEntities(/\sname="([^"]*)"/.exec(element)?.[1] ?? ''));
}

const readEntities = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, word: string | undefined) => {
    if (word !== undefined) return ENTITIES[word] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
