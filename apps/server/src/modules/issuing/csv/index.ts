// CSV in and out, pure: bytes to rows, rows to awards that could be made, results to a file that spreadsheets open safely.
export { type CheckedRow, type CheckOptions, checkRows } from './check-rows.ts';
export { guessMapping } from './guess-mapping.ts';
export { type CsvFile, type CsvProblem, type CsvRow, readCsv } from './read-csv.ts';
export { rowsToCsv } from './rows-to-csv.ts';
