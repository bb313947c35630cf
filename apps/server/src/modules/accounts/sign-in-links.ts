import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId, newToken, TOKEN_PATTERN } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { hashToken } from '../../platform/tokens.ts';
import type { FirstOperator } from './accounts.schema.ts';
import * as people from './accounts.store.ts';
import type { Auth } from './auth.ts';
import { type Cookies, openSession } from './sign-in.ts';
import * as store from './sign-in-links.store.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'>;
/** The operator's link stands on a terminal and in its log, and opens everything: a day, and each start makes another. */
const OPERATOR_LINK_MS = 24 * 60 * 60 * 1000;
const PERSON_LINK_MS = 30 * 24 * 60 * 60 * 1000;

export interface SignInLink {
  purpose: 'operator' | 'person';
  state: 'open' | 'used' | 'expired';
}

/** The secret of a link that makes the first operator; undefined once there is one. Ends the links of earlier starts. */
export async function createOperatorLink(deps: Pick<Context, 'db' | 'clock'>): Promise<string | undefined> {
  const now = deps.clock.now();
  const token = newToken();
  return deps.db.within({ system: true }, async (tx) => {
    if (await people.hasOperator(tx)) return undefined;
    await store.expireLinks(tx, { purpose: 'operator' }, now);
    await store.insertLink(tx, {
      tokenHash: hashToken(token),
      purpose: 'operator',
      personId: null,
      reusable: false,
      createdAt: now,
      expiresAt: new Date(now.getTime() + OPERATOR_LINK_MS),
    });
    return token;
  });
}

/** The secret of a link that signs a person in, for demos on this machine alone. Ends this person's earlier links. */
export async function createPersonLink(deps: Deps, personId: string, options: { reusable: boolean }): Promise<string> {
  if (!deps.config.onLoopback) throw new Error('sign-in links of people exist on loopback only');
  const now = deps.clock.now();
  const token = newToken();
  await deps.db.within({ system: true }, async (tx) => {
    await store.expireLinks(tx, { personId }, now);
    await store.insertLink(tx, {
      tokenHash: hashToken(token),
      purpose: 'person',
      personId,
      reusable: options.reusable,
      createdAt: now,
      expiresAt: new Date(now.getTime() + PERSON_LINK_MS),
    });
  });
  return token;
}

const stateOf = (row: store.LinkRow, now: Date): SignInLink['state'] =>
  row.usedAt !== null && !row.reusable ? 'used' : row.expiresAt <= now ? 'expired' : 'open';

/** What the page of a link says before its button is pressed; looking uses nothing up. @throws AppError `not-found` */
export async function describeLink(deps: Deps, token: string): Promise<SignInLink> {
  const row = await deps.db.within({ system: true }, (tx) => findRow(deps, tx, token));
  return { purpose: row.purpose, state: stateOf(row, deps.clock.now()) };
}

/**
 * Signs in with a link, by POST. An operator's link needs `operator` and makes that person the first operator.
 *
 * @throws AppError `not-found`, `link-used`, `link-expired`, `invalid-request` (operator's link without `operator`)
 */
export async function redeemLink(
  deps: Deps & { auth: Auth },
  token: string,
  input: { operator?: FirstOperator | undefined; headers: Headers },
): Promise<Cookies> {
  const now = deps.clock.now();
  const personId = await deps.db.within({ system: true }, async (tx) => {
    const row = await findRow(deps, tx, token);
    const state = stateOf(row, now);
    if (state !== 'open') throw new AppError(state === 'used' ? 'link-used' : 'link-expired');
    if (row.personId !== null) {
      if (!row.reusable && !(await store.useLink(tx, row.tokenHash, now))) throw new AppError('link-used');
      // Such a link stands for the person in everything, their address included; it exists on this machine alone.
      await people.proveEmail(tx, row.personId, now);
      return row.personId;
    }
    if (input.operator === undefined) {
      throw new AppError('invalid-request', {}, [{ pointer: '/name', reason: 'required' }]);
    }
    if (!(await store.useOperatorLinks(tx, row.tokenHash, now))) throw new AppError('link-used');
    if (await people.hasOperator(tx)) throw new AppError('link-used');
    return (await people.upsertOperator(tx, { id: newId(), ...input.operator, now })).id;
  });
  return openSession(deps.auth, personId, input.headers);
}

async function findRow(deps: Pick<Context, 'config'>, tx: Tx, token: string): Promise<store.LinkRow> {
  const row = TOKEN_PATTERN.test(token) ? await store.findLink(tx, hashToken(token)) : undefined;
  // A demo's database that is later served to the world must not bring its open doors along.
  if (row === undefined || (row.purpose === 'person' && !deps.config.onLoopback)) throw new AppError('not-found');
  return row;
}
