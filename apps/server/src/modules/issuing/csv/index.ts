// Reading and checking the CSV of a batch. Pure: no database, no clock.
export { type CheckedRow, checkRows } from './check-rows.ts';
export { guessMapping } from './guess-mapping.ts';
export { readCsv } from './read-csv.ts';
export { rowsToCsv } from './write-csv.ts';
