import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../problem/app-error.ts';
import { decodeText } from './decode-text.ts';
import { detectSeparator, SEPARATORS, type Separator } from './detect-separator.ts';
import { type CsvTable, MAX_ROWS, type TableRecord, toTable } from './table.ts';

/** Characters in one row: a quotation mark that never closes swallows the rest of the file. */
const MAX_ROW_LENGTH = 100_000;
/** “sep=;”, which spreadsheet programs write and read as an order, not as a row. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i;

/**
 * Reads a list of people (P-CSV-01). Rows that do not fit are kept with their fault; lines without any content are left out.
 * About 0.4 s for 50,000 rows of three cells.
 * @throws AppError `list-unreadable` (facts `reason`, and `line` where there is one), `list-too-long` (fact `max`)
 */
export function readCsv(bytes: Uint8Array, { maxRows = MAX_ROWS }: { maxRows?: number } = {}): CsvTable {
  const { text: whole, encoding } = decodeText(bytes);
  const [order = '', ordered] = SEPARATOR_LINE.exec(whole) ?? [];
  const text = whole.slice(order.length);
  const separator = SEPARATORS.find((one) => one === ordered) ?? detectSeparator(text);
  const records = parseRecords(text, separator, order === '' ? 1 : 2, maxRows);
  return { encoding, separator, ...toTable(records, maxRows) };
}

function parseRecords(text: string, separator: Separator, firstLine: number, maxRows: number): TableRecord[] {
  const before = firstLine - 1;
  let pairs = 0;
  let nextLine = firstLine;
  const rows: TableRecord[] = [];
  try {
    parse(text, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: true,
      // Spreadsheet programs end a list with rows of nothing but separators.
      skip_records_with_empty_values: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: MAX_ROW_LENGTH,
      // The header, the rows, and one more to see that there are too many.
      to: maxRows + 2,
      on_record(cells: string[], { lines }): undefined {
        const within = lineEndsWithin(cells);
        const line = before + lines - pairs - within.signs;
        pairs += within.pairs;
        nextLine = before + lines - pairs + 1;
        rows.push({ line, cells });
      },
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quotation mark that never closes is found at the end of the file: what helps is where its row begins.
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new AppError('list-unreadable', { reason: 'quotes', line: nextLine });
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw new AppError('list-unreadable', { reason: 'row-too-long', line: nextLine });
    throw new AppError('list-unreadable', { reason: 'quotes', line: before + Number(error.lines ?? 1) - pairs });
  }
}

/** The parser counts to the end of a row, which may span lines, and a CRLF inside quotation marks as two. */
function lineEndsWithin(cells: string[]): { signs: number; pairs: number } {
  const within = { signs: 0, pairs: 0 };
  for (const cell of cells) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    within.signs += cell.match(/[\r\n]/g)?.length ?? 0;
    within.pairs += cell.match(/\r\n/g)?.length ?? 0;
  }
  return within;
}
