// Where the readers of pictures end: each limit from both sides, and each sentence of theirs that refuses.
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../bytes/bytes.ts';
import { MAX_IMAGE_BYTES, MAX_PNG_CHUNKS } from '../limits.ts';
import { PLAIN_SVG, plainPng } from '../testing/picture.test-support.ts';
import { bakePng, unbakePng } from './png.ts';
import { type PngChunk, readPngChunks, writePng } from './png-chunks.ts';
import { bakeSvg, unbakeSvg } from './svg.ts';
import { readXml } from './xml-tokens.ts';

const refusal = (code: string) => expect.objectContaining({ code });
const wrap = (inner: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;
const OB = 'xmlns:ob="https://purl.imsglobal.org/ob/v3p0"';

describe('a PNG', () => {
  const [header, data, end] = readPngChunks(plainPng()) as [PngChunk, PngChunk, PngChunk];
  const read =
    (...chunks: PngChunk[]) =>
    () =>
      unbakePng(writePng([header, ...chunks, data, end]));
  const text = (type: string, content: string) => ({ type, data: utf8(content) });

  it('may have its greatest size and number of chunks, and no more', () => {
    const empty = { type: 'IDAT', data: new Uint8Array() };
    const most = [header, ...new Array<PngChunk>(MAX_PNG_CHUNKS - 2).fill(empty), end];
    expect(readPngChunks(writePng(most))).toHaveLength(MAX_PNG_CHUNKS);
    expect(() => readPngChunks(writePng([header, empty, ...most.slice(1)]))).toThrow(refusal('png-malformed'));
    expect(() => readPngChunks(new Uint8Array(MAX_IMAGE_BYTES))).toThrow('No PNG signature');
    expect(() => readPngChunks(new Uint8Array(MAX_IMAGE_BYTES + 1))).toThrow(refusal('too-large'));
  });

  it('begins with its signature and a header of 13 bytes, ends with an empty end, and has each letter of a type', () => {
    const other = Uint8Array.from(plainPng());
    other[0] = 0x88;
    expect(() => readPngChunks(other)).toThrow('No PNG signature');
    for (const chunks of [
      [{ ...header, data: header.data.subarray(1) }, data, end],
      [header, data, { ...end, data: Uint8Array.of(0) }],
      [header, data, data],
      [data, header, end],
    ]) {
      expect(() => readPngChunks(writePng(chunks))).toThrow(refusal('png-malformed'));
    }
    const cut = writePng([header, data, end]);
    for (let left = 1; left < 12; left += 1) {
      expect(() => readPngChunks(cut.subarray(0, cut.length - left))).toThrow('A chunk is cut off');
    }
    // One byte more than there is, and the whole of what there is.
    const longer = Uint8Array.from(cut);
    new DataView(longer.buffer).setUint32(cut.length - 12, 1);
    expect(() => readPngChunks(longer)).toThrow('A chunk is longer than the file');
  });

  it('has a badge only in a text chunk whose keyword ends within 80 bytes', () => {
    expect(read({ type: 'iTXt', data: concat(utf8('openbadgecredential')) })).toThrow(refusal('no-payload'));
    expect(read({ type: 'prVt', data: utf8('openbadgecredential\0\0\0\0\0{}') })).toThrow(refusal('no-payload'));
    expect(read({ type: 'iTXt', data: utf8('\0openbadgecredential\0{}') })).toThrow(refusal('no-payload'));
    expect(read({ type: 'zTXt', data: utf8('openbadgecredential\0\0\0\0\0{}') })).toThrow(
      refusal('png-compressed-payload'),
    );
    expect(read({ type: 'iTXt', data: utf8('openbadgecredential\0\0\u0001\0\0{}') })).toThrow(
      refusal('png-compressed-payload'),
    );
    // No translated keyword, no language.
    expect(read(text('iTXt', 'openbadgecredential\0\0\0fr'))).toThrow('An iTXt chunk is cut off');
    expect(read(text('iTXt', 'openbadgecredential\0\0\0\0{}'))).toThrow('An iTXt chunk is cut off');
    const other = text('tEXt', `${'k'.repeat(200_000)}\0x`);
    expect(unbakePng(writePng([header, other, text('iTXt', 'openbadgecredential\0\0\0\0\0{}'), data, end]))).toEqual({
      credential: '{}',
    });
  });

  it('keeps other texts, and the badge stands before the first of several image chunks', () => {
    const comment = text('tEXt', 'Comment\0hello');
    const baked = bakePng(writePng([header, comment, data, data, end]), '{}', { receipt: 'r' });
    expect(readPngChunks(baked).map(({ type }) => type)).toEqual([
      ...['IHDR', 'tEXt', 'iTXt', 'iTXt', 'IDAT', 'IDAT', 'IEND'],
    ]);
  });
});

describe('an SVG', () => {
  it('of one empty tag is opened for the badge', () => {
    const empty = '<svg xmlns="http://www.w3.org/2000/svg"/>';
    const baked = bakeSvg(empty, '{"a":1}');
    expect(baked).toBe(
      '<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" xmlns="http://www.w3.org/2000/svg"><openbadges:credential><![CDATA[{"a":1}]]></openbadges:credential></svg>',
    );
    expect(unbakeSvg(baked).credential).toBe('{"a":1}');
  });

  it('keeps what stands before an older badge', () => {
    const source = wrap('<title>a</title><ob:credential>{}</ob:credential><desc>b</desc>', OB);
    expect(bakeSvg(source, '{"n":1}')).toContain('</openbadges:credential><title>a</title><desc>b</desc></svg>');
  });

  it('is told its receipt by the name of it, and more than JSON or a token is not baked', () => {
    expect(bakeSvg(PLAIN_SVG, '{}', { receipt: 'x]]>y' })).toContain(
      '<insigne:receipt xmlns:insigne="urn:insigne:receipt:v1"><![CDATA[x]]]]><![CDATA[>y]]></insigne:receipt>',
    );
    expect(bakeSvg(PLAIN_SVG, '{"a":"]]>"}')).toContain('<![CDATA[{"a":"]]\\u003e"}]]>');
    for (const credential of ['', 'a b', '"/><script/>']) {
      expect(() => bakeSvg(PLAIN_SVG, credential)).toThrow(refusal('bad-input'));
    }
  });

  it('has one badge, as attribute or as content', () => {
    expect(() => unbakeSvg(wrap('<ob:credential verify="a.b.c">{}</ob:credential>', OB))).toThrow(
      refusal('several-payloads'),
    );
    expect(unbakeSvg(wrap('<ob:credential verify="a.b.c"> </ob:credential>', OB))).toEqual({ credential: 'a.b.c' });
    expect(unbakeSvg(wrap('<ob:credential></ob:credential>', OB))).toEqual({ credential: '' });
    expect(() => unbakeSvg(wrap('<ob:other>{}</ob:other>', OB))).toThrow(refusal('no-payload'));
  });

  it('has prefixes that hold inside of their element alone', () => {
    for (const before of [`<g ${OB}></g>`, `<g ${OB}/>`]) {
      expect(() => unbakeSvg(wrap(`${before}<ob:credential>{}</ob:credential>`))).toThrow('Prefix ob is not declared');
    }
    expect(unbakeSvg(wrap('<g/><g></g><ob:credential>{}</ob:credential>', OB)).credential).toBe('{}');
  });

  it('is svg of its namespace, and no larger than a picture may be', () => {
    expect(() => unbakeSvg('<svg/>')).toThrow('The root is not svg');
    expect(() => unbakeSvg('<g xmlns="http://www.w3.org/2000/svg"/>')).toThrow('The root is not svg');
    const padded = (length: number) => `${wrap('')}${' '.repeat(length - wrap('').length)}`;
    expect(() => unbakeSvg(padded(MAX_IMAGE_BYTES))).toThrow(refusal('no-payload'));
    expect(() => unbakeSvg(padded(MAX_IMAGE_BYTES + 1))).toThrow(refusal('too-large'));
  });
});

describe('XML', () => {
  const textIn = (source: string) =>
    readXml(source)
      .map((token) => (token.kind === 'text' ? token.text : ''))
      .join('');

  it('has five entities of its own, and numbers', () => {
    expect(textIn('<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x42;&#x10FFFF;é</a>')).toBe('&<>"\'AB\u{10ffff}é');
    for (const entity of ['&#x110000;', '&#xD800;', '&#1;', '&nbsp;', '&', '&;']) {
      expect(() => readXml(`<a>${entity}</a>`), entity).toThrow(refusal('svg-entity'));
    }
    const [start] = readXml('<a b="&lt;" c=\'&gt;\'/>');
    expect(start).toMatchObject({ kind: 'start', name: 'a', empty: true, from: 0, to: 22 });
    expect(start?.kind === 'start' && [...start.attributes]).toEqual([
      ['b', '<'],
      ['c', '>'],
    ]);
  });

  it('has comments, instructions and CDATA that end, and are no text', () => {
    expect(textIn('<?xml?><!-- a --><a><!--b--><![CDATA[&<]]><?c?></a>')).toBe('&<');
    expect(readXml('<a>x</a>').map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['start', 0, 3],
      ['text', 3, 4],
      ['end', 4, 8],
    ]);
    expect(readXml('<a><![CDATA[x]]></a>')[1]).toEqual({ kind: 'text', text: 'x', from: 3, to: 16 });
    // An end that overlaps with its beginning is none.
    for (const torn of ['<a><!--></a>', '<a><?></a>', '<a><![CDATA[]></a>', '<!-- ', '<?x', '<a><!-- --']) {
      expect(() => readXml(torn), torn).toThrow(/> is missing/);
    }
    expect(() => readXml('<a>]]></a>')).toThrow(']]> in text');
    expect(() => readXml('<a></b>')).toThrow('</b> closes nothing');
    expect(() => readXml('<a')).toThrow('A tag');
    expect(() => readXml('<a></a')).toThrow('A closing tag');
    expect(() => readXml('text')).toThrow('Text outside the root');
  });

  it('is as deep and as long as it may be, and no more', () => {
    const deep = (depth: number) => `${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}`;
    expect(readXml(deep(256))).toHaveLength(512);
    expect(() => readXml(deep(257))).toThrow('Too deep');
    expect(() => readXml(`<g>${'<b/>'.repeat(199_999)}</g>`)).toThrow('Too many elements');
  });
});
