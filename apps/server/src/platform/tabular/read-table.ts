import { isArchive } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { type CsvTable, MAX_ROWS, type SheetTable } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * Reads a list of people, CSV or XLSX as the bytes say, whatever the file is called.
 * @param options.sheet name of the sheet to read; the first one when left out
 * @throws AppError `list-unreadable` (facts `reason`, and `line` where there is one), `list-too-long` (fact `max`)
 */
export async function readTable(
  bytes: Uint8Array,
  options: { maxRows?: number; sheet?: string | undefined } = {},
): Promise<CsvTable | SheetTable> {
  const maxRows = options.maxRows ?? MAX_ROWS;
  return isArchive(bytes) ? readXlsx(bytes, { maxRows, sheet: options.sheet }) : readCsv(bytes, { maxRows });
}
