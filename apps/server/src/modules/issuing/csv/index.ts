// From a table to awards that could be made: which column says what, and what would happen to each row. Pure.
export { type CheckedRow, type CheckOptions, judgeRows, numbersOf, readRows } from './check-rows.ts';
export { guessMapping } from './guess-mapping.ts';
