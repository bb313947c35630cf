import { beforeAll, describe, expect, it } from 'vitest';
import { buildDidWebDocument, signCredential } from '../index.ts';
import { parseKept } from '../json/kept-json.ts';
import type { JsonObject } from '../json/value.ts';
import * as support from '../testing/issuer.test-support.ts';
import { verifyBadge } from '../verify.ts';

/** What is kept from one badge for the next must never answer for other bytes, another key or another day. */
describe('what is kept of documents', () => {
  let issuer: support.Issuer;
  let badge: string;
  beforeAll(async () => {
    issuer = await support.makeIssuer();
    badge = (await issuer.sign(support.unsignedBadge(await support.holderRecipient()))).text;
  });
  const verdictWith = async (documents: Record<string, string>, now = support.NOW) =>
    (await verifyBadge(badge, { fetch: support.fetchFrom(documents), now })).verdict;

  it('follows a list that changes, and back', async () => {
    const [good, bad] = [await support.documentsOf(issuer), await support.documentsOf(issuer, [4242])];
    for (const [documents, verdict] of [
      [good, 'valid'],
      [bad, 'revoked'],
      [good, 'valid'],
      [good, 'valid'],
    ] as const) {
      expect(await verdictWith(documents)).toBe(verdict);
    }
  });

  it('asks for the dates of a list each time', async () => {
    const documents = await support.documentsOf(issuer);
    expect(await verdictWith(documents)).toBe('valid');
    expect(await verdictWith(documents, new Date('2026-11-23T10:00:00Z'))).toBe('status-unknown');
    expect(await verdictWith(documents)).toBe('valid');
  });

  it('believes no list whose key its issuer took back, however often it was right before', async () => {
    const documents = await support.documentsOf(issuer);
    expect(await verdictWith(documents)).toBe('valid');
    const { verificationMethod, ...rest } = issuer.didDocument;
    const retired = (verificationMethod as JsonObject[]).map((key) => ({ ...key, revoked: '2026-11-19T00:00:00Z' }));
    const withRetired = { ...documents, [support.DID_URL]: JSON.stringify({ ...rest, verificationMethod: retired }) };
    expect(await verdictWith(withRetired)).toBe('untrusted-issuer');
    const other = await support.makeIssuer();
    expect(await verdictWith({ ...documents, [support.DID_URL]: JSON.stringify(other.didDocument) })).not.toBe('valid');
    expect(await verdictWith(documents)).toBe('valid');
  });

  it('believes no list of another issuer that is known to be right', async () => {
    const documents = await support.documentsOf(issuer);
    expect(await verdictWith(documents)).toBe('valid');
    const other = await support.makeIssuer();
    const theirs = await other.statusList([]);
    expect(await verdictWith({ ...documents, [support.LIST]: theirs })).toBe('status-unknown');
  });

  it('asks again when another key stands under the name that signed the list', async () => {
    const lister = await support.makeIssuer();
    const named = `${support.DID}#lists`;
    const { proof: _proof, ...unsigned } = JSON.parse(await lister.statusList([])) as JsonObject;
    const { text: list } = await signCredential(unsigned, {
      verificationMethod: named,
      publicKeyMultibase: lister.pair.publicKeyMultibase,
      sign: lister.signer.sign,
      created: new Date('2026-11-23T11:00:00Z'),
    });
    const documents = (publicKeyMultibase: string) => ({
      [support.LIST]: list,
      [support.DID_URL]: JSON.stringify(
        buildDidWebDocument({
          did: support.DID,
          keys: [
            { id: issuer.verificationMethod, publicKeyMultibase: issuer.pair.publicKeyMultibase },
            { id: named, publicKeyMultibase },
          ],
        }),
      ),
    });
    const stranger = await support.makeIssuer();
    expect(await verdictWith(documents(lister.pair.publicKeyMultibase))).toBe('valid');
    expect(await verdictWith(documents(stranger.pair.publicKeyMultibase))).toBe('status-unknown');
    expect(await verdictWith(documents(lister.pair.publicKeyMultibase))).toBe('valid');
  });

  it('is shared, so nobody can change it', () => {
    const bytes = new TextEncoder().encode('{"a":{"b":["c"]}}');
    const read = parseKept('https://a.example/', bytes) as { a: { b: string[] } };
    expect(parseKept('https://a.example/', Uint8Array.from(bytes))).toBe(read);
    expect(() => read.a.b.push('d')).toThrow(TypeError);
    const twice = new TextEncoder().encode('{"a":1,"a":2}');
    expect(() => parseKept('https://a.example/', twice)).toThrow('Member "a" twice');
  });

  it('is read anew when other bytes stand at its address, or are written over the old ones', () => {
    const bytes = new TextEncoder().encode('{"a":1}');
    expect(parseKept('https://b.example/', bytes)).toEqual({ a: 1 });
    bytes[5] = '2'.charCodeAt(0);
    expect(parseKept('https://b.example/', bytes)).toEqual({ a: 2 });
    expect(parseKept('https://b.example/', new TextEncoder().encode('{"a":10}'))).toEqual({ a: 10 });
  });
});
