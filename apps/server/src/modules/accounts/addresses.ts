import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { type addressesSchema, MAX_ADDRESSES } from './account.schema.ts';
import { findPeople } from './accounts.store.ts';
import * as store from './addresses.store.ts';
import { type Auth, CODE_MINUTES, CODE_TRIES } from './auth.ts';
import type { PersonalDataKeeper } from './personal-data.ts';
import { endSessions } from './sessions.ts';
import { limit } from './sign-in.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'vault'> & { auth: Auth };
type Addresses = z.infer<typeof addressesSchema>;

/** A person's addresses, the preferred one first. */
async function addressesOf(tx: Tx, personId: string): Promise<Addresses> {
  const person = await store.lockPerson(tx, personId);
  if (person === undefined) throw new AppError('sign-in-needed');
  const further = await store.listFurther(tx, personId);
  return {
    addresses: [
      {
        address: person.email,
        preferred: true,
        provedAt: person.emailVerified ? person.createdAt.toISOString() : null,
      },
      ...further.map(({ address, provedAt }) => ({ address, preferred: false, provedAt: provedAt.toISOString() })),
    ],
    max: MAX_ADDRESSES,
  };
}

export const listAddresses = (deps: Pick<Context, 'db'>, actor: Actor): Promise<Addresses> =>
  deps.db.within({ personId: actor.id }, (tx) => addressesOf(tx, actor.id));

/** A plain hash of six digits is undone at once; this one needs the master key. */
const hashCode = ({ vault }: Deps, address: string, code: string) =>
  createHmac('sha256', vault.derive('address-proof')).update(`${address}\n${code}`).digest('hex');

/**
 * Mails a code to an address that the person says is theirs. The same answer, and the same work, whether somebody has it
 * already or not (P-AUTH-03): who can read the code learns more, and nobody else does.
 *
 * @throws AppError `already-exists` (it is the person's own), `wrong-state` (as many as there may be), `too-many-requests`
 */
export async function requestAddress(
  deps: Deps,
  actor: Actor,
  input: { address: string; clientAddress: string },
): Promise<void> {
  const { address } = input;
  limit(deps.auth, 'ask', address, input.clientAddress);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await deps.db.within({ personId: actor.id }, async (tx) => {
    const { addresses } = await addressesOf(tx, actor.id);
    if (addresses.some((own) => own.address === address && own.provedAt !== null))
      throw new AppError('already-exists', { what: address });
    if (addresses.length >= MAX_ADDRESSES) throw new AppError('wrong-state', { reason: 'too-many-addresses' });
    const expiresAt = new Date(deps.clock.now().getTime() + CODE_MINUTES * 60_000);
    await store.putProof(tx, { personId: actor.id, address, codeHash: hashCode(deps, address, code), expiresAt });
  });
  await deps.auth.deliverCode(address, code, actor.language, 'address');
}

/**
 * Adds an address by the code that was mailed to it. Where it opens another account, nothing is moved unless `move` says so: then
 * the address comes here with its badges, and an account that has no address left ends. One that belongs to an organisation or
 * runs the installation is never ended in passing.
 *
 * @throws AppError `code-refused`, `address-elsewhere` (ask, then repeat with `move`), `address-bound`, `too-many-requests`
 */
export async function addAddress(
  deps: Deps & { keepers: PersonalDataKeeper[] },
  actor: Actor,
  input: { address: string; code: string; move: boolean; clientAddress: string },
): Promise<Addresses> {
  const { address, move } = input;
  limit(deps.auth, 'enter', address, input.clientAddress);
  const now = deps.clock.now();
  // Committed by itself: a wrong try counts although the request is refused.
  const expected = await deps.db.within({ personId: actor.id }, (tx) =>
    store.tryProof(tx, actor.id, address, { tries: CODE_TRIES, now }),
  );
  const given = hashCode(deps, address, input.code.replace(/\s/g, ''));
  if (expected === undefined || !timingSafeEqual(Buffer.from(expected), Buffer.from(given)))
    throw new AppError('code-refused');
  const owner = await deps.db.within({ system: true }, (tx) => store.findOwner(tx, address));
  const endsOther = owner !== undefined && owner.id !== actor.id && (await wouldEnd(deps, owner, address));
  if (owner !== undefined && owner.id !== actor.id && !move) throw new AppError('address-elsewhere');
  // Where it is signed in, its cookie would be believed for another minute.
  if (endsOther) await endSessions(deps, { id: owner.id, except: undefined });
  return deps.db.within({ personId: actor.id, system: true }, async (tx) => {
    const person = await store.lockPerson(tx, actor.id);
    if (person === undefined) throw new AppError('sign-in-needed');
    if (owner !== undefined && owner.id !== actor.id) {
      const current = await store.findOwner(tx, address);
      if (current?.id !== owner.id) throw new AppError('code-refused');
      if (endsOther) await store.deletePerson(tx, owner.id);
      else if (owner.email === address) await giveUpPreferred(tx, owner, now);
      else await store.deleteFurther(tx, owner.id, address);
    }
    if (person.email === address) await store.setPreferred(tx, person.id, address, now);
    else await store.insertFurther(tx, { address, personId: actor.id, provedAt: now });
    await store.deleteProof(tx, actor.id, address);
    return addressesOf(tx, actor.id);
  });
}

/** Whether taking this address leaves the other account without any. @throws AppError `address-bound` */
async function wouldEnd(
  { db, keepers }: Pick<Context, 'db'> & { keepers: PersonalDataKeeper[] },
  owner: { id: string; email: string },
  address: string,
): Promise<boolean> {
  const { further, people } = await db.within({ system: true }, async (tx) => ({
    further: await store.listFurther(tx, owner.id),
    people: await findPeople(tx, [owner.id]),
  }));
  if (further.some((row) => row.address !== address)) return false;
  if (people.some(({ isOperator }) => isOperator)) throw new AppError('address-bound');
  const subject = { id: owner.id, name: '', emails: [owner.email] };
  for (const { effect } of keepers) {
    const { memberships = [] } = (await effect?.(subject)) ?? {};
    if (memberships.length > 0) throw new AppError('address-bound');
  }
  return true;
}

/** The other account goes on under its oldest further address. */
async function giveUpPreferred(tx: Tx, owner: { id: string }, now: Date): Promise<void> {
  const [next] = await store.listFurther(tx, owner.id);
  if (next === undefined) throw new AppError('address-bound');
  await store.deleteFurther(tx, owner.id, next.address);
  await store.setPreferred(tx, owner.id, next.address, now);
}

/** @throws AppError `last-address` (there is always one to sign in with), `not-found` */
export async function removeAddress(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  address: string,
): Promise<Addresses> {
  return deps.db.within({ personId: actor.id }, async (tx) => {
    const { addresses } = await addressesOf(tx, actor.id);
    const [preferred, next] = addresses;
    if (preferred?.address !== address) {
      if (!(await store.deleteFurther(tx, actor.id, address))) throw new AppError('not-found');
    } else if (next === undefined) throw new AppError('last-address');
    else await giveUpPreferred(tx, { id: actor.id }, deps.clock.now());
    return addressesOf(tx, actor.id);
  });
}

/** Mails go to this address from now on. @throws AppError `not-found` */
export async function preferAddress(
  deps: Pick<Context, 'db' | 'clock'>,
  actor: Actor,
  address: string,
): Promise<Addresses> {
  return deps.db.within({ personId: actor.id }, async (tx) => {
    const person = await store.lockPerson(tx, actor.id);
    if (person === undefined) throw new AppError('sign-in-needed');
    if (person.email === address) return addressesOf(tx, actor.id);
    if (!(await store.deleteFurther(tx, actor.id, address))) throw new AppError('not-found');
    const now = deps.clock.now();
    await store.setPreferred(tx, actor.id, address, now);
    if (person.emailVerified)
      await store.insertFurther(tx, { address: person.email, personId: actor.id, provedAt: person.createdAt });
    return addressesOf(tx, actor.id);
  });
}
