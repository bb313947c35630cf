// Suites that badges of others carry, each against the implementation of @digitalbazaar in both directions.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc2019 } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, it } from 'vitest';
import { PINNED_CONTEXTS } from '../contexts/contexts.gen.ts';
import { VC_V1 } from '../contexts/contexts.ts';
import {
  createEd25519KeyPair,
  importEd25519PrivateKey,
  type JsonObject,
  signCredential,
  verifyBadge,
} from '../index.ts';
import { encodeBase58 } from '../keys/base58.ts';
import { importPrivateKey } from '../keys/private-key.ts';
import { NOW, publicRecipient, signedBytesOf, unsignedBadge } from '../testing/issuer.test-support.ts';

const ED25519_2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';
const date = '2026-11-20T10:00:00Z';

interface Stranger {
  did: string;
  verificationMethod: string;
  /** In the form of @digitalbazaar. */
  signer: unknown;
  signatureSuite: unknown;
  verifySuite: unknown;
}

const dataIntegrity = (signing: unknown, verifying: unknown, signer: unknown) => ({
  signatureSuite: new DataIntegrityProof({ cryptosuite: signing, signer, date }),
  verifySuite: new DataIntegrityProof({ cryptosuite: verifying }),
});

async function ed25519Stranger(): Promise<{ did: string; verificationMethod: string; signer: unknown }> {
  const pair = await createEd25519KeyPair();
  const did = `did:key:${pair.publicKeyMultibase}`;
  const verificationMethod = `${did}#${pair.publicKeyMultibase}`;
  const secret = Uint8Array.of(0x80, 0x26, ...pair.privateKey);
  const key = await ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    ...{ id: verificationMethod, type: 'Multikey', controller: did },
    publicKeyMultibase: pair.publicKeyMultibase,
    secretKeyMultibase: `z${encodeBase58(secret)}`,
  });
  return { did, verificationMethod, signer: key.signer() };
}

async function ecdsaStranger(curve: 'P-256' | 'P-384'): Promise<Stranger> {
  const { publicKeyMultibase } = await ecdsaMultikey.generate({ curve });
  const did = `did:key:${publicKeyMultibase}`;
  const verificationMethod = `${did}#${publicKeyMultibase}`;
  const key = await ecdsaMultikey.generate({ curve, controller: did, id: verificationMethod });
  // The DID is that of another key until it is written from this one.
  const own = `did:key:${key.publicKeyMultibase}`;
  const named = await ecdsaMultikey.from({
    ...(await key.export({ publicKey: true, secretKey: true })),
    ...{ id: `${own}#${key.publicKeyMultibase}`, controller: own },
  });
  const signer = named.signer();
  return {
    did: own,
    verificationMethod: `${own}#${key.publicKeyMultibase}`,
    signer,
    ...dataIntegrity(ecdsaRdfc2019, ecdsaRdfc2019, signer),
  };
}

const STRANGERS: Record<string, () => Promise<Stranger>> = {
  'eddsa-jcs-2022': async () => {
    const stranger = await ed25519Stranger();
    return { ...stranger, ...dataIntegrity(createSignCryptosuite(), createVerifyCryptosuite(), stranger.signer) };
  },
  'ecdsa-rdfc-2019 with P-256': () => ecdsaStranger('P-256'),
  'ecdsa-rdfc-2019 with P-384': () => ecdsaStranger('P-384'),
  Ed25519Signature2020: async () => {
    const stranger = await ed25519Stranger();
    return {
      ...stranger,
      signatureSuite: new Ed25519Signature2020({ signer: stranger.signer, date }),
      verifySuite: new Ed25519Signature2020(),
    };
  },
};

/** did:key documents and keys, and the contexts that are embedded here. */
const documentLoader = async (url: string) => {
  const [did = '', fragment] = url.split('#');
  const context = PINNED_CONTEXTS.get(url);
  const multikey = did.slice('did:key:'.length);
  const key = {
    '@context': 'https://w3id.org/security/multikey/v1',
    ...{ id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey },
  };
  const owner = { '@context': 'https://www.w3.org/ns/did/v1', id: did, assertionMethod: [key.id] };
  if (!context && !url.startsWith('did:key:')) throw new Error(`Not mapped: ${url}`);
  return {
    contextUrl: null,
    documentUrl: url,
    document: context ? JSON.parse(context.text) : fragment === undefined ? owner : key,
  };
};

function badgeOf(did: string, more: JsonObject = {}): JsonObject {
  const badge = { ...unsignedBadge(publicRecipient, { issuer: { id: did, name: 'Ailleurs' } }), ...more };
  delete badge.credentialStatus;
  return badge;
}

const verdictOf = async (credential: unknown) => {
  const { verdict, checks } = await verifyBadge(JSON.stringify(credential), { now: NOW });
  const signature = checks.find(({ check }) => check === 'signature');
  return [verdict, signature?.outcome, signature?.detail ?? signature?.code];
};

describe.each(Object.entries(STRANGERS))('a badge that @digitalbazaar signs with %s', (name, make) => {
  const suiteName = name.split(' ')[0];

  it('is valid, and invalid once a letter is changed, in the badge or in the proof', async () => {
    const { did, signatureSuite } = await make();
    const contexts = unsignedBadge(publicRecipient)['@context'] as string[];
    const unsigned = badgeOf(
      did,
      suiteName === 'Ed25519Signature2020' ? { '@context': [...contexts, ED25519_2020] } : {},
    );
    const credential = await issue({ credential: unsigned, suite: signatureSuite, documentLoader, now: NOW });
    expect(await verdictOf(credential)).toEqual(['valid', 'pass', suiteName]);
    const text = JSON.stringify(credential);
    for (const [from, to] of [
      ['but commun', 'but Commun'],
      [`"created":"${date}"`, '"created":"2026-11-20T10:00:01Z"'],
    ] as const) {
      expect(text).toContain(from);
      expect(await verdictOf(JSON.parse(text.replace(from, to)))).toEqual(['invalid', 'fail', 'signature-mismatch']);
    }
  });

  it('has the shape of version 1.1 when it was made then', async () => {
    const { did, signatureSuite } = await make();
    const { validFrom, validUntil, ...rest } = badgeOf(did);
    const ob = (rest['@context'] as string[]).slice(1);
    const terms = suiteName === 'Ed25519Signature2020' ? ED25519_2020 : 'https://w3id.org/security/data-integrity/v2';
    const unsigned = {
      ...rest,
      '@context': [VC_V1, ...ob, terms],
      issuanceDate: validFrom,
      expirationDate: validUntil,
    };
    const credential = await issue({ credential: unsigned, suite: signatureSuite, documentLoader, now: NOW });
    expect(await verdictOf(credential)).toEqual(['valid', 'pass', suiteName]);
  });
});

const signers = {
  'eddsa-jcs-2022': async () => {
    const pair = await createEd25519KeyPair();
    const { sign } = await importEd25519PrivateKey(pair.privateKey);
    return { multikey: pair.publicKeyMultibase, sign, suite: createVerifyCryptosuite() };
  },
  'ecdsa-rdfc-2019': async (curve: 'P-256' | 'P-384' = 'P-256') => {
    const keyPair = await ecdsaMultikey.generate({ curve });
    const jwk = await ecdsaMultikey.toJwk({ keyPair, secretKey: true });
    const { sign, publicKeyMultibase } = await importPrivateKey(jwk as never);
    expect(publicKeyMultibase).toBe(keyPair.publicKeyMultibase);
    return { multikey: publicKeyMultibase, sign, suite: ecdsaRdfc2019 };
  },
};

it.each([
  ['eddsa-jcs-2022', () => signers['eddsa-jcs-2022']()],
  ['ecdsa-rdfc-2019', () => signers['ecdsa-rdfc-2019']('P-256')],
  ['ecdsa-rdfc-2019', () => signers['ecdsa-rdfc-2019']('P-384')],
] as const)('what is signed here with %s is verified by @digitalbazaar and here', async (cryptosuite, make) => {
  const { multikey, sign, suite } = await make();
  const did = `did:key:${multikey}`;
  const verificationMethod = `${did}#${multikey}`;
  const { credential } = await signCredential(badgeOf(did), { verificationMethod, sign, created: NOW, cryptosuite });
  const result = await verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite: suite }),
    documentLoader,
    now: NOW,
  });
  expect(result.error?.errors?.map(String) ?? []).toEqual([]);
  expect(await verdictOf(credential)).toEqual(['valid', 'pass', cryptosuite]);
});

describe('a proof by eddsa-jcs-2022', () => {
  const signed = async () => {
    const { multikey, sign } = await signers['eddsa-jcs-2022']();
    const did = `did:key:${multikey}`;
    const options = { verificationMethod: `${did}#${multikey}`, sign, created: NOW };
    return (await signCredential(badgeOf(did), { ...options, cryptosuite: 'eddsa-jcs-2022' })).credential;
  };

  it('stays right when a context is put behind those that it signed, and no other change of them', async () => {
    const credential = await signed();
    const own = credential['@context'] as string[];
    const extensions = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
    expect((await verdictOf({ ...credential, '@context': [...own, extensions] }))[0]).toBe('valid');
    const proof = { ...credential.proof, '@context': [...own, extensions] };
    expect(await verdictOf({ ...credential, proof })).toEqual(['invalid', 'fail', 'untrusted-context']);
    const { '@context': _none, ...bare } = credential.proof;
    expect(await verdictOf({ ...credential, proof: bare })).toEqual(['invalid', 'fail', 'signature-mismatch']);
  });
});

it('a key of another kind than the suite signs nothing', async () => {
  const { multikey, sign } = await signers['ecdsa-rdfc-2019']();
  const did = `did:key:${multikey}`;
  const options = { verificationMethod: `${did}#${multikey}`, sign, created: NOW };
  const { credential } = await signCredential(badgeOf(did), { ...options, cryptosuite: 'ecdsa-rdfc-2019' });
  const proof = { ...credential.proof, cryptosuite: 'eddsa-rdfc-2022' };
  expect(await verdictOf({ ...credential, proof })).toEqual(['invalid', 'fail', 'key-of-another-kind']);
  await expect(signCredential(badgeOf(did), options)).rejects.toMatchObject({ code: 'bad-key' });
});

describe('a chain of proofs', () => {
  const key = async () => {
    const pair = await createEd25519KeyPair();
    const did = `did:key:${pair.publicKeyMultibase}`;
    const { sign } = await importEd25519PrivateKey(pair.privateKey);
    return { did, sign, verificationMethod: `${did}#${pair.publicKeyMultibase}` };
  };
  type Key = Awaited<ReturnType<typeof key>>;

  /** A proof over the document and the proofs before it. */
  const proofBy = async (signer: Key, badge: JsonObject, options: JsonObject, before: JsonObject[] = []) => {
    const proof = {
      ...options,
      ...{ type: 'DataIntegrityProof', created: date, cryptosuite: 'eddsa-rdfc-2022', proofPurpose: 'assertionMethod' },
      verificationMethod: signer.verificationMethod,
    };
    const bytes = await signedBytesOf(before.length > 0 ? { ...badge, proof: before } : badge, proof);
    return { ...proof, proofValue: `z${encodeBase58(await signer.sign(bytes))}` };
  };
  const [first, second] = [
    'urn:uuid:0d4f4c1e-1111-4222-8333-444455556666',
    'urn:uuid:0d4f4c1e-1111-4222-8333-444455557777',
  ];

  it('holds with the proof of somebody else behind the issuer’s', async () => {
    const [issuer, witness] = [await key(), await key()];
    const badge = badgeOf(issuer.did);
    const before = await proofBy(witness, badge, { id: first });
    const last = await proofBy(issuer, badge, { previousProof: first }, [before]);
    expect(await verdictOf({ ...badge, proof: [before, last] })).toEqual(['valid', 'pass', 'eddsa-rdfc-2022']);

    // Signed as if there were none before it.
    const loose = await proofBy(issuer, badge, { previousProof: first });
    expect((await verdictOf({ ...badge, proof: [before, loose] }))[2]).toBe('signature-mismatch');
    const altered = { ...before, created: '2026-11-20T10:00:09Z' };
    expect((await verdictOf({ ...badge, proof: [altered, last] }))[2]).toBe('signature-mismatch');
  });

  it('is refused with a second member of that name, whatever was read before it', async () => {
    const issuer = await key();
    const badge = (number: number, tags: number): JsonObject => {
      const whole = badgeOf(issuer.did);
      const subject = whole.credentialSubject as JsonObject;
      const tag = Array.from({ length: tags }, (_, at) => `t${at}`);
      const achievement = { ...(subject.achievement as JsonObject), id: 'urn:uuid:chains', tag };
      return { ...whole, id: `urn:uuid:chained-${number}`, credentialSubject: { ...subject, achievement } };
    };
    const twice = badge(99, 1);
    const under = await proofBy(issuer, twice, { id: first });
    const over = await proofBy(issuer, twice, {}, [under]);
    const text = `${JSON.stringify({ ...twice, proof: [under] }).slice(0, -1)},"proof":${JSON.stringify(over)}}`;
    // What a chain signs, and then so many other shapes that what it was read by without its proofs is forgotten.
    for (let number = 0; number < 8; number++) {
      const one = badge(number, 1);
      const before = await proofBy(issuer, one, { id: first });
      const last = await proofBy(issuer, one, { previousProof: first }, [before]);
      expect((await verdictOf({ ...one, proof: [before, last] }))[0]).toBe('valid');
    }
    for (const tags of [2, 3, 4])
      for (let number = 0; number < 3; number++) {
        const one = badge(number, tags);
        expect((await verdictOf({ ...one, proof: await proofBy(issuer, one, {}) }))[0]).toBe('valid');
      }
    const { verdict, checks } = await verifyBadge(text, { now: NOW });
    expect([verdict, checks[0]?.code]).toEqual(['invalid', 'json-duplicate-member']);
  });

  it('is broken when a proof behind it is wrong by itself, though the last one signs it as it stands', async () => {
    const [issuer, witness] = [await key(), await key()];
    const badge = badgeOf(issuer.did);
    const before = await proofBy(witness, badge, { id: first });
    const forged = { ...before, proofValue: (await proofBy(witness, badge, { id: second })).proofValue };
    const last = await proofBy(issuer, badge, { previousProof: first }, [forged]);
    expect(await verdictOf({ ...badge, proof: [forged, last] })).toEqual(['invalid', 'fail', 'signature-mismatch']);
  });

  it('is broken when a proof that it names is missing, doubled, or stands behind itself', async () => {
    const issuer = await key();
    const badge = badgeOf(issuer.did);
    const before = await proofBy(issuer, badge, { id: first });
    const last = await proofBy(issuer, badge, { id: second, previousProof: [first] }, [before]);
    expect((await verdictOf({ ...badge, proof: [before, last] }))[0]).toBe('valid');
    expect((await verdictOf({ ...badge, proof: [last] }))[2]).toBe('previous-proof-missing');
    expect((await verdictOf({ ...badge, proof: [before, before, last] }))[2]).toBe('previous-proof-missing');
    const circular = { ...before, previousProof: second };
    expect((await verdictOf({ ...badge, proof: [circular, last] }))[2]).toBe('proof-chain-circular');
    const self = await proofBy(issuer, badge, { id: first, previousProof: first });
    expect((await verdictOf({ ...badge, proof: self }))[2]).toBe('proof-chain-circular');
  });
});
