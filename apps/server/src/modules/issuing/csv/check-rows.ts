import type { Language } from '../../../platform/language.ts';
import { AppError } from '../../../platform/problem/app-error.ts';
import { readLanguage, shown, type Table, type TableRow } from '../../../platform/tabular/index.ts';
import { emailSchema, personNameSchema } from '../../accounts/accounts.schema.ts';
import { type Mapping, mappingSchema, type RowFault } from '../issuing.schema.ts';
import { NOTHING_PERSONAL, type Personal } from '../particulars.schema.ts';
import { readPersonal } from './read-personal.ts';

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
  /** Employee number. */
  number: string | null;
  particulars: Partial<Personal>;
}

/** Somebody of the directory, by their employee number. */
interface Known {
  name: string;
  email: string | null;
  language: Language | null;
}

export interface CheckOptions {
  /** Addresses of whoever awards, in lower case: nobody awards to themselves. */
  selfEmails: readonly string[];
  /** Addresses, in lower case, that hold this version already. */
  alreadyHolding: ReadonlySet<string>;
  /** Addresses, in lower case, that hold a higher level of it, and which. */
  higher: ReadonlyMap<string, unknown>;
  /** Addresses, in lower case, that another confirmed batch is going to give it to. */
  toCome: ReadonlySet<string>;
  /** Award it to them again. */
  again: boolean;
  /** Whether an address, in lower case, lacks what comes before the badge. */
  isUnprepared: (email: string) => boolean;
}

const FIELDS = Object.keys(mappingSchema.shape) as (keyof Mapping)[];
type Positions = Record<keyof Mapping, number>;

/** Employee numbers of a file, in lower case, to be looked up before its rows are read. */
export function numbersOf(file: Table, mapping: Mapping): string[] {
  const { number } = positions(file, mapping);
  return number === -1 ? [] : file.rows.map(({ cells }) => (cells[number] ?? '').trim().toLowerCase());
}

/**
 * The rows of a file as awards to be, each with its first fault.
 * @param directory people by employee number in lower case
 * @throws AppError `invalid-request` when the mapping names a column that the file does not have
 */
export function readRows(file: Table, mapping: Mapping, directory: ReadonlyMap<string, Known>): CheckedRow[] {
  const at = positions(file, mapping);
  return file.rows.map((row) => readRow(row, at, directory));
}

/** Dry run: what would happen to each row. Of rows with one address (after normalising), the first counts. */
export function judgeRows(rows: CheckedRow[], options: CheckOptions): CheckedRow[] {
  const self = new Set(options.selfEmails);
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.fault) return row;
    if (self.has(row.email)) return faulty(row, 'award-to-self', row.email);
    if (seen.has(row.email)) return faulty(row, 'duplicate-row', row.email);
    seen.add(row.email);
    const fault = held(row, options) ?? (options.isUnprepared(row.email) ? 'prerequisite-missing' : undefined);
    return fault === undefined ? row : faulty(row, fault, row.email);
  });
}

function held({ email }: CheckedRow, options: CheckOptions): RowFault | undefined {
  if (options.again) return undefined;
  if (options.alreadyHolding.has(email)) return 'already-awarded';
  if (options.higher.has(email)) return 'higher-level-held';
  return options.toCome.has(email) ? 'already-waiting' : undefined;
}

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
  return Object.fromEntries(FIELDS.map((field) => [field, position(field)])) as Positions;
}

function readRow({ line, cells, fault }: TableRow, at: Positions, directory: ReadonlyMap<string, Known>): CheckedRow {
  const cell = (field: keyof Mapping) => (at[field] === -1 ? '' : (cells[at[field]] ?? '').trim());
  const number = cell('number');
  const known = directory.get(number.toLowerCase());
  const row: CheckedRow = {
    line,
    state: 'ready',
    email: shown(cell('email')),
    name: shown(cell('name')),
    language: null,
    fault: null,
    value: null,
    number: number === '' ? null : shown(number),
    particulars: {},
  };
  if (fault) return faulty(row, fault, cells.join(' | '));
  // An address in the file is what the person who made it means; the directory fills in what is missing.
  const address = cell('email') || (known?.email ?? '');
  if (address === '') return faulty(row, ...missing(number, known !== undefined));
  const email = emailSchema.safeParse(address);
  if (!email.success) return faulty(row, 'email-malformed', address);
  const name = personNameSchema.safeParse(cell('name') || (known?.name ?? ''));
  if (!name.success) return faulty(row, 'name-malformed', cell('name'));
  const language = readLanguage(cell('language'));
  if (language === undefined) return faulty(row, 'language-unknown', cell('language'));
  const personal = readPersonal({
    narrative: cell('narrative'),
    evidence: cell('evidence'),
    evidenceName: cell('evidenceName'),
    start: cell('start'),
    end: cell('end'),
  });
  if ('fault' in personal) return faulty(row, personal.fault, personal.value);
  return {
    ...row,
    email: email.data,
    name: name.data,
    language: language ?? known?.language ?? null,
    particulars: personal === NOTHING_PERSONAL ? {} : personal,
  };
}

const missing = (number: string, isKnown: boolean): [RowFault, string] =>
  number === '' ? ['email-missing', ''] : [isKnown ? 'number-without-address' : 'number-unknown', number];

const faulty = (row: CheckedRow, fault: RowFault, value: string): CheckedRow => ({
  ...row,
  state: 'fault',
  fault,
  value: shown(value),
});
