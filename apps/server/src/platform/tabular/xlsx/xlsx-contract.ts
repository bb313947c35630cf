import type { TableRecord } from '../table.ts';

/** What the thread is given, and what it answers: one file, one answer. */
export interface XlsxTask {
  bytes: Uint8Array;
  sheet: string | undefined;
  maxRows: number;
}

export type XlsxReason =
  | 'damaged'
  | 'unpacked-too-large'
  | 'spreadsheet'
  | 'sheet-unknown'
  | 'too-many-columns'
  | 'too-large';

export type XlsxAnswer =
  | { kind: 'records'; records: TableRecord[]; sheet: string; sheets: string[]; hasFormulas: boolean }
  | { kind: 'too-long' }
  | { kind: 'refused'; reason: XlsxReason; line?: number };
