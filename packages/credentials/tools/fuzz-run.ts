import { detectText, type InputKind } from '../src/bake/detect-input.ts';
import { canonicalForm } from '../src/canon/canonical-form.ts';
import {
  bakePng,
  bakeSvg,
  CredentialError,
  decodeStatusList,
  detectInput,
  didWebToUrl,
  type JsonObject,
  parseJson,
  pngSize,
  publicKeyFromMultikey,
  unbakePng,
  unbakeSvg,
  verifyBadge,
} from '../src/index.ts';
import { hasType } from '../src/json/value.ts';
import { readJws } from '../src/jws/compact-jws.ts';
import { addressOf } from '../src/legacy/chain.ts';
import { verificationOf } from '../src/legacy/read.ts';
import { fetchFrom, readSeeds, type Seed, type Served } from './fuzz-corpus.ts';
import { mutate, type Random, randomFrom } from './fuzz-mutations.ts';

/** Longer is a hang: an honest badge takes some milliseconds. */
const SLOW_MS = 2_000;

export interface FuzzResult {
  count: number;
  verdicts: Record<string, number>;
  slowestMs: number;
  /** Each with all that makes it anew. */
  faults: { index: number; seed: string; fault: string; input: string }[];
}

/** Each with the kind of input for which `verifyBadge` has just called it: once is enough. */
const READERS: { of?: InputKind; read(bytes: Uint8Array, text: string): unknown }[] = [
  { read: detectInput },
  { of: 'png', read: unbakePng },
  { of: 'svg', read: unbakeSvg },
  { read: pngSize },
  { of: 'json', read: (bytes) => parseJson(bytes) },
  { read: (bytes) => bakePng(bytes, 'x') },
  { read: (_, text) => bakeSvg(text, 'x') },
  { of: 'jws', read: (_, text) => readJws(text) },
  { read: (_, text) => didWebToUrl(text) },
  { read: (_, text) => publicKeyFromMultikey(text) },
  { read: (_, text) => decodeStatusList(text) },
];

/**
 * What an input says, in the form that its signature covers: the token's two signed parts, the canonical statements of a
 * credential without its proofs, or, of a hosted badge, its address alone, since only what stands there counts.
 */
async function meaningOf(bytes: Uint8Array): Promise<string> {
  const kind = detectInput(bytes);
  const source = (
    kind === 'png'
      ? unbakePng(bytes).credential
      : kind === 'svg'
        ? unbakeSvg(bytes).credential
        : Buffer.from(bytes).toString()
  ).trim();
  if (detectText(source) === 'url') return `hosted ${source}`;
  if (detectText(source) === 'jws') return `token ${source.split('.').slice(0, 2).join('.')}`;
  const { proof: _proof, ...document }: JsonObject = JSON.parse(source);
  if (!hasType(document, 'VerifiableCredential')) return `hosted ${hostOf(document)}`;
  return `statements ${new TextDecoder().decode((await canonicalForm(document)).nQuads)}`;
}

/** Where a badge of version 1 or 2 says that it stands: its id, or else the address at which it asks to be verified. */
function hostOf(assertion: JsonObject): string | undefined {
  return addressOf(assertion.id) ?? addressOf(verificationOf(assertion)?.url);
}

/** Mutates the vectors `count` times and looks at each mutant with every reader; the same `seed` makes the same mutants. */
export async function fuzz(options: { count: number; seed: number; from?: number }): Promise<FuzzResult> {
  const { count, seed, from = 0 } = options;
  const seeds = readSeeds();
  const frames = Error.stackTraceLimit;
  // Most mutants are refused by an exception: long traces of them would take a tenth of the time.
  Error.stackTraceLimit = 3;
  const good: Good = { always: new Set(), withDocuments: new Set() };
  for (const one of seeds) {
    if (one.expected === 'valid') good.always.add(await meaningOf(one.bytes));
    if (one.expected === 'revoked') {
      const meaning = await meaningOf(one.bytes);
      if (!meaning.includes('BitstringStatusListEntry')) good.withDocuments.add(meaning);
    }
  }
  const result: FuzzResult = { count, verdicts: {}, slowestMs: 0, faults: [] };
  for (let index = from; index < from + count; index += 1) await tryOne(index, seed, seeds, good, result);
  Error.stackTraceLimit = frames;
  return result;
}

/**
 * What a `valid` mutant may say. Nobody signs a revocation list of 1EdTech or a document of Open Badges 2: an altered one may take
 * a revocation back, and its transport alone forbids that. A Bitstring list is signed: its badges stay revoked.
 */
interface Good {
  always: Set<string>;
  withDocuments: Set<string>;
}

async function tryOne(index: number, seed: number, seeds: Seed[], good: Good, result: FuzzResult): Promise<void> {
  const random = randomFrom(seed ^ Math.imul(index + 1, 0x9e3779b1));
  const base = seeds[random(seeds.length)] as Seed;
  const other = seeds[random(seeds.length)] as Seed;
  const inDocuments = random(5) === 0;
  const input = inDocuments ? base.bytes : mutate(base.bytes, random, other.bytes);
  const documents = inDocuments ? mutateDocuments(base.documents, random) : base.documents;
  const fault = (text: string) =>
    result.faults.push({ index, seed: base.id, fault: text, input: Buffer.from(input).toString('base64') });

  const begin = performance.now();
  try {
    const { verdict } = await verifyBadge(input, { now: base.now, fetch: fetchFrom(documents) });
    const ms = performance.now() - begin;
    result.slowestMs = Math.max(result.slowestMs, ms);
    result.verdicts[verdict] = (result.verdicts[verdict] ?? 0) + 1;
    if (ms > SLOW_MS) fault(`slow: ${Math.round(ms)} ms`);
    if (verdict === 'valid') {
      const meaning = await meaningOf(input);
      const isGood = good.always.has(meaning) || (inDocuments && good.withDocuments.has(meaning));
      if (!isGood) fault('valid, and says something else than any good vector');
    }
  } catch (error) {
    fault(`threw: ${error instanceof Error ? error.stack : error}`);
  }
  if (inDocuments) return;
  const kind = detectInput(input);
  const text = Buffer.from(input).toString();
  for (const { of, read } of READERS) {
    if (of === kind) continue;
    const start = performance.now();
    try {
      await read(input, text);
    } catch (error) {
      if (!(error instanceof CredentialError)) fault(`reader threw: ${error instanceof Error ? error.stack : error}`);
    }
    const ms = performance.now() - start;
    result.slowestMs = Math.max(result.slowestMs, ms);
    if (ms > SLOW_MS) fault(`reader slow: ${Math.round(ms)} ms`);
  }
}

/** One of the issuer's documents altered: what it says may take a badge's trust away, never make another badge good. */
function mutateDocuments(documents: ReadonlyMap<string, Served>, random: Random): ReadonlyMap<string, Served> {
  const urls = [...documents.keys()];
  const url = urls[random(urls.length)];
  const served = url === undefined ? undefined : documents.get(url);
  const other = documents.get(urls[random(urls.length)] ?? '');
  if (url === undefined || !served || served.body.length === 0) return documents;
  return new Map(documents).set(url, { ...served, body: mutate(served.body, random, other?.body ?? served.body) });
}
