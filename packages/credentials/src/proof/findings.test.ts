// What exactly is found of a proof that cannot be right, or is no longer.
import { beforeAll, describe, expect, it } from 'vitest';
import { VC_V2 } from '../contexts/contexts.ts';
import { findDocumentWith } from '../fetch.ts';
import type { JsonObject, JsonValue } from '../json/value.ts';
import * as support from '../testing/issuer.test-support.ts';
import { checkBinding, checkProofExpiry, checkProofs, unbound } from './check-proofs.ts';
import { signCredential } from './sign.ts';
import { signedForm } from './suites.ts';
import { withoutProof } from './without-proof.ts';

const { NOW } = support;
let issuer: support.Issuer;
let badge: JsonObject;
let good: JsonObject;
beforeAll(async () => {
  issuer = await support.makeIssuer();
  badge = (await issuer.sign(support.unsignedBadge(support.publicRecipient))).credential;
  good = badge.proof as JsonObject;
});

const signatureOf = async (proof: JsonValue) => {
  const find = findDocumentWith(support.fetchFrom({ [support.DID_URL]: JSON.stringify(issuer.didDocument) }));
  const form = await signedForm(withoutProof(badge));
  return (await checkProofs({ ...badge, proof }, form, { find, now: NOW })).signature;
};
const invalid = (code: string) => ({ outcome: 'fail', code, verdict: 'invalid' });

describe('a proof', () => {
  it('is of a kind that is read here, for this purpose, and has a key, a value and dates', async () => {
    expect(await signatureOf(good)).toEqual({ outcome: 'pass', detail: 'eddsa-rdfc-2022' });
    const strange = { outcome: 'unknown', code: 'proof-not-supported-yet', verdict: 'unverified' };
    expect(await signatureOf({ ...good, type: 'RsaSignature2018' })).toEqual(strange);
    expect(await signatureOf({ ...good, cryptosuite: 'eddsa-rdfc-2099' })).toEqual(strange);
    expect(await signatureOf({ ...good, proofPurpose: 'authentication' })).toEqual(invalid('proof-purpose'));
    for (const changes of [{ proofValue: 1 }, { verificationMethod: [] }, { created: 'now' }, { expires: 'then' }]) {
      expect(await signatureOf({ ...good, ...changes }), JSON.stringify(changes)).toEqual(invalid('proof-malformed'));
    }
    const { created: _created, ...dateless } = good;
    expect(await signatureOf(dateless)).toEqual(invalid('signature-mismatch'));
    expect(await signatureOf({ ...good, proofValue: `${good.proofValue}1` })).toEqual(invalid('signature-mismatch'));
    expect(await signatureOf({ ...good, proofValue: 'z0' })).toEqual(invalid('signature-mismatch'));
  });

  it('is one of at most eight, each an object', async () => {
    expect((await signatureOf(Array(8).fill(good))).outcome).toBe('pass');
    expect(await signatureOf(Array(9).fill(good))).toEqual(invalid('too-many-proofs'));
    expect(await signatureOf([good, 'text'])).toEqual(invalid('proof-malformed'));
    expect(await signatureOf([])).toEqual({ outcome: 'unknown', code: 'no-proof', verdict: 'unverified' });
  });

  it('ends a minute after its end, by any clock', () => {
    const ending = (expires: JsonValue) => checkProofExpiry({ proof: [good, { ...good, expires }] }, NOW);
    expect(ending('2026-11-23T11:59:00Z')).toBeUndefined();
    expect(ending('2026-11-23T11:58:59Z')).toEqual({ outcome: 'fail', code: 'proof-expired', verdict: 'expired' });
    expect(checkProofExpiry({}, NOW)).toBeUndefined();
  });
});

it('a key is the issuer’s, and was when it signed', () => {
  const publicKey = { kind: 'Ed25519', bytes: new Uint8Array(32) } as never;
  const key = (controller: string, revoked?: Date) => ({ publicKey, controller, ...(revoked && { revoked }) }) as never;
  const ours = { outcome: 'pass', code: 'issuer-not-listed' };
  expect(checkBinding(NOW, key('did:a'), 'did:a')).toEqual({ ...ours, detail: 'did' });
  expect(checkBinding(NOW, key('https://a.example/'), 'https://a.example/')).toEqual({
    ...ours,
    detail: 'https-origin',
  });
  const untrusted = { outcome: 'fail', verdict: 'untrusted-issuer' };
  expect(checkBinding(NOW, key('did:b'), 'did:a')).toEqual({ ...untrusted, code: 'key-of-another', detail: 'did:b' });
  const later = new Date(NOW.getTime() + 1);
  expect(checkBinding(NOW, key('did:a', NOW), 'did:a').outcome).toBe('pass');
  for (const created of [later, undefined]) {
    expect(checkBinding(created, key('did:a', NOW), 'did:a')).toEqual({
      ...untrusted,
      code: 'key-retired-before-signature',
    });
  }
});

it('a key that cannot be had leaves the signature open', () => {
  expect(unbound('issuer-unreachable')).toEqual({
    signature: { outcome: 'unknown', code: 'issuer-unreachable' },
    issuer: { outcome: 'unknown', code: 'issuer-unreachable', verdict: 'untrusted-issuer' },
  });
  expect(unbound('key-not-listed', 'did:a#1').issuer).toEqual({
    ...{ outcome: 'fail', code: 'key-not-listed', detail: 'did:a#1', verdict: 'untrusted-issuer' },
  });
});

it('what is no object, or not as the model says, is not signed', async () => {
  const options = { verificationMethod: issuer.verificationMethod, sign: issuer.signer.sign, created: NOW };
  const refused = { code: 'bad-credential', message: 'A credential is an object' };
  await expect(signCredential([] as never, options)).rejects.toMatchObject(refused);
  const plain = support.unsignedBadge(support.publicRecipient);
  await expect(signCredential({ ...plain, validFrom: 'today' }, options)).rejects.toMatchObject({
    code: 'bad-credential',
    message: 'Not as the standard says: /validFrom',
  });
  await expect(signCredential({ '@context': [VC_V2] }, options)).rejects.toMatchObject({ code: 'bad-credential' });
});
