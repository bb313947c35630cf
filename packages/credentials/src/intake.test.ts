import { beforeAll, expect, it } from 'vitest';
import { toBase64Url, utf8 } from './bytes/bytes.ts';
import { bakePng, bakeSvg, verifyBadge } from './index.ts';
import * as support from './testing/issuer.test-support.ts';
import { PLAIN_SVG, plainPng } from './testing/picture.test-support.ts';

let text: string;
beforeAll(async () => {
  text = (await (await support.makeIssuer()).sign(support.unsignedBadge(support.publicRecipient))).text;
});

const formatOf = async (input: string | Uint8Array) => {
  const { verdict, checks } = await verifyBadge(input, { now: support.NOW });
  return [verdict, checks[0]?.code];
};
const jws = (payload: unknown) =>
  `${toBase64Url(utf8('{"alg":"RS256"}'))}.${toBase64Url(utf8(JSON.stringify(payload)))}.c2ln`;
const assertion = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://old.example/1',
  verification: { type: 'hosted' },
};

it('takes JSON, PNG and SVG, as bytes and as text', async () => {
  const unreachable = 'untrusted-issuer';
  expect(await formatOf(text)).toEqual([unreachable, 'json']);
  expect(await formatOf(utf8(text))).toEqual([unreachable, 'json']);
  expect(await formatOf(bakePng(plainPng(), text))).toEqual([unreachable, 'png']);
  expect(await formatOf(bakeSvg(PLAIN_SVG, text))).toEqual([unreachable, 'svg']);
});

it('takes the older versions, tokens and learner records', async () => {
  expect(await formatOf(JSON.stringify(assertion))).toEqual(['invalid', 'json']);
  expect(await formatOf(JSON.stringify({ recipient: 'x', badge: 'https://old.example/b', verify: {} }))).toEqual([
    ...['unverified', 'json'],
  ]);
  expect(await formatOf(jws(JSON.parse(text)))).toEqual(['invalid', 'jws']);
  expect(await formatOf(jws({ vc: JSON.parse(text) }))).toEqual(['invalid', 'jws']);
  expect(await formatOf(jws(assertion))).toEqual(['invalid', 'jws']);
  expect(await formatOf(bakePng(plainPng(), 'https://old.example/1'))).toEqual(['not-a-badge', 'unreachable']);
  expect(await formatOf(text.replace('OpenBadgeCredential', 'ClrCredential'))).toEqual(['invalid', 'json']);
});

it('reads an object as the JSON that it would be sent as', async () => {
  const of = async (input: object) => (await verifyBadge(input, { now: support.NOW })).checks[0]?.code;
  expect(await of(JSON.parse(text))).toBe('json');
  const circular: Record<string, unknown> = {};
  circular.self = circular;
  expect(await of(circular)).toBe('format-not-recognised');
  expect(await of({ toJSON: () => undefined })).toBe('format-not-recognised');
});

it('says that there is no badge where there is none', async () => {
  expect(await formatOf('hello')).toEqual(['not-a-badge', 'format-not-recognised']);
  expect(await formatOf(new Uint8Array())).toEqual(['not-a-badge', 'format-not-recognised']);
  expect(await formatOf('{"a":1}')).toEqual(['not-a-badge', 'another-document']);
  expect(await formatOf('[1]')).toEqual(['not-a-badge', 'no-object']);
  expect(await formatOf('{"a":1,"a":2}')).toEqual(['not-a-badge', 'json-duplicate-member']);
  expect(await formatOf(text.replace('OpenBadgeCredential', 'OtherCredential'))).toEqual([
    'not-a-badge',
    'another-credential',
  ]);
  expect(await formatOf(jws({ sub: 'ada' }))).toEqual(['not-a-badge', 'jws-without-badge']);
  expect(await formatOf('a.b.c')).toEqual(['not-a-badge', 'jws-malformed']);
  expect(await formatOf(plainPng())).toEqual(['not-a-badge', 'no-payload']);
  expect(await formatOf(PLAIN_SVG)).toEqual(['not-a-badge', 'no-payload']);
  expect(await formatOf(text.slice(0, -1))).toEqual(['not-a-badge', 'json-syntax']);
  expect(await formatOf('<html><body>404</body></html>')).toEqual(['not-a-badge', 'format-not-recognised']);
});

it('tells a badge that was tampered with from a file that never was one', async () => {
  expect(await formatOf(text.replace('"name"', '"name":"x","name"'))).toEqual(['invalid', 'json-duplicate-member']);
  const latin1 = Uint8Array.from(text.replaceAll('’', "'"), (character) => character.charCodeAt(0));
  expect(await formatOf(latin1)).toEqual(['invalid', 'not-utf-8']);
  const png = bakePng(plainPng(), text);
  expect(await formatOf(png.subarray(0, -1))).toEqual(['invalid', 'png-malformed']);
  expect(await formatOf(bakeSvg(PLAIN_SVG, text).replace('<svg', '<!DOCTYPE svg><svg'))).toEqual([
    'invalid',
    'svg-doctype',
  ]);
  expect(await formatOf(text.replace('"VerifiableCredential",', ''))).toEqual(['invalid', 'schema']);
});
