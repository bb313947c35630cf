import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Scope } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { MAX_PASSKEYS, type passkeySchema } from './account.schema.ts';
import type { Auth } from './auth.ts';
import { requireFresh } from './fresh.ts';
import * as store from './passkeys.store.ts';
import { type Cookies, limitAddress, openSession } from './sign-in.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'config'>;
type Passkey = z.infer<typeof passkeySchema>;
/** Long enough to fetch a phone from another room; a challenge is good once. */
const CHALLENGE_MS = 5 * 60 * 1000;

/** Credentials belong to the name of the base address, whatever name the request came by. */
const rpOf = ({ config }: Pick<Context, 'config'>) => ({
  id: new URL(config.baseUrl).hostname,
  origin: config.baseUrl,
});

const view = (row: store.PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  backedUp: row.backedUp,
});

async function keepChallenge(deps: Deps, scope: Scope, row: Omit<store.ChallengeRow, 'expiresAt'>): Promise<void> {
  const expiresAt = new Date(deps.clock.now().getTime() + CHALLENGE_MS);
  await deps.db.within(scope, (tx) => store.insertChallenge(tx, { ...row, expiresAt }));
}

/**
 * The challenge that an answer was made for, if we asked it for this purpose and person and nobody has answered it: it is used
 * up here, by wrong answers too. @throws AppError `passkey-refused`
 */
async function takeChallenge(
  deps: Deps,
  clientData: string,
  purpose: store.ChallengeRow['purpose'],
  personId: string | null,
): Promise<string> {
  const { challenge } = await refusing(async () => clientDataSchema.parse(JSON.parse(decode(clientData))));
  const row = await deps.db.within({}, (tx) => store.takeChallenge(tx, challenge));
  if (row?.purpose !== purpose || row.personId !== personId || row.expiresAt <= deps.clock.now())
    throw new AppError('passkey-refused');
  return challenge;
}

const decode = (text: string) => Buffer.from(text, 'base64url').toString('utf8');
const clientDataSchema = z.object({ challenge: z.string() });

export const listPasskeys = async (deps: Pick<Context, 'db'>, actor: Actor): Promise<Passkey[]> =>
  (await deps.db.within({ personId: actor.id }, (tx) => store.listPasskeys(tx, actor.id))).map(view);

/** What the browser needs to make a passkey. A lasting way in is opened only by who has just proved who they are. */
export async function beginPasskey(deps: Deps, actor: Actor): Promise<PublicKeyCredentialCreationOptionsJSON> {
  requireFresh(deps, actor);
  const own = await deps.db.within({ personId: actor.id }, (tx) => store.listPasskeys(tx, actor.id));
  if (own.length >= MAX_PASSKEYS) throw new AppError('wrong-state', { reason: 'too-many-passkeys' });
  const options = await generateRegistrationOptions({
    rpName: deps.config.installation.name,
    rpID: rpOf(deps).id,
    userName: actor.email,
    userDisplayName: actor.name === '' ? actor.email : actor.name,
    userID: new TextEncoder().encode(actor.id),
    timeout: CHALLENGE_MS,
    // Which make of device it is, is none of our business.
    attestationType: 'none',
    excludeCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(
    deps,
    { personId: actor.id },
    {
      challenge: options.challenge,
      purpose: 'register',
      personId: actor.id,
    },
  );
  return options;
}

/** @throws AppError `passkey-refused` (not ours, too late, or without the person's own gesture) */
export async function addPasskey(
  deps: Deps,
  actor: Actor,
  input: { name: string; response: RegistrationResponseJSON },
): Promise<Passkey> {
  requireFresh(deps, actor);
  const { id, origin } = rpOf(deps);
  const expectedChallenge = await takeChallenge(deps, input.response.response.clientDataJSON, 'register', actor.id);
  const { registrationInfo } = await refusing(() =>
    verifyRegistrationResponse({
      response: input.response,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    }),
  );
  if (registrationInfo === undefined) throw new AppError('passkey-refused');
  const { credential, credentialBackedUp } = registrationInfo;
  const row: store.PasskeyRow = {
    id: newId(),
    personId: actor.id,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: input.name,
    backedUp: credentialBackedUp,
    createdAt: deps.clock.now(),
    lastUsedAt: null,
  };
  await deps.db.within({ personId: actor.id }, (tx) => store.insertPasskey(tx, row));
  return view(row);
}

/** @throws AppError `not-found` */
export async function renamePasskey(deps: Deps, actor: Actor, id: string, name: string): Promise<Passkey> {
  const row = await deps.db.within({ personId: actor.id }, (tx) => store.renamePasskey(tx, actor.id, id, name));
  if (row === undefined) throw new AppError('not-found');
  return view(row);
}

/** @throws AppError `not-found` */
export async function removePasskey(deps: Deps, actor: Actor, id: string): Promise<void> {
  requireFresh(deps, actor);
  if (!(await deps.db.within({ personId: actor.id }, (tx) => store.deletePasskey(tx, actor.id, id))))
    throw new AppError('not-found');
}

/** Asks for any passkey of this address: the device finds the person, so that nobody learns here who has an account. */
export async function beginPasskeySignIn(
  deps: Deps & { auth: Auth },
  clientAddress: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  limitAddress(deps.auth, clientAddress);
  const options = await generateAuthenticationOptions({
    rpID: rpOf(deps).id,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
  });
  await keepChallenge(deps, {}, { challenge: options.challenge, purpose: 'sign-in', personId: null });
  return options;
}

/**
 * Signs in with a passkey, or proves anew who is signed in: then it must be a passkey of that person. The session gets a new
 * id. A counter that goes backwards is a copied key, and is refused.
 *
 * @throws AppError `passkey-refused`, `too-many-requests`
 */
export async function submitPasskey(
  deps: Deps & { auth: Auth },
  input: { response: AuthenticationResponseJSON; headers: Headers; clientAddress: string; actor?: Actor | undefined },
): Promise<Cookies> {
  limitAddress(deps.auth, input.clientAddress);
  const { id, origin } = rpOf(deps);
  const expectedChallenge = await takeChallenge(deps, input.response.response.clientDataJSON, 'sign-in', null);
  const personId = await deps.db.within({}, async (tx) => {
    const row = await store.lockByCredential(tx, input.response.id);
    if (row === undefined || (input.actor !== undefined && input.actor.id !== row.personId))
      throw new AppError('passkey-refused');
    const { authenticationInfo, verified } = await refusing(() =>
      verifyAuthenticationResponse({
        response: input.response,
        expectedChallenge,
        expectedOrigin: origin,
        expectedRPID: id,
        requireUserVerification: true,
        credential: {
          id: row.credentialId,
          publicKey: new Uint8Array(row.publicKey),
          counter: row.counter,
          transports: row.transports as never,
        },
      }),
    );
    if (!verified) throw new AppError('passkey-refused');
    const { newCounter: counter, credentialBackedUp: backedUp } = authenticationInfo;
    await store.noteUse(tx, row.id, { counter, backedUp, lastUsedAt: deps.clock.now() });
    return row.personId;
  });
  return openSession(deps.auth, personId, input.headers);
}

/** Whatever is wrong with an answer, the person reads one sentence; a database that is away is told as that. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('passkey-refused');
  }
}
