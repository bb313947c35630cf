import { AppError } from '../problem/app-error.ts';
import type { Encoding } from './decode-text.ts';
import type { Separator } from './detect-separator.ts';
import { fullNameColumns } from './header-words.ts';

/** A row as it stands in the file, before it is compared with the header. */
export interface TableRecord {
  /** Line of the file, or row of the sheet, where it begins, the first being 1. */
  line: number;
  cells: string[];
}

export interface TableRow extends TableRecord {
  /** Its cells do not fit the header: the row is at fault, not the file. */
  fault?: 'too-few-cells' | 'too-many-cells';
}

/** What was mended in silence, worth a word on the mapping screen. */
export type TableProblem =
  | { code: 'duplicate-column' | 'unnamed-column'; column: string }
  | { code: 'full-name-added'; column: string };

/** A list as read: its header, made distinct, and its rows. */
export interface Table {
  /** Headers. The last may be one of ours: see `problems`. */
  columns: string[];
  rows: TableRow[];
  problems: TableProblem[];
}

export interface CsvTable extends Table {
  encoding: Encoding;
  separator: Separator;
}

export interface SheetTable extends Table {
  /** The sheet that was read, and all that the workbook has. */
  sheet: string;
  sheets: string[];
  /** Some cells are results of formulas, as they were saved; nothing is computed here. */
  hasFormulas: boolean;
}

/** P-CSV-04. */
export const MAX_ROWS = 50_000;
/** Far more than a list of people needs; each column costs memory in every row. */
export const MAX_COLUMNS = 200;

/**
 * The records of a file as a table, the first one being its header.
 * @throws AppError `list-unreadable` (fact `reason`), `list-too-long` (fact `max`)
 */
export function toTable([header, ...records]: TableRecord[], maxRows: number): Table {
  if (!header) throw new AppError('list-unreadable', { reason: 'empty' });
  if (records.length === 0) throw new AppError('list-unreadable', { reason: 'no-rows' });
  if (records.length > maxRows) throw new AppError('list-too-long', { max: maxRows });
  if (header.cells.length > MAX_COLUMNS) throw new AppError('list-unreadable', { reason: 'too-many-columns' });
  const problems: TableProblem[] = [];
  const columns = distinctColumns(header.cells, problems);
  const rows = records.map((record) => fitted(record, columns.length));
  return { ...withFullName(columns, rows, problems), problems };
}

function distinctColumns(header: string[], problems: TableProblem[]): string[] {
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
function fitted({ line, cells }: TableRecord, width: number): TableRow {
  const extra = cells.slice(width);
  if (extra.some((cell) => cell.trim() !== '')) return { line, cells, fault: 'too-many-cells' };
  if (cells.length < width) return { line, cells, fault: 'too-few-cells' };
  return { line, cells: extra.length > 0 ? cells.slice(0, width) : cells };
}

/** First and family name in two columns: a third one holds both, since a badge names a person in one piece. */
function withFullName(columns: string[], rows: TableRow[], problems: TableProblem[]): Pick<Table, 'columns' | 'rows'> {
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
