import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../platform/problem/app-error.ts';
import { MAX_ROWS } from '../issuing.schema.ts';
import type { CsvFile } from './csv-file.ts';
import { decodeCsv } from './decode-csv.ts';

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** How often each separator stands outside quotes in the header line; the most frequent one is it. */
function separatorOf(text: string): Separator {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [best] = [...SEPARATORS].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return best ?? ',';
}

/** Two columns of one name would be one mapping for both. */
function distinct(headers: string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header, index) => {
    const name = header.trim() || `#${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/**
 * Reads a CSV file of at most 50,000 rows. Rows with too few or too many cells are kept, and told row by row.
 *
 * @throws AppError `csv-unreadable` with the line (broken quotes, binary file, no header), `csv-too-long`
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const { text, encoding } = decodeCsv(bytes);
  const separator = separatorOf(text);
  const records = parseRecords(text, separator);
  const [header, ...rest] = records;
  if (header === undefined || rest.length === 0) throw new AppError('csv-unreadable', { line: 1 });
  if (rest.length > MAX_ROWS) throw new AppError('csv-too-long', { max: MAX_ROWS });
  return { encoding, separator, columns: distinct(header.cells), rows: rest };
}

function parseRecords(text: string, separator: Separator): { line: number; cells: string[] }[] {
  let line = 1;
  try {
    const found = parse(text, {
      bom: true,
      delimiter: separator,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      // One row more than allowed is enough to refuse the file.
      to: MAX_ROWS + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return found.map(({ record, info }) => {
      // `info.lines` is the line where a record ends; a quoted cell may hold line breaks.
      const begin = info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      line = begin;
      return { line: begin, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError('csv-unreadable', { line: typeof error.lines === 'number' ? error.lines : line });
  }
}
