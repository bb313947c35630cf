import { stringify } from 'csv-stringify/sync';

/** Signs that make a spreadsheet program calculate, with their full-width forms (P-CSV-03, ASVS 1.2.10). */
const FORMULA_START = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** UTF-8 with a mark, so that spreadsheet programs read the accents; cells that could be formulas get an apostrophe. */
export const rowsToCsv = (rows: string[][]): string =>
  stringify(
    rows.map((cells) => cells.map((cell) => (FORMULA_START.test(cell) ? `'${cell}` : cell))),
    { bom: true, record_delimiter: 'windows' },
  );
