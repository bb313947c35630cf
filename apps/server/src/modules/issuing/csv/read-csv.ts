import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../platform/problem/app-error.ts';
import { MAX_ROWS } from '../issuing.schema.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { detectSeparator, SEPARATORS, type Separator } from './detect-separator.ts';
import { fullNameColumns } from './guess-mapping.ts';

export interface CsvRow {
  /** Line of the file where the row begins, the first line being 1. */
  line: number;
  cells: string[];
  /** Its cells do not fit the header: the row is at fault, not the file. */
  fault?: 'too-few-cells' | 'too-many-cells';
}

/** What was mended in silence, worth a word on the mapping screen. */
export type CsvProblem =
  | { code: 'duplicate-column' | 'unnamed-column'; column: string }
  | { code: 'full-name-added'; column: string };

export interface CsvFile {
  encoding: Encoding;
  separator: Separator;
  /** Headers, made distinct. The last may be one of ours: see `problems`. */
  columns: string[];
  rows: CsvRow[];
  problems: CsvProblem[];
}

/** Far more than a list of people needs; each column costs memory in every row. */
const MAX_COLUMNS = 200;
/** Characters in one row: a quotation mark that never closes swallows the rest of the file. */
const MAX_ROW_LENGTH = 100_000;
/** “sep=;”, which spreadsheet programs write and read as an order, not as a row. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i;

/**
 * Reads a list of people (P-CSV-01). Rows that do not fit are kept with their fault; lines without any content are left out.
 * About 0.4 s for 50,000 rows of three cells.
 * @throws AppError `csv-unreadable` (facts `reason`, and `line` where there is one), `csv-too-long` (fact `max`)
 */
export function readCsv(bytes: Uint8Array, { maxRows = MAX_ROWS }: { maxRows?: number } = {}): CsvFile {
  const { text: whole, encoding } = decodeText(bytes);
  const [order = '', ordered] = SEPARATOR_LINE.exec(whole) ?? [];
  const text = whole.slice(order.length);
  const firstLine = order === '' ? 1 : 2;
  const separator = SEPARATORS.find((one) => one === ordered) ?? detectSeparator(text);
  const [header, ...records] = parseRecords(text, separator, firstLine, maxRows);
  if (!header) throw new AppError('csv-unreadable', { reason: 'empty' });
  if (records.length === 0) throw new AppError('csv-unreadable', { reason: 'no-rows' });
  if (records.length > maxRows) throw new AppError('csv-too-long', { max: maxRows });
  if (header.cells.length > MAX_COLUMNS) throw new AppError('csv-unreadable', { reason: 'too-many-columns' });
  const problems: CsvProblem[] = [];
  const columns = distinctColumns(header.cells, problems);
  const rows = records.map((record) => fitted(record, columns.length));
  return { encoding, separator, ...withFullName(columns, rows, problems), problems };
}

function parseRecords(text: string, separator: Separator, firstLine: number, maxRows: number): CsvRow[] {
  const before = firstLine - 1;
  let pairs = 0;
  let nextLine = firstLine;
  const rows: CsvRow[] = [];
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
      throw new AppError('csv-unreadable', { reason: 'quotes', line: nextLine });
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw new AppError('csv-unreadable', { reason: 'row-too-long', line: nextLine });
    throw new AppError('csv-unreadable', { reason: 'quotes', line: before + Number(error.lines ?? 1) - pairs });
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

function distinctColumns(header: string[], problems: CsvProblem[]): string[] {
  const taken = new Set<string>();
  return header.map((given, index) => {
    const name = given.trim().normalize('NFC');
    const wanted = name === '' ? `#${index + 1}` : name;
    let column = wanted;
    for (let count = 2; taken.has(column); count += 1) column = `${wanted} (${count})`;
    taken.add(column);
    if (name === '') problems.push({ code: 'unnamed-column', column });
    else if (column !== name) problems.push({ code: 'duplicate-column', column });
    return column;
  });
}

/** Empty cells after the last column are what spreadsheet programs leave behind. */
function fitted({ line, cells }: CsvRow, width: number): CsvRow {
  const extra = cells.slice(width);
  if (extra.some((cell) => cell.trim() !== '')) return { line, cells, fault: 'too-many-cells' };
  if (cells.length < width) return { line, cells, fault: 'too-few-cells' };
  return { line, cells: extra.length > 0 ? cells.slice(0, width) : cells };
}

/** First and family name in two columns: a third one holds both, since a badge names a person in one piece. */
function withFullName(columns: string[], rows: CsvRow[], problems: CsvProblem[]): Pick<CsvFile, 'columns' | 'rows'> {
  const parts = fullNameColumns(columns);
  if (!parts) return { columns, rows };
  const positions = [columns.indexOf(parts.first), columns.indexOf(parts.family)];
  problems.push({ code: 'full-name-added', column: parts.both });
  const joined = (cells: string[]) =>
    positions
      .map((position) => cells[position]?.trim() ?? '')
      .join(' ')
      .trim();
  return {
    columns: [...columns, parts.both],
    rows: rows.map((row) => (row.fault ? row : { ...row, cells: [...row.cells, joined(row.cells)] })),
  };
}
