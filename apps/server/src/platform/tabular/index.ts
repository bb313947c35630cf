// Lists of people in and out: CSV and XLSX to a table, a table to a CSV that spreadsheet programs open safely. Promises: a
// stranger's workbook is read in a thread with limits, formulas are never computed. Knows no module.
export { readLanguage, shown } from './cells.ts';
export type { Encoding } from './decode-text.ts';
export type { Separator } from './detect-separator.ts';
export { emailColumn, languageColumn, nameColumn, named } from './header-words.ts';
export { readCsv } from './read-csv.ts';
export { readTable } from './read-table.ts';
export { rowsToCsv } from './rows-to-csv.ts';
export { MAX_ROWS, type Table, type TableProblem, type TableRow } from './table.ts';
