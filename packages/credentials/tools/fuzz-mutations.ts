import fc from 'fast-check';
import { crc32 } from '../src/bake/crc32.ts';

/** Numbers that the seed decides (mulberry32): a run can be told again. */
export type Random = (below: number) => number;
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;
const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytesOf = (value: string) => Buffer.from(value, 'utf8');

const flip: Mutation = (bytes, random) => {
  const changed = Uint8Array.from(bytes);
  for (let left = 1 + random(3); left > 0; left -= 1) {
    const at = random(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
  }
  return changed;
};
const truncate: Mutation = (bytes, random) => bytes.subarray(0, random(bytes.length));
const insert: Mutation = (bytes, random) => {
  const at = random(bytes.length + 1);
  const added = Uint8Array.from({ length: 1 + random(12) }, () => random(256));
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]);
};
const splice: Mutation = (bytes, random, other) =>
  Buffer.concat([bytes.subarray(0, random(bytes.length + 1)), other.subarray(random(other.length + 1))]);
const repeat: Mutation = (bytes, random) => {
  const from = random(bytes.length);
  const part = bytes.subarray(from, from + random(400));
  return Buffer.concat([bytes.subarray(0, from), part, part, bytes.subarray(from + part.length)]);
};

const VALUES = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  '0',
  [],
  {},
  [[]],
  [null],
  'did:key:z6Mk',
  'https://a.example/',
  '2026-11-01T00:00:00Z',
  '9999-99-99T99:99:99Z',
  'urn:uuid:0',
  '@id',
  '_:b0',
  'ob:x',
  '\u0000',
  '\u202e',
  'é',
];
/** Any value at all, from fast-check; drawn once, used by all runs. */
const STRUCTURED = fc.sample(fc.jsonValue({ maxDepth: 4 }), { numRuns: 500, seed: 4 });

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Holder = Json[] | { [name: string]: Json };

function holders(value: Json, found: Holder[] = []): Holder[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value);
  for (const inner of Object.values(value)) holders(inner, found);
  return found;
}

/** One change to one member somewhere in the tree. */
function changeTree(root: Json, random: Random, other: Json): string | undefined {
  const holder = pick(holders(root), random);
  const keys = holder && Object.keys(holder);
  if (!holder || !keys || keys.length === 0) return undefined;
  const target = holder as Record<string, Json>;
  const key = pick(keys, random);
  const old = target[key] as Json;
  const donors = holders(other);
  switch (random(10)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete target[key];
      break;
    case 1:
      target[key] = pick(VALUES, random) as Json;
      break;
    case 2:
      target[key] = [old];
      break;
    case 3:
      target[key] = Array.isArray(old) ? (old[0] ?? null) : typeof old === 'string' ? { id: old } : String(old);
      break;
    case 4:
      target[key] = pick(STRUCTURED, random) as Json;
      break;
    case 5:
      if (Array.isArray(holder)) holder.push(old);
      else
        target[pick(['x', 'id', 'type', 'name', '@id', '@type', 'proof', 'image', '@graph', '@context'], random)] = old;
      break;
    case 6:
      if (donors.length > 0) target[key] = pick(donors, random);
      break;
    case 7: {
      const entries = Object.entries(target);
      if (Array.isArray(holder)) holder.reverse();
      else {
        for (const name of keys) delete target[name];
        for (const [name, value] of entries.reverse()) target[name] = value;
      }
      break;
    }
    case 8: {
      const donor = donors.length > 0 ? (pick(donors, random) as Record<string, Json>) : {};
      const name = Object.keys(donor)[0];
      if (name !== undefined) target[Array.isArray(holder) ? String(holder.length) : name] = donor[name] as Json;
      break;
    }
    default: {
      // The member twice: no object can say this, its text can.
      const whole = JSON.stringify(root);
      const member = `${JSON.stringify(key)}:${JSON.stringify(old)}`;
      return Array.isArray(holder) ? whole : whole.replace(member, () => `${member},${member}`);
    }
  }
  return JSON.stringify(root, null, random(4) === 0 ? 1 : undefined);
}

function parsed(bytes: Uint8Array): Json | undefined {
  try {
    return JSON.parse(text(bytes));
  } catch {
    return undefined;
  }
}

const changeJson: Mutation = (bytes, random, other) => {
  const root = parsed(bytes);
  const changed = root === undefined ? undefined : changeTree(root, random, parsed(other) ?? {});
  return changed === undefined ? flip(bytes, random, other) : bytesOf(changed);
};

const changeJws: Mutation = (bytes, random, other) => {
  const parts = text(bytes).trim().split('.');
  const others = text(other).trim().split('.');
  const at = random(3);
  if (random(3) === 0 && others.length === 3) parts[at] = others[at] ?? '';
  else if (random(4) === 0) parts.push(parts[at] ?? '');
  else if (random(5) === 0) parts.reverse();
  else {
    const part = Buffer.from(parts[at] ?? '', 'base64url');
    parts[at] = Buffer.from((at === 2 ? flip : changeJson)(part, random, part)).toString('base64url');
  }
  return bytesOf(parts.join('.'));
};

/** Moves, doubles, drops or alters a chunk, mostly with a CRC that is right again: behind it lies the reader. */
const changePng: Mutation = (bytes, random, other) => {
  const chunks: Buffer[] = [];
  const source = Buffer.from(bytes);
  for (let at = 8; at + 12 <= source.length; ) {
    const end = at + 12 + source.readUInt32BE(at);
    if (end > source.length) return flip(bytes, random, other);
    chunks.push(Buffer.from(source.subarray(at, end)));
    at = end;
  }
  const at = random(chunks.length);
  const chunk = chunks[at];
  if (!chunk) return flip(bytes, random, other);
  const kind = random(5);
  if (kind === 0) chunks.splice(at, 1);
  else if (kind === 1) chunks.splice(random(chunks.length), 0, chunk);
  else if (kind === 2) chunk.writeUInt32BE(pick([0, 0x7fffffff, 0x80000000, 0xffffffff, chunk.length], random), 0);
  else {
    const body = chunk.subarray(8, chunk.length - 4);
    const brace = body.indexOf('{');
    const changed =
      kind === 3 && brace >= 0
        ? Buffer.concat([body.subarray(0, brace), changeJson(body.subarray(brace), random, other)])
        : Buffer.from(body.length > 0 ? flip(body, random, other) : body);
    chunks[at] = framed(chunk.subarray(4, 8), changed);
  }
  return Buffer.concat([source.subarray(0, 8), ...chunks]);
};

function framed(type: Buffer, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([type, data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, sum]);
}

const SVG_PIECES = [
  '<!DOCTYPE svg>',
  '<!ENTITY a "b">',
  '&a;',
  '&#0;',
  '&#x41;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml?>',
  '/>',
  '>',
  '<openbadges:credential>',
  '</openbadges:credential>',
  ' verify="x"',
  ' xmlns:openbadges="x"',
  '"',
  "'",
  '\u0000',
  '<g>',
];
const changeSvg: Mutation = (bytes, random, other) => {
  const source = text(bytes);
  const begin = source.indexOf('{');
  const end = source.lastIndexOf('}') + 1;
  if (random(2) === 0 && begin >= 0 && end > begin) {
    return bytesOf(
      source.slice(0, begin) + text(changeJson(bytesOf(source.slice(begin, end)), random, other)) + source.slice(end),
    );
  }
  const at = random(source.length + 1);
  return bytesOf(source.slice(0, at) + pick(SVG_PIECES, random) + source.slice(at + random(2) * random(40)));
};

const BYTES: Mutation[] = [flip, truncate, insert, splice, repeat];

/** One mutant of a seed: half of the time by what the format is made of, else by its bytes; one in eight is changed twice. */
export function mutate(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  const start = text(bytes.subarray(0, 64)).trimStart();
  const own: Mutation =
    bytes[0] === 0x89 ? changePng : start.startsWith('{') ? changeJson : start.startsWith('<') ? changeSvg : changeJws;
  const once = (random(10) < 6 ? own : pick(BYTES, random))(bytes, random, other);
  return random(8) === 0 && once.length > 0 ? mutate(once, random, other) : once;
}
