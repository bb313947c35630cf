import type { Language } from '../../../platform/language.ts';
import { AppError } from '../../../platform/problem/app-error.ts';
import { readLanguage, shown, type TableRow } from '../../../platform/tabular/index.ts';
import { emailSchema, personNameSchema } from '../../accounts/accounts.schema.ts';
import { MAX_ADDRESSES, numberSchema, siteSchema } from '../directory.schema.ts';
import type { PeopleFault, PeopleMapping } from '../directory-import.schema.ts';

/** A row as the file says it. Undefined: the cell is empty or not mapped, and the fact stays as it is. */
export interface ReadPerson {
  line: number;
  /** As read when it is at fault. */
  name: string;
  number?: string;
  emails: string[];
  unit?: string;
  manager?: string;
  site?: string;
  language?: Language;
  fault?: PeopleFault;
  value?: string;
  /** Of a row at fault, all that may say who it is about: nobody whom a list names anywhere has left. */
  words?: string[];
}

/**
 * The rows of a list by the mapping, each for itself.
 * @throws AppError `invalid-request` when the mapping names a column that the file does not have, or nothing that tells people apart
 */
export function readPeople(columns: string[], rows: TableRow[], mapping: PeopleMapping): ReadPerson[] {
  const at = positions(columns, mapping);
  return rows.map((row) => readPerson(row, at));
}

type Positions = { [Field in keyof PeopleMapping]: number };

/** -1: not in the file. */
function positions(columns: string[], mapping: PeopleMapping): Positions {
  const unknown = Object.entries(mapping).filter(([, column]) => column !== null && !columns.includes(column));
  const faults = unknown.map(([field]) => ({ pointer: `/mapping/${field}`, reason: 'unknown-value' }));
  if (mapping.name === null) faults.push({ pointer: '/mapping/name', reason: 'required' });
  if (mapping.number === null && mapping.email === null) faults.push({ pointer: '/mapping/email', reason: 'required' });
  if (faults.length > 0) throw new AppError('invalid-request', {}, faults);
  const position = (column: string | null) => (column === null ? -1 : columns.indexOf(column));
  return {
    number: position(mapping.number),
    name: position(mapping.name),
    email: position(mapping.email),
    unit: position(mapping.unit),
    manager: position(mapping.manager),
    site: position(mapping.site),
    language: position(mapping.language),
  };
}

function readPerson({ line, cells, fault }: TableRow, at: Positions): ReadPerson {
  const cell = (position: number) => (position === -1 ? '' : (cells[position] ?? '').trim());
  const emails = cell(at.email)
    .split(/[;,\s]+/)
    .filter(Boolean);
  const row: ReadPerson = { line, name: shown(cell(at.name)), emails: [] };
  const faulty = (reason: PeopleFault, value: string): ReadPerson => ({
    ...row,
    fault: reason,
    value: shown(value),
    words: cells.flatMap((one) => [one.trim(), ...one.split(/[;,\s]+/)]).map((word) => word.toLowerCase()),
  });
  if (fault) return faulty(fault, cells.join(' | '));
  if (cell(at.name) === '') return faulty('name-missing', '');
  const name = personNameSchema.safeParse(cell(at.name));
  if (!name.success) return faulty('name-malformed', cell(at.name));
  const number = numberSchema.safeParse(cell(at.number));
  if (cell(at.number) !== '' && !number.success) return faulty('number-malformed', cell(at.number));
  if (emails.length > MAX_ADDRESSES) return faulty('too-many-emails', cell(at.email));
  for (const email of emails) {
    const read = emailSchema.safeParse(email);
    if (!read.success) return faulty('email-malformed', email);
    if (!row.emails.includes(read.data)) row.emails.push(read.data);
  }
  if (!number.success && emails.length === 0) return faulty('identity-missing', '');
  const site = siteSchema.safeParse(cell(at.site));
  if (!site.success) return faulty('site-malformed', cell(at.site));
  const language = readLanguage(cell(at.language));
  if (language === undefined) return faulty('language-unknown', cell(at.language));
  return {
    ...row,
    name: name.data,
    ...(number.success && { number: number.data }),
    ...(cell(at.unit) !== '' && { unit: cell(at.unit) }),
    ...(cell(at.manager) !== '' && { manager: cell(at.manager) }),
    ...(site.data !== '' && { site: site.data }),
    ...(language !== null && { language }),
  };
}
