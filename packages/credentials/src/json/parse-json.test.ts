import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CredentialError } from '../error.ts';
import { parseJson } from './parse-json.ts';

const codeOf = (input: string | Uint8Array, maxBytes?: number) => {
  try {
    parseJson(input, maxBytes);
    return 'accepted';
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return error.code;
  }
};

describe('strict JSON', () => {
  it('reads what JSON.parse reads, when there is nothing to doubt', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), fc.nat(4), (source, indent) => {
        const pretty = JSON.stringify(JSON.parse(source), null, indent);
        const strict = codeOf(pretty);
        if (strict !== 'accepted') {
          expect(['json-lone-surrogate', 'json-forbidden-member', 'json-number-out-of-range']).toContain(strict);
        } else expect(parseJson(pretty)).toEqual(JSON.parse(pretty));
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what JSON.parse refuses, and never with another kind of error', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', ':', '\\', '0', 'e', '\u0000'),
        (source, at, junk) => {
          const cut = source.slice(0, at % (source.length + 1)) + junk + source.slice((at % (source.length + 1)) + 1);
          let plain = true;
          try {
            JSON.parse(cut);
          } catch {
            plain = false;
          }
          if (!plain) expect(codeOf(cut)).not.toBe('accepted');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['{"a":1,"a":1}', 'json-duplicate-member'],
    ['{"a":1,"\\u0061":2}', 'json-duplicate-member'],
    ['{"__proto__":1}', 'json-forbidden-member'],
    ['{"a":{"constructor":1}}', 'json-forbidden-member'],
    ['{"proto\\u0074ype":1}', 'json-forbidden-member'],
    ['"\\ud800"', 'json-lone-surrogate'],
    ['{"\\udc00":1}', 'json-lone-surrogate'],
    ['1e999', 'json-number-out-of-range'],
    ['9007199254740993', 'json-number-out-of-range'],
    ['01', 'json-syntax'],
    ['.5', 'json-syntax'],
    ['[1,]', 'json-syntax'],
    ['{"a":1} x', 'json-syntax'],
    ["{'a':1}", 'json-syntax'],
    ['"\t"', 'json-syntax'],
    ['', 'json-syntax'],
    ['"\\u{41}"', 'json-syntax'],
  ])('refuses %s with %s', (source, code) => {
    expect(codeOf(source)).toBe(code);
  });

  it('refuses more than 64 levels and accepts 64', () => {
    expect(codeOf('['.repeat(64) + ']'.repeat(64))).toBe('accepted');
    expect(codeOf('['.repeat(65) + ']'.repeat(65))).toBe('json-too-deep');
    expect(codeOf('['.repeat(500_000))).toBe('json-too-deep');
  });

  it('refuses more than a mebibyte, counted in UTF-8', () => {
    expect(codeOf(`"${'é'.repeat(600_000)}"`)).toBe('too-large');
    expect(codeOf(`"${'e'.repeat(600_000)}"`)).toBe('accepted');
    expect(codeOf('"abc"', 4)).toBe('too-large');
  });

  it('reads UTF-8 alone, with or without its byte order mark', () => {
    expect(parseJson(Uint8Array.of(0xef, 0xbb, 0xbf, 0x31))).toBe(1);
    expect(codeOf(Uint8Array.of(0x22, 0xe9, 0x22))).toBe('not-utf-8');
    expect(codeOf(Uint8Array.of(0xff, 0xfe, 0x31, 0x00))).toBe('not-utf-8');
  });
});
