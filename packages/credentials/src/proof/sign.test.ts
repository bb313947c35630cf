import { beforeAll, describe, expect, it } from 'vitest';
import { VC_V2 } from '../contexts/contexts.ts';
import type { JsonObject } from '../json/value.ts';
import { importEd25519PrivateKey } from '../keys/ed25519.ts';
import * as support from '../testing/issuer.test-support.ts';
import { signedBytesOf } from '../testing/issuer.test-support.ts';
import { checkOwnSignature, signCredential } from './sign.ts';
import { withoutProof } from './without-proof.ts';

let issuer: support.Issuer;
let unsigned: JsonObject;
beforeAll(async () => {
  issuer = await support.makeIssuer();
  unsigned = support.unsignedBadge(support.publicRecipient);
});
const created = new Date('2026-11-20T10:00:00.789Z');

describe('signing', () => {
  it('gives the credential, its text and the 64 bytes that the proof signs', async () => {
    const { credential, text, signedBytes } = await issuer.sign(unsigned);
    expect(JSON.parse(text)).toEqual(credential);
    expect(signedBytes).toHaveLength(64);
    const document = withoutProof(credential);
    expect(await signedBytesOf(document, credential.proof)).toEqual(signedBytes);
    expect(credential.proof).toMatchObject({
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-11-20T10:00:00Z',
    });
  });

  it('leaves the input as it was', async () => {
    const before = JSON.stringify(unsigned);
    await issuer.sign(unsigned);
    expect(JSON.stringify(unsigned)).toBe(before);
  });

  const refused = async (changes: JsonObject) =>
    issuer.sign({ ...unsigned, ...changes }).then(
      () => 'signed',
      (error: { code?: string }) => error.code,
    );

  it('refuses what it would not verify', async () => {
    expect(await refused({ colour: 'blue' })).toBe('undefined-term');
    expect(await refused({ awardedDate: null })).toBe('bad-credential');
    expect(await refused({ validFrom: '2026-11-20' })).toBe('bad-credential');
    expect(await refused({ credentialSubject: [] })).toBe('bad-credential');
    expect(await refused({ '@context': ['https://www.w3.org/ns/credentials/v2'] })).toBe('untrusted-context');
    expect(await refused({ proof: {} })).toBe('bad-credential');
    expect(await refused({ issuer: { id: 'did:web:other.example', type: ['Profile'] } })).toBe('issuer-mismatch');
    expect(await refused({ name: '\ud800' })).toBe('json-lone-surrogate');
    const context = (digestSRI: string) => ({ relatedResource: [{ id: VC_V2, digestSRI }] });
    const right = 'sha256-WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=';
    expect(await refused(context(right))).toBe('signed');
    expect(await refused(context(right.replace('WZ', 'WY')))).toBe('bad-credential');
  });

  it('refuses it also of a kind that it signed before', async () => {
    const named = (name: string) => issuer.sign({ ...unsigned, id: `urn:uuid:named-${name.length}`, name });
    for (let length = 1; length < 9; length++) await named('n'.repeat(length));
    await expect(named('\ud800')).rejects.toMatchObject({ code: 'json-lone-surrogate' });
    const { credential } = await named('un \ud83e\udd8a');
    expect(credential.name).toBe('un \ud83e\udd8a');
  });

  it('leaves the check of its own signature to a caller who asks for that, and to no other', async () => {
    const other = await support.makeIssuer();
    const { verificationMethod } = issuer;
    const options = { verificationMethod, created };
    const right = await signCredential(unsigned, { ...options, sign: issuer.signer.sign, ownCheck: 'later' });
    await expect(checkOwnSignature(right, options)).resolves.toBeUndefined();
    const wrong = await signCredential(unsigned, { ...options, sign: other.signer.sign, ownCheck: 'later' });
    await expect(checkOwnSignature(wrong, options)).rejects.toMatchObject({ code: 'own-signature-failed' });
  });

  it('does not let go of what is no signature', async () => {
    const options = { verificationMethod: issuer.verificationMethod, created };
    for (const bytes of [0, 63, 97, 129, 1_000]) {
      const signing = signCredential(unsigned, { ...options, sign: () => new Uint8Array(bytes) });
      await expect(signing, String(bytes)).rejects.toMatchObject({ code: 'own-signature-failed' });
    }
  });

  it('does not let go of a signature that its public key does not verify', async () => {
    const other = await support.makeIssuer();
    const wrong = signCredential(unsigned, {
      verificationMethod: issuer.verificationMethod,
      sign: other.signer.sign,
      created,
    });
    await expect(wrong).rejects.toMatchObject({ code: 'own-signature-failed' });
    const short = signCredential(unsigned, {
      verificationMethod: issuer.verificationMethod,
      sign: () => new Uint8Array(10),
      created,
    });
    await expect(short).rejects.toMatchObject({ code: 'own-signature-failed' });
  });

  it('needs the public key when the key id does not tell it', async () => {
    const verificationMethod = `${support.DID}#key-1`;
    const { sign } = await importEd25519PrivateKey(issuer.pair.privateKey);
    await expect(signCredential(unsigned, { verificationMethod, sign, created })).rejects.toMatchObject({
      code: 'missing-public-key',
    });
    const { publicKeyMultibase } = issuer.pair;
    const { credential } = await signCredential(unsigned, { verificationMethod, sign, created, publicKeyMultibase });
    expect(credential.proof.verificationMethod).toBe(verificationMethod);
  });
});
