import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
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

/** Those of `ids` that exist, in no order. */
export const findPeople = (tx: Tx, ids: readonly string[]): Promise<Person[]> => store.findPeople(tx, ids);

/** @param email as `emailSchema` gives it. */
export const findPersonByEmail = (tx: Tx, email: string): Promise<Person | undefined> =>
  store.findPersonByEmail(tx, email);
