/**
 * Writes vectors/: badges good and bad, the documents that answer for their issuers, and cases.json, which says what each is.
 * Keys come from fixed seeds, so that running it again gives the same files: `node packages/credentials/generate-vectors.ts`.
 */
import { deflateSync } from 'node:zlib';
import { readPngChunks, writePng } from './src/bake/png-chunks.ts';
import {
  bakePng,
  bakeSvg,
  buildStatusListCredential,
  didWebToUrl,
  encodeStatusList,
  type JsonObject,
} from './src/index.ts';
import {
  answer,
  BASE,
  badge,
  CREATED,
  DID,
  didDocument,
  didKey,
  drawing,
  EMAIL,
  encoded,
  holder,
  LIST,
  list,
  methodOf,
  ofTwoStatuses,
  picture,
  REVOKED_INDEX,
  retired,
  revocations,
  seedOf,
  shown,
  sign,
  signer,
  signWith,
  stranger,
} from './vector-issuer.ts';
import { proofOf } from './vector-school.ts';
import { add, addCase, addDocuments, writeCases } from './vector-writer.ts';
import { addForged } from './vectors-of-forgers.ts';
import { addBadgesOfOthers } from './vectors-of-others.ts';
import { addBadgesOfTheModel } from './vectors-of-the-model.ts';

addDocuments('acme', {});
const good = await sign(badge(holder));
const open = await sign(badge(shown));

/* Good ones */
add('valid', 'holder-edition.json', good.text);
add('valid', 'public-edition.json', open.text);
add('valid', 'baked.png', bakePng(picture(), open.text, { receipt: 'insigne receipt, opaque here' }));
add('valid', 'baked.svg', bakeSvg(drawing, open.text));
add(
  'valid',
  'did-key-issuer.json',
  (await signWith(stranger, didKey)(badge(holder, { issuer: { id: didKey, name: 'Stranger' }, status: undefined })))
    .text,
);
add(
  'valid',
  'retired-key-signed-before.json',
  (await signWith(retired, DID, new Date('2026-10-01T00:00:00Z'))(badge(holder))).text,
);
add(
  'valid',
  'revocation-list-of-1edtech.json',
  (await sign(badge(holder, { status: { type: '1EdTechRevocationList', list: revocations } }))).text,
);
add('valid', 'pretty-printed.json', JSON.stringify(open.credential, null, 2));
addCase('valid', 'recipient-matches', 'valid/holder-edition.json', { recipient: 'Ada@Person.example' });
addCase('invalid', 'recipient-mismatch', 'valid/holder-edition.json', { recipient: 'bob@person.example' });
addCase('unverified', 'recipient-not-stated', 'valid/public-edition.json', { recipient: EMAIL });

/* Altered */
add('invalid', 'name-changed.json', good.text.replace('"Coopération"', '"Cooperation"'));
add('invalid', 'level-changed.json', good.text.replaceAll('levels/mastery', 'levels/excellence'));
add('invalid', 'recipient-changed.json', open.text.replace('Ada Lovelace', 'Bob Lovelace'));
add(
  'invalid',
  'valid-until-added.json',
  good.text.replace('"validFrom"', '"validUntil":"2030-01-01T00:00:00Z","validFrom"'),
);
add(
  'invalid',
  'proof-created-changed.json',
  good.text.replace('"created":"2026-11-20T10:00:00Z"', '"created":"2026-11-20T10:00:01Z"'),
);
add(
  'invalid',
  'proof-value-changed.json',
  good.text.replace(/"proofValue":"z(.)/, (_, first) => `"proofValue":"z${first === '2' ? '3' : '2'}`),
);
await addForged({ ...signer, seed: seedOf('acme') });
add('invalid', 'proof-purpose-changed.json', good.text.replace('"assertionMethod"', '"authentication"'));
add('invalid', 'unknown-member-added.json', good.text.replace('"name"', '"colour":"blue","name"'));
add('invalid', 'null-member-added.json', good.text.replace('"name"', '"awardedDate":null,"name"'));
add(
  'invalid',
  'inline-context.json',
  good.text.replace('"@context":[', '"@context":[{"@vocab":"https://vocab.example/"},'),
);
add(
  'invalid',
  'unknown-context.json',
  good.text.replace('context-3.0.3.json"', 'context-3.0.3.json","https://contexts.example/v1"'),
);
add(
  'invalid',
  'nested-context.json',
  good.text.replace(
    '"credentialSubject":{',
    '"credentialSubject":{"@context":["https://www.w3.org/ns/credentials/v2"],',
  ),
);
add(
  'invalid',
  'duplicate-member.json',
  good.text.replace('"name":"Coopération"', '"name":"Autre","name":"Coopération"'),
);
add('invalid', 'prototype-member.json', good.text.replace('"name"', '"__proto__":{"name":"x"},"name"'));
add(
  'invalid',
  'too-many-values.json',
  good.text.replace(
    '"name"',
    `"evidence":[${Array.from({ length: 2_000 }, () => '{"type":["Evidence"]}').join(',')}],"name"`,
  ),
);
add('invalid', 'too-deep.json', good.text.replace('"name"', `"extra":${'['.repeat(70)}${']'.repeat(70)},"name"`));
add('invalid', 'lone-surrogate.json', good.text.replace('Coopération', 'Coop\\ud800'));
add(
  'invalid',
  'two-subjects.json',
  JSON.stringify({
    ...good.credential,
    credentialSubject: [good.credential.credentialSubject, good.credential.credentialSubject],
  }),
);
add('invalid', 'no-criteria.json', good.text.replace(/"criteria":\{[^}]*\},/, ''));
add(
  'invalid',
  'date-without-offset.json',
  good.text.replace('"validFrom":"2026-11-20T10:00:00Z"', '"validFrom":"2026-11-20T10:00:00"'),
);

/* Not by the issuer */
const forged = await signWith(stranger, didKey)(badge(holder, { issuer: { id: didKey, name: 'Acme' } }));
add('invalid', 'issuer-renamed-after-signing.json', forged.text.replaceAll(`"id":"${didKey}"`, `"id":"${DID}"`));
const byStranger = {
  ...badge(holder),
  proof: await proofOf(badge(holder), { verificationMethod: methodOf(stranger, didKey) }, stranger),
};
add('untrusted-issuer', 'signed-by-a-stranger.json', JSON.stringify(byStranger));
add('untrusted-issuer', 'key-not-listed.json', (await sign(badge(holder))).text, {
  documents: addDocuments('acme-without-its-key', {
    [didWebToUrl(DID)]: answer(JSON.stringify({ ...didDocument, assertionMethod: [] })),
  }),
});
add('untrusted-issuer', 'retired-key-signed-after.json', (await signWith(retired)(badge(holder))).text);
addCase('untrusted-issuer', 'issuer-unreachable', 'valid/holder-edition.json', {
  documents: addDocuments('nobody', { [didWebToUrl(DID)]: { status: 404, headers: {}, body: '' } }),
});
addCase('untrusted-issuer', 'did-document-of-another', 'valid/holder-edition.json', {
  documents: addDocuments('another-did', {
    [didWebToUrl(DID)]: answer(JSON.stringify({ ...didDocument, id: 'did:web:other.example' })),
  }),
});
addCase('untrusted-issuer', 'did-document-redirected-to-another-host', 'valid/holder-edition.json', {
  documents: addDocuments('redirected', {
    [didWebToUrl(DID)]: { status: 302, headers: { location: 'https://other.example/did.json' }, body: '' },
    'https://other.example/did.json': answer(JSON.stringify(didDocument)),
  }),
});

/* Status and dates */
add(
  'revoked',
  'revoked.json',
  (await sign(badge(holder, { status: { type: 'BitstringStatusListEntry', list: LIST, index: REVOKED_INDEX } }))).text,
);
add(
  'revoked',
  'revoked-by-1edtech-list.json',
  (
    await sign(
      badge(holder, {
        id: 'urn:uuid:6a4d4b2e-0000-4000-8000-000000000001',
        status: { type: '1EdTechRevocationList', list: revocations },
      }),
    )
  ).text,
);
const suspensions = `${BASE}/status/2`;
const suspensionDocuments = addDocuments('suspensions', {
  [suspensions]: answer(
    (
      await sign(
        buildStatusListCredential({
          id: suspensions,
          issuer: DID,
          encodedList: encoded,
          purpose: 'suspension',
          validFrom: CREATED,
        }),
      )
    ).text,
  ),
});
add(
  'suspended',
  'suspended.json',
  (
    await sign(
      badge(holder, {
        status: { type: 'BitstringStatusListEntry', list: suspensions, index: REVOKED_INDEX, purpose: 'suspension' },
      }),
    )
  ).text,
  { documents: suspensionDocuments },
);
const ofTwo = (revocation = 42, suspension = 42) => ofTwoStatuses(holder, suspensions, revocation, suspension);
add('valid', 'two-statuses.json', await ofTwo(), { documents: suspensionDocuments });
add('suspended', 'two-statuses-suspended.json', await ofTwo(42, REVOKED_INDEX), { documents: suspensionDocuments });
add('revoked', 'two-statuses-both.json', await ofTwo(REVOKED_INDEX, REVOKED_INDEX), { documents: suspensionDocuments });
add('status-unknown', 'two-statuses-one-away.json', await ofTwo());
add('expired', 'expired.json', (await sign(badge(holder, { validUntil: new Date('2026-11-22T00:00:00Z') }))).text);
add(
  'not-yet-valid',
  'not-yet-valid.json',
  (await sign(badge(holder, { validFrom: new Date('2027-01-01T00:00:00Z') }))).text,
);
const statusUnknown = async (id: string, listAnswer: unknown) =>
  addCase('status-unknown', id, 'valid/holder-edition.json', { documents: addDocuments(id, { [LIST]: listAnswer }) });
await statusUnknown('status-list-unreachable', { status: 503, headers: {}, body: '' });
await statusUnknown('status-list-altered', answer((await sign(list())).text.replace('"ttl":60000', '"ttl":60001')));
await statusUnknown('status-list-unsigned', answer(JSON.stringify(list())));
await statusUnknown(
  'status-list-purpose',
  answer(
    (
      await sign({
        ...list(),
        credentialSubject: { ...(list().credentialSubject as JsonObject), statusPurpose: 'suspension' },
      })
    ).text,
  ),
);
await statusUnknown('status-list-expired', answer((await sign(list({ validUntil: '2026-11-21T00:00:00Z' }))).text));
await statusUnknown(
  'status-list-of-another-issuer',
  answer((await signWith(stranger, didKey)(list({ issuer: didKey }))).text),
);
await statusUnknown(
  'status-list-too-short',
  answer(
    (
      await sign(
        list({
          credentialSubject: {
            ...(list().credentialSubject as JsonObject),
            encodedList: await encodeStatusList(new Uint8Array(16)),
          },
        }),
      )
    ).text,
  ),
);
await statusUnknown(
  'status-list-bomb',
  answer(
    (
      await sign(
        list({
          credentialSubject: {
            ...(list().credentialSubject as JsonObject),
            encodedList: await encodeStatusList(new Uint8Array(64 * 1024 * 1024)),
          },
        }),
      )
    ).text,
  ),
);
add(
  'status-unknown',
  'status-index-out-of-range.json',
  (await sign(badge(holder, { status: { type: 'BitstringStatusListEntry', list: LIST, index: 131_072 } }))).text,
);

/* Nothing to check, or no badge */
const { proof: _proof, ...unsigned } = good.credential;
add('unverified', 'no-proof.json', JSON.stringify(unsigned));
add('invalid', 'another-cryptosuite.json', good.text.replace('eddsa-rdfc-2022', 'ecdsa-rdfc-2019'));
add(
  'unverified',
  'open-badges-2-assertion.json',
  JSON.stringify({
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: 'https://old.example/assertions/1',
    badge: 'https://old.example/badges/1',
    verification: { type: 'HostedBadge' },
    issuedOn: '2019-01-01T00:00:00Z',
    recipient: { type: 'email', hashed: false, identity: EMAIL },
  }),
);
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
add('invalid', 'compact-jws.jws', `${part({ alg: 'RS256', typ: 'JWT' })}.${part(unsigned)}.AAAA`);
add('not-a-badge', 'plain-text.txt', 'Just a note.\n');
add('not-a-badge', 'empty.json', '');
add('not-a-badge', 'json-cut-off.json', good.text.slice(0, 500));
add(
  'not-a-badge',
  'another-credential.json',
  JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: DID,
    credentialSubject: { id: DID },
  }),
);
add('not-a-badge', 'picture-without-badge.png', picture());
add('not-a-badge', 'drawing-without-badge.svg', drawing);

/* Images */
const baked = bakePng(picture(), open.text);
const chunks = readPngChunks(baked);
const payload = chunks.filter(({ type }) => type === 'iTXt');
const before = chunks.slice(0, 1);
const after = chunks.slice(2);
add('invalid', 'png-two-payloads.png', writePng([...before, ...payload, ...payload, ...after]));
add('invalid', 'png-data-after-end.png', Buffer.concat([baked, Buffer.from('more')]));
const wrongCrc = Uint8Array.from(baked);
wrongCrc[200] = (wrongCrc[200] ?? 0) ^ 1;
add('invalid', 'png-wrong-crc.png', wrongCrc);
add('invalid', 'png-cut-off.png', baked.subarray(0, baked.length - 6));
const compressed = Buffer.concat([Buffer.from('openbadgecredential\0\u0001\0\0\0', 'latin1'), deflateSync(open.text)]);
add('invalid', 'png-compressed-payload.png', writePng([...before, { type: 'iTXt', data: compressed }, ...after]));
add(
  'valid',
  'png-payload-after-image.png',
  writePng([...before, ...chunks.filter(({ type }) => type === 'IDAT'), ...payload, ...chunks.slice(-1)]),
);
const longLength = Uint8Array.from(baked);
new DataView(longLength.buffer).setUint32(8 + 25, 0x7fffffff);
add('invalid', 'png-chunk-of-two-gigabytes.png', longLength);
const bakedSvg = bakeSvg(drawing, open.text);
add(
  'invalid',
  'svg-two-payloads.svg',
  bakedSvg.replace(/<openbadges:credential>.*<\/openbadges:credential>/s, (found) => found + found),
);
add('invalid', 'svg-doctype.svg', bakedSvg.replace('<svg', '<!DOCTYPE svg [<!ENTITY a "b">]>\n<svg'));
add('invalid', 'svg-unknown-entity.svg', bakedSvg.replace('Badge</title>', '&badge;</title>'));
add('invalid', 'svg-cut-off.svg', bakedSvg.slice(0, -8));
add('invalid', 'baked-name-changed.svg', bakedSvg.replace('"Coopération"', '"Cooperation"'));

await addBadgesOfOthers();
await addBadgesOfTheModel();

process.stdout.write(`${writeCases()} cases\n`);
