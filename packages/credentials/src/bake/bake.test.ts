import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../bytes/bytes.ts';
import { PLAIN_SVG, plainPng } from '../testing/picture.test-support.ts';
import { crc32 } from './crc32.ts';
import { detectInput } from './detect-input.ts';
import { bakePng, unbakePng } from './png.ts';
import { pngSize, readPngChunks, writePng } from './png-chunks.ts';
import { bakeSvg, unbakeSvg } from './svg.ts';

const refusal = (code: string) => expect.objectContaining({ code });
/** Text that JSON can hold, with what is awkward for PNG and XML often in it. */
const awkward = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(']]>', '<![CDATA[', '&amp;', '-->', 'é', '\u2028', '😀', '</svg>'),
    ),
  )
  .map((parts) => parts.join(''));
const json = awkward.map((name) => JSON.stringify({ name }));

describe('a PNG', () => {
  it('gives back the badge and the receipt that were baked, and stays the same picture', () => {
    fc.assert(
      fc.property(json, fc.option(awkward, { nil: undefined }), (credential, receipt) => {
        const baked = bakePng(plainPng(), credential, receipt === undefined ? {} : { receipt });
        expect(unbakePng(baked)).toEqual(receipt === undefined ? { credential } : { credential, receipt });
        expect(readPngChunks(baked).filter(({ type }) => type !== 'iTXt')).toEqual(readPngChunks(plainPng()));
      }),
    );
  });

  it('never holds two badges: baking again replaces', () => {
    const twice = bakePng(bakePng(plainPng(), '{"a":1}', { receipt: 'old' }), '{"b":2}');
    expect(unbakePng(twice)).toEqual({ credential: '{"b":2}' });
  });

  it('has the badge before the image data, uncompressed, under the exact keyword', () => {
    const chunks = readPngChunks(bakePng(plainPng(), '{}'));
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(chunks[1]?.data).toEqual(utf8('openbadgecredential\0\0\0\0\0{}'));
  });

  it('is read wherever the badge stands before IEND, also under the old keyword', () => {
    const [header, data, end] = readPngChunks(plainPng());
    if (!header || !data || !end) throw new Error('picture');
    const payload = { type: 'iTXt', data: utf8('openbadges\0\0\0fr\0Badge\0{"é":1}') };
    expect(unbakePng(writePng([header, data, payload, end])).credential).toBe('{"é":1}');
    const old = { type: 'tEXt', data: utf8('openbadges\0https://old.example/1') };
    expect(unbakePng(writePng([header, old, data, end])).credential).toBe('https://old.example/1');
  });

  it('is refused with two payloads, compressed ones, or a keyword that is only near', () => {
    const [header, data, end] = readPngChunks(plainPng());
    if (!header || !data || !end) throw new Error('picture');
    const text = (type: string, content: string) => ({ type, data: utf8(content) });
    const one = text('iTXt', 'openbadgecredential\0\0\0\0\0{}');
    const read =
      (...chunks: { type: string; data: Uint8Array }[]) =>
      () =>
        unbakePng(writePng([header, ...chunks, data, end]));
    expect(read(one, one)).toThrow(refusal('several-payloads'));
    expect(read(one, text('tEXt', 'openbadges\0https://old.example'))).toThrow(refusal('several-payloads'));
    expect(read(one, text('iTXt', 'insigne-receipt\0\0\0\0\0a'), text('iTXt', 'insigne-receipt\0\0\0\0\0b'))).toThrow(
      refusal('several-payloads'),
    );
    expect(read({ type: 'zTXt', data: concat(utf8('openbadgecredential\0\0'), deflateSync('{}')) })).toThrow(
      refusal('png-compressed-payload'),
    );
    expect(read({ type: 'iTXt', data: concat(utf8('openbadgecredential\0\u0001\0\0\0'), deflateSync('{}')) })).toThrow(
      refusal('png-compressed-payload'),
    );
    expect(read(text('iTXt', 'OpenBadgeCredential\0\0\0\0\0{}'))).toThrow(refusal('no-payload'));
    expect(read(text('iTXt', 'openbadgecredential\0\0\0{}'))).toThrow(refusal('png-malformed'));
    expect(read({ type: 'iTXt', data: Uint8Array.of(...utf8('openbadgecredential\0\0\0\0\0'), 0xff) })).toThrow(
      refusal('not-utf-8'),
    );
  });

  it('is refused when its walk of chunks is not sound', () => {
    const png = plainPng();
    const [header, data, end] = readPngChunks(png);
    if (!header || !data || !end) throw new Error('picture');
    const read = (bytes: Uint8Array) => () => readPngChunks(bytes);
    expect(read(png.subarray(1))).toThrow(refusal('png-malformed'));
    expect(read(png.subarray(0, png.length - 1))).toThrow(refusal('png-malformed'));
    expect(read(concat(png, Uint8Array.of(0)))).toThrow(refusal('png-data-after-end'));
    expect(read(writePng([header, end]))).toThrow(refusal('png-malformed'));
    expect(read(writePng([data, header, end]))).toThrow(refusal('png-malformed'));
    expect(read(writePng([header, header, data, end]))).toThrow(refusal('png-malformed'));
    expect(read(writePng([header, data]))).toThrow(refusal('png-malformed'));
    expect(read(writePng([header, { type: 'a1b2', data: data.data }, data, end]))).toThrow(refusal('png-malformed'));
    expect(read(writePng([header, ...new Array(5000).fill(data), end]))).toThrow(refusal('png-malformed'));
    expect(read(new Uint8Array(6 * 1024 * 1024))).toThrow(refusal('too-large'));
    for (let at = 8; at < png.length; at += 1) {
      const flipped = Uint8Array.from(png);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect(read(flipped), `byte ${at}`).toThrow();
    }
  });

  it('tells its size without being decoded', () => {
    expect(pngSize(plainPng())).toEqual({ width: 2, height: 2 });
  });
});

describe('an SVG', () => {
  it('gives back the badge and the receipt that were baked', () => {
    fc.assert(
      fc.property(json, fc.option(fc.string({ unit: 'grapheme-ascii' }), { nil: undefined }), (credential, receipt) => {
        const read = unbakeSvg(bakeSvg(PLAIN_SVG, credential, receipt === undefined ? {} : { receipt }));
        expect(JSON.parse(read.credential)).toEqual(JSON.parse(credential));
        expect(read.receipt).toBe(receipt?.trim());
      }),
    );
  });

  it('has the badge right after the root tag, as the standard shows it', () => {
    const baked = bakeSvg(PLAIN_SVG, '{"a":"b"}');
    expect(baked).toContain(
      '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><openbadges:credential><![CDATA[{"a":"b"}]]></openbadges:credential><title>',
    );
    expect(bakeSvg(PLAIN_SVG, 'a.b.c')).toContain('<openbadges:credential verify="a.b.c"/>');
    expect(unbakeSvg(bakeSvg(PLAIN_SVG, 'a.b.c')).credential).toBe('a.b.c');
  });

  it('never holds two badges: baking again replaces, and leaves the drawing as it was', () => {
    const twice = bakeSvg(bakeSvg(PLAIN_SVG, '{"a":1}', { receipt: 'old' }), '{"b":2}');
    expect(unbakeSvg(twice)).toEqual({ credential: '{"b":2}' });
    expect(twice).toBe(bakeSvg(PLAIN_SVG, '{"b":2}'));
  });

  it('is read by namespace, whatever the prefix, and in its older form', () => {
    const wrap = (inner: string, attributes = '') =>
      `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;
    expect(
      unbakeSvg(wrap('<ob:credential>{}</ob:credential>', 'xmlns:ob="https://purl.imsglobal.org/ob/v3p0"')).credential,
    ).toBe('{}');
    expect(unbakeSvg(wrap('<credential xmlns="https://purl.imsglobal.org/ob/v3p0">{}</credential>')).credential).toBe(
      '{}',
    );
    expect(
      unbakeSvg(wrap('<o:assertion verify="https://old.example/1"/>', 'xmlns:o="http://openbadges.org"')).credential,
    ).toBe('https://old.example/1');
    expect(() =>
      unbakeSvg(wrap('<openbadges:credential>{}</openbadges:credential>', 'xmlns:openbadges="https://other.example"')),
    ).toThrow(refusal('no-payload'));
    expect(() => bakeSvg(wrap('', 'xmlns:openbadges="http://openbadges.org"'), '{}')).toThrow(
      refusal('svg-namespace-conflict'),
    );
  });

  const baked = bakeSvg(PLAIN_SVG, '{"a":1}');
  const element = '<openbadges:credential><![CDATA[{"a":1}]]></openbadges:credential>';
  it.each([
    ['a document type', baked.replace('<svg', '<!DOCTYPE svg><svg'), 'svg-doctype'],
    ['an entity of its own', baked.replace('&amp;', '&own;'), 'svg-entity'],
    ['a character that XML forbids', baked.replace('&amp;', '&#0;'), 'svg-entity'],
    ['a control character', baked.replace('&amp;', '\u0001'), 'svg-malformed'],
    ['two badges', baked.replace(element, element + element), 'several-payloads'],
    ['a badge deeper inside', baked.replace(element, `<g>${element}</g>`), 'svg-malformed'],
    ['an element inside the badge', baked.replace('<![CDATA[', '<b/><![CDATA['), 'svg-malformed'],
    ['a tag left open', baked.replace('</title>', ''), 'svg-malformed'],
    ['two roots', `${baked}<svg/>`, 'svg-malformed'],
    ['text after the root', `${baked}text`, 'svg-malformed'],
    ['an attribute twice', baked.replace('viewBox="0 0 2 2"', 'viewBox="0 0 2 2" viewBox="0 0 1 1"'), 'svg-malformed'],
    ['a prefix that nobody declares', baked.replace('<title>', '<x:y/><title>'), 'svg-malformed'],
    ['another root', '<html><svg xmlns="http://www.w3.org/2000/svg"/></html>', 'svg-malformed'],
    ['no end', baked.slice(0, -10), 'svg-malformed'],
    ['absurd depth', PLAIN_SVG.replace('<title>', `${'<g>'.repeat(300)}<title>`), 'svg-malformed'],
  ])('with %s is refused', (_what, svg, code) => {
    expect(() => unbakeSvg(svg)).toThrow(refusal(code));
  });

  it('is walked in bounded time, however it is made', () => {
    const started = performance.now();
    for (const hostile of [
      `<svg ${' '.repeat(1e6)}`,
      `<svg ${'a="b" '.repeat(2e5)}`,
      '<'.repeat(1e6),
      `<svg>${'<a>'.repeat(1e5)}`,
    ]) {
      expect(() => unbakeSvg(hostile)).toThrow();
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it('crc32 gives the check value of its definition', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
});

it.each([
  ['png', plainPng()],
  ['svg', utf8(PLAIN_SVG)],
  ['json', utf8(' {"a":1}')],
  ['jws', utf8('eyJhIjoxfQ.e30.c2ln')],
  ['url', utf8('https://badges.example/b/1\n')],
  ['unknown', utf8('hello')],
  ['unknown', Uint8Array.of(0xff, 0xd8, 0xff)],
  ['unknown', new Uint8Array()],
] as const)('%s is told from its bytes', (kind, bytes) => {
  expect(detectInput(bytes)).toBe(kind);
});
