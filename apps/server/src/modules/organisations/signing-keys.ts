import {
  buildDidWebDocument,
  createEd25519KeyPair,
  type Ed25519Signer,
  importEd25519PrivateKey,
  type JsonObject,
} from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/identifiers.ts';
import { AppError } from '../../platform/problem/app-error.ts';
import { appendEntries, commitToKey } from '../log/index.ts';
import type { Organisation } from './authorise.ts';
import * as store from './organisations.store.ts';

const FIRST_FRAGMENT = 'key-1';
/** Opened keys held in memory: one is 1 KiB, and an installation has tens of organisations that sign at a time. */
const MAX_OPEN_KEYS = 200;
/** How long a signer is taken as current without asking the database: a batch asks once, a retired key stops soon. */
const CURRENT_MS = 5_000;

/** Signs for one organisation. The private key stays behind `sign` (P-KEY-01). */
export interface Signer {
  did: string;
  /** `<did>#key-1` */
  verificationMethod: string;
  publicKeyMultibase: string;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

const openKeys = new Map<string, Ed25519Signer>();
const current = new Map<string, { signer: Signer; until: number }>();

/** The newest one at the end, the oldest one out. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MAX_OPEN_KEYS && oldest !== undefined) map.delete(oldest);
  return value;
}

/** Bound to the organisation and the key: a row copied to another place opens nothing. */
const sealPurpose = (organisationId: string, keyId: string) => `signing-key:${organisationId}:${keyId}`;

/** Makes the signing key of a new organisation, sealed, and its entry for the public log, in the caller's transaction. */
export async function createKey(
  deps: Pick<Context, 'vault' | 'clock'>,
  tx: Tx,
  organisation: Organisation,
): Promise<void> {
  const { privateKey, publicKeyMultibase } = await createEd25519KeyPair();
  const id = newId();
  const privateSealed = deps.vault.seal(privateKey, sealPurpose(organisation.id, id));
  privateKey.fill(0);
  await store.insertKey(tx, {
    id,
    organisationId: organisation.id,
    fragment: FIRST_FRAGMENT,
    publicMultibase: publicKeyMultibase,
    privateSealed,
    createdAt: deps.clock.now(),
  });
  await logKeys(deps, tx, organisation);
}

/** Enters every key in use in the public log, under the organisation's present DID. */
export async function logKeys(deps: Pick<Context, 'clock'>, tx: Tx, organisation: Organisation): Promise<void> {
  const keys = (await store.listKeys(tx, organisation.id)).filter(({ retiredAt }) => retiredAt === null);
  await appendEntries(
    tx,
    keys.map(({ publicMultibase }) => ({
      organisationId: organisation.id,
      kind: 'key-created' as const,
      issuer: organisation.did,
      time: deps.clock.now(),
      commitment: commitToKey(publicMultibase),
    })),
  );
}

/**
 * What signs for an organisation: its newest key that is not retired. Who is in a transaction of the organisation passes it
 * on: a second connection, asked for while the first is held, would let a dozen of them wait for each other.
 * @throws AppError `not-found`, and Error when the master key is not the one that sealed the key
 */
export async function getSigner(
  deps: Pick<Context, 'db' | 'vault' | 'clock'>,
  organisationId: string,
  tx?: Tx,
): Promise<Signer> {
  const now = deps.clock.now().getTime();
  const known = current.get(organisationId);
  if (known !== undefined && now < known.until && now >= known.until - CURRENT_MS) return known.signer;
  const read = async (within: Tx) => ({
    organisation: await store.findById(within, organisationId),
    key: (await store.listKeys(within, organisationId)).findLast(({ retiredAt }) => retiredAt === null),
  });
  const { organisation, key } = await (tx === undefined ? deps.db.within({ organisationId }, read) : read(tx));
  if (organisation === undefined || key === undefined) throw new AppError('not-found');
  const opened = openKeys.get(key.id) ?? (await openKey(deps, key));
  remember(openKeys, key.id, opened);
  const signer: Signer = {
    did: organisation.did,
    verificationMethod: `${organisation.did}#${key.fragment}`,
    publicKeyMultibase: key.publicMultibase,
    sign: (bytes) => opened.sign(bytes),
  };
  // Until the first award the DID may still change, and what a transaction saw may be undone: then each use asks.
  if (organisation.handleFixed && tx === undefined)
    remember(current, organisationId, { signer, until: now + CURRENT_MS });
  return signer;
}

async function openKey(deps: Pick<Context, 'vault'>, key: store.KeyRow): Promise<Ed25519Signer> {
  const seed = deps.vault.open(key.privateSealed, sealPurpose(key.organisationId, key.id));
  const opened = await importEd25519PrivateKey(seed);
  seed.fill(0);
  if (opened.publicKeyMultibase !== key.publicMultibase)
    throw new Error('a signing key does not match its public part');
  return opened;
}

/** The did:web document of an organisation, with every key that it ever had (P-KEY-02). @throws AppError `not-found` */
export const getDidDocument = async (deps: Pick<Context, 'db'>, handle: string): Promise<JsonObject> =>
  (await deps.db.within({ handle }, (tx) => findIssuer(tx, handle))).didDocument;

/** Public facts of an organisation and its did:web document, within its own scope. @throws AppError `not-found` */
export async function findIssuer(
  tx: Tx,
  handle: string,
): Promise<{ issuer: store.OrganisationRow; didDocument: JsonObject }> {
  const [issuer, keys] = await store.findWithKeys(tx, handle);
  if (issuer === undefined) throw new AppError('not-found');
  const didDocument = buildDidWebDocument({
    did: issuer.did,
    keys: keys.map(({ fragment, publicMultibase, retiredAt }) => ({
      id: `${issuer.did}#${fragment}`,
      publicKeyMultibase: publicMultibase,
      ...(retiredAt !== null && { revoked: retiredAt }),
    })),
  });
  return { issuer, didDocument };
}
