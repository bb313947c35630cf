import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { PINNED_CONTEXTS } from '../contexts/contexts.gen.ts';
import { asArray, type JsonObject, type JsonValue } from '../json/value.ts';
import { withoutProof } from '../proof/without-proof.ts';
import { holderRecipient, publicRecipient, unsignedBadge } from '../testing/issuer.test-support.ts';
import { canonicalForm } from './canonical-form.ts';
import { renderKnown } from './compiled-forms.ts';
import { STRUCTURAL_MEMBERS, skeletonOf } from './skeleton.ts';

const VALID = join(import.meta.dirname, '../../../../vectors/valid');

/** The oracle: the public library alone, on the published contexts. */
async function oracle(document: JsonObject): Promise<string> {
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document: JSON.parse(PINNED_CONTEXTS.get(url)?.text ?? ''),
    tag: 'static',
  });
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    rdfDirection: 'i18n-datatype',
    documentLoader,
  };
  return String(
    await jsonld.canonize(document as jsonld.JsonLdDocument, options as unknown as jsonld.Options.Normalize),
  );
}

/** What is learnt from the second of its kind. */
async function taught(document: JsonObject): Promise<void> {
  await canonicalForm(document);
  await canonicalForm(document);
}
const byTemplate = (document: JsonObject) => renderKnown(skeletonOf(document));

const AWKWARD = [
  ...['', ' ', '"', '\\', '\n', '\r\n', '\t', '\b\f', '\u0000', '\u0001', '\u007f', '\u0085', '\u2028', '\ufeff'],
  ...[
    'é',
    'e\u0301',
    'شهادة',
    '証明',
    '😀',
    '\ue000',
    '\ud7ff',
    '\uffff',
    'a'.repeat(300),
    '<b>',
    '@type',
    '_:b0',
    'urn:x:y',
  ],
];
/** Mostly texts that a template takes; those with astral or private signs go the full path. */
const plain = fc.string({
  unit: fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const text = fc.oneof(
  { arbitrary: plain, weight: 12 },
  { arbitrary: fc.constantFrom(...AWKWARD), weight: 6 },
  {
    arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).filter((one) => one.isWellFormed()),
    weight: 1,
  },
);
const someText = fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => `x${parts.join('')}`);

const evidence = fc.record(
  {
    id: fc.constantFrom(
      'https://a.example/e',
      'https://b.example/e?x=1#y',
      'urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10',
    ),
    type: fc.constant(['Evidence']),
    name: someText,
    narrative: someText,
  },
  { requiredKeys: ['type'] },
);
const alignment = fc.record({
  type: fc.constant(['Alignment']),
  targetName: someText,
  targetUrl: fc.constantFrom('https://a.example/s/1', 'https://a.example/s/2'),
});

async function awkwardBadge(changes: { name: string; tags: string[]; evidence: object[]; alignment: object[] }) {
  const badge = unsignedBadge(changes.tags.length % 2 === 0 ? publicRecipient : await holderRecipient());
  const subject = badge.credentialSubject as JsonObject;
  const achievement = { ...(subject.achievement as JsonObject), name: changes.name, tag: changes.tags };
  return {
    ...badge,
    name: changes.name,
    ...(changes.evidence.length > 0 && { evidence: changes.evidence as JsonValue[] }),
    credentialSubject: {
      ...subject,
      achievement: {
        ...achievement,
        ...(changes.alignment.length > 0 && { alignment: changes.alignment as JsonValue[] }),
      },
    },
  };
}

describe('the compiled canonical form', () => {
  it('is that of the public library, to the byte, on random and awkward texts', async () => {
    let rendered = 0;
    await fc.assert(
      fc.asyncProperty(
        someText,
        fc.array(someText, { minLength: 1, maxLength: 3 }),
        fc.array(evidence, { maxLength: 3 }),
        fc.array(alignment, { maxLength: 3 }),
        async (name, tags, evidenceItems, alignments) => {
          const badge = await awkwardBadge({ name, tags, evidence: evidenceItems, alignment: alignments });
          await taught(badge);
          const form = await byTemplate(badge);
          if (form === undefined) return;
          rendered += 1;
          expect(form).toBe(await oracle(badge));
        },
      ),
      { numRuns: Number(process.env.INSIGNE_DIFFERENTIAL_RUNS ?? 150) },
    );
    expect(rendered).toBeGreaterThan(20);
  }, 600_000);

  it('serves each good vector and its proof options', async () => {
    const files = readdirSync(VALID).filter((name) => name.endsWith('.json'));
    for (const file of files) {
      const credential = JSON.parse(readFileSync(join(VALID, file), 'utf8')) as JsonObject;
      const [proof] = asArray(credential.proof) as JsonObject[];
      // Open Badges 2 and before are not signed in this form.
      if (proof === undefined) continue;
      const { proofValue: _value, ...options } = proof;
      for (const document of [withoutProof(credential), { ...options, '@context': credential['@context'] }]) {
        await taught(document);
        expect(await byTemplate(document), file).toBe(await oracle(document));
      }
    }
    expect(files.length).toBeGreaterThan(3);
  });

  it('leaves two blank nodes that look alike to the full algorithm, and other texts of that skeleton not', async () => {
    const with2 = (first: string, second: string) => ({
      ...unsignedBadge(publicRecipient),
      evidence: [first, second].map((name) => ({ type: ['Evidence'], name })),
    });
    await taught(with2('one', 'two'));
    expect(await byTemplate(with2('three', 'four'))).toBe(await oracle(with2('three', 'four')));
    expect(await byTemplate(with2('same', 'same'))).toBeUndefined();
    const { nQuads } = await canonicalForm(with2('same', 'same'));
    expect(new TextDecoder().decode(nQuads)).toBe(await oracle(with2('same', 'same')));
  });

  it('counts a statement that is said twice as one', async () => {
    const tagged = (...tag: string[]) => {
      const badge = unsignedBadge(publicRecipient);
      const subject = badge.credentialSubject as JsonObject;
      const { id: _id, ...achievement } = subject.achievement as JsonObject;
      return { ...badge, credentialSubject: { ...subject, achievement: { ...achievement, tag } } };
    };
    await taught(tagged('a', 'b'));
    expect(await byTemplate(tagged('c', 'd'))).toBe(await oracle(tagged('c', 'd')));
    expect(await byTemplate(tagged('c', 'c'))).toBe(await oracle(tagged('c', 'c')));
  });

  it('keeps two ids that become one apart from two that differ', async () => {
    const named = (issuer: string, creator: string) => {
      const badge = unsignedBadge(publicRecipient);
      const subject = badge.credentialSubject as JsonObject;
      const achievement = { ...(subject.achievement as JsonObject), creator: { id: creator, type: ['Profile'] } };
      return {
        ...badge,
        issuer: { id: issuer, type: ['Profile'], name: 'A' },
        credentialSubject: { ...subject, achievement },
      };
    };
    await taught(named('did:web:a.example', 'did:web:b.example'));
    for (const document of [
      named('did:web:c.example', 'did:web:d.example'),
      named('did:web:c.example', 'did:web:c.example'),
    ]) {
      expect(await byTemplate(document)).toBe(await oracle(document));
    }
  });

  it.each([
    ['a relative address', 'relative'],
    ['a blank node', '_:b1'],
    ['a prefix of a context', 'xsd:string'],
    ['an address with a space', 'https://a.example/b c'],
    ['an address with a sign that N-Quads escapes', 'https://a.example/{x}'],
    ['a keyword', '@type'],
    ['a lone surrogate', 'urn:\ud800'],
    ['an address beyond ASCII', 'https://é.example/'],
  ])('leaves %s as an id to the full path', async (_name, id) => {
    const badge = (id: string) => unsignedBadge({ edition: 'public', id });
    await taught(badge('urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10'));
    expect(await byTemplate(badge('urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a11'))).toBeDefined();
    expect(await byTemplate(badge(id))).toBeUndefined();
  });

  it('takes another type, another language and another purpose for another skeleton', async () => {
    const badge = unsignedBadge(publicRecipient);
    const { key } = skeletonOf(badge);
    expect(skeletonOf({ ...badge, name: 'Other' }).key).toBe(key);
    expect(skeletonOf({ ...badge, type: ['VerifiableCredential', 'AchievementCredential'] }).key).not.toBe(key);
    expect(skeletonOf({ ...badge, '@context': [] }).key).not.toBe(key);
    const localised = (language: string) =>
      skeletonOf({ ...badge, name: { '@value': 'x', '@language': language } }).key;
    expect(localised('fr')).not.toBe(localised('en'));
    const proof = (proofPurpose: string) => skeletonOf({ type: 'DataIntegrityProof', proofPurpose }).key;
    expect(proof('assertionMethod')).not.toBe(proof('authentication'));
    // A text that looks like the sign of a slot is still a text.
    expect(skeletonOf({ type: 'S' }).key).not.toBe(skeletonOf({ name: 'S' }).key);
  });
});

describe('the pinned contexts', () => {
  const terms = [...PINNED_CONTEXTS.values()].flatMap((context) => termsOf(JSON.parse(context.text)['@context']));

  it('define no term whose texts decide about statements beside those kept as structure', () => {
    const deciding = terms.filter(([, definition]) => {
      const { '@type': type } = definition;
      return type === '@vocab' || type === '@json' || definition['@id'] === '@type' || '@language' in definition;
    });
    expect(deciding.length).toBeGreaterThan(3);
    for (const [term] of deciding) expect(STRUCTURAL_MEMBERS, term).toContain(term);
  });

  it('use no container or keyword by which a text would become a node, an index or a language', () => {
    for (const [term, definition] of terms) {
      const containers = asArray(definition['@container'] as JsonValue | undefined);
      for (const container of containers) expect(['@set', '@list', '@graph'], term).toContain(container);
      for (const keyword of ['@reverse', '@nest', '@index']) expect(definition, term).not.toHaveProperty(keyword);
    }
  });

  it('define no prefix named like a scheme that a template lets through', () => {
    const names = terms.map(([term]) => term.toLowerCase());
    for (const scheme of ['http', 'https', 'urn', 'did', 'mailto']) expect(names).not.toContain(scheme);
  });
});

/** Every term at every depth, a definition that is a text as its `@id`. */
function termsOf(context: unknown): [string, Record<string, unknown>][] {
  if (Array.isArray(context)) return context.flatMap(termsOf);
  if (typeof context !== 'object' || context === null) return [];
  return Object.entries(context).flatMap(([term, value]): [string, Record<string, unknown>][] => {
    if (term.startsWith('@')) return [];
    const definition = typeof value === 'string' ? { '@id': value } : (value ?? {});
    return [[term, definition], ...termsOf((definition as Record<string, unknown>)['@context'])];
  });
}
