import { emailSchema, personNameSchema } from '../../accounts/accounts.schema.ts';
import type { Mapping, RowFault } from '../issuing.schema.ts';
import type { CsvFile, CsvLine } from './csv-file.ts';

export interface CheckedRow {
  line: number;
  state: 'ready' | 'fault';
  email: string;
  name: string;
  /** Null: the file says none, the organisation's own is used. */
  language: 'fr' | 'en' | null;
  fault: RowFault | null;
  /** What was read where the fault is. */
  value: string | null;
}

export interface RowRules {
  /** Addresses of who awards: nobody awards to themselves. */
  selfEmails: readonly string[];
  alreadyHolding: ReadonlySet<string>;
  again: boolean;
}

const LANGUAGE_WORDS = new Map<string, 'fr' | 'en'>([
  ['fr', 'fr'],
  ['fra', 'fr'],
  ['fr-fr', 'fr'],
  ['français', 'fr'],
  ['francais', 'fr'],
  ['french', 'fr'],
  ['en', 'en'],
  ['eng', 'en'],
  ['en-gb', 'en'],
  ['en-us', 'en'],
  ['anglais', 'en'],
  ['english', 'en'],
]);
/** Long enough to recognise the value, short enough for a table. */
const MAX_SHOWN = 200;

/** What would happen to each row; nothing is changed. Of rows for one person, found after normalising, the first counts. */
export function checkRows(file: CsvFile, mapping: Mapping, rules: RowRules): CheckedRow[] {
  const position = (column: string | null) => (column === null ? -1 : file.columns.indexOf(column));
  const at = { email: position(mapping.email), name: position(mapping.name), language: position(mapping.language) };
  const seen = new Set<string>();
  return file.rows.map((row) => {
    const cell = (index: number) => (index < 0 ? '' : (row.cells[index] ?? '').trim());
    const email = emailSchema.safeParse(cell(at.email));
    const name = personNameSchema.safeParse(cell(at.name));
    const said = cell(at.language).toLowerCase();
    const found = faultOf(row, file.columns.length, {
      emailText: cell(at.email),
      email: email.data,
      nameIsFine: name.success,
      nameText: cell(at.name),
      language: said,
      seen,
      rules,
    });
    if (email.data !== undefined) seen.add(email.data);
    return {
      line: row.line,
      state: found === undefined ? 'ready' : 'fault',
      email: email.data ?? '',
      name: name.data ?? '',
      language: LANGUAGE_WORDS.get(said) ?? null,
      fault: found?.fault ?? null,
      value: found?.value.slice(0, MAX_SHOWN) ?? null,
    };
  });
}

interface Facts {
  emailText: string;
  email: string | undefined;
  nameIsFine: boolean;
  nameText: string;
  language: string;
  seen: ReadonlySet<string>;
  rules: RowRules;
}

function faultOf(row: CsvLine, width: number, facts: Facts): { fault: RowFault; value: string } | undefined {
  const { emailText, email, rules } = facts;
  if (row.cells.length < width) return { fault: 'too-few-cells', value: row.cells.join(' | ') };
  if (row.cells.length > width) return { fault: 'too-many-cells', value: row.cells.join(' | ') };
  if (emailText === '') return { fault: 'email-missing', value: '' };
  if (email === undefined) return { fault: 'email-malformed', value: emailText };
  if (!facts.nameIsFine) return { fault: 'name-malformed', value: facts.nameText };
  if (facts.language !== '' && !LANGUAGE_WORDS.has(facts.language))
    return { fault: 'language-unknown', value: facts.language };
  if (facts.seen.has(email)) return { fault: 'duplicate-row', value: email };
  if (rules.selfEmails.includes(email)) return { fault: 'award-to-self', value: email };
  if (!rules.again && rules.alreadyHolding.has(email)) return { fault: 'already-awarded', value: email };
  return undefined;
}
