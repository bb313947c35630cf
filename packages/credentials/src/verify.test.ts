import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bakePng, type DocumentFetch, type JsonObject, type JsonValue, verifyBadge } from './index.ts';
import { encodeBase58 } from './keys/base58.ts';
import { CHECKS } from './report.ts';
import * as support from './testing/issuer.test-support.ts';
import { signedBytesOf } from './testing/issuer.test-support.ts';
import { plainPng } from './testing/picture.test-support.ts';

const { NOW } = support;
let issuer: support.Issuer;
let fetch: DocumentFetch;
let text: string;
beforeAll(async () => {
  issuer = await support.makeIssuer();
  fetch = support.fetchFrom(await support.documentsOf(issuer));
  text = (await issuer.sign(support.unsignedBadge(await support.holderRecipient()))).text;
});

const verify = (input: string | Uint8Array) => verifyBadge(input, { now: NOW, fetch });
const checkOf = async (report: Promise<Awaited<ReturnType<typeof verifyBadge>>>, name: string) =>
  (await report).checks.find(({ check }) => check === name);

describe('a good badge', () => {
  it('is valid, with every check in the order of the contract', async () => {
    const report = await verify(text);
    expect(report.verdict).toBe('valid');
    expect(report.checks.map(({ check }) => check)).toEqual([...CHECKS]);
  });

  it('gives the signed members for display', async () => {
    const { text } = await issuer.sign(support.unsignedBadge(support.publicRecipient));
    expect((await verify(text)).badge).toMatchObject({
      name: 'Coopération',
      criteria: 'A mené **un projet** à plusieurs.',
      issuer: { id: support.DID, name: 'Acme', url: 'https://acme.example' },
      recipientName: 'Ada Lovelace',
      level: { name: 'Maîtrise', level: '3' },
      tags: ['coopération', 'équipe'],
      status: { type: 'BitstringStatusListEntry', url: support.LIST, index: 4242 },
    });
  });

  it('is the same badge with its members in another order', async () => {
    const reversed = (value: JsonValue): JsonValue =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, inner]) => [name, reversed(inner ?? null)]),
          )
        : value;
    expect((await verify(JSON.stringify(reversed(JSON.parse(text)), null, 2))).verdict).toBe('valid');
  });

  it('asks nobody when offline', async () => {
    let asked = 0;
    const never: DocumentFetch = () => {
      asked += 1;
      throw new Error('asked');
    };
    const report = await verifyBadge(text, { now: NOW, fetch: never, offline: true });
    expect(report.verdict).toBe('untrusted-issuer');
    expect(report.checks.find(({ check }) => check === 'signature')).toMatchObject({
      outcome: 'unknown',
      code: 'issuer-unreachable',
    });
    expect(asked).toBe(0);
  });

  it('says that a schema which it lists was not run', async () => {
    const listing = { credentialSchema: [{ id: 'https://schemas.example/1', type: 'JsonSchema' }] };
    const { text } = await issuer.sign({ ...support.unsignedBadge(support.publicRecipient), ...listing });
    expect(await checkOf(verify(text), 'schema')).toEqual({
      ...{ check: 'schema', outcome: 'pass', code: 'listed-schema-not-checked' },
    });
  });

  it('is asked for its recipient only when there is one', async () => {
    expect((await checkOf(verify(text), 'recipient'))?.outcome).toBe('not-applicable');
    const asked = (recipient: string) => checkOf(verifyBadge(text, { now: NOW, fetch, recipient }), 'recipient');
    expect((await asked(support.EMAIL))?.outcome).toBe('pass');
    expect(await asked('other@person.example')).toMatchObject({ outcome: 'fail', code: 'recipient-mismatch' });
  });

  it('is found at an address', async () => {
    const address = 'https://badges.example/o/acme/b/1';
    const documents = { ...(await support.documentsOf(issuer)), [address]: text };
    for (const input of [new URL(address), ` ${address}\n`]) {
      expect((await verifyBadge(input, { now: NOW, fetch: support.fetchFrom(documents) })).verdict).toBe('valid');
    }
    expect((await verifyBadge(new URL('https://badges.example/nothing'), { now: NOW, fetch })).verdict).toBe(
      'not-a-badge',
    );
  });
});

/** Every string, number and boolean of the badge, by its path. */
function leaves(value: JsonValue | undefined, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((inner, at) => leaves(inner, [...path, at]));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]));
  }
  return [path];
}

/** A copy of the JSON with the leaf changed, or taken out when `change` gives undefined. */
function withLeaf(source: string, path: (string | number)[], change: (value: unknown) => unknown): string {
  const root = JSON.parse(source);
  const parent = path.slice(0, -1).reduce((node, step) => node[step], root);
  const last = path.at(-1) ?? '';
  const changed = change(parent[last]);
  if (changed !== undefined) parent[last] = changed;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return JSON.stringify(root);
}

describe('an altered badge', () => {
  it('is never valid, whichever signed value is changed or taken out', async () => {
    const badge: JsonObject = JSON.parse(text);
    const paths = leaves(badge);
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const change = (value: unknown) => (typeof value === 'boolean' ? !value : `${value}x`);
      for (const tampered of [withLeaf(text, path, change), withLeaf(text, path, () => undefined)]) {
        const { verdict, badge: shown } = await verify(tampered);
        // A proof renamed to another kind, or a key named that nobody lists, leaves nothing to check: that is said, and no more.
        const allowed =
          path[0] === 'proof'
            ? ['invalid', 'unverified', 'untrusted-issuer']
            : ['invalid', 'not-a-badge', 'untrusted-issuer'];
        expect(allowed, path.join('/')).toContain(verdict);
        expect(shown, path.join('/')).toBeUndefined();
      }
    }
  });

  it('is invalid for each member that a reader sees', async () => {
    const seen = ['name', 'issuer/name', 'validFrom', 'validUntil', 'credentialSubject/achievement/description'];
    const more = ['credentialSubject/achievement/criteria/narrative', 'credentialSubject/identifier/0/identityHash'];
    for (const path of [...seen, ...more, 'credentialStatus/statusListIndex', 'proof/proofValue']) {
      const tampered = withLeaf(text, path.split('/'), (value) =>
        String(value).replace(/[0-9a-z](?=[^0-9a-z]*$)/i, (last) => (last === '1' ? '2' : '1')),
      );
      expect(tampered, path).not.toBe(text);
      expect((await verify(tampered)).verdict, path).toBe('invalid');
    }
  });

  it('is never valid after a flipped bit of its JSON', async () => {
    const original = new TextEncoder().encode(text);
    const meaning = JSON.stringify(JSON.parse(text));
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Uint8Array.from(original);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        const { verdict } = await verify(flipped);
        // White space that turns into other white space is no change of the badge.
        if (verdict === 'valid') expect(JSON.stringify(JSON.parse(new TextDecoder().decode(flipped)))).toBe(meaning);
      }),
      { numRuns: 300 },
    );
  });

  it('is never valid after a flipped bit of the baked PNG', async () => {
    const png = bakePng(plainPng(), text);
    expect((await verify(png)).verdict).toBe('valid');
    await fc.assert(
      fc.asyncProperty(fc.nat(png.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Uint8Array.from(png);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect((await verify(flipped)).verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever it is given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string(), fc.webUrl()), async (input) => {
        expect((await verify(input)).verdict).not.toBe('valid');
      }),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (input) => {
        expect((await verify(input)).verdict).not.toBe('valid');
      }),
      { numRuns: 200 },
    );
  });

  it('never throws for a badge whose parts have other types', async () => {
    const paths = leaves(JSON.parse(text)).flatMap((path) => path.map((_, at) => path.slice(0, at + 1)));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        const changed = withLeaf(text, path, () => value);
        const { verdict } = await verify(changed);
        if (verdict === 'valid') expect(changed).toBe(text);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the issuer', () => {
  const document = (changes: JsonObject) => ({ ...issuer.didDocument, ...changes });
  const withDidDocument = async (didDocument: JsonObject) => {
    const documents = { ...(await support.documentsOf(issuer)), [support.DID_URL]: JSON.stringify(didDocument) };
    return verifyBadge(text, { now: NOW, fetch: support.fetchFrom(documents) });
  };

  it('cannot be changed by another key under the same id: the signature is then wrong', async () => {
    const other = await support.makeIssuer();
    const [method] = issuer.didDocument.verificationMethod as JsonObject[];
    const swapped = document({
      verificationMethod: [{ ...method, publicKeyMultibase: other.pair.publicKeyMultibase }],
    });
    expect((await withDidDocument(swapped)).verdict).toBe('invalid');
  });

  it('is untrusted when the key is not listed for assertions', async () => {
    expect((await withDidDocument(document({ assertionMethod: [] }))).verdict).toBe('untrusted-issuer');
    expect(
      (await withDidDocument(document({ authentication: issuer.didDocument.assertionMethod, assertionMethod: [] })))
        .verdict,
    ).toBe('untrusted-issuer');
  });

  it('is untrusted when the key has another controller', async () => {
    const [method] = issuer.didDocument.verificationMethod as JsonObject[];
    const other = document({ verificationMethod: [{ ...method, controller: 'did:web:other.example' }] });
    expect((await withDidDocument(other)).verdict).toBe('untrusted-issuer');
  });

  it('is untrusted when the document is broken, or of another DID', async () => {
    expect((await withDidDocument(document({ id: 'did:web:other.example' }))).verdict).toBe('untrusted-issuer');
    expect((await withDidDocument({ id: support.DID })).verdict).toBe('untrusted-issuer');
  });

  it('is said to be unreachable, and the signature unknown, when its key cannot be had', async () => {
    const nobody = support.fetchFrom({});
    const report = verifyBadge(text, { now: NOW, fetch: nobody });
    expect((await report).verdict).toBe('untrusted-issuer');
    expect(await checkOf(report, 'signature')).toMatchObject({ outcome: 'unknown', code: 'issuer-unreachable' });
    expect((await report).badge).toBeUndefined();
  });

  it('is untrusted, whatever it claims, when somebody else signed', async () => {
    const stranger = await support.makeIssuer(`did:key:${issuer.pair.publicKeyMultibase}`);
    const unsigned = support.unsignedBadge(await support.holderRecipient());
    const proof = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-11-20T10:00:00Z',
      verificationMethod: `did:key:${stranger.pair.publicKeyMultibase}#${stranger.pair.publicKeyMultibase}`,
      proofPurpose: 'assertionMethod',
    };
    const data = await signedBytesOf(unsigned, proof);
    const proofValue = `z${encodeBase58(await stranger.signer.sign(data))}`;
    const report = verify(JSON.stringify({ ...unsigned, proof: { ...proof, proofValue } }));
    expect((await report).verdict).toBe('untrusted-issuer');
    expect(await checkOf(report, 'signature')).toMatchObject({ outcome: 'pass' });
    expect(await checkOf(report, 'issuer')).toMatchObject({ outcome: 'fail', code: 'key-of-another' });
  });

  it('needs all its proofs to be right', async () => {
    const badge = JSON.parse(text);
    const wrong = {
      ...badge.proof,
      proofValue: (await issuer.sign(support.unsignedBadge(support.publicRecipient))).credential.proof.proofValue,
    };
    expect((await verify(JSON.stringify({ ...badge, proof: [badge.proof, wrong] }))).verdict).toBe('invalid');
    expect((await verify(JSON.stringify({ ...badge, proof: [badge.proof] }))).verdict).toBe('valid');
    expect((await verify(JSON.stringify({ ...badge, proof: Array(9).fill(badge.proof) }))).verdict).toBe('invalid');
  });

  it('may be an https address whose profile lists the key', async () => {
    const id = 'https://issuer.example/profile';
    const method = `${id}#key-1`;
    const unsigned = support.unsignedBadge(await support.holderRecipient(), {
      issuer: { id, name: 'Acme' },
      status: undefined,
    });
    const proof = {
      type: 'DataIntegrityProof',
      cryptosuite: 'eddsa-rdfc-2022',
      created: '2026-11-20T10:00:00Z',
      verificationMethod: method,
      proofPurpose: 'assertionMethod',
    };
    const data = await signedBytesOf(unsigned, proof);
    const right = { ...proof, proofValue: `z${encodeBase58(await issuer.signer.sign(data))}` };
    const badge = JSON.stringify({ ...unsigned, proof: right });
    const key = { id: '#key-1', type: 'Multikey', controller: id, publicKeyMultibase: issuer.pair.publicKeyMultibase };
    const profile = { id, type: 'Profile', verificationMethod: [key], assertionMethod: ['#key-1'] };
    const at = (document: object) =>
      verifyBadge(badge, { now: NOW, fetch: support.fetchFrom({ [id]: JSON.stringify(document) }) });
    expect((await at(profile)).verdict).toBe('valid');
    expect((await at({ ...profile, assertionMethod: [] })).verdict).toBe('untrusted-issuer');
    expect((await at({ ...profile, id: 'https://other.example/profile' })).verdict).toBe('untrusted-issuer');
    // Proofs by keys of elsewhere claim nothing in its name, and are worth nothing without its own.
    const fetchProfile = support.fetchFrom({ [id]: JSON.stringify(profile) });
    const withProofs = async (...proofs: JsonObject[]) =>
      (await verifyBadge({ ...unsigned, proof: proofs }, { now: NOW, fetch: fetchProfile })).verdict;
    for (const verificationMethod of ['https://other.example/profile#key-1', 'did:web:other.example#1', 'no address']) {
      expect(await withProofs({ ...right, verificationMethod }, right), verificationMethod).toBe('valid');
      expect(await withProofs({ ...right, verificationMethod }), verificationMethod).not.toBe('valid');
    }
    expect(await withProofs(right, { ...right, verificationMethod: `${id}#key-2` })).not.toBe('valid');
  });
});

describe('dates', () => {
  const at = async (now: string) => (await verifyBadge(text, { now: new Date(now), fetch })).verdict;

  it('tolerate a minute of clock difference and no more', async () => {
    expect(await at('2028-11-20T10:01:00Z')).not.toBe('expired');
    expect(await at('2028-11-20T10:01:01Z')).toBe('expired');
    expect(await at('2026-11-20T09:58:59Z')).toBe('not-yet-valid');
  });

  it('are refused without an offset, on a day that does not exist, or in the wrong order', async () => {
    for (const validUntil of ['2028-11-20T10:00:00', '2028-02-30T10:00:00Z', '2020-01-01T00:00:00Z']) {
      expect((await verify(withLeaf(text, ['validUntil'], () => validUntil))).verdict).toBe('invalid');
    }
  });
});
