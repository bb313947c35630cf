import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64Url, utf8 } from '../bytes/bytes.ts';
import { VC_V2 } from '../contexts/contexts.ts';
import type { JsonObject, JsonValue } from '../json/value.ts';
import { encodeBase58 } from '../keys/base58.ts';
import { createEd25519KeyPair, type Ed25519Signer, importEd25519PrivateKey } from '../keys/ed25519.ts';
import { signCredential } from '../proof/sign.ts';
import * as support from '../testing/issuer.test-support.ts';
import { NOW, signedBytesOf } from '../testing/issuer.test-support.ts';
import { verifyPresentation } from './verify-presentation.ts';
import { verifyVc } from './verify-vc.ts';

interface Party {
  did: string;
  verificationMethod: string;
  signer: Ed25519Signer;
}
async function makeParty(): Promise<Party> {
  const { privateKey, publicKeyMultibase } = await createEd25519KeyPair();
  const did = `did:key:${publicKeyMultibase}`;
  const signer = await importEd25519PrivateKey(privateKey);
  return { did, verificationMethod: `${did}#${publicKeyMultibase}`, signer };
}

let issuer: Party;
let holder: Party;
let credential: JsonObject;

const unsigned = (more: JsonObject = {}): JsonObject => ({
  '@context': [VC_V2],
  type: ['VerifiableCredential'],
  issuer: issuer.did,
  credentialSubject: { id: 'did:example:subject' },
  ...more,
});
const sign = async (document: JsonObject, { verificationMethod, signer }: Party = issuer, contexts?: 'open') =>
  (
    await signCredential(document, {
      verificationMethod,
      sign: signer.sign,
      created: NOW,
      ...(contexts && { contexts }),
    })
  ).credential;

beforeAll(async () => {
  [issuer, holder] = [await makeParty(), await makeParty()];
  credential = await sign(unsigned());
});

async function present(inner: JsonValue[], more: JsonObject = {}, proofMore: JsonObject = {}): Promise<JsonObject> {
  const presentation = { '@context': [VC_V2], type: ['VerifiablePresentation'], verifiableCredential: inner, ...more };
  const proof: JsonObject = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-11-20T10:00:00Z',
    verificationMethod: holder.verificationMethod,
    proofPurpose: 'authentication',
    challenge: 'asked-now',
    domain: 'verifier.example',
    ...proofMore,
  };
  const bytes = await signedBytesOf(presentation, proof);
  return { ...presentation, proof: { ...proof, proofValue: `z${encodeBase58(await holder.signer.sign(bytes))}` } };
}
const verdict = async (presentation: JsonValue, asked: { challenge?: string; domain?: string } = {}) =>
  (await verifyPresentation(presentation, { now: NOW, ...asked })).verdict;

describe('a plain credential', () => {
  it('is valid without id and dates, and invalid once a letter is changed', async () => {
    expect((await verifyVc(credential, { now: NOW })).verdict).toBe('valid');
    const forged = { ...credential, credentialSubject: { id: 'did:example:another' } };
    expect((await verifyVc(forged, { now: NOW })).verdict).toBe('invalid');
  });

  it('that is a badge gets the checks of badges', async () => {
    const own = await support.makeIssuer();
    const { credential: badge } = await own.sign(support.unsignedBadge(support.publicRecipient));
    const fetch = support.fetchFrom(await support.documentsOf(own));
    const report = await verifyVc(badge, { now: NOW, fetch });
    expect(report).toMatchObject({ verdict: 'valid', badge: { name: 'Coopération' } });
    const revoked = support.fetchFrom(await support.documentsOf(own, [4242]));
    expect((await verifyVc(badge, { now: NOW, fetch: revoked })).verdict).toBe('revoked');
  });

  it('is read by its own contexts only where that was asked for', async () => {
    const own = await sign(
      unsigned({ '@context': [VC_V2, { Own: 'https://example.org/#Own' }], type: ['VerifiableCredential', 'Own'] }),
      issuer,
      'open',
    );
    expect((await verifyVc(own, { now: NOW, contexts: 'open' })).verdict).toBe('valid');
    const { verdict: said, checks } = await verifyVc(own, { now: NOW });
    expect(said).toBe('invalid');
    expect(checks.find(({ check }) => check === 'schema')?.code).toBe('untrusted-context');
    await expect(sign(unsigned({ '@context': [VC_V2, { Own: 'https://example.org/#Own' }] }))).rejects.toMatchObject({
      code: 'untrusted-context',
    });
  });

  it('is nothing that breaks the reader', async () => {
    for (const input of [null, 4, 'text', [], {}, { type: 'EnvelopedVerifiableCredential' }, { proof: null }])
      expect((await verifyVc(input, { now: NOW })).verdict, JSON.stringify(input)).toBe('invalid');
  });
});

describe('a presentation', () => {
  it('is valid with its holder’s proof and what it holds', async () => {
    const presentation = await present([credential]);
    expect(await verdict(presentation)).toBe('valid');
    expect(await verdict(presentation, { challenge: 'asked-now', domain: 'verifier.example' })).toBe('valid');
  });

  it('answers another challenge or domain than was asked, and is refused', async () => {
    const presentation = await present([credential]);
    expect(await verdict(presentation, { challenge: 'asked-before' })).toBe('invalid');
    expect(await verdict(presentation, { domain: 'other.example' })).toBe('invalid');
    const altered = { ...presentation, proof: { ...(presentation.proof as JsonObject), challenge: 'asked-before' } };
    expect(await verdict(altered, { challenge: 'asked-before' })).toBe('invalid');
  });

  it('is no better than the worst that it holds', async () => {
    const forged = { ...credential, credentialSubject: { id: 'did:example:another' } };
    expect(await verdict(await present([credential, forged]))).toBe('invalid');
    expect(await verdict(await present([unsigned()]))).toBe('unverified');
  });

  it('is made to authenticate, by the holder that it names', async () => {
    expect(await verdict(await present([credential], {}, { proofPurpose: 'assertionMethod' }))).toBe('invalid');
    expect(await verdict(await present([credential], { holder: holder.did }))).toBe('valid');
    expect(await verdict(await present([credential], { holder: issuer.did }))).not.toBe('valid');
    const { proof: _none, ...naked } = await present([credential]);
    expect(await verdict(naked)).toBe('unverified');
  });

  it('holds unsigned words of its holder alone, who is named', async () => {
    const own = unsigned({ issuer: holder.did });
    expect(await verdict(await present([own], { holder: holder.did }))).toBe('valid');
    expect(await verdict(await present([own]))).toBe('unverified');
    expect(await verdict(await present([unsigned()], { holder: holder.did }))).toBe('invalid');
  });

  it.each<[string, JsonObject, (words: JsonObject) => JsonObject]>([
    ['vp+jwt', { typ: 'vp+jwt' }, (words) => words],
    ['jwt', {}, (vp) => ({ vp })],
  ])('is valid in a token of %s, with its claims for answers', async (type, header, place) => {
    const words = { '@context': [VC_V2], type: ['VerifiablePresentation'], verifiableCredential: [credential] };
    const claims = { iss: holder.did, aud: 'verifier.example', nonce: 'asked-now', exp: NOW.getTime() / 1000 + 60 };
    const envelope = (id: string): JsonObject => ({ '@context': VC_V2, type: 'EnvelopedVerifiablePresentation', id });
    const token = async (more: JsonObject = {}, moreHeader: JsonObject = {}) => {
      const signed = [
        { alg: 'EdDSA', kid: holder.verificationMethod, ...header, ...moreHeader },
        { ...place(words), ...claims, ...more },
      ].map((part) => toBase64Url(utf8(JSON.stringify(part))));
      const signature = await holder.signer.sign(utf8(signed.join('.')));
      return `data:application/${type},${[...signed, toBase64Url(signature)].join('.')}`;
    };
    const good = envelope(await token());
    expect(await verdict(good, { challenge: 'asked-now', domain: 'verifier.example' })).toBe('valid');
    expect(await verdict(good, { challenge: 'asked-before' })).toBe('invalid');
    expect(await verdict(good, { domain: 'other.example' })).toBe('invalid');
    expect(await verdict(envelope(await token({ exp: 1 })))).toBe('expired');
    for (const bad of [
      envelope(`${String(good.id).slice(0, -4)}AAAA`),
      envelope(String(good.id).split(',')[1] ?? ''),
      envelope(await token({ iss: 'did:example:other' })),
      envelope(await token({}, { typ: 'vc+jwt' })),
      envelope(await token({}, { alg: 'none' })),
      envelope(await token({}, { crit: ['x'] })),
      { ...good, '@context': [] },
      { ...good, '@context': 'https://www.w3.org/ns/credentials/examples/v2' },
      { ...good, type: ['VerifiablePresentation'] },
    ])
      expect(await verdict(bad), JSON.stringify(bad).slice(0, 120)).not.toBe('valid');
    expect(await verdict(envelope(await token({}, { kid: issuer.verificationMethod })))).not.toBe('valid');
  });

  it.each<[string, JsonObject]>([
    ['no context', { '@context': [] }],
    ['another type', { type: ['Other'] }],
    ['a holder without id', { holder: { name: 'x' } }],
    ['a text in place of a credential', { verifiableCredential: ['https://example.com/vc'] }],
  ])('is refused with %s', async (_what, change) => {
    expect(await verdict({ ...(await present([credential])), ...change })).toBe('invalid');
  });
});
