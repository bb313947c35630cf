import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  buildAchievementCredential,
  buildDidWebDocument,
  createEd25519KeyPair,
  importEd25519PrivateKey,
  signCredential,
} from '@insigne/credentials';
import { afterAll, describe, expect, it } from 'vitest';
import {
  CASES,
  documentAt,
  vectorDocuments as documentsOf,
  readVector as read,
} from '../../../tests/support/corpus.ts';
import { createGuardedFetch } from '../fetch/index.ts';
import { createVerifier, type VerifierOptions } from './index.ts';

const NOW = new Date('2026-11-23T12:00:00Z');

const verifiers: ReturnType<typeof createVerifier>[] = [];
const network = createGuardedFetch({ allowLoopback: true, allowHttp: false });
function verifierWith(options: Partial<VerifierOptions> = {}) {
  const verifier = createVerifier({ fetch: network, timeoutMs: 10_000, memoryMb: 256, ...options });
  verifiers.push(verifier);
  return verifier;
}
afterAll(() => Promise.all(verifiers.map((verifier) => verifier.close())));

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'report',
    (error: { code?: string }) => error.code,
  );

describe('the verifier', () => {
  const verifier = verifierWith();

  it.each(CASES)(
    'says $expected of $id, like the library itself',
    async ({ file, now, documents, recipient, expected }) => {
      const report = await verifier.verify(read(file), {
        now: new Date(now),
        documents: documentsOf(documents),
        ...(recipient !== undefined && { recipient }),
      });
      expect(report.verdict).toBe(expected);
    },
  );

  it('asks this server itself without the network, and strangers through the guarded fetch', async () => {
    const pair = await createEd25519KeyPair();
    const { sign } = await importEd25519PrivateKey(pair.privateKey);
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `localhost:${(server.address() as AddressInfo).port}`;
    const did = `did:web:${base.replace(':', '%3A')}:o:acme`;
    const verificationMethod = `${did}#${pair.publicKeyMultibase}`;
    const { text } = await signCredential(
      buildAchievementCredential({
        id: `http://${base}/o/acme/b/1`,
        issuer: { id: did, name: 'Acme' },
        achievement: {
          id: `http://${base}/o/acme/badges/x/1`,
          name: 'Coopération',
          description: 'Travailler avec d’autres.',
          criteria: 'A mené un projet.',
          tags: [],
          language: 'fr',
          version: '1',
        },
        recipient: { edition: 'public', id: 'urn:uuid:5f0a5a0e-1c1f-4a8d-9d3e-4f1f3f8b7a10', name: 'Ada' },
        validFrom: new Date('2026-11-20T10:00:00Z'),
      }),
      { verificationMethod, sign, created: new Date('2026-11-20T10:00:00Z') },
    );
    const didUrl = `http://${base}/o/acme/did.json`;
    const ours = verifierWith({
      localDocument: async (url) =>
        url === didUrl
          ? documentAt(
              url,
              buildDidWebDocument({
                did,
                keys: [{ id: verificationMethod, publicKeyMultibase: pair.publicKeyMultibase }],
              }),
            )
          : undefined,
    });
    try {
      const report = await ours.verify(new URL(`http://${base}/o/acme/b/1.json`), { now: NOW });
      expect(report.verdict).toBe('valid');
      expect(asked).toEqual(['/o/acme/b/1.json']);
    } finally {
      server.close();
    }
  });
});

describe('a status out of reach', () => {
  it('makes a badge neither valid nor invalid, and leaves nothing behind once it answers again', async () => {
    const badge = read('valid/public-edition.json');
    const { statusListCredential: list } = JSON.parse(badge.toString()).credentialStatus;
    const { [list]: answer, ...documents } = documentsOf('documents/acme.json');
    let isDown = true;
    // Everything but the list is at hand: it alone is asked for, each time.
    const asked: string[] = [];
    const verifier = verifierWith({
      fetch: async (url) => {
        asked.push(url);
        if (isDown || answer === undefined) throw new Error('no answer');
        return answer;
      },
    });
    const verdict = async () => {
      const { verdict: found, checks } = await verifier.verify(badge, { now: NOW, documents });
      return [found, checks.find(({ check }) => check === 'status')?.outcome];
    };
    expect(await verdict()).toEqual(['status-unknown', 'unknown']);
    expect(await verdict()).toEqual(['status-unknown', 'unknown']);
    isDown = false;
    expect(await verdict()).toEqual(['valid', 'pass']);
    isDown = true;
    expect(await verdict()).toEqual(['status-unknown', 'unknown']);
    expect(asked).toEqual([list, list, list, list]);
  });
});

describe('a badge that means harm', () => {
  const honest = () =>
    [read('valid/did-key-issuer.json'), { now: NOW, documents: documentsOf('documents/acme.json') }] as const;

  /** Sound by its form, just below the number of values that a badge may have, and twenty times the work of an honest one. */
  const heavyBadge = () => {
    const badge = JSON.parse(read('valid/public-edition.json').toString());
    badge.endorsement = Array.from({ length: 240 }, (_, at) => ({
      '@context': badge['@context'],
      id: `urn:example:${at}`,
      type: ['VerifiableCredential', 'EndorsementCredential'],
      name: 'x',
      validFrom: '2026-01-01T00:00:00Z',
      issuer: { id: 'did:web:x.example', type: ['Profile'] },
      credentialSubject: { id: 'urn:example:y', type: ['EndorsementSubject'] },
    }));
    return Buffer.from(JSON.stringify(badge));
  };

  it('is given up when it computes for too long, and the next one is verified', async () => {
    const verifier = verifierWith({ timeoutMs: 200 });
    const documents = documentsOf('documents/acme.json');
    expect(await codeOf(verifier.verify(heavyBadge(), { now: NOW, documents }))).toBe('took-too-long');
    expect((await verifier.verify(...honest())).verdict).toBe('valid');
  });

  it('is given up when its issuer never answers, and the next one is verified', async () => {
    let calledOff = false;
    const verifier = verifierWith({
      timeoutMs: 1_000,
      fetch: (_url, init) =>
        new Promise(() =>
          init?.signal?.addEventListener(
            'abort',
            () => {
              calledOff = true;
            },
            { once: true },
          ),
        ),
    });
    expect(await codeOf(verifier.verify(read('valid/public-edition.json'), { now: NOW }))).toBe('took-too-long');
    expect(calledOff).toBe(true);
    expect((await verifier.verify(...honest())).verdict).toBe('valid');
  });

  it('is given up when it needs more memory than it may have, and the next one is verified', async () => {
    const verifier = verifierWith({ memoryMb: 24 });
    const input = heavyBadge();
    const documents = documentsOf('documents/acme.json');
    const outcomes = await Promise.all([1, 2].map(() => codeOf(verifier.verify(input, { now: NOW, documents }))));
    expect(new Set(outcomes)).toEqual(new Set(['out-of-memory']));
    expect((await verifier.verify(...honest())).verdict).toBe('valid');
  });

  it('is refused, not computed, when its graph is a poisoned one', async () => {
    const verifier = verifierWith();
    const badge = JSON.parse(read('valid/public-edition.json').toString());
    // Blank nodes that all look alike: telling them apart costs exponential time without a work limit.
    const clique = (depth: number): unknown[] =>
      depth === 0
        ? []
        : Array.from({ length: 3 }, () => ({ type: ['Evidence'], name: 'x', evidence: clique(depth - 1) }));
    badge.evidence = clique(6);
    const { verdict } = await verifier.verify(Buffer.from(JSON.stringify(badge)), {
      now: NOW,
      documents: documentsOf('documents/acme.json'),
    });
    expect(verdict).toBe('invalid');
  });

  it('waits in a line of fifty; the next one is turned away at once', async () => {
    const never = verifierWith({ timeoutMs: 60_000, fetch: () => new Promise(() => undefined) });
    const badge = read('valid/public-edition.json');
    const work = Array.from({ length: 53 }, () => codeOf(never.verify(badge, { now: NOW })));
    expect(await work[52]).toBe('busy');
    await never.close();
    expect(new Set(await Promise.all(work.slice(0, 52)))).toEqual(new Set(['closed']));
    expect(await codeOf(never.verify(badge, { now: NOW }))).toBe('closed');
  });
});
