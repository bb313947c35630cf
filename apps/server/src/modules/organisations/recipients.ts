import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';
import { findRecipients, type RecipientRow } from './recipients.store.ts';
import { listUnits } from './units.store.ts';

/** A person of the directory, as somebody whom a badge can be awarded to. */
export interface Recipient {
  entryId: string;
  number: string | null;
  name: string;
  /** The preferred address; null: none is known, and nothing can be awarded yet. */
  email: string | null;
  /** Null: not known, the organisation's language counts. */
  language: Language | null;
}

const toRecipient = ({ id, number, name, email, language }: RecipientRow): Recipient => ({
  ...{ entryId: id, number, name, email, language },
});

/** The active people of a unit, by name. The caller has authorised it. */
export const listUnitRecipients = async (
  tx: Tx,
  organisationId: string,
  unitId: string,
  { below }: { below: boolean },
): Promise<Recipient[]> => (await findRecipients(tx, organisationId, { unitId, below })).map(toRecipient);

/** The active people with these employee numbers, by number in lower case. The caller has authorised it. */
export async function findRecipientsByNumber(
  tx: Tx,
  organisationId: string,
  numbers: readonly string[],
): Promise<Map<string, Recipient>> {
  const rows = await findRecipients(tx, organisationId, { numbers: numbers.map((number) => number.toLowerCase()) });
  return new Map(rows.flatMap((row) => (row.number === null ? [] : [[row.number.toLowerCase(), toRecipient(row)]])));
}

/** What a unit is called; undefined: there is none. The caller has authorised it. */
export const findUnitName = async (tx: Tx, organisationId: string, unitId: string): Promise<string | undefined> =>
  (await listUnits(tx, organisationId)).find(({ id }) => id === unitId)?.name;
