import { describe, expect, it } from 'vitest';
import { findDocumentWith } from '../fetch.ts';
import { encodeBase58 } from '../keys/base58.ts';
import { createEd25519KeyPair } from '../keys/ed25519.ts';
import { fetchFrom } from '../testing/issuer.test-support.ts';
import { buildDidWebDocument } from './did-document.ts';
import { didWebFromBaseUrl, didWebToUrl } from './did-web.ts';
import { resolveKey } from './resolve.ts';

describe('did:web', () => {
  it.each([
    ['did:web:badges.example', 'https://badges.example/.well-known/did.json'],
    ['did:web:badges.example:o:acme', 'https://badges.example/o/acme/did.json'],
    ['did:web:badges.example%3A8443:o:acme', 'https://badges.example:8443/o/acme/did.json'],
    ['did:web:localhost%3A3000:o:acme', 'http://localhost:3000/o/acme/did.json'],
    ['did:web:127.0.0.1%3A3000', 'http://127.0.0.1:3000/.well-known/did.json'],
  ])('%s is at %s', (did, url) => {
    expect(didWebToUrl(did)).toBe(url);
  });

  it.each([
    'did:web:',
    'did:key:z6Mk',
    'did:web:a.example/path',
    'did:web:a.example:..:b',
    'did:web:a.example::b',
    'did:web:user@a.example',
    'did:web:a.example%2Fpath',
    'did:web:a.example%3A99999999',
    'did:web:a.example#key',
    'did:web:[::1]',
  ])('%s is none', (did) => {
    expect(() => didWebToUrl(did)).toThrow(expect.objectContaining({ code: 'bad-did' }));
  });

  it('of an organisation comes from the base address alone', () => {
    expect(didWebFromBaseUrl('http://localhost:3000', 'acme')).toBe('did:web:localhost%3A3000:o:acme');
    expect(didWebFromBaseUrl('https://badges.example/base/', 'acme')).toBe('did:web:badges.example:base:o:acme');
    for (const [base, handle] of [
      ['nowhere', 'a'],
      ['https://a.example', 'a/b'],
      ['https://a.example', ''],
      ['https://u:p@a.example', 'a'],
    ] as const) {
      expect(() => didWebFromBaseUrl(base, handle)).toThrow(expect.objectContaining({ code: 'bad-did' }));
    }
  });
});

describe('a DID document', () => {
  it('lists every key for assertions, retired ones with their date', async () => {
    const did = 'did:web:a.example';
    const { publicKeyMultibase } = await createEd25519KeyPair();
    const old = await createEd25519KeyPair();
    const document = buildDidWebDocument({
      did,
      keys: [
        { id: `${did}#1`, publicKeyMultibase },
        { id: `${did}#0`, publicKeyMultibase: old.publicKeyMultibase, revoked: new Date('2026-01-02T03:04:05.678Z') },
      ],
    });
    expect(document.assertionMethod).toEqual([`${did}#1`, `${did}#0`]);
    expect(document.verificationMethod).toEqual([
      { id: `${did}#1`, type: 'Multikey', controller: did, publicKeyMultibase },
      {
        id: `${did}#0`,
        type: 'Multikey',
        controller: did,
        publicKeyMultibase: old.publicKeyMultibase,
        revoked: '2026-01-02T03:04:05Z',
      },
    ]);
  });

  it('takes no key of another DID, and nothing that is no key', async () => {
    const { publicKeyMultibase } = await createEd25519KeyPair();
    const build = (id: string, key: string) =>
      buildDidWebDocument({ did: 'did:web:a.example', keys: [{ id, publicKeyMultibase: key }] });
    expect(() => build('did:web:b.example#1', publicKeyMultibase)).toThrow(
      expect.objectContaining({ code: 'bad-did' }),
    );
    expect(() => build('did:web:a.example#1', 'z6Mkabc')).toThrow(expect.objectContaining({ code: 'bad-key' }));
  });
});

describe('the key behind a proof', () => {
  const nobody = findDocumentWith(undefined);
  const problem = async (method: string, find = nobody) => {
    const result = await resolveKey(method, 'did:web:a.example', find);
    return 'problem' in result ? result.problem : 'found';
  };

  it('is found in a did:key with and without fragment, and not with another one', async () => {
    const { publicKeyMultibase } = await createEd25519KeyPair();
    expect(await problem(`did:key:${publicKeyMultibase}`)).toBe('found');
    expect(await problem(`did:key:${publicKeyMultibase}#${publicKeyMultibase}`)).toBe('found');
    expect(await problem(`did:key:${publicKeyMultibase}#other`)).toBe('verification-method-malformed');
    expect(await problem(`did:key:z${encodeBase58(Uint8Array.of(0x80, 0x24, 2))}`)).toBe('key-type-not-supported-yet');
  });

  it('is not looked for where nothing is known of the method', async () => {
    expect(await problem('did:ion:abc#1')).toBe('did-method-not-supported-yet');
    expect(await problem('did:web:a.example')).toBe('verification-method-malformed');
    expect(await problem('https://a.example/key')).toBe('verification-method-malformed');
    expect(await problem('did:web:a.example#1')).toBe('issuer-unreachable');
  });

  it('is refused in a document that is broken', async () => {
    const at = (body: string) => findDocumentWith(fetchFrom({ 'https://a.example/.well-known/did.json': body }));
    const key = '{"id":"#1","type":"Multikey","controller":"did:web:a.example","publicKeyMultibase":"zAAAA"}';
    expect(await problem('did:web:a.example#1', at('{'))).toBe('did-document-malformed');
    expect(await problem('did:web:a.example#1', at('[]'))).toBe('did-document-malformed');
    expect(await problem('did:web:a.example#1', at(`{"id":"did:web:a.example","assertionMethod":[${key}]}`))).toBe(
      'key-type-not-supported-yet',
    );
    expect(
      await problem(
        'did:web:a.example#1',
        at(`{"id":"did:web:a.example","verificationMethod":[${key},${key}],"assertionMethod":["#1"]}`),
      ),
    ).toBe('did-document-malformed');
  });
});
