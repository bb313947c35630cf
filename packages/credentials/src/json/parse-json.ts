import { CredentialError } from '../error.ts';
import { MAX_JSON_BYTES, MAX_JSON_DEPTH } from '../limits.ts';
import type { JsonObject, JsonValue } from './value.ts';

/** Names that reach an object's prototype in careless code further on (P-PRS-02). */
const FORBIDDEN_MEMBERS = new Set(['__proto__', 'constructor', 'prototype']);

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them unescaped
const PLAIN_TEXT = /[^"\\\u0000-\u001f]*/y;
const SPACE = /[ \t\n\r]*/y;
const SPACE_CODE = 0x20;
const ESCAPES: Record<string, string> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/**
 * Bytes to text, UTF-8 only (P-PRS-04); a byte order mark is dropped.
 * @throws CredentialError `not-utf-8`
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new CredentialError('not-utf-8', 'The bytes are not UTF-8', { cause });
  }
}

/**
 * JSON (RFC 8259) as strict as a signature deserves: what two parsers could read differently is refused.
 * Duplicate members, prototype names, lone surrogates, numbers that lose their value, more than 64 levels, more than 1 MiB.
 * @param outside levels around a text that is the value of a member
 * @throws CredentialError one of the `json-…` codes, `too-large`, `not-utf-8`
 */
export function parseJson(input: string | Uint8Array, maxBytes: number = MAX_JSON_BYTES, outside = 0): JsonValue {
  const size = typeof input === 'string' ? byteLength(input, maxBytes) : input.byteLength;
  if (size > maxBytes) throw new CredentialError('too-large', `JSON above ${maxBytes} bytes`);
  return new Reader(typeof input === 'string' ? input : decodeUtf8(input), outside).document();
}

/** Length in UTF-8; the cheap bounds first, since each UTF-16 unit takes one to three bytes. */
function byteLength(value: string, maxBytes: number): number {
  if (value.length > maxBytes || value.length * 3 <= maxBytes) return value.length;
  return encoder.encode(value).byteLength;
}

class Reader {
  private readonly source: string;
  private at = 0;
  private depth: number;

  constructor(source: string, depth: number) {
    this.source = source;
    this.depth = depth;
  }

  document(): JsonValue {
    const value = this.value();
    this.space();
    if (this.at < this.source.length) throw this.syntax('text after the value');
    return value;
  }

  private value(): JsonValue {
    this.space();
    const first = this.source[this.at];
    if (first === '"') return this.string();
    if (first === '{') return this.nested(() => this.object());
    if (first === '[') return this.nested(() => this.array());
    if (first === 't') return this.word('true', true);
    if (first === 'f') return this.word('false', false);
    if (first === 'n') return this.word('null', null);
    return this.number();
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > MAX_JSON_DEPTH) {
      throw new CredentialError('json-too-deep', `More than ${MAX_JSON_DEPTH} levels at ${this.at}`);
    }
    this.at += 1;
    const value = read();
    this.depth -= 1;
    return value;
  }

  private object(): JsonObject {
    const object: JsonObject = {};
    this.space();
    if (this.take('}')) return object;
    do {
      this.space();
      const name = this.string();
      if (FORBIDDEN_MEMBERS.has(name)) {
        throw new CredentialError('json-forbidden-member', `Member "${name}" at ${this.at}`);
      }
      if (Object.hasOwn(object, name)) {
        throw new CredentialError('json-duplicate-member', `Member "${name}" twice at ${this.at}`);
      }
      this.space();
      this.expect(':');
      object[name] = this.value();
      this.space();
    } while (this.take(','));
    this.expect('}');
    return object;
  }

  private array(): JsonValue[] {
    const array: JsonValue[] = [];
    this.space();
    if (this.take(']')) return array;
    do {
      array.push(this.value());
      this.space();
    } while (this.take(','));
    this.expect(']');
    return array;
  }

  private string(): string {
    this.expect('"');
    let value = '';
    for (;;) {
      const from = this.at;
      PLAIN_TEXT.lastIndex = from;
      PLAIN_TEXT.test(this.source);
      this.at = PLAIN_TEXT.lastIndex;
      value += this.source.slice(from, this.at);
      const next = this.source[this.at];
      if (next === '"') break;
      if (next !== '\\') throw this.syntax('unescaped control character or unfinished string');
      value += this.escape();
    }
    this.at += 1;
    if (!value.isWellFormed()) throw new CredentialError('json-lone-surrogate', `Lone surrogate before ${this.at}`);
    return value;
  }

  private escape(): string {
    const kind = this.source[this.at + 1] ?? '';
    if (kind === 'u') {
      const digits = this.source.slice(this.at + 2, this.at + 6);
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw this.syntax('bad \\u escape');
      this.at += 6;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const plain = Object.hasOwn(ESCAPES, kind) ? ESCAPES[kind] : undefined;
    if (plain === undefined) throw this.syntax('unknown escape');
    this.at += 2;
    return plain;
  }

  private number(): number {
    const written = this.match(NUMBER);
    if (written === '') throw this.syntax('a value was expected');
    const value = Number(written);
    // A larger integer is silently rounded: two different texts would be one signed value.
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
      throw new CredentialError('json-number-out-of-range', `Number ${written.slice(0, 40)} loses its value`);
    }
    return value;
  }

  private word<T>(word: string, value: T): T {
    if (!this.source.startsWith(word, this.at)) throw this.syntax('a value was expected');
    this.at += word.length;
    return value;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private space(): void {
    // Most often there is none.
    if (this.source.charCodeAt(this.at) > SPACE_CODE) return;
    this.match(SPACE);
  }

  private take(character: string): boolean {
    if (this.source[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private expect(character: string): void {
    if (!this.take(character)) throw this.syntax(`${character} was expected`);
  }

  private syntax(what: string): CredentialError {
    return new CredentialError('json-syntax', `Not JSON: ${what} at ${this.at}`);
  }
}
