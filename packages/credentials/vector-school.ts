/** The school of the vectors: an issuer with a key of each kind, and badges as other software makes them. */
import { createECDH, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CompactSign, importJWK } from 'jose';
import { importPrivateKey, type JsonObject, type PrivateJwk, type SignOptions, signCredential } from './src/index.ts';
import { encodeBase58 } from './src/keys/base58.ts';
import { signedBytesOf } from './src/testing/issuer.test-support.ts';
import { answer, badge, CREATED, keyOf, shown } from './vector-issuer.ts';

export const SITE = 'https://school.example';
export const DID = 'did:web:school.example';
export const VC_V1 = 'https://www.w3.org/2018/credentials/v1';
export const OB_303 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/* The keys of the school: one of each kind, and one that it does not list. */
export const edwards = await keyOf('school');
export const unlisted = await keyOf('school, unlisted');
const curveKey = async (crv: 'P-256' | 'P-384') => {
  const ecdh = createECDH(crv === 'P-256' ? 'prime256v1' : 'secp384r1');
  const seed = createHash(crv === 'P-256' ? 'sha256' : 'sha384')
    .update(`insigne test vector: school, ${crv}`)
    .digest();
  ecdh.setPrivateKey(seed);
  const point = ecdh.getPublicKey();
  const [x, y] = [point.subarray(1, 1 + seed.length), point.subarray(1 + seed.length)];
  const part = (bytes: Buffer) => bytes.toString('base64url');
  const jwk = { kty: 'EC', crv, x: part(x), y: part(y), d: part(seed) } as PrivateJwk;
  return { jwk, ...(await importPrivateKey(jwk)) };
};
export const p256 = await curveKey('P-256');
export const p384 = await curveKey('P-384');
export const rsaJwk: PrivateJwk = JSON.parse(readFileSync(new URL('vector-rsa-key.json', import.meta.url), 'utf8'));
const rsa = { jwk: rsaJwk, ...(await importPrivateKey(rsaJwk)) };

const multikeys = [edwards.publicKeyMultibase, p256.publicKeyMultibase, p384.publicKeyMultibase] as string[];
const jwks = { rsa, es256: p256, es384: p384 };
export const edwardsJwk = {
  ...{ kty: 'OKP', crv: 'Ed25519', d: createHash('sha256').update('insigne test vector: school').digest('base64url') },
  x: Buffer.from(edwards.publicKey).toString('base64url'),
};
const methods = [
  ...multikeys.map((key) => ({ id: `${DID}#${key}`, type: 'Multikey', controller: DID, publicKeyMultibase: key })),
  ...Object.entries({ ...jwks, edwards: { publicJwk: { kty: 'OKP', crv: 'Ed25519', x: edwardsJwk.x } } }).map(
    ([name, { publicJwk }]) => ({ id: `${DID}#${name}`, type: 'JsonWebKey', controller: DID, publicKeyJwk: publicJwk }),
  ),
];
const didDocument = { id: DID, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };
export const answers = { [`${SITE}/.well-known/did.json`]: answer(JSON.stringify(didDocument)) };

export const school = { id: DID, name: 'École' };
export const unsigned = (more: JsonObject = {}): JsonObject => ({
  ...badge(shown, { id: `${SITE}/badges/1/awards/1`, issuer: school, status: undefined }),
  ...more,
});

export const withProof = async (
  suite: SignOptions['cryptosuite'],
  multikey: string | undefined,
  sign: SignOptions['sign'],
  document = unsigned(),
) =>
  (
    await signCredential(document, {
      ...{ verificationMethod: `${DID}#${multikey}`, sign, created: CREATED },
      ...(suite !== undefined && { cryptosuite: suite }),
    })
  ).text;

/** A proof as another tool makes it, of members that `signCredential` does not write. */
export async function proofOf(document: JsonObject, more: JsonObject, key = edwards): Promise<JsonObject> {
  const proof: JsonObject = {
    ...{ type: 'DataIntegrityProof', created: '2026-11-20T10:00:00Z' },
    verificationMethod: `${DID}#${key.publicKeyMultibase}`,
    ...{ cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod', ...more },
  };
  const written = JSON.parse(JSON.stringify(proof)) as JsonObject;
  const proofValue = `z${encodeBase58(await key.sign(await signedBytesOf(document, written)))}`;
  return { ...written, proofValue };
}

export const altered = (text: string) => text.replace('but commun', 'but Commun');
export const at = { documents: 'documents/school.json' };

export const claims = (document: JsonObject): JsonObject => ({
  ...document,
  ...{ iss: DID, jti: String(document.id), sub: 'urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10' },
  nbf: CREATED.getTime() / 1000,
});

/** As another tool signs it, whatever it says. */
export const tokenOf = async (payload: unknown, header: JsonObject, jwk: object = rsaJwk, alg = 'RS256') =>
  new CompactSign(Buffer.from(JSON.stringify(payload)))
    .setProtectedHeader({ alg, typ: 'JWT', ...header } as never)
    .sign(await importJWK(jwk, alg), { crit: { strange: true } });
