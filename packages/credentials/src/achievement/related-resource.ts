import { platform } from '#platform';
import { fromBase64, fromBase64Url, hex, utf8 } from '../bytes/bytes.ts';
import { PINNED_CONTEXTS } from '../contexts/contexts.gen.ts';
import { VC_V2 } from '../contexts/contexts.ts';
import { asArray, isObject, type JsonObject, type JsonValue, text } from '../json/value.ts';
import { decodeMultibase58 } from '../keys/multikey.ts';
import type { Rule } from './shape.ts';
import { uri } from './shape.ts';

/** Published, and in no package to the byte: the digests alone are known. */
const PUBLISHED: ReadonlyMap<string, Partial<Record<Digest['bits'], string>>> = new Map([
  [
    VC_V2,
    {
      256: '59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734',
      384: '97f1eb8e5042356c805fdd61afa2c557663785e0794dcafa21e138fd38def18cb360133c221aa31d6896a6bf3e65b614',
    },
  ],
]);

interface Digest {
  bits: 256 | 384 | 512;
  hex: string;
}

const BITS = { sha256: 256, sha384: 384, sha512: 512 } as const;
const isHash = (name: string): name is keyof typeof BITS => Object.hasOwn(BITS, name);

/** Subresource Integrity section 3.5; undefined when there is no well-formed digest in it. */
function readSri(value: JsonValue | undefined): Digest[] | undefined {
  const digests = (text(value) ?? '')
    .trim()
    .split(/\s+/)
    .map((token): Digest | undefined => {
      const [, name = '', encoded = ''] = /^(sha\d+)-([A-Za-z0-9+/_-]+=*)(?:\?.*)?$/.exec(token) ?? [];
      if (!isHash(name)) return undefined;
      // Some write the digits of the hash; in base64 as many signs are a longer one, so that neither is taken for the other.
      if (encoded.length === BITS[name] / 4 && /^[0-9a-f]+$/.test(encoded)) return { bits: BITS[name], hex: encoded };
      const bytes = fromBase64(encoded);
      return bytes?.length === BITS[name] / 8 ? { bits: BITS[name], hex: hex(bytes) } : undefined;
    });
  return digests.every((digest) => digest !== undefined) ? digests : undefined;
}

/** Multihash prefixes: code and length. */
const MULTIHASH: Record<string, Digest['bits']> = { '1220': 256, '2030': 384, '1340': 512 };

/** SHA-256 without the two bytes that say so: some write it bare. */
const BARE_HASH_DIGITS = 64;

/** A multihash in multibase `u` or `z` (VC Data Model 2.0 section 5.3). */
function readMultibase(value: JsonValue | undefined): Digest[] | undefined {
  const written = text(value) ?? '';
  let bytes: Uint8Array | undefined;
  try {
    bytes = written.startsWith('u') ? fromBase64Url(written.slice(1)) : decodeMultibase58(written);
  } catch {
    return undefined;
  }
  const whole = hex(bytes ?? new Uint8Array());
  if (whole.length === BARE_HASH_DIGITS) return [{ bits: 256, hex: whole }];
  const bits = MULTIHASH[whole.slice(0, 4)];
  return bits && whole.length === 4 + bits / 4 ? [{ bits, hex: whole.slice(4) }] : undefined;
}

const READERS = { digestSRI: readSri, digestMultibase: readMultibase } as const;
const DIGESTS = ['digestSRI', 'digestMultibase'] as const;

/** One or more objects, each with an address that stands once and at least one digest (VC Data Model 2.0 section 5.3). */
export const relatedResource: Rule = (value) => {
  const resources = asArray(value);
  const seen = new Set<JsonValue>();
  if (resources.length === 0) return '';
  for (const [at, resource] of resources.entries()) {
    const here = `/${at}`;
    if (!isObject(resource)) return here;
    const id = resource.id ?? null;
    if (uri(id) !== undefined || seen.has(id)) return `${here}/id`;
    seen.add(id);
    const given = DIGESTS.filter((member) => resource[member] !== undefined);
    if (given.length === 0) return `${here}/${DIGESTS[0]}`;
    const bad = given.find((member) => READERS[member](resource[member]) === undefined);
    if (bad) return `${here}/${bad}`;
    if (resource.mediaType !== undefined && typeof resource.mediaType !== 'string') return `${here}/mediaType`;
  }
  return undefined;
};

/**
 * Compares the digests of the documents that stand here with what the credential says of them; others are nobody's to fetch.
 * @returns path of the first that differs
 */
export async function digestProblem(credential: JsonObject): Promise<string | undefined> {
  for (const [at, resource] of asArray(credential.relatedResource).filter(isObject).entries()) {
    for (const member of DIGESTS) {
      const told = READERS[member](resource[member]) ?? [];
      const known = await Promise.all(told.map(({ bits }) => knownDigest(text(resource.id) ?? '', bits)));
      const compared = told.filter((_digest, index) => known[index] !== undefined);
      // Of several, one has to fit (Subresource Integrity section 3.3.4).
      if (compared.length > 0 && !told.some(({ hex: said }, index) => said === known[index]))
        return `/relatedResource/${at}/${member}`;
    }
  }
  return undefined;
}

/** Undefined when the published bytes are not here. */
async function knownDigest(url: string, bits: Digest['bits']): Promise<string | undefined> {
  const pinned = PINNED_CONTEXTS.get(url);
  const told = PUBLISHED.get(url)?.[bits];
  if (told !== undefined) return told;
  if (bits === 256) return pinned?.published ? pinned.sha256 : undefined;
  if (bits === 384 && pinned?.published) return hex(await platform.sha384(utf8(pinned.text)));
  return undefined;
}
