import type { Language } from '../../../platform/language.ts';
import { AppError } from '../../../platform/problem/app-error.ts';
import { readLanguage, shown, type Table, type TableRow } from '../../../platform/tabular/index.ts';
import { emailSchema, personNameSchema } from '../../accounts/accounts.schema.ts';
import type { Mapping, RowFault } from '../issuing.schema.ts';

export interface CheckedRow {
  line: number;
  state: 'ready' | 'fault';
  /** Normalised; as read when it is at fault. */
  email: string;
  name: string;
  /** Null: the file does not say. */
  language: Language | null;
  fault: RowFault | null;
  /** The cell that caused the fault, as read. */
  value: string | null;
}

export interface CheckOptions {
  /** Addresses of whoever awards, in lower case: nobody awards to themselves. */
  selfEmails: readonly string[];
  /** Addresses, in lower case, that hold this version already. */
  alreadyHolding: ReadonlySet<string>;
  /** Award it to them again. */
  again: boolean;
}

/**
 * Dry run of a batch: what would happen to each row. Of rows with one address (after normalising), the first counts.
 * @throws AppError `invalid-request` when the mapping names a column that the file does not have
 */
export function checkRows(file: Table, mapping: Mapping, options: CheckOptions): CheckedRow[] {
  const at = positions(file, mapping);
  const self = new Set(options.selfEmails);
  const seen = new Set<string>();
  return file.rows.map((row) => {
    const read = readRow(row, at);
    if (read.fault) return read;
    if (self.has(read.email)) return faulty(read, 'award-to-self', read.email);
    if (seen.has(read.email)) return faulty(read, 'duplicate-row', read.email);
    seen.add(read.email);
    if (!options.again && options.alreadyHolding.has(read.email)) return faulty(read, 'already-awarded', read.email);
    return read;
  });
}

type Positions = { [Field in keyof Mapping]: number };

/** -1: not in the file. */
function positions(file: Table, mapping: Mapping): Positions {
  const position = (field: keyof Mapping) => {
    const column = mapping[field];
    if (column === null) return -1;
    const found = file.columns.indexOf(column);
    if (found === -1)
      throw new AppError('invalid-request', {}, [{ pointer: `/mapping/${field}`, reason: 'unknown-value' }]);
    return found;
  };
  return { email: position('email'), name: position('name'), language: position('language') };
}

function readRow({ line, cells, fault }: TableRow, at: Positions): CheckedRow {
  const cell = (position: number) => (position === -1 ? '' : (cells[position] ?? '').trim());
  const asRead = { email: cell(at.email), name: cell(at.name), language: cell(at.language) };
  const row: CheckedRow = {
    line,
    state: 'ready',
    email: shown(asRead.email),
    name: shown(asRead.name),
    language: null,
    fault: null,
    value: null,
  };
  if (fault) return faulty(row, fault, cells.join(' | '));
  if (asRead.email === '') return faulty(row, 'email-missing', '');
  const email = emailSchema.safeParse(asRead.email);
  if (!email.success) return faulty(row, 'email-malformed', asRead.email);
  const name = personNameSchema.safeParse(asRead.name);
  if (!name.success) return faulty(row, 'name-malformed', asRead.name);
  const language = readLanguage(asRead.language);
  if (language === undefined) return faulty(row, 'language-unknown', asRead.language);
  return { ...row, email: email.data, name: name.data, language };
}

const faulty = (row: CheckedRow, fault: RowFault, value: string): CheckedRow => ({
  ...row,
  state: 'fault',
  fault,
  value: shown(value),
});
