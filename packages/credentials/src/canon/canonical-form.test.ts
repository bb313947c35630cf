import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { PINNED_CONTEXTS } from '../contexts/contexts.gen.ts';
import { VC_V2 } from '../contexts/contexts.ts';
import type { JsonObject } from '../json/value.ts';
import { publicRecipient, unsignedBadge } from '../testing/issuer.test-support.ts';
import { canonicalForm } from './canonical-form.ts';

const badge = (): JsonObject => unsignedBadge(publicRecipient);
const codeOf = (document: JsonObject) =>
  canonicalForm(document).then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  );

describe('the canonical form', () => {
  it('is the one that jsonld gives with the published contexts', async () => {
    const documentLoader = async (url: string) => ({
      documentUrl: url,
      document: JSON.parse(PINNED_CONTEXTS.get(url)?.text ?? ''),
    });
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader };
    const expected = await jsonld.canonize(
      badge() as jsonld.JsonLdDocument,
      options as unknown as jsonld.Options.Normalize,
    );
    const { nQuads, variant } = await canonicalForm(badge());
    const written = new TextDecoder().decode(nQuads);
    expect(written).toBe(expected);
    expect(variant).toBe('published');
    expect(written.split('\n').length).toBeGreaterThan(50);
  });

  it('leaves out nothing: what no context defines is refused', async () => {
    const subject = badge().credentialSubject as JsonObject;
    expect(await codeOf({ ...badge(), colour: 'blue' })).toBe('undefined-term');
    expect(await codeOf({ ...badge(), type: ['VerifiableCredential', 'OpenBadgeCredential', 'Colour'] })).toBe(
      'undefined-term',
    );
    expect(await codeOf({ ...badge(), credentialSubject: { ...subject, id: 'relative' } })).toBe('undefined-term');
    expect(
      await codeOf({
        ...badge(),
        credentialSchema: [{ id: 'https://a.example', type: '1EdTechJsonSchemaValidator2019' }],
      }),
    ).toBe('undefined-term');
  });

  it('refuses null, keywords as members, and contexts inside', async () => {
    expect(await codeOf({ ...badge(), awardedDate: null })).toBe('bad-credential');
    expect(await codeOf({ ...badge(), '@included': [] })).toBe('bad-credential');
    expect(await codeOf({ ...badge(), '@graph': [] })).toBe('bad-credential');
    expect(await codeOf({ ...badge(), issuer: { id: 'did:example:a', '@context': [VC_V2] } })).toBe(
      'untrusted-context',
    );
  });

  it('reads endorsementJwt with the text of the context that defines it, and says so', async () => {
    const { variant, nQuads } = await canonicalForm({ ...badge(), endorsementJwt: ['a.b.c'] });
    expect(variant).toBe('validator');
    expect(new TextDecoder().decode(nQuads)).toContain('"a.b.c"');
    expect(await codeOf({ ...badge(), endorsementJwt: ['a.b.c'], colour: 'blue' })).toBe('undefined-term');
    // The smaller text is not forgotten afterwards.
    expect((await canonicalForm(badge())).variant).toBe('published');
  });

  it('gives up on a graph made to be slow, in bounded time', async () => {
    // In a complete graph every node looks like every other one: all orders would have to be tried.
    const names = Array.from({ length: 12 }, (_, at) => `_:e${at}`);
    const evidence = names.map((id) => ({ id, type: ['Evidence'], image: names.filter((other) => other !== id) }));
    const started = performance.now();
    expect(await codeOf({ ...badge(), evidence })).toBe('too-complex');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.each([
    ['45,000 evidence items', { evidence: Array.from({ length: 45_000 }, () => ({ type: ['Evidence'] })) }],
    ['100,000 types', { type: Array.from({ length: 100_000 }, () => 'OpenBadgeCredential') }],
  ])('gives up on %s, before it expands any', async (_, many) => {
    const started = performance.now();
    expect(await codeOf({ ...badge(), ...many })).toBe('too-complex');
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('takes an honest badge with sixty evidence items and forty alignments', async () => {
    const evidence = Array.from({ length: 60 }, (_, at) => ({
      type: ['Evidence'],
      name: `Preuve ${at}`,
      narrative: 'Vue.',
    }));
    const alignment = Array.from({ length: 40 }, (_, at) => ({
      type: ['Alignment'],
      targetCode: `S${at}`,
      targetFramework: 'Compétences',
      targetName: `Compétence ${at}`,
      targetUrl: `https://skills.example/${at}`,
    }));
    const subject = badge().credentialSubject as JsonObject;
    const credentialSubject = { ...subject, achievement: { ...(subject.achievement as JsonObject), alignment } };
    expect(await codeOf({ ...badge(), evidence, credentialSubject })).toBe('accepted');
  });
});
