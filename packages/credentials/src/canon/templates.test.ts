import fc from 'fast-check';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { platform } from '#platform';
import { PINNED_CONTEXTS } from '../contexts/contexts.gen.ts';
import { isShared } from '../json/frozen-values.ts';
import { parseJson } from '../json/parse-json.ts';
import type { JsonObject } from '../json/value.ts';
import { signCredential } from '../proof/sign.ts';
import { hashData, signedForm, suiteNamed } from '../proof/suites.ts';
import { type Issuer, makeIssuer, unsignedBadge } from '../testing/issuer.test-support.ts';
import { canonicalForm } from './canonical-form.ts';
import { writeJson } from './template.ts';
import { findTemplate, readKnown, renderMatched } from './templates.ts';

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

describe('lines that change their places', () => {
  const told = (one: string, other: string, id: string): JsonObject => {
    const document = award(id, 'sel', 3);
    const subject = document.credentialSubject as JsonObject;
    const achievement = { ...(subject.achievement as JsonObject), id: 'urn:places', tag: [one, other, 'm'] };
    return { ...document, credentialSubject: { ...subject, achievement } };
  };

  it('are put in order, and said once, whatever stood there before', async () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'm', 'z');
    let bounds = 0;
    await fc.assert(
      fc.asyncProperty(letter, letter, fc.constantFrom('a', 'urn:z', 'zz'), async (one, other, id) => {
        const document = told(one, other, id);
        bounds += (await bound(document)) === undefined ? 0 : 1;
        const { nQuads } = await canonicalForm(document);
        expect(new TextDecoder().decode(nQuads)).toBe(await oracle(document));
      }),
      { numRuns: 150 },
    );
    expect(bounds).toBeGreaterThan(20);
  });
});

describe('blank nodes that nothing but their labels tells apart', () => {
  /** As many nodes as one likes: an alignment each, evidence without an address, and the two that each badge has. */
  const holding = (alignments: number, name: string, evidence: string[]): JsonObject => {
    const document = award(`nodes-${name}`, name, 3);
    const subject = document.credentialSubject as JsonObject;
    const alignment = Array.from({ length: alignments }, (_, at) => ({
      type: ['Alignment'],
      targetName: `Compétence ${at}`,
      targetUrl: `https://skills.example/${at}`,
    }));
    const achievement = { ...(subject.achievement as JsonObject), id: `urn:nodes:${alignments}`, alignment };
    return {
      ...document,
      credentialSubject: { ...subject, achievement },
      evidence: evidence.map((narrative) => ({ type: ['Evidence'], narrative })),
    };
  };

  it.each([2, 6, 7, 8, 9, 14, 40])('stand in the order of these, %i alignments', async (alignments) => {
    let bounds = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 4 }), fc.nat(99), async (one, number) => {
        const document = holding(alignments, `s${number}`, [`é ${one}`, `y ${number}`]);
        const form = await bound(document);
        bounds += form === undefined ? 0 : 1;
        const expected = await oracle(document);
        expect(form ?? expected).toBe(expected);
        expect(new TextDecoder().decode((await canonicalForm(document)).nQuads)).toBe(expected);
      }),
      { numRuns: 20 },
    );
    expect(bounds).toBeGreaterThan(8);
  });
});

describe('JSON whose like was read before', () => {
  const proof = '{"type":"DataIntegrityProof","proofValue":"z1"}';
  const signed = (document: JsonObject) => `${JSON.stringify(document).slice(0, -1)},"proof":${proof}}`;
  const strictly = (source: string) => {
    try {
      return { value: parseJson(source) };
    } catch {
      return 'refused';
    }
  };
  const read = (source: string) => {
    const known = readKnown(source);
    return known && { value: { ...known.document, proof: known.proof } };
  };

  it('is read as the strict reader reads it, or left to it', () => {
    const good = signed(award('ordinary', 'sel', 7));
    expect(read(good)).toEqual(strictly(good));
    let known = 0;
    // What an attacker would write into a place, one at a time.
    const spice = [
      '"',
      '\\',
      '\\"',
      '\\u0022',
      '\n',
      '\u0000',
      '\ud800',
      '{',
      '}',
      ',',
      ':',
      '0',
      ' ',
      'é',
      '"a":1,',
      ',"proof":1',
    ];
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(3), fc.constantFrom(...spice, ''), (at, cut, put) => {
        const source = good.slice(0, at) + put + good.slice(at + cut);
        const found = read(source);
        if (found === undefined) return;
        known += 1;
        expect(found).toEqual(strictly(source));
      }),
      { numRuns: 6_000 },
    );
    expect(known).toBeGreaterThan(100);
  });

  it('is left to the strict reader when its proof is deeper than a credential may be, or something follows it', () => {
    const written = (proof2: string) => signed(award('ordinary', 'sel', 7)).replace(proof, proof2);
    const deep = (levels: number) => written(`{"a":${'['.repeat(levels)}${']'.repeat(levels)},"proofValue":"z1"}`);
    expect(read(deep(62))).toEqual(strictly(deep(62)));
    expect(strictly(deep(63))).toBe('refused');
    expect(read(deep(63))).toBeUndefined();
    const value = '"proofValue":"z1"';
    for (const other of [
      `[${proof}]`,
      `{${value},"a":1}`,
      `{"a":1,${value},${value}}`,
      `{"a":"\ud800",${value}}`,
      `{${value}}`,
      `{,${value}}`,
      `{ ,${value}}`,
    ])
      expect(read(written(other)) ?? 'left', other).toBe('left');
    for (const more of [',"name":"twice"}', ' }', '}}', '} '])
      expect(read(signed(award('ordinary', 'sel', 7)).replace(/\}$/, more)) ?? 'left').toBe('left');
  });

  it('shares what stands still, frozen, and nothing else', () => {
    const one = readKnown(signed(award('one', 'sel', 7)))?.document as JsonObject;
    const other = readKnown(signed(award('other', 'sel', 8)))?.document as JsonObject;
    expect(one.issuer).toBe(other.issuer);
    expect(isShared(one.issuer as object)).toBe(true);
    expect(() => Object.assign(one.issuer as object, { name: 'Eve' })).toThrow(TypeError);
    for (const member of ['credentialSubject', 'credentialStatus', 'evidence']) {
      expect(one[member]).not.toBe(other[member]);
      expect(isShared(one[member] as object)).toBe(false);
    }
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
      { ...(await signedForm(document)), sha256: await platform.sha256(await oracle(document)) },
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
