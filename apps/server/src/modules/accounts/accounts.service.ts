import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import type { Language } from '../../platform/language.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import type { Person, updatePersonSchema } from './accounts.schema.ts';
import * as store from './accounts.store.ts';

type Deps = Pick<Context, 'db' | 'clock'>;

/** The person behind the session, as the database has them now. */
export async function getMe(deps: Pick<Context, 'db'>, actor: Actor): Promise<Person> {
  const [person] = await deps.db.within({ personId: actor.id }, (tx) => store.findPeople(tx, [actor.id]));
  if (person === undefined) throw new AppError('sign-in-needed');
  return person;
}

export async function updateMe(deps: Deps, actor: Actor, input: z.output<typeof updatePersonSchema>): Promise<Person> {
  const change = { ...input, updatedAt: deps.clock.now() };
  const person = await deps.db.within({ personId: actor.id }, (tx) => store.updatePerson(tx, actor.id, change));
  if (person === undefined) throw new AppError('sign-in-needed');
  return person;
}

export const listOperators = (tx: Tx): Promise<Person[]> => store.listOperators(tx);

/** Those of `ids` that exist, in no order. */
export const findPeople = (tx: Tx, ids: readonly string[]): Promise<Person[]> => store.findPeople(tx, ids);

/** @param email as `emailSchema` gives it. */
export const findPersonByEmail = (tx: Tx, email: string): Promise<Person | undefined> =>
  store.findPersonByEmail(tx, email);

/** Those who have one of these addresses, as `emailSchema` gives them; in no order. */
export const findPeopleByEmail = (tx: Tx, emails: readonly string[]): Promise<Person[]> =>
  store.findPeopleByEmail(tx, emails);

/**
 * People who have not signed in yet, and so have not proved their addresses. An address that somebody has already is left
 * as it is. Answers everybody asked for, in no order.
 * @param people with addresses as `emailSchema` gives them.
 */
export async function createPeople(
  deps: Deps,
  people: { name: string; email: string; language: Language }[],
): Promise<Person[]> {
  const now = deps.clock.now();
  const rows = people.map(({ name, email, language }) => ({ id: newId(), name, email, language, now }));
  return deps.db.within({ system: true }, async (tx) => {
    const emails = people.map(({ email }) => email);
    const further = await store.findFurther(tx, emails);
    await store.insertPeople(
      tx,
      rows.filter(({ email }) => !further.has(email)),
    );
    return store.findPeopleByEmail(tx, emails);
  });
}
