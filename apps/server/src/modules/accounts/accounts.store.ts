import type { Generated } from 'kysely';
import type { Tx } from '../../platform/database/database.ts';
import type { Language } from '../../platform/language.ts';

type Tables = {
  people: {
    id: string;
    name: string;
    email: string;
    emailVerified: boolean;
    language: Language;
    isOperator: Generated<boolean>;
    createdAt: Date;
    updatedAt: Date;
  };
  personAddresses: { address: string; personId: string };
};

const COLUMNS = ['id', 'name', 'email', 'language', 'isOperator'] as const;

export interface PersonRow {
  id: string;
  name: string;
  email: string;
  language: Language;
  isOperator: boolean;
}

export async function findPeople(tx: Tx, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  return tx.withTables<Tables>().selectFrom('people').select(COLUMNS).where('id', 'in', ids).execute();
}

/** By any of their addresses. */
export const findPersonByEmail = async (tx: Tx, email: string): Promise<PersonRow | undefined> =>
  (await findPeopleByEmail(tx, [email]))[0];

export async function hasOperator(tx: Tx): Promise<boolean> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('people')
    .select('id')
    .where('isOperator', '=', true)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const listOperators = (tx: Tx): Promise<PersonRow[]> =>
  tx.withTables<Tables>().selectFrom('people').select(COLUMNS).where('isOperator', '=', true).orderBy('id').execute();

export async function hasOtherOperator(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .withTables<Tables>()
    .selectFrom('people')
    .select('id')
    .where('isOperator', '=', true)
    .where('id', '!=', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updatePerson(
  tx: Tx,
  id: string,
  change: { name?: string | undefined; language?: Language | undefined; updatedAt: Date },
): Promise<PersonRow | undefined> {
  return tx
    .withTables<Tables>()
    .updateTable('people')
    .set(change)
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst();
}

export async function proveEmail(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .withTables<Tables>()
    .updateTable('people')
    .set({ emailVerified: true, updatedAt: now })
    .where('id', '=', id)
    .where('emailVerified', '=', false)
    .execute();
}

/** Makes the person, or the one who has this address already, an operator whose address counts as proved. */
export async function upsertOperator(
  tx: Tx,
  person: { id: string; name: string; email: string; language: Language; now: Date },
): Promise<PersonRow> {
  const { now, ...facts } = person;
  const rights = { emailVerified: true, isOperator: true, updatedAt: now };
  return tx
    .withTables<Tables>()
    .insertInto('people')
    .values({ ...facts, ...rights, createdAt: now })
    .onConflict((conflict) =>
      conflict.column('email').doUpdateSet({ name: facts.name, language: facts.language, ...rights }),
    )
    .returning(COLUMNS)
    .executeTakeFirstOrThrow();
}

/** Addresses that somebody has already are left alone. */
export async function insertPeople(
  tx: Tx,
  people: { id: string; name: string; email: string; language: Language; now: Date }[],
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map(({ now, ...facts }) => ({ ...facts, emailVerified: false, createdAt: now, updatedAt: now }));
  await tx
    .withTables<Tables>()
    .insertInto('people')
    .values(rows)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
}

export async function findPeopleByEmail(tx: Tx, emails: readonly string[]): Promise<PersonRow[]> {
  if (emails.length === 0) return [];
  return tx
    .withTables<Tables>()
    .selectFrom('people')
    .select(COLUMNS)
    .where((e) =>
      e.or([
        e('email', 'in', emails),
        e('id', 'in', e.selectFrom('personAddresses').select('personId').where('address', 'in', emails)),
      ]),
    )
    .execute();
}

/** Those of these addresses that are further ones of somebody. */
export async function findFurther(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const rows = await tx
    .withTables<Tables>()
    .selectFrom('personAddresses')
    .select('address')
    .where('address', 'in', emails)
    .execute();
  return new Set(rows.map(({ address }) => address));
}
