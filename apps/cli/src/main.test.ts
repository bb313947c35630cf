import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const VECTORS = fileURLToPath(new URL('../../../vectors/', import.meta.url));
const DOCUMENTS = ['--documents', join(VECTORS, 'documents/acme.json')];
const NOW = ['--now', '2026-11-23T12:00:00Z'];

async function insigne(args: string[], input?: Uint8Array, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, LC_ALL: 'C', ...env } });
  child.stdin.end(input ?? '');
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [stdout, stderr, code] = await Promise.all([readText(child.stdout), readText(child.stderr), exited]);
  return { stdout, stderr, code };
}
const vector = (path: string) => join(VECTORS, path);

describe('insigne verify', () => {
  it.each([
    ['valid/baked.png', 'valid', 0],
    ['valid/baked.svg', 'valid', 0],
    ['valid/holder-edition.json', 'valid', 0],
    ['invalid/name-changed.json', 'invalid', 1],
    ['invalid/revoked.json', 'revoked', 1],
    ['invalid/status-index-out-of-range.json', 'status-unknown', 2],
    ['invalid/plain-text.txt', 'not-a-badge', 3],
    ['nowhere/nothing.json', 'not-a-badge', 3],
  ])('%s is %s, exit %i, on one line', async (file, verdict, exit) => {
    const { stdout, stderr, code } = await insigne(['verify', vector(file), '--json', ...DOCUMENTS, ...NOW]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(stdout);
    expect(report.verdict).toBe(verdict);
    expect(Object.keys(report)).toEqual(['verdict', 'checks']);
    expect(report.checks.map(({ check }: { check: string }) => check).join(' ')).toBe(
      'format schema signature issuer recipient dates status refresh endorsements log',
    );
    expect([code, stderr]).toEqual([exit, '']);
  });

  it('reads standard input', async () => {
    const badge = await readFile(vector('valid/baked.png'));
    const { stdout, code } = await insigne(['verify', '-', '--json', ...DOCUMENTS, ...NOW], badge);
    expect([JSON.parse(stdout).verdict, code]).toEqual(['valid', 0]);
  });

  it('asks nobody when offline', async () => {
    const { stdout, code } = await insigne([
      'verify',
      vector('valid/holder-edition.json'),
      '--json',
      '--offline',
      ...NOW,
    ]);
    const report = JSON.parse(stdout);
    expect([report.verdict, code]).toEqual(['untrusted-issuer', 1]);
    expect(report.checks[2]).toMatchObject({ check: 'signature', outcome: 'unknown', code: 'issuer-unreachable' });
  });

  it('takes the documents of a bundle when it may ask nobody else, and says so', async () => {
    const { makeBundle } = await import('@insigne/credentials');
    const table: Record<string, { body?: unknown }> = JSON.parse(await readFile(DOCUMENTS[1] ?? '', 'utf8'));
    const documents = Object.fromEntries(
      Object.entries(table).map(([url, { body = '' }]) => [
        url,
        typeof body === 'string' ? body : JSON.stringify(body),
      ]),
    );
    const verify = async (file: string, ...more: string[]) => {
      const badge = await readFile(vector(file), 'utf8');
      const bundle = makeBundle({ badge, madeAt: new Date('2026-11-22T12:00:00Z'), documents });
      return insigne(['verify', '-', ...NOW, ...more], Buffer.from(bundle));
    };
    expect(JSON.parse((await verify('valid/public-edition.json', '--offline', '--json')).stdout).verdict).toBe('valid');
    const { stdout, code } = await verify('invalid/revoked.json', '--offline');
    expect([stdout.split('\n').slice(0, 1), code]).toEqual([['Revoked by the issuer'], 1]);
    expect(stdout).toContain('compared with the enclosed documents alone, taken on November 22, 2026.');
    // A table that was given is the one that answers.
    expect((await verify('valid/public-edition.json', '--offline', ...DOCUMENTS)).stdout).not.toContain('enclosed');
  });

  it('compares the recipient', async () => {
    const ask = async (file: string, email: string) => {
      const { stdout, code } = await insigne([
        'verify',
        vector(file),
        '--json',
        '--recipient',
        email,
        ...DOCUMENTS,
        ...NOW,
      ]);
      const { verdict, checks } = JSON.parse(stdout);
      return [verdict, checks[4].code, code];
    };
    expect(await ask('valid/holder-edition.json', 'ada@person.example')).toEqual(['valid', undefined, 0]);
    expect(await ask('valid/holder-edition.json', 'bob@person.example')).toEqual(['invalid', 'recipient-mismatch', 1]);
    expect(await ask('valid/public-edition.json', 'ada@person.example')).toEqual([
      'unverified',
      'recipient-not-stated',
      1,
    ]);
  });

  it.each([
    [[]],
    [['verify']],
    [['verify', 'a', 'b']],
    [['dance', 'a']],
    [['verify', 'a', '--colour']],
    [['verify', 'a', '--now', 'soon']],
  ])('answers 64 and the usage to %j, with nothing on standard output', async (args) => {
    const { stdout, stderr, code } = await insigne(args);
    expect([stdout, code]).toEqual(['', 64]);
    expect(stderr).toContain('insigne verify <file|-|url>');
  });

  it('says one plain headline in the language of the terminal', async () => {
    const ask = (file: string, LC_ALL: string) =>
      insigne(['verify', vector(file), ...DOCUMENTS, ...NOW], undefined, { LC_ALL });
    expect((await ask('valid/baked.png', 'en_GB.UTF-8')).stdout).toMatch(/^Authentic and valid; issuer not yet known/);
    expect((await ask('valid/baked.png', 'fr_FR.UTF-8')).stdout).toMatch(/^Badge authentique et valide\u202f;/);
    expect((await ask('invalid/revoked-by-1edtech-list.json', 'fr')).stdout).toMatch(
      /^Badge révoqué par l’émetteur \(motif\u00a0: Erreur\)\n/,
    );
    expect((await ask('invalid/expired.json', 'en')).stdout).toMatch(
      /^Signature correct, but expired on November 22, 2026\n/,
    );
    expect((await ask('invalid/plain-text.txt', 'en')).stdout).toMatch(/^This file holds no Open Badge\n/);
    const alone = await insigne(['verify', vector('valid/open-badges-2-signed.jws'), '--offline'], undefined, {
      LC_ALL: 'en',
    });
    expect(alone.stdout).toMatch(/^The issuer’s documents are out of reach: origin not checked\n/);
  });
});

describe('an address', () => {
  const badges = new Map<string, { status: number; headers?: Record<string, string>; body?: string }>();
  const server = createServer((request, response) => {
    const { status, headers = {}, body = '' } = badges.get(request.url ?? '') ?? { status: 404 };
    if (headers.hang) return;
    response.writeHead(status, { ...headers, 'x-accept': request.headers.accept ?? '' }).end(body);
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    const badge = await readFile(vector('valid/did-key-issuer.json'), 'utf8');
    badges.set('/badge', { status: 200, body: badge });
    for (const step of [1, 2, 3, 4])
      badges.set(`/redirect${step}`, {
        status: 302,
        headers: { location: step === 1 ? '/badge' : `/redirect${step - 1}` },
      });
    badges.set('/large', { status: 200, body: badge + ' '.repeat(2 * 1024 * 1024) });
  });
  afterAll(() => server.close());

  it.each([
    ['/badge', 'valid'],
    ['/redirect3', 'valid'],
    ['/redirect4', 'not-a-badge'],
    ['/large', 'not-a-badge'],
    ['/missing', 'not-a-badge'],
  ])('%s on this machine is %s', async (path, verdict) => {
    const { stdout } = await insigne(['verify', `${base}${path}`, '--json', ...NOW]);
    expect(JSON.parse(stdout).verdict).toBe(verdict);
  });

  it('without TLS elsewhere is not asked', async () => {
    const { stdout } = await insigne(['verify', 'http://badges.example/badge', '--json', ...NOW]);
    expect(JSON.parse(stdout).checks[0]).toMatchObject({ outcome: 'fail', code: 'unreachable' });
  });
});

describe('insigne verify-batch', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'insigne-batch-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('agrees with every expectation of the vectors', async () => {
    const { stdout, stderr, code } = await insigne(['verify-batch', vector('cases.json'), '--json']);
    const cases: { id: string; expected: string }[] = JSON.parse(await readFile(vector('cases.json'), 'utf8'));
    const results: { id: string; verdict: string; ms: number; error?: string }[] = JSON.parse(stdout);
    expect(results.map(({ id, verdict }) => ({ id, verdict }))).toEqual(
      cases.map(({ id, expected }) => ({ id, verdict: expected })),
    );
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(results.every(({ ms, error }) => ms >= 0 && error === undefined)).toBe(true);
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('goes on after cases that fail or hang', async () => {
    const hanging = createServer(() => undefined);
    await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
    const address = hanging.address();
    const port = typeof address === 'object' ? address?.port : '';
    // A badge whose status list never answers: the case is given up after five seconds.
    await writeFile(join(folder, 'hang.json'), await badgeWithListAt(`http://127.0.0.1:${port}/list`));
    const file = vector('valid/did-key-issuer.json');
    const cases = [
      { id: 'hangs', file: 'hang.json', now: '2026-11-23T12:00:00Z' },
      { id: 'no documents', file, documents: 'missing.json' },
      { id: 'no date', file, now: 'soon' },
      { id: 'no file', file: 'missing.json' },
      { id: 'inline documents', file, documents: {}, now: '2026-11-23T12:00:00Z' },
    ];
    await writeFile(join(folder, 'cases.json'), JSON.stringify(cases));
    const { stdout, code } = await insigne(['verify-batch', join(folder, 'cases.json'), '--json']);
    hanging.closeAllConnections();
    hanging.close();
    const results: { id: string; verdict: string; error?: string; ms: number }[] = JSON.parse(stdout);
    expect(results.map(({ id, verdict, error }) => [id, verdict, error !== undefined])).toEqual([
      ['hangs', 'unverified', true],
      ['no documents', 'unverified', true],
      ['no date', 'unverified', true],
      ['no file', 'not-a-badge', false],
      ['inline documents', 'valid', false],
    ]);
    expect(results[0]).toMatchObject({ error: 'timeout' });
    expect(results[0]?.ms).toBeLessThan(6_500);
    expect(code).toBe(0);
  });

  it('answers 1 and names the case when a verdict is not the one expected', async () => {
    const cases = [{ id: 'hopeful', file: vector('invalid/plain-text.txt'), expected: 'valid' }];
    await writeFile(join(folder, 'other.json'), JSON.stringify(cases));
    const { stderr, code } = await insigne(['verify-batch', join(folder, 'other.json'), '--json']);
    expect([stderr, code]).toEqual(['hopeful: expected valid, found not-a-badge\n', 1]);
  });

  it('answers 64 to a file that is no list of cases', async () => {
    await writeFile(join(folder, 'bad.json'), '{"id":1}');
    expect((await insigne(['verify-batch', join(folder, 'bad.json'), '--json'])).code).toBe(64);
  });
});

describe('insigne library check', () => {
  it('counts the ready library and finds no fault in it', async () => {
    const { stdout, stderr, code } = await insigne(['library', 'check', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ counts: { skills: 16, families: 5, levels: 64 }, faults: [] });
    expect([stderr, code]).toEqual(['', 0]);
  });

  it('names what is wrong with the library of a file, exit 1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'insigne-library-'));
    const { SOCIO_COGNITIVE_SKILLS } = await import('@insigne/library');
    const library = structuredClone(SOCIO_COGNITIVE_SKILLS);
    library.notice.fr = '';
    await writeFile(join(folder, 'library.json'), JSON.stringify(library));
    const { stdout, code } = await insigne(['library', 'check', join(folder, 'library.json')]);
    await rm(folder, { recursive: true });
    expect([stdout, code]).toEqual(['✗ /notice/fr – empty-text\nFaults: 1\n', 1]);
  });

  it('answers 64 to a file that is no JSON', async () => {
    expect((await insigne(['library', 'check', MAIN])).code).toBe(64);
  });
});

/** Signed by a did:key, so that only its status list is asked for. */
async function badgeWithListAt(list: string): Promise<string> {
  const { buildAchievementCredential, createEd25519KeyPair, importEd25519PrivateKey, signCredential } = await import(
    '@insigne/credentials'
  );
  const { privateKey, publicKeyMultibase } = await createEd25519KeyPair();
  const { sign } = await importEd25519PrivateKey(privateKey);
  const issuer = `did:key:${publicKeyMultibase}`;
  const unsigned = buildAchievementCredential({
    id: 'urn:uuid:0b0f9b9e-6b44-4d0c-8c1e-0d3c1a2b3c4d',
    issuer: { id: issuer, name: 'Hanging' },
    achievement: { id: 'urn:uuid:0b0f9b9e-6b44-4d0c-8c1e-0d3c1a2b3c4e', name: 'A', description: 'B', criteria: 'C' },
    recipient: { edition: 'public', id: 'urn:uuid:0b0f9b9e-6b44-4d0c-8c1e-0d3c1a2b3c4f' },
    validFrom: new Date('2026-11-20T10:00:00Z'),
    status: { type: 'BitstringStatusListEntry', list, index: 1 },
  });
  const created = new Date('2026-11-20T10:00:00Z');
  return (await signCredential(unsigned, { verificationMethod: `${issuer}#${publicKeyMultibase}`, sign, created }))
    .text;
}
