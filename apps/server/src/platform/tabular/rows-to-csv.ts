import { stringify } from 'csv-stringify/sync';
import type { Separator } from './detect-separator.ts';

/** What makes a spreadsheet program compute a cell, full-width forms included, also behind blanks (P-CSV-03). */
const FORMULA_START = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** The cell as it is, or behind an apostrophe, which spreadsheet programs read as “this is text”. */
export const withoutFormula = (cell: string): string => (FORMULA_START.test(cell) ? `'${cell}` : cell);

/**
 * A CSV that spreadsheet programs open with the right accents and without computing anything: UTF-8 with its mark, CRLF.
 * @param rows the header first
 */
export function rowsToCsv(rows: readonly (readonly string[])[], separator: Separator = ','): string {
  return stringify(
    rows.map((row) => row.map((cell) => withoutFormula(cell.replaceAll('\u0000', '')))),
    { bom: true, delimiter: separator, record_delimiter: '\r\n', quoted_match: /[,;\t\r\n"]|^$|^\s|\s$/ },
  );
}
