/**
 * `node --max-old-space-size=64 packages/credentials/tools/bombs.ts`: small inputs that ask for much, each with the processor time it
 * took (a busy machine changes it little) and the memory that it added to the process. Prints one line of JSON for each.
 */
import { gzipSync } from 'node:zlib';
import { type PngChunk, readPngChunks, writePng } from '../src/bake/png-chunks.ts';
import { concat, toBase64Url, utf8 } from '../src/bytes/bytes.ts';
import { canonicalForm } from '../src/canon/canonical-form.ts';
import {
  CredentialError,
  type DocumentFetch,
  decodeStatusList,
  type JsonObject,
  unbakePng,
  unbakeSvg,
  verifyBadge,
} from '../src/index.ts';
import * as support from '../src/testing/issuer.test-support.ts';
import { plainPng } from '../src/testing/picture.test-support.ts';

const { NOW } = support;
const issuer = await support.makeIssuer();
const documents = await support.documentsOf(issuer);
const answers = support.fetchFrom(documents);
const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
const plain = support.unsignedBadge(support.publicRecipient);
const verdictOf = async (input: string | Uint8Array | object, fetch: DocumentFetch = answers) => {
  const { verdict, checks } = await verifyBadge(input, { now: NOW, fetch });
  return `${verdict} ${checks.find(({ outcome }) => outcome === 'fail')?.code ?? ''}`.trim();
};

/** Profiles that all point to each other, without a name that would tell one from the other: n! orders to try. */
function clique(size: number): JsonObject {
  const free = Array.from({ length: size }, () => Array.from({ length: size }, (_, at) => at));
  for (const [node, others] of free.entries()) others.splice(node, 1);
  const path: number[] = [];
  const stack = [0];
  // The walk along each edge once (Hierholzer): nested objects can only say a path.
  while (stack.length > 0) {
    const next = free[stack.at(-1) ?? 0]?.pop();
    if (next === undefined) path.push(stack.pop() ?? 0);
    else stack.push(next);
  }
  return path.reduce<JsonObject | undefined>(
    (parentOrg, node) => ({ id: `_:p${node}`, type: ['Profile'], ...(parentOrg && { parentOrg }) }),
    undefined,
  ) as JsonObject;
}

/** A gzip of as many megabytes as asked, in a thousandth of that. */
const bomb = (megabytes: number) => concat(...new Array<Uint8Array>(megabytes).fill(gzipSync(new Uint8Array(2 ** 20))));

const [header, data, end] = readPngChunks(plainPng()) as [PngChunk, PngChunk, PngChunk];
const itxt = (packed: Uint8Array) => ({
  type: 'iTXt',
  data: concat(utf8('openbadgecredential\0'), Uint8Array.of(1, 0, 0, 0), packed),
});
function twoGigabytes(): Uint8Array {
  const png = writePng([header, itxt(utf8('{}')), data, end]);
  new DataView(png.buffer).setUint32(8 + 25, 0x7fffffff);
  return png;
}

/** Each has its signature right, offers a newer copy of itself, and holds as many endorsements as are looked at, each the same. */
const REFRESH = 'https://badges.example/refresh/1';
async function circle(): Promise<{ first: string; newer: string }> {
  const endorsement = async (inner: JsonObject[]): Promise<JsonObject> =>
    (
      await issuer.sign({
        '@context': [...(plain['@context'] as string[]), EXTENSIONS],
        id: 'urn:uuid:5b1e1f7e-0f0a-4d0c-9a11-000000000001',
        type: ['VerifiableCredential', 'EndorsementCredential'],
        name: 'Avis',
        issuer: { id: support.DID, type: ['Profile'] },
        validFrom: '2026-11-01T00:00:00Z',
        credentialSubject: { id: String(plain.id), type: ['EndorsementSubject'] },
        refreshService: { id: REFRESH, type: '1EdTechCredentialRefresh' },
        ...(inner.length > 0 && { endorsement: inner }),
      })
    ).credential;
  const inmost = await endorsement([]);
  const middle = await endorsement([inmost, inmost]);
  const badge = async (name: string) =>
    (
      await issuer.sign({
        ...plain,
        '@context': [...(plain['@context'] as string[]), EXTENSIONS],
        name,
        refreshService: { id: REFRESH, type: '1EdTechCredentialRefresh' },
        endorsement: new Array<JsonObject>(16).fill(middle),
      })
    ).text;
  return { first: await badge('one'), newer: await badge('other') };
}

async function lookAtCircle({ first, newer }: { first: string; newer: string }): Promise<string> {
  let asked = 0;
  const verdict = await verdictOf(first, (url, init) => {
    asked += 1;
    return url === REFRESH ? support.fetchFrom({ [url]: newer })(url, init) : answers(url, init);
  });
  return `${verdict}, after ${asked} documents`;
}

/** Few texts that make many: what is said of a thing repeats its name. Two badges each, so that their like is remembered. */
function longNames(length: number, tags: number): JsonObject[] {
  const tag = Array.from({ length: tags }, (_, at) => String.fromCharCode(0x4e00 + at));
  const subject = plain.credentialSubject as JsonObject;
  return Array.from({ length: 300 }, (_, at) => {
    const id = `urn:uuid:${at >> 1}${'a'.repeat(length)}`;
    const achievement = { ...(subject.achievement as JsonObject), id, tag };
    return { ...plain, id: `urn:uuid:long-${at}`, credentialSubject: { ...subject, achievement } };
  });
}

async function lookAtEach(documents: JsonObject[]): Promise<string> {
  for (const document of documents) await canonicalForm(document);
  return 'taken';
}

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);
const withClique = () => ({ ...plain, issuer: { id: support.DID, type: ['Profile'], parentOrg: clique(7) } });
const BOMBS: [name: string, make: () => unknown, look: (made: never) => unknown][] = [
  ['poison graph', withClique, verdictOf],
  ['poison graph, past the model', withClique, canonicalForm],
  ['poison graph of nodes without names', () => ({ ...plain, evidence: new Array(1_000).fill({}) }), canonicalForm],
  ['status list of 640 MB', () => `u${toBase64Url(bomb(640))}`, decodeStatusList],
  ['PNG chunk of 2 GB', twoGigabytes, verdictOf],
  ['PNG text of 1 GB, packed', () => writePng([header, itxt(bomb(1_000)), data, end]), unbakePng],
  [
    'SVG of 600,000 levels',
    () => `<svg xmlns="http://www.w3.org/2000/svg">${nested(600_000, '<g>', '</g>')}`,
    unbakeSvg,
  ],
  ['JSON of 500,000 levels', () => `{"type":["OpenBadgeCredential"],"a":${nested(500_000, '[', ']')}}`, verdictOf],
  ['endorsements and newer copies in a circle', circle, lookAtCircle],
  ['many achievements that say many things of a long name', () => longNames(600, 1_000), lookAtEach],
  ['an achievement that says many things of a very long name', () => longNames(200_000, 1_500)[0], verdictOf],
];

for (const [name, make, look] of BOMBS) {
  const made = await make();
  const before = process.resourceUsage().maxRSS;
  const begin = process.cpuUsage();
  let answer: string;
  try {
    const found = await look(made as never);
    answer = typeof found === 'string' ? found : 'taken';
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    answer = error.code;
  }
  const { user, system } = process.cpuUsage(begin);
  const ms = Math.round((user + system) / 1000);
  const addedMB = Math.round((process.resourceUsage().maxRSS - before) / 1024);
  process.stdout.write(`${JSON.stringify({ name, answer, ms, addedMB })}\n`);
}
