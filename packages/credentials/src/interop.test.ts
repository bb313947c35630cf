import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { from as multikeyFrom } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { beforeAll, describe, expect, it } from 'vitest';
import { concat } from './bytes/bytes.ts';
import { PINNED_CONTEXTS } from './contexts/contexts.gen.ts';
import { type RecipientInput, verifyBadge } from './index.ts';
import type { JsonObject } from './json/value.ts';
import { encodeBase58 } from './keys/base58.ts';
import * as support from './testing/issuer.test-support.ts';

let issuer: support.Issuer;
beforeAll(async () => {
  issuer = await support.makeIssuer();
});

/** A stranger's verifier resolves did:web by https: here the documents stand in its loader. */
const documentLoader = async (url: string) => {
  const context = PINNED_CONTEXTS.get(url);
  const [key] = issuer.didDocument.verificationMethod as JsonObject[];
  const own: Record<string, unknown> = {
    [issuer.did]: issuer.didDocument,
    [issuer.verificationMethod]: { '@context': 'https://w3id.org/security/multikey/v1', ...key },
  };
  const document = context ? JSON.parse(context.text) : own[url];
  if (!document) throw new Error(`Not mapped: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};

const verifyElsewhere = (credential: unknown) =>
  verifyCredential({
    credential,
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader,
    now: support.NOW,
    checkStatus: async () => ({ verified: true }),
  });

const editions: [string, () => Promise<RecipientInput>][] = [
  ['holder', support.holderRecipient],
  ['public', async () => support.publicRecipient],
];

describe.each(editions)('the %s edition', (_name, recipient) => {
  it('is verified by @digitalbazaar/vc', async () => {
    const { credential } = await issuer.sign(support.unsignedBadge(await recipient()));
    const result = await verifyElsewhere(credential);
    expect(result.error?.errors?.map(String) ?? []).toEqual([]);
    expect(result.verified).toBe(true);
  });

  it('is verified by @digitalbazaar/vc with story, context, days and evidence, each of which is signed', async () => {
    const { credential, text } = await issuer.sign(
      support.unsignedBadge(await recipient(), {
        activity: {
          // The person's own words, then those of the programme or project: as the server joins them.
          narrative: 'A **tenu** le poste « presse n° 3 ».\n\nProgramme Compagnons 2026.',
          start: '2026-01-05',
          end: '2026-03-27',
        },
        evidence: [
          { id: 'https://preuve.example/presse?n=3', name: 'Relevé du poste' },
          { id: 'https://preuve.example/2' },
        ],
      }),
    );
    expect(credential.credentialSubject).toMatchObject({
      activityStartDate: '2026-01-05T00:00:00Z',
      activityEndDate: '2026-03-27T00:00:00Z',
    });
    const result = await verifyElsewhere(credential);
    expect(result.error?.errors?.map(String) ?? []).toEqual([]);
    expect(result.verified).toBe(true);
    for (const [told, forged] of [
      ['Compagnons 2026', 'Compagnons 2025'],
      ['2026-03-27', '2026-03-28'],
      ['preuve.example/2', 'preuve.example/3'],
      ['Relevé du poste', 'Relevé de poste'],
    ] as const) {
      expect(text).toContain(told);
      expect((await verifyElsewhere(JSON.parse(text.replace(told, forged)))).verified, told).toBe(false);
    }
  });

  it('is refused by @digitalbazaar/vc once a letter of the name is changed', async () => {
    const { text } = await issuer.sign(support.unsignedBadge(await recipient()));
    const tampered = text.replace('"Coopération"', '"Cooperation"');
    expect(tampered).not.toBe(text);
    expect((await verifyElsewhere(JSON.parse(tampered))).verified).toBe(false);
  });

  it('has the same verdict here when @digitalbazaar/vc signs it, good and tampered', async () => {
    const unsigned = support.unsignedBadge(await recipient());
    const secretKeyMultibase = `z${encodeBase58(concat(Uint8Array.of(0x80, 0x26), issuer.pair.privateKey))}`;
    const key = await multikeyFrom({
      '@context': 'https://w3id.org/security/multikey/v1',
      id: issuer.verificationMethod,
      type: 'Multikey',
      controller: issuer.did,
      publicKeyMultibase: issuer.pair.publicKeyMultibase,
      secretKeyMultibase,
    });
    const suite = new DataIntegrityProof({ cryptosuite, signer: key.signer(), date: '2026-11-20T10:00:00Z' });
    const text = JSON.stringify(
      await issue({ credential: structuredClone(unsigned), suite, documentLoader, now: support.NOW }),
    );
    // Ed25519 is deterministic: the same bytes were signed, or the values would differ.
    expect(JSON.parse(text).proof.proofValue).toBe((await issuer.sign(unsigned)).credential.proof.proofValue);
    const options = { now: support.NOW, fetch: support.fetchFrom(await support.documentsOf(issuer)) };
    expect((await verifyBadge(text, options)).verdict).toBe('valid');
    expect((await verifyBadge(text.replace('but commun', 'but Commun'), options)).verdict).toBe('invalid');
  });
});

it('a status list of ours is verified by @digitalbazaar/vc', async () => {
  const result = await verifyElsewhere(JSON.parse(await issuer.statusList([4242])));
  expect(result.error?.errors?.map(String) ?? []).toEqual([]);
  expect(result.verified).toBe(true);
});
