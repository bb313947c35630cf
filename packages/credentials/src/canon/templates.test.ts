import fc from 'fast-check';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { PINNED_CONTEXTS } from '../contexts/contexts.gen.ts';
import type { JsonObject } from '../json/value.ts';
import { signCredential } from '../proof/sign.ts';
import { hashData, signedForm, suiteNamed } from '../proof/suites.ts';
import { type Issuer, makeIssuer, unsignedBadge } from '../testing/issuer.test-support.ts';
import { canonicalForm } from './canonical-form.ts';
import { writeJson } from './template.ts';
import { findTemplate, renderMatched } from './templates.ts';

/** The public library alone, on the published contexts. */
async function oracle(document: JsonObject): Promise<string> {
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document: JSON.parse(PINNED_CONTEXTS.get(url)?.text ?? ''),
    tag: 'static',
  });
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader };
  return String(
    await jsonld.canonize(document as jsonld.JsonLdDocument, options as unknown as jsonld.Options.Normalize),
  );
}

const award = (name: string, salt: string, index: number) =>
  unsignedBadge(
    { edition: 'holder', emailHash: `sha256$${'0'.repeat(64)}`, salt },
    {
      id: `urn:uuid:${name}`,
      evidence: [{ name, narrative: `Fait par ${name}` }],
      status: { type: 'BitstringStatusListEntry', list: 'https://badges.example/o/acme/status/1', index },
    },
  );

const bound = async (document: JsonObject) => {
  const matched = findTemplate(document);
  const nQuads = matched && (await renderMatched(matched));
  return nQuads && new TextDecoder().decode(nQuads);
};

beforeAll(async () => {
  // Two for the compiled form, two more for what differs among them.
  for (let at = 0; at < 6; at++) await canonicalForm(award(`un-${at}`, `sel-${at}`, at));
});

describe('a template', () => {
  it('gives the form of the public library, to the byte, for other texts in its open slots', async () => {
    let rendered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
          minLength: 1,
          maxLength: 8,
        }),
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.nat(100_000),
        async (name, salt, index) => {
          const document = award('x', salt, index);
          const evidence = [{ name, narrative: `Fait par ${name}`, type: ['Evidence'] }];
          const form = await bound({ ...document, evidence });
          if (form === undefined) return;
          rendered += 1;
          expect(form).toBe(await oracle({ ...document, evidence }));
        },
      ),
      { numRuns: 60 },
    );
    expect(rendered).toBeGreaterThan(20);
  });

  it('leaves to the other ways what the compiled form leaves to the full path', async () => {
    expect(await bound(award('ordinary', 'sel', 7))).toBeDefined();
    expect(await bound(award('with space', 'sel', 7))).toBeUndefined();
    expect(await bound(award('astral-😀', 'sel', 7))).toBeUndefined();
  });

  it('is not for a document with another member, another order, another type, or another text that stands still', () => {
    const document = award('ordinary', 'sel', 7);
    expect(findTemplate(document)).toBeDefined();
    const { name, ...rest } = document;
    expect(findTemplate({ ...document, description: 'More' })).toBeUndefined();
    expect(findTemplate(rest)).toBeUndefined();
    expect(findTemplate({ ...rest, name })).toBeUndefined();
    expect(findTemplate({ ...document, name: 'Other' })).toBeUndefined();
    expect(findTemplate({ ...document, type: ['VerifiableCredential', 'AchievementCredential'] })).toBeUndefined();
    expect(findTemplate({ ...document, validFrom: undefined as never })).toBeUndefined();
  });

  it('is not for an object that would write itself otherwise', () => {
    const document = award('ordinary', 'sel', 7);
    const issuer = Object.assign(Object.create({ toJSON: () => 'other' }), document.issuer);
    expect(findTemplate({ ...document, issuer })).toBeUndefined();
  });

  it('writes the JSON that JSON.stringify writes', () => {
    const document = award('"quoted\\', 'sel"\n', 9);
    const matched = findTemplate(document);
    expect(matched && writeJson(matched.template, matched.values)).toBe(JSON.stringify(document));
  });
});

describe('signing by a template', () => {
  let issuer: Issuer;
  const created = new Date('2026-11-20T10:00:00Z');
  beforeAll(async () => {
    issuer = await makeIssuer();
  });

  it('gives what signing without one gives', async () => {
    const document = award('one-more', 'sel', 11);
    expect(findTemplate(document)).toBeDefined();
    const signed = await issuer.sign(document);
    // A text that no template takes: the long way, and the same signature scheme.
    const suite = suiteNamed('eddsa-rdfc-2022');
    const { proofValue: _value, ...proof } = signed.credential.proof;
    if (suite === undefined) throw new Error('no suite');
    const bytes = await hashData(
      suite,
      proof,
      { ...(await signedForm(document)), nQuads: new TextEncoder().encode(await oracle(document)) },
      'Ed25519',
    );
    expect(signed.signedBytes).toEqual(bytes);
    expect(signed.text).toBe(JSON.stringify({ ...document, proof: signed.credential.proof }));
  });

  it('still refuses what it would not verify', async () => {
    const document = award('one-more', 'sel', 12);
    for (const wrong of [{ validFrom: '2026-11-20' }, { id: '' }, { proof: {} }, { name: '\ud800' }]) {
      await expect(issuer.sign({ ...document, ...wrong })).rejects.toThrow();
    }
    const evil = award('one-more', 'sel', 13);
    await expect(
      signCredential(evil, { verificationMethod: 'did:web:other.example#k', sign: issuer.signer.sign, created }),
    ).rejects.toMatchObject({ code: 'issuer-mismatch' });
  });
});
