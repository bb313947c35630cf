/** A CSV as read: nothing evaluated, nothing trimmed away (P-CSV-03). */
export interface CsvFile {
  encoding: 'utf-8' | 'windows-1252';
  separator: ',' | ';' | '\t';
  /** Headers, made distinct: a second “Nom” becomes “Nom (2)”. */
  columns: string[];
  rows: CsvLine[];
}

export interface CsvLine {
  /** Line of the file where the record begins; the header is line 1. */
  line: number;
  cells: string[];
}
