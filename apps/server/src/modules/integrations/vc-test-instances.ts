import { generateKeyPairSync } from 'node:crypto';
import {
  importPrivateKey,
  type JsonObject,
  type PrivateJwk,
  type PublicJwk,
  type SignOptions,
  signCredential,
  signCredentialAsJwt,
} from '@insigne/credentials';
import type { Context } from '../../platform/context.ts';
import { findOrganisation, getSigner } from '../organisations/index.ts';

type Deps = Pick<Context, 'db' | 'clock' | 'vault'>;
const VC_V1 = 'https://www.w3.org/2018/credentials/v1';
const VC_V2 = 'https://www.w3.org/ns/credentials/v2';
/** Where the older base has its terms of a proof from. */
const PROOF_TERMS = 'https://w3id.org/security/data-integrity/v2';

/** A way to sign each, at an address of its own: that is how the public suites tell implementations apart. */
export const INSTANCES = {
  'eddsa-rdfc-2022': { cryptosuite: 'eddsa-rdfc-2022', key: 'organisation' },
  'eddsa-jcs-2022': { cryptosuite: 'eddsa-jcs-2022', key: 'organisation' },
  'ecdsa-rdfc-2019-p256': { cryptosuite: 'ecdsa-rdfc-2019', key: 'P-256' },
  'ecdsa-rdfc-2019-p384': { cryptosuite: 'ecdsa-rdfc-2019', key: 'P-384' },
  jwt: { cryptosuite: undefined, key: 'P-256' },
} as const;
export type InstanceName = keyof typeof INSTANCES;

export const isInstance = (name: string): name is InstanceName => Object.hasOwn(INSTANCES, name);

interface Key {
  did: string;
  verificationMethod: string;
  publicKeyMultibase: string;
  publicJwk?: PublicJwk;
  sign: SignOptions['sign'];
}

const asDidKey = (publicKeyMultibase: string) => ({
  did: `did:key:${publicKeyMultibase}`,
  verificationMethod: `did:key:${publicKeyMultibase}#${publicKeyMultibase}`,
  publicKeyMultibase,
});

/** Made when it is first asked for, and gone with the process: what it signed says its key itself. */
const curves = new Map<'P-256' | 'P-384', Promise<Key>>();
async function makeCurveKey(namedCurve: 'P-256' | 'P-384'): Promise<Key> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  const {
    publicKeyMultibase = '',
    publicJwk,
    sign,
  } = await importPrivateKey(privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk);
  return { ...asDidKey(publicKeyMultibase), publicJwk, sign };
}

/** The key of an instance; the organisation's own, under the name that a key has by itself. */
export async function keyOf(deps: Deps, handle: string, name: InstanceName): Promise<Key> {
  const { key } = INSTANCES[name];
  if (key === 'organisation') {
    const { id } = await findOrganisation(deps, handle);
    const { publicKeyMultibase, sign } = await getSigner(deps, id);
    return { ...asDidKey(publicKeyMultibase), sign };
  }
  const known = curves.get(key) ?? makeCurveKey(key);
  curves.set(key, known);
  return known;
}

/** The suites name an issuer of their own configuration: one that is well written becomes the one that signs, any other is refused. */
export function withIssuer(credential: JsonObject, did: string): JsonObject {
  const isUrl = (value: unknown) => typeof value === 'string' && /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value);
  const { issuer } = credential;
  if (isUrl(issuer)) return { ...credential, issuer: did };
  if (typeof issuer === 'object' && issuer !== null && !Array.isArray(issuer) && isUrl(issuer.id))
    return { ...credential, issuer: { ...issuer, id: did } };
  return credential;
}

/** Signs what a suite hands over, by the W3C's model and not by the rules of Open Badges. @throws CredentialError */
export async function signForSuite(
  deps: Deps,
  handle: string,
  name: InstanceName,
  credential: JsonObject,
): Promise<JsonObject> {
  const key = await keyOf(deps, handle, name);
  const document = withIssuer(credential, key.did);
  const { cryptosuite } = INSTANCES[name];
  const { verificationMethod, publicKeyMultibase, publicJwk, sign } = key;
  if (cryptosuite !== undefined) {
    const options = { verificationMethod, publicKeyMultibase, sign, cryptosuite, contexts: 'open' as const };
    return (await signCredential(withProofTerms(document), { ...options, created: deps.clock.now() })).credential;
  }
  const token = await signCredentialAsJwt(document, {
    kid: verificationMethod,
    algorithm: 'ES256',
    type: 'vc+jwt',
    contexts: 'open',
    publicJwk: publicJwk as PublicJwk,
    sign,
  });
  return { '@context': [VC_V2], type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token}` };
}

/** At the end, so that the order of what was there stays. */
function withProofTerms(document: JsonObject): JsonObject {
  const contexts = document['@context'];
  if (!Array.isArray(contexts) || contexts[0] !== VC_V1 || contexts.includes(PROOF_TERMS)) return document;
  return { ...document, '@context': [...contexts, PROOF_TERMS] };
}
